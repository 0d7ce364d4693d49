"""Where each photo's result goes."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from pathlib import Path

from pgdiff_desktop.atomic_files import writing_errors
from pgdiff_desktop.errors import ErrorCode, WrongUsage


def expand_patterns(photos: Sequence[Path]) -> list[Path]:
    """Photos with patterns such as *.tif expanded, which not every shell does.

    Raises:
        WrongUsage: nothing fits a pattern.
    """
    expanded: list[Path] = []
    for photo in photos:
        if not glob.has_magic(str(photo)) or os.path.lexists(photo):
            expanded.append(photo)
            continue
        fitting = sorted(path for path in glob.glob(str(photo)) if Path(path).is_file())  # noqa: PTH207 - absolute too
        if not fitting:
            raise WrongUsage(photo, ErrorCode.PATTERN_WITHOUT_FILES)
        expanded += map(Path, fitting)
    return expanded


def plan_outputs(photos: Sequence[Path], wanted: str) -> list[Path]:
    """One output a photo: a file for one photo, files of the photos' names in a folder otherwise.

    `wanted` is a folder where it is one already, ends in a slash or has no ending.

    Raises:
        WrongUsage: several photos for one file, or two photos of one name for one folder.
    """
    output = Path(wanted)
    separators = tuple(filter(None, (os.sep, os.altsep)))
    with writing_errors(output):
        exists_as_folder = output.is_dir()
    is_folder = exists_as_folder or wanted.endswith(separators) or not output.suffix
    if len(photos) == 1 and not is_folder:
        return [output]
    if not is_folder:
        raise WrongUsage(wanted, ErrorCode.ONE_OUTPUT, count=len(photos))
    planned = [output / photo.name for photo in photos]
    refuse_twice(list(zip(photos, planned, strict=True)))
    return planned


def refuse_twice(planned: Sequence[tuple[Path, Path]]) -> None:
    """Refuses two photos, each with its output, of one name.

    Raises:
        WrongUsage: naming both.
    """
    seen: dict[str, Path] = {}
    for photo, target in planned:
        # Case is ignored, as some file systems do.
        other = seen.setdefault(str(target).casefold(), photo)
        if other is not photo:
            raise WrongUsage(photo, ErrorCode.OUTPUT_TWICE, other=str(other))
