from __future__ import annotations

from dataclasses import replace

import pytest

from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.model_card import Better, Row, compare, write_card

CARD = resources_folder() / "models" / "README.md"
STARTERS = load_catalog().of_set("starter")


def test_only_the_table_of_a_card_is_replaced(tmp_path):
    card = tmp_path / "README.md"
    card.write_text("# Card\n\n<!-- measured: begin -->\nold\n<!-- measured: end -->\n\n## Limits\n")
    for figure in (0.1, 0.2):
        write_card(card, [Row("restorer: PSNR", figure, "{:+.1f} dB", "+2.5 dB")])
    text = card.read_text()
    assert text.startswith("# Card\n\n<!-- measured: begin -->\n")
    assert text.endswith("<!-- measured: end -->\n\n## Limits\n")
    assert "| restorer: PSNR | +0.2 dB | +2.5 dB |" in text
    assert "old" not in text
    assert "+0.1" not in text


def test_a_verdict_says_which_way_a_figure_went():
    distance = Row("distance", 0.40, better=Better.LOWER, matters=0.01)
    for value, verdict in ((0.38, "better"), (0.405, "alike"), (0.42, "worse")):
        row = replace(distance, value=value)
        assert row.verdict(distance) == verdict
        assert compare([row], [distance]).endswith(f"| distance | 0.400 | {value:.3f} | {verdict} |")
    gain = Row("gain", 1.0, better=Better.HIGHER)
    assert replace(gain, value=1.1).verdict(gain) == "better"
    assert compare([gain], []).endswith("| new |")


@pytest.mark.parametrize("entry", STARTERS, ids=lambda entry: entry.name)
def test_the_card_speaks_of_the_shipped_files(entry):
    assert f"| {entry.file} | {entry.sha256} |" in CARD.read_text(encoding="utf-8")


def test_all_starter_models_are_a_small_part_of_a_download():
    files = {entry.file: (CARD.parent / entry.file).stat().st_size for entry in STARTERS}
    assert {entry.role for entry in STARTERS} >= {"prior", "restorer", "detector", "scratches", "identity"}
    assert sum(files.values()) <= 90e6
    assert files == {entry.file: entry.size for entry in STARTERS}
