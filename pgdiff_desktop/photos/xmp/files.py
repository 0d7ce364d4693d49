"""`.xmp` files that other programs keep beside photos: NAME.xmp (Lightroom), NAME.EXT.xmp (digiKam, darktable)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from pgdiff_desktop.errors import ErrorCode, Failure, OutputError
from pgdiff_desktop.photos.metadata.placement import Size
from pgdiff_desktop.photos.result_hash import is_untouched, sign
from pgdiff_desktop.photos.xmp.packets import MOST_BYTES, XmpError, parse
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK, Provenance, mark
from pgdiff_desktop.photos.xmp.rdf import descriptions, set_text, text_of
from pgdiff_desktop.photos.xmp.upright import turn_upright
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_stamps import FileStamp

_ENDINGS = (".xmp", ".XMP")
_FOR_ENDING = "photoshop:SidecarForExtension"


@dataclass(frozen=True)
class XmpFile:
    """What lay beside a photo.

    Attributes:
        packet: made upright, as the photo's pixels are.
        names_ending: it was named NAME.EXT.xmp.
    """

    path: Path
    packet: bytes
    names_ending: bool


def sidecar_of(photo: Path) -> Path | None:
    """The `.xmp` file of a photo; NAME.EXT.xmp before NAME.xmp, which may be of another photo of that name."""
    return next((path for path, _ in _files_of(photo)), None)


def read_xmp_files(
    photo: Path, orientation: int, size: Size
) -> tuple[tuple[XmpFile, ...], tuple[Failure, ...]]:
    """The `.xmp` files beside a photo, made upright, and what could not be read.

    Args:
        orientation, size: of the photo's pixels as they are stored.
    """
    found: list[XmpFile] = []
    failed: list[Failure] = []
    for path, names_ending in _files_of(photo):
        try:
            with path.open("rb") as file:
                packet = parse(file.read(MOST_BYTES + 1))
        except (OSError, XmpError):
            failed.append(Failure.of(path, ErrorCode.XMP_FILE_UNREADABLE))
            continue
        if not names_ending and not _is_for(photo, packet.rdf):
            continue
        if orientation != 1:
            turn_upright(packet, orientation, size)
        found.append(XmpFile(path, packet.to_bytes(), names_ending))
    return tuple(found), tuple(failed)


def copy_beside(files: Sequence[XmpFile], result: Path, provenance: Provenance) -> tuple[Failure, ...]:
    """Writes a photo's `.xmp` files beside its result, named as they were, with our mark in them.

    Only our own earlier copies are replaced, as long as nobody changed them; every other file that is there stays,
    and comes back as a failure.
    """
    return tuple(failure for file in files if (failure := _copied(file, result, provenance)) is not None)


def copy_as_they_are(photo: Path, copy: Path) -> tuple[Failure, ...]:
    """Copies the `.xmp` files of a photo byte for byte beside a copy of it; what is there stays, and comes back."""
    failures = []
    for path, names_ending in _files_of(photo):
        target = _beside(copy, names_ending=names_ending)
        try:
            data = path.read_bytes()
            if FileStamp.of(target) == FileStamp.NOTHING:
                with replacing(target, FileStamp.NOTHING) as out:
                    out.write(data)
            elif target.read_bytes() != data:
                failures.append(Failure.of(target, ErrorCode.OUTPUT_XMP_FILE_THERE))
        except OutputError as error:
            failures.append(error.failure)
        except OSError:
            failures.append(Failure.of(path, ErrorCode.XMP_FILE_UNREADABLE))
    return tuple(failures)


def _copied(file: XmpFile, result: Path, provenance: Provenance) -> Failure | None:
    target = _beside(result, names_ending=file.names_ending)
    try:
        if target.exists() and target.samefile(file.path):
            # The result has the photo's name, with another ending.
            target = _beside(result, names_ending=True)
        seen = FileStamp.of(target)
        if seen != FileStamp.NOTHING and not _is_copy(target):
            return Failure.of(target, ErrorCode.OUTPUT_XMP_FILE_THERE)
        packet = parse(file.packet)
        for node in descriptions(packet.rdf):
            set_text(node, _FOR_ENDING, result.suffix[1:].upper())
        mark(packet, provenance)
        with replacing(target, seen) as out:
            out.write(packet.to_bytes())
            sign(out)
    except OutputError as error:
        return error.failure
    except OSError:
        return Failure.of(target, ErrorCode.OUTPUT_XMP_FILE_THERE)
    return None


def files_beside(photo: Path) -> tuple[Path, ...]:
    """The `.xmp` files beside a photo, whichever they are of."""
    return tuple(path for path, _ in _files_of(photo))


def _files_of(photo: Path) -> Iterator[tuple[Path, bool]]:
    """(path, whether it names the photo's ending) of the files there are, each once."""
    for names_ending in (True, False):
        for ending in _ENDINGS:
            path = photo.with_name(photo.name + ending) if names_ending else photo.with_suffix(ending)
            # Where capitals do not count, both are one file.
            if path != photo and _is_file(path):
                yield path, names_ending
                break


def _is_file(path: Path) -> bool:
    """False, too, where the system refuses to look: of a name that the ending has made too long."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_for(photo: Path, rdf: etree._Element) -> bool:
    """Whether a file that names no ending says of none that it is of a photo with another one."""
    said = [text for node in descriptions(rdf) if (text := text_of(node, _FOR_ENDING))]
    return not said or photo.suffix[1:].lower() in (text.lower() for text in said)


def _beside(result: Path, *, names_ending: bool) -> Path:
    return result.with_name(result.name + ".xmp") if names_ending else result.with_suffix(".xmp")


def _is_copy(path: Path) -> bool:
    """Whether we wrote it, and nobody changed it since."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        is_ours = OWN_MARK in file.read(MOST_BYTES)
    return is_ours and is_untouched(path) is True
