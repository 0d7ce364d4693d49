"""The model card: the measured table and the files' hashes, written between its markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from pgdiff_desktop.engine.sampling.model_choice import SHIPPED_SET
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.training.measure_faces import AS_MEASURED

CARD = resources_folder() / "models" / "README.md"
_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"


class Better(Enum):
    """Which way a figure is to go."""

    HIGHER = 1
    LOWER = -1
    NEITHER = 0


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        value: what was measured, as a number.
        shown: as it stands in the table; a format of one value.
        wanted: the bar, empty where there is none.
        matters: smallest difference of the value that says anything.
    """

    what: str
    value: float
    shown: str = "{:.3f}"
    wanted: str = ""
    better: Better = Better.NEITHER
    matters: float = 0.0

    @property
    def measured(self) -> str:
        return self.shown.format(self.value)

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self.wanted} |"

    def verdict(self, before: Row) -> str:
        """Of this row beside the same one of other weights: better, worse, or alike."""
        gain = (self.value - before.value) * self.better.value
        if self.better is Better.NEITHER or abs(gain) <= self.matters:
            return "alike"
        return "better" if gain > 0 else "worse"


def write_card(card: Path, rows: Sequence[Row]) -> None:
    """Replaces what stands between the markers of a card."""
    text = card.read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    _, after = rest.split(_END)
    lines = ["| what | measured | wanted |", "|---|---|---|", *map(str, rows), ""]
    computed = AS_MEASURED.of(SHIPPED_SET, "cpu")
    measured = f"Measured on {datetime.now(UTC):%Y-%m-%d}, recipes by {computed}, with:"
    lines += [measured, "", "| model | sha256 |", "|---|---|"]
    lines += [f"| {entry.file} | {entry.sha256} |" for entry in load_catalog().of_set(SHIPPED_SET)]
    with replacing(card) as file:
        file.write("\n".join([before + _BEGIN, "", *lines, "", _END + after]).encode())


def compare(candidates: Sequence[Row], shipped: Sequence[Row]) -> str:
    """Every row of candidate weights beside the shipped ones', with a verdict; Markdown."""
    lines = ["| what | shipped | candidate | verdict |", "|---|---|---|---|"]
    known = {row.what: row for row in shipped}
    for row in candidates:
        before = known.get(row.what)
        if before is None:
            lines.append(f"| {row.what} | | {row.measured} | new |")
        else:
            lines.append(f"| {row.what} | {before.measured} | {row.measured} | {row.verdict(before)} |")
    return "\n".join(lines)
