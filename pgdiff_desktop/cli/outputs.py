"""Where each photo's result goes."""

from __future__ import annotations

import glob
import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from pgdiff_desktop.albums.listing import folder_tree, folders_of, list_photos
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


def expand_folders(photos: Sequence[Path], output: Path, *, recursive: bool) -> list[tuple[Path, Path]]:
    """Photos, with those of folders that were named, each with the folder of its result within the output.

    Those of one folder lie where they lay in it. The output is no folder of photos, wherever it is.

    Raises:
        WrongUsage: a folder has none.
    """
    found: list[tuple[Path, Path]] = []
    for photo in photos:
        if not os.path.isdir(photo):  # noqa: PTH112 - what cannot be looked at is said when it is read
            found.append((photo, Path()))
            continue
        of_folder = list(photos_of(photo, output, recursive=recursive))
        if not of_folder:
            raise WrongUsage(photo, ErrorCode.FOLDER_WITHOUT_PHOTOS)
        found += of_folder
    return found


def photos_of(folder: Path, output: Path, *, recursive: bool) -> Iterator[tuple[Path, Path]]:
    """The photos of one folder as `expand_folders` tells them; none where it is gone."""
    for inner in folders_within(folder, output, recursive=recursive):
        for photo in list_photos([inner]).photos:
            yield photo.path, inner.relative_to(folder)


def folders_within(folder: Path, output: Path, *, recursive: bool) -> Iterator[Path]:
    """A folder, and those in it that hold photos; without the output, where that lies in it."""
    folders = folders_of(folder_tree(folder)) if recursive else (folder,)
    with writing_errors(output):
        results = Path(os.path.realpath(output))
    # Where results lie beside the photos, or above them, each is refused by its own name.
    is_apart = folder.resolve() in results.parents
    for inner in folders:
        place = inner.resolve()
        if not (is_apart and (place == results or results in place.parents)):
            yield inner


def plan_outputs(photos: Sequence[Path], wanted: str, places: Sequence[Path] = ()) -> list[Path]:
    """One output a photo: a file for one photo, files of the photos' names in a folder otherwise.

    Args:
        places: of each result within the folder; empty for all in the folder itself.

    Raises:
        WrongUsage: several photos for one file, or two photos of one name for one folder.
    """
    output, is_folder = Path(wanted), is_folder_of_results(wanted)
    if len(photos) == 1 and not is_folder:
        return [output]
    if not is_folder:
        raise WrongUsage(wanted, ErrorCode.ONE_OUTPUT, count=len(photos))
    planned = [
        output / place / f"{photo.stem}{result_ending(photo)}"
        for photo, place in zip(photos, places or (Path(),) * len(photos), strict=True)
    ]
    refuse_twice(list(zip(photos, planned, strict=True)))
    return planned


def folder_of_results(wanted: str) -> Path:
    """The folder that all results of a command lie in, at whatever depth."""
    output = Path(wanted)
    return output if is_folder_of_results(wanted) else output.parent


def is_folder_of_results(wanted: str) -> bool:
    """Whether OUT is to be a folder: it is one already, ends in a slash or has no ending."""
    output = Path(wanted)
    separators = tuple(filter(None, (os.sep, os.altsep)))
    with writing_errors(output):
        exists_as_folder = output.is_dir()
    return exists_as_folder or wanted.endswith(separators) or not output.suffix


def refuse_twice(planned: Sequence[tuple[Path, Path]]) -> None:
    """Refuses two photos, each with its output, of one name.

    Raises:
        WrongUsage: naming both.
    """
    seen: dict[str, Path] = {}
    for photo, target in planned:
        other = seen.setdefault(known_name(target), photo)
        if other is not photo:
            raise WrongUsage(photo, ErrorCode.OUTPUT_TWICE, other=str(other))


def known_name(target: Path) -> str:
    """Equal for files that may be one: neither case nor the way of writing an accent counts, as on some disks."""
    return unicodedata.normalize("NFC", os.path.normpath(target)).casefold()


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
