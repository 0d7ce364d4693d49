"""Where each photo's result goes."""

from __future__ import annotations

import glob
import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.errors import ErrorCode, OriginalWouldBeOverwritten, WrongUsage
from pgdiff_desktop.photos.formats import result_ending
from pgdiff_desktop.saving.atomic_files import writing_errors
from pgdiff_desktop.saving.file_stamps import KnownFiles


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
    planned = [output / f"{photo.stem}{result_ending(photo)}" for photo in photos]
    refuse_twice(list(zip(photos, planned, strict=True)))
    return planned


def refuse_twice(planned: Sequence[tuple[Path, Path]]) -> None:
    """Refuses two photos, each with its output, of one name.

    Raises:
        WrongUsage: naming both.
    """
    seen: dict[str, Path] = {}
    for photo, target in planned:
        # Neither case nor the way of writing an accent counts, as on some file systems.
        name = unicodedata.normalize("NFC", os.path.normpath(target)).casefold()
        other = seen.setdefault(name, photo)
        if other is not photo:
            raise WrongUsage(photo, ErrorCode.OUTPUT_TWICE, other=str(other))


def refuse_clashes(requests: Sequence[RestorationRequest], photos: Sequence[Path]) -> None:
    """Refuses a job whose results would replace one another, or what any of its photos is made of.

    Args:
        photos: all that were named; those for which there is no request are not written over either.

    Raises:
        WrongUsage: two results of one name, naming both photos.
        OriginalWouldBeOverwritten: naming the result.
    """
    refuse_twice([(request.photo, output) for request in requests for output in request.files])
    inputs = KnownFiles()
    for path in (*photos, *(path for request in requests for path in request.inputs)):
        inputs.add(path)
    for request in requests:
        for output in request.files:
            if output in inputs:
                raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_IS_INPUT)
