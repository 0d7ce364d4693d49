from __future__ import annotations

import pytest

from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.model_card import Row, write_card

CARD = resources_folder() / "models" / "README.md"
STARTERS = load_catalog().of_set("starter")


def test_only_the_table_of_a_card_is_replaced(tmp_path):
    card = tmp_path / "README.md"
    card.write_text("# Card\n\n<!-- measured: begin -->\nold\n<!-- measured: end -->\n\n## Limits\n")
    for figure in ("0.1", "0.2"):
        write_card(card, [Row("restorer: PSNR", figure, "+2.5 dB")])
    text = card.read_text()
    assert text.startswith("# Card\n\n<!-- measured: begin -->\n")
    assert text.endswith("<!-- measured: end -->\n\n## Limits\n")
    assert "| restorer: PSNR | 0.2 | +2.5 dB |" in text
    assert "old" not in text
    assert "0.1" not in text


@pytest.mark.parametrize("entry", STARTERS, ids=lambda entry: entry.name)
def test_the_card_speaks_of_the_shipped_files(entry):
    assert f"| {entry.file} | {entry.sha256} |" in CARD.read_text(encoding="utf-8")


def test_all_starter_models_are_a_small_part_of_a_download():
    files = {entry.file: (CARD.parent / entry.file).stat().st_size for entry in STARTERS}
    assert {entry.role for entry in STARTERS} >= {"prior", "restorer", "detector", "scratches", "identity"}
    assert sum(files.values()) <= 90e6
    assert files == {entry.file: entry.size for entry in STARTERS}
