"""A packet put into an encoded picture: other programs read it, and the picture is the same."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.photos.xmp.embedding import with_xmp
from tests.fakes import old_photo

PACKET = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- Ann, of an odd length --></x:xmpmeta>'


def frames_of(data):
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        seen = []
        for number in range(getattr(picture, "n_frames", 1)):
            picture.seek(number)
            seen.append(np.asarray(picture.convert("RGB")))
        return seen, picture.info


@pytest.mark.parametrize("packet", [PACKET, PACKET + b" "])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_the_packet_is_read_and_the_picture_is_the_same(kind, packet):
    photo = Image.fromarray(old_photo())
    more = {"save_all": True, "append_images": [photo.rotate(90)]} if kind in ("WEBP", "GIF") else {}
    plain = io.BytesIO()
    photo.save(plain, kind, **more)
    before, _ = frames_of(plain.getvalue())
    after, info = frames_of(with_xmp(plain.getvalue(), kind, packet))
    assert len(after) == len(before)
    assert all(np.array_equal(one, other) for one, other in zip(after, before, strict=True))
    assert packet in with_xmp(plain.getvalue(), kind, packet)
    if kind != "GIF":
        assert info["xmp"] == packet


def test_what_cannot_hold_it_is_refused():
    plain = io.BytesIO()
    Image.fromarray(old_photo()).save(plain, "WEBP")
    with pytest.raises(ValueError, match="no WEBP that can hold XMP"):
        with_xmp(plain.getvalue(), "WEBP", PACKET)
