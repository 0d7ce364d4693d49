"""Texts of a PNG in which ImageMagick and others keep what the format had no chunk for, as hexadecimal digits."""

from __future__ import annotations

import contextlib
import zlib

from pgdiff_desktop.photos.metadata.exif import strip_prefix
from pgdiff_desktop.photos.metadata.jpeg_segments import XMP_PREFIX
from pgdiff_desktop.photos.metadata.photoshop import Resource, iptc_resource, read_resources
from pgdiff_desktop.photos.metadata.png_chunks import Chunk, keyword_of

_OF_EXIF = frozenset({"Raw profile type exif", "Raw profile type APP1"})
_OF_PHOTOSHOP = frozenset({"Raw profile type iptc", "Raw profile type 8bim"})
_MOST_UNPACKED = 32 << 20


def exif_or_xmp_of(text: Chunk) -> tuple[bytes | None, bytes | None]:
    """The EXIF structure or the XMP packet that a text holds."""
    if keyword_of(text) not in _OF_EXIF | {"Raw profile type xmp"}:
        return None, None
    held = _unpacked(text)
    exif = strip_prefix(held)
    if exif is not None or not held:
        return exif, None
    packet = held.removeprefix(XMP_PREFIX)
    return None, packet if packet.lstrip(b"\xef\xbb\xbf").startswith(b"<") else None


def resources_of(text: Chunk) -> tuple[Resource, ...]:
    """Photoshop's resources that a text holds; IPTC records are one of them."""
    if keyword_of(text) not in _OF_PHOTOSHOP:
        return ()
    held = (_unpacked(text) or b"").removeprefix(b"Photoshop 3.0\0")
    return (iptc_resource(held),) if held[:1] == b"\x1c" else read_resources(held)


def _unpacked(text: Chunk) -> bytes | None:
    """What the digits say: NAME, LENGTH and the digits follow each other on lines of their own."""
    name, data = text
    with contextlib.suppress(ValueError, IndexError, zlib.error):
        _, body = data.split(b"\0", 1)
        if name == b"zTXt":
            body = zlib.decompressobj().decompress(body[1:], _MOST_UNPACKED)
        elif name != b"tEXt":
            return None
        _, length, digits = body.lstrip(b"\n").split(b"\n", 2)
        return bytes.fromhex(digits.decode("ascii"))[: int(length)]
    return None
