"""An XMP packet put into an encoded picture (XMP specification part 3, section 1.1; WebP: RFC 9649)."""

from __future__ import annotations

import struct

from pgdiff_desktop.photos.metadata.jpeg_segments import APP1, packed_segment
from pgdiff_desktop.photos.metadata.png_chunks import xmp_chunk
from pgdiff_desktop.photos.xmp.jpeg import xmp_segments

# A PNG's signature and its header chunk; a WebP's RIFF header, and in it the extended header with its flags.
_PNG_HEAD = 8 + 25
_RIFF_HEAD, _FLAGS = 12, 20
_HAS_XMP = 0x04
_GIF_EXTENSION = b"\x21\xff\x0bXMP DataXMP"
# Wherever a decoder that reads the packet as blocks ends up behind it, these bytes lead it to the end.
_GIF_BEHIND = bytes([1, *range(255, -1, -1), 0])


def with_xmp(made: bytes, kind: str, packet: bytes) -> bytes:
    """The picture with the packet in it, and nothing else changed.

    Args:
        made: as Pillow writes it, without XMP.
        kind: JPEG, PNG, GIF, or WEBP that is animated, which alone always has the header that tells of XMP.

    Raises:
        ValueError: it is none of these.
    """
    if kind == "JPEG" and made[2:4] == b"\xff\xe0":
        place = 4 + int.from_bytes(made[4:6], "big")
        segments = b"".join(packed_segment(APP1, part) for part in xmp_segments(packet))
        return made[:place] + segments + made[place:]
    if kind == "PNG":
        return made[:_PNG_HEAD] + xmp_chunk(packet) + made[_PNG_HEAD:]
    if kind == "GIF" and made[-1:] == b";":
        return made[:-1] + _GIF_EXTENSION + packet + _GIF_BEHIND + made[-1:]
    if kind == "WEBP" and made[_RIFF_HEAD : _RIFF_HEAD + 4] == b"VP8X":
        chunk = b"XMP " + struct.pack("<I", len(packet)) + packet + b"\0" * (len(packet) % 2)
        flags = bytes([made[_FLAGS] | _HAS_XMP])
        length = struct.pack("<I", len(made) + len(chunk) - 8)
        return made[:4] + length + made[8:_FLAGS] + flags + made[_FLAGS + 1 :] + chunk
    raise ValueError(f"no {kind} that can hold XMP")
