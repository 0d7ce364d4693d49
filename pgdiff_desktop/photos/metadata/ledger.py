"""The ledger of metadata: what a photo's file said is compared with what the written file says, tag by tag.

What is missing or changed, and is not meant to be, is one failure a kind with the names of the tags.
docs/sidecars-and-files.md lists what is meant to change, and why.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.metadata.density import RESOLUTION_TAGS
from pgdiff_desktop.photos.metadata.exif import (
    FIRST,
    ORIENTATION,
    POINTERS,
    THUMBNAIL,
    directories_of_exif,
    order_of,
)
from pgdiff_desktop.photos.metadata.exif_block import (
    HEIGHTS,
    SUBJECT_AREA,
    SUBJECT_LOCATION,
    WIDTHS,
    X_FOCAL_PLANE,
    Y_FOCAL_PLANE,
)
from pgdiff_desktop.photos.metadata.file_metadata import LAYOUT, FileMetadata
from pgdiff_desktop.photos.metadata.jpeg_segments import segment_name
from pgdiff_desktop.photos.metadata.photoshop import DIGEST, RESOLUTION_INFO, read_iptc
from pgdiff_desktop.photos.metadata.png_chunks import COLOUR_CHUNKS, LAST_CHANGED, SCREEN_CHUNKS, keyword_of
from pgdiff_desktop.photos.metadata.png_raw_profiles import resources_of
from pgdiff_desktop.photos.metadata.tag_names import exif_name, iptc_name, resource_name
from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.xmp.namespaces import qualified
from pgdiff_desktop.photos.xmp.properties import properties_of, shown

_SUBJECT = frozenset({SUBJECT_AREA, SUBJECT_LOCATION})
# Fields that are turned, enlarged or cut with the pixels; the resolution is compared for itself.
_FOLLOWS = WIDTHS | HEIGHTS | _SUBJECT | RESOLUTION_TAGS | {X_FOCAL_PLANE, Y_FOCAL_PLANE, ORIENTATION}
# XMP that follows the pixels, or that is written anew with what was done to them.
_XMP_FOLLOWS = frozenset(
    qualified(name)
    for name in (
        "tiff:Orientation", "tiff:ImageWidth", "tiff:ImageLength", "tiff:XResolution", "tiff:YResolution",
        "tiff:ResolutionUnit", "exif:PixelXDimension", "exif:PixelYDimension", "exif:SubjectArea",
        "exif:SubjectLocation", "mwg-rs:Regions", "MP:RegionInfo", "Iptc4xmpExt:ImageRegion", "xmpMM:History",
        "Iptc4xmpExt:DigitalSourceType", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:InstanceID",
    )
)  # fmt: skip
# A note of where the rest of a packet was, and pictures of the photo as it was.
_XMP_GOES = frozenset({qualified("xmpNote:HasExtendedXMP"), qualified("xmp:Thumbnails")})
_OWN_XMP = qualified("pgdiff:")
_MOST_NAMES = 12
_ICC = "ICC profile"
# Where content credentials lie in a JPEG, a PNG, a TIFF or a WebP.
_MANIFESTS = frozenset({"JUMBF", "caBX", "C2PA"})
# Of a comment, for telling which.
_SHOWN_OF_COMMENT = 40


class Kind(StrEnum):
    """Where something was said, as a result's history names it."""

    EXIF = "EXIF"
    XMP = "XMP"
    IPTC = "IPTC"
    PHOTOSHOP = "Photoshop"
    COMMENT = "comment"
    TEXTS = "texts"
    COLOUR = "colour"
    RESOLUTION = "resolution"
    PARTS = "other parts"


Lost = dict[Kind, list[str]]
# Values of tags by kinds and names.
_Inventory = dict[Kind, dict[str, list[bytes]]]


