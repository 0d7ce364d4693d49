"""The model card: the measured table and the files' hashes, written between its markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.engine.model_choice import SHIPPED_SET
from pgdiff_desktop.models.catalog import load_catalog

_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass(frozen=True)
class Row:
    """One line of the table; bar: what was wanted, empty where nothing was."""

    what: str
    measured: str
    bar: str

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self.bar} |"


def write_card(card: Path, rows: Sequence[Row]) -> None:
    """Replaces what stands between the markers of a card."""
    text = card.read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    _, after = rest.split(_END)
    lines = ["| what | measured | wanted |", "|---|---|---|", *map(str, rows), ""]
    lines += [f"Measured on {datetime.now(UTC):%Y-%m-%d} with:", "", "| model | sha256 |", "|---|---|"]
    lines += [f"| {entry.file} | {entry.sha256} |" for entry in load_catalog().of_set(SHIPPED_SET)]
    with replacing(card) as file:
        file.write("\n".join([before + _BEGIN, "", *lines, "", _END + after]).encode())
