"""A result is known to be as it was written; one that anybody changed since is never replaced."""

from __future__ import annotations

import shutil
import subprocess

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.errors import OriginalWouldBeOverwritten
from pgdiff_desktop.photos import result_hash
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.result_hash import HASH_PLACEHOLDER, is_untouched, sign
from pgdiff_desktop.photos.writing import refuse_to_replace, write_photo
from pgdiff_desktop.photos.xmp.provenance import OWN_MARK, Provenance
from tests.fakes import old_photo

ENDINGS = [".jpg", ".png", ".tif", ".webp", ".heic"]
PROVENANCE = Provenance("pgdiff-desktop", "1 face", (), (), 0.1)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path, dpi=(300, 300))
    return read_photo(path)


@pytest.fixture(params=ENDINGS)
def result(request, photo, tmp_path):
    output = tmp_path / f"result{request.param}"
    write_photo(photo.pixels, photo, output, PROVENANCE)
    return output


def test_a_result_is_untouched_and_gives_way_to_the_next(photo, result):
    assert is_untouched(result) is True
    assert HASH_PLACEHOLDER.encode() not in result.read_bytes()
    write_photo(photo.pixels, photo, result, PROVENANCE)
    assert is_untouched(result) is True
    with Image.open(result) as written:
        written.verify()
    with Image.open(result) as written:
        assert written.size == photo.pixels.shape[1::-1]


def test_a_result_that_was_changed_anywhere_stays(photo, result):
    whole = result.read_bytes()
    mark = whole.index(OWN_MARK)
    for place in (20, mark, len(whole) // 2, len(whole) - 1):
        changed = bytearray(whole)
        changed[place] ^= 1
        if OWN_MARK not in changed:
            continue
        result.write_bytes(changed)
        assert is_untouched(result) is False
        with pytest.raises(OriginalWouldBeOverwritten, match="output-retouched"):
            write_photo(photo.pixels, photo, result, PROVENANCE)
        assert result.read_bytes() == changed
    result.write_bytes(whole + b"\0")
    assert is_untouched(result) is False


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="needs exiftool")
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_result_that_was_given_a_caption_stays(photo, tmp_path, ending):
    output = tmp_path / f"result{ending}"
    write_photo(photo.pixels, photo, output, PROVENANCE)
    done = subprocess.run(
        ["exiftool", "-q", "-overwrite_original", "-XMP-dc:Description=Oma in Prag", str(output)],
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.skip(f"exiftool does not write {ending} here")
    with pytest.raises(OriginalWouldBeOverwritten, match="output-retouched"):
        refuse_to_replace(output)


def test_a_retouched_picture_with_the_same_xmp_stays(photo, tmp_path):
    output = tmp_path / "result.jpg"
    write_photo(photo.pixels, photo, output, PROVENANCE)
    with Image.open(output) as opened:
        opened.load()
        opened.save(output, xmp=opened.info["xmp"])
    assert OWN_MARK in output.read_bytes()
    assert is_untouched(output) is False


def test_a_result_of_an_earlier_version_gives_way(photo, tmp_path):
    output = tmp_path / "result.jpg"
    output.write_bytes(b"\xff\xd8 something " + OWN_MARK)
    assert is_untouched(output) is None
    write_photo(photo.pixels, photo, output, PROVENANCE)
    assert is_untouched(output) is True


def test_a_result_of_a_result_is_known_by_its_own_hash(result, tmp_path):
    again = tmp_path / f"again{result.suffix}"
    first = read_photo(result)
    write_photo(first.pixels, first, again, PROVENANCE)
    assert is_untouched(again) is True
    with again.open("ab") as file:
        file.write(b"\0")
    assert is_untouched(again) is False


@pytest.mark.parametrize("block", [1, 7, 64, 1 << 20])
@pytest.mark.parametrize(
    ("before", "after"),
    [(b"pgdiff:FileHash>", b"</pgdiff:FileHash>"), (b' ns3:FileHash="', b'"/>'), (b"FileHash = '", b"'")],
)
def test_the_hash_is_found_wherever_it_lies_and_is_that_of_the_file_with_zeros(
    tmp_path, monkeypatch, before, after, block
):
    monkeypatch.setattr(result_hash, "_BLOCK", block)
    noise = np.random.default_rng(3).bytes(501)
    for place in (0, 1, 500):
        path = tmp_path / f"{place}.bin"
        with path.open("w+b") as file:
            file.write(noise[:place] + before + HASH_PLACEHOLDER.encode() + after + noise[place:])
            sign(file)
            assert file.tell() == len(noise) + len(before) + 64 + len(after)
        whole = path.read_bytes()
        digits = whole[place + len(before) :][:64]
        import hashlib

        zeros = whole.replace(digits, HASH_PLACEHOLDER.encode())
        assert digits.decode() == hashlib.sha256(zeros).hexdigest()
        assert is_untouched(path) is True
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        assert is_untouched(path) is not True


def test_a_file_without_a_place_for_it_stays_as_it_is(tmp_path):
    path = tmp_path / "a.bin"
    for contents in (b"", b"FileHash", b"FileHash>" + b"0" * 63 + b"<", HASH_PLACEHOLDER.encode()):
        with path.open("w+b") as file:
            file.write(contents)
            sign(file)
        assert path.read_bytes() == contents
        assert is_untouched(path) is None