def failures_of(lost: Lost, output: Path) -> tuple[Failure, ...]:
    """What is missing from a written file, one failure a kind."""
    codes = {
        Kind.EXIF: ErrorCode.OUTPUT_LOSES_EXIF,
        Kind.XMP: ErrorCode.OUTPUT_LOSES_XMP,
        Kind.IPTC: ErrorCode.OUTPUT_LOSES_IPTC,
        Kind.PHOTOSHOP: ErrorCode.OUTPUT_LOSES_PHOTOSHOP,
        Kind.COMMENT: ErrorCode.OUTPUT_LOSES_COMMENT,
        Kind.TEXTS: ErrorCode.OUTPUT_LOSES_TEXTS,
        Kind.COLOUR: ErrorCode.OUTPUT_LOSES_COLOUR,
        Kind.RESOLUTION: ErrorCode.OUTPUT_LOSES_RESOLUTION,
        Kind.PARTS: ErrorCode.OUTPUT_LOSES_PARTS,
    }
    return tuple(
        Failure.of(output, code, names=_listed(lost[kind])) for kind, code in codes.items() if kind in lost
    )


def listed(lost: Lost) -> tuple[str, ...]:
    """The same for the file's own history, KIND: names."""
    return tuple(f"{kind}: {_listed(names)}" for kind, names in lost.items())


def lost_in(meant: Metadata, written: FileMetadata, kind: str) -> Lost:
    """Names of what the photo's file said and a written file does not, by kinds.

    Args:
        meant: the photo's metadata, of which `said` is what its file said.
        written: what the result says, or is going to say; kind: its format, as `Photo.format`.
    """
    said = said_by(meant) if meant.said is None else meant.said
    before, after = _inventory(said), _inventory(written)
    # Taken from what was read of the file: repaired, merged, converted, and said where that lost something.
    before[Kind.XMP] = _lasting(properties_of(meant.xmp))
    after[Kind.XMP] = properties_of(written.xmp)
    if meant.icc_profile is not None and not (meant.profile_is_made and kind == "PNG"):
        before[Kind.COLOUR] = {
            _ICC: [meant.icc_profile],
            **before[Kind.COLOUR],
        }
    _forgive(before, said, meant, written, kind)
    lost: Lost = {}
    for where, names in before.items():
        there = after.get(where, {})
        missing = [name for name, values in names.items() if not _is_kept(where, name, values, there)]
        if missing and where is Kind.XMP:
            missing = [shown(name, meant.xmp) for name in missing]
        if missing:
            lost[where] = missing
    if meant.density is not None and not (
        written.density is not None and written.density.agrees_with(meant.density)
    ):
        lost[Kind.RESOLUTION] = [str(meant.density)]
    return lost


def without_manifests(lost: Lost) -> Lost:
    """The same of a result whose own manifest takes over those of the photo."""
    left = [name for name in lost.get(Kind.PARTS, []) if name not in _MANIFESTS]
    changed = lost | {Kind.PARTS: left}
    return {kind: names for kind, names in changed.items() if names}


def said_by(metadata: Metadata) -> FileMetadata:
    """What a file says that is written with these metadata."""
    return FileMetadata(
        exif=metadata.exif,
        directories=directories_of_exif(metadata.exif),
        order=order_of(metadata.exif or b""),
        xmp=metadata.xmp,
        iptc=metadata.iptc,
        photoshop=metadata.photoshop,
        icc_profile=metadata.icc_profile,
        density=metadata.density,
        comments=metadata.comments,
        png_texts=metadata.png_texts,
        png_chunks=metadata.png_chunks,
        segments=metadata.segments,
    )


