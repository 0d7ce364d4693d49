"""Names of written candidates, and what must never be overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, OriginalWouldBeOverwritten


def candidate_path(output: Path, number: int, of: int) -> Path:
    """NAME.ending for a single candidate, NAME.1.ending, NAME.2.ending, ... for several."""
    return output if of == 1 else output.with_name(f"{output.stem}.{number}{output.suffix}")


def refuse_to_overwrite(outputs: Iterable[Path], originals: Iterable[Path]) -> None:
    """Links count as what they lead to.

    Raises:
        OriginalWouldBeOverwritten: an output is one of the job's own inputs.
    """
    inputs = list(originals)
    for output in outputs:
        for original in inputs:
            if output.exists() and original.exists() and output.samefile(original):
                raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_IS_INPUT)
