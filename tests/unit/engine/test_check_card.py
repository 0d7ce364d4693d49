"""The script that checks a card, where there is none."""

from __future__ import annotations

import sys

import pytest
import torch

from tests.gpu import check_card
from tests.gpu.check_card import NO_CARD, CardCheck, Row


def run(monkeypatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["check_card", *arguments])
    return check_card.main()


def test_without_a_card_it_passes_nothing(monkeypatch, capsys):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert run(monkeypatch) == NO_CARD
    assert "nothing was checked" in capsys.readouterr().out


@pytest.mark.parametrize(("measured", "code"), [(0.05, 0), (0.07, 1), (float("inf"), 1), (float("nan"), 1)])
def test_what_is_over_its_limit_fails(monkeypatch, tmp_path, measured, code):
    monkeypatch.setattr(CardCheck, "networks", lambda self: [Row("half", "a network", measured, "", 0.06)])
    file = tmp_path / "made" / "card.json"
    assert run(monkeypatch, "--device", "cpu", "--only", "networks", "--json", str(file)) == code
    assert '"a network"' in file.read_text()


@pytest.mark.slow
def test_it_rehearses_on_a_processor(monkeypatch, capsys):
    """So that it is right at a moment's notice: the small networks, and one recipe."""
    recipes = dict(list(check_card.RECIPES.items())[1:2])
    monkeypatch.setattr(check_card, "RECIPES", recipes)
    monkeypatch.setattr(check_card, "RECIPE_STEPS", 2)
    code = run(monkeypatch, "--device", "cpu", "--models", "starter", "--only", "networks,recipes,memory")
    said = capsys.readouterr().out
    assert "NOT GOOD" not in said
    assert code == 0
    assert said.count("prior-starter") == 4
    assert "colorize, float32" in said