def _inventory(said: FileMetadata) -> _Inventory:
    found: _Inventory = {kind: {} for kind in Kind}

    def add(kind: Kind, name: str, value: bytes) -> None:
        found[kind].setdefault(name, []).append(value)

    for directory, entries in said.directories.items():
        for entry in entries:
            is_stored_anew = entry.tag in POINTERS or (directory == FIRST and entry.tag in LAYOUT)
            if directory != THUMBNAIL and not is_stored_anew:
                # A result has its photo's byte order.
                value = b"" if entry.tag in _FOLLOWS else entry.data
                add(Kind.EXIF, exif_name(directory, entry.tag), value)
    for record, dataset, value in read_iptc(said.iptc):
        add(Kind.IPTC, iptc_name(record, dataset), value)
    for one in said.photoshop:
        follows = one.number in (DIGEST, RESOLUTION_INFO)
        add(Kind.PHOTOSHOP, resource_name(one.number), b"" if follows else one.data)
    for comment in said.comments:
        add(Kind.COMMENT, _beginning(comment), comment)
    for text in said.png_texts:
        if not resources_of(text):
            add(Kind.TEXTS, keyword_of(text), text[0] + text[1])
    for chunk, data in said.png_chunks:
        kind = Kind.COLOUR if chunk in COLOUR_CHUNKS else Kind.PARTS
        add(kind, chunk.decode("latin-1"), b"" if chunk == LAST_CHANGED else data)
    for segment in said.segments:
        add(Kind.PARTS, segment_name(segment), segment[1])
    for name in said.dropped:
        add(Kind.PARTS, name, b"")
    if said.icc_profile is not None:
        add(Kind.COLOUR, _ICC, said.icc_profile)
    return found


def _forgive(
    before: _Inventory, said: FileMetadata, meant: Metadata, written: FileMetadata, kind: str
) -> None:
    """Takes out what is not meant to be in the result, or is there in other words."""
    exif = before[Kind.EXIF]
    kept = {entry.tag for entries in directories_of_exif(meant.exif).values() for entry in entries}
    for directory, entries in said.directories.items():
        for entry in entries:
            # Square pixels of no size say nothing, and a subject may lie outside the part that was cut.
            says_nothing = entry.tag in RESOLUTION_TAGS and said.density is None
            if says_nothing or entry.tag == ORIENTATION or (entry.tag in _SUBJECT and entry.tag not in kept):
                exif.pop(exif_name(directory, entry.tag), None)
    resources = before[Kind.PHOTOSHOP]
    if written.iptc != meant.iptc:
        resources.pop(resource_name(DIGEST), None)
    colours = before[Kind.COLOUR]
    if meant.icc_profile is None:
        # Grey that became colours: its pixels were converted with it.
        colours.pop(_ICC, None)
    for chunk in _said_otherwise(meant, written, kind):
        colours.pop(chunk.decode("latin-1"), None)


def _said_otherwise(meant: Metadata, written: FileMetadata, kind: str) -> frozenset[bytes]:
    """Colour chunks that need not be there: of pixels that were converted, or said by a profile or its absence."""
    if kind == "PNG":
        return COLOUR_CHUNKS - {name for name, _ in meant.png_chunks}
    # Without a profile colours are sRGB, as they were read where these chunks made no profile.
    return COLOUR_CHUNKS if written.icc_profile is not None else SCREEN_CHUNKS


def _lasting(properties: dict[str, list[bytes]]) -> dict[str, list[bytes]]:
    return {
        name: [b""] if name in _XMP_FOLLOWS else values
        for name, values in properties.items()
        if name not in _XMP_GOES and not name.startswith(_OWN_XMP)
    }


def _is_kept(kind: Kind, name: str, values: list[bytes], there: dict[str, list[bytes]]) -> bool:
    found = there.get(name)
    if found is None:
        return False
    if kind is Kind.XMP and name in _XMP_FOLLOWS:
        return True
    remaining = list(found)
    for value in values:
        if value not in remaining:
            return False
        remaining.remove(value)
    return True


def _beginning(comment: bytes) -> str:
    text = comment.decode("utf-8", "replace").strip("\0 \r\n")
    return text if len(text) <= _SHOWN_OF_COMMENT else f"{text[:_SHOWN_OF_COMMENT]}..."


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" (+{more})" if more > 0 else "")
