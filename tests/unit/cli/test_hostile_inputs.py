"""Broken and hostile inputs: one line with the remedy, the right exit code, nothing half-written, no traceback."""

from __future__ import annotations

import io
import os
import pickle
import shutil
import struct
import subprocess
import zipfile
import zlib

import imagecodecs
import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.models.catalog import Catalog, ModelEntry
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import Settings
from tests.fakes import old_photo

BOX = ["--face", "70,80,90,120"]


def encoded(kind, pixels=None, **options):
    buffer = io.BytesIO()
    Image.fromarray(old_photo() if pixels is None else pixels).save(buffer, kind, **options)
    return buffer.getvalue()


def tiff(pixels=None, **options):
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, old_photo() if pixels is None else pixels, photometric="rgb", **options)
    return buffer.getvalue()


def flipped(data, seed, count=40):
    """Bits turned over anywhere behind the first bytes."""
    damaged = bytearray(data)
    rng = np.random.default_rng(seed)
    for place in rng.integers(min(16, len(data) - 1), len(data), count):
        damaged[place] ^= 1 << int(rng.integers(8))
    return bytes(damaged)


def png_bomb(width=100_000, height=100_000):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def tiff_bomb():
    data = bytearray(tiff(np.zeros((16, 16, 3), np.uint8)))
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        for code in (256, 257):
            tag = file.pages[0].tags[code]
            struct.pack_into("<H", data, tag.valueoffset, 60_000)
    return bytes(data)


def float_tiff():
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, np.zeros((40, 40, 3), np.float32), photometric="rgb")
    return buffer.getvalue()


PHOTOS = {
    "empty.jpg": (b"", "photo"),
    "text.jpg": (b"This is not a photo.\n" * 20, "photo"),
    "script.png": (b"#!/bin/sh\nrm -rf ~\n", "photo"),
    "cut-header.jpg": (encoded("JPEG")[:20], "photo"),
    "cut-half.png": (encoded("PNG")[:5000], "photo"),
    "cut-half.tif": (tiff()[:4000], "photo"),
    "cut-half.webp": (encoded("WEBP", lossless=True)[:4000], "photo"),
    "cut-directory.tif": (tiff()[:9], "photo"),
    "no-pixels.png": (encoded("PNG")[:33], "photo"),
    "bomb.png": (png_bomb(), "limit"),
    "bomb.tif": (tiff_bomb(), "limit"),
    "flat-bomb.png": (png_bomb(2**31 - 1, 1), "limit"),
    "floats.tif": (float_tiff(), "not supported"),
    "animation.gif": (encoded("GIF"), "not supported"),
    "page.pdf": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n", "photo"),
    "page.html": (b"<!doctype html><title>404</title>", "photo"),
    "archive.jpg": (b"PK\x03\x04" + bytes(200), "photo"),
    "loop.tif": (b"II*\0\x08\0\0\0\0\0\x08\0\0\0", "photo"),
}


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    return inside


def fails(capsys, arguments, folder, code=1):
    """Runs the command line; asserts one line on stderr and that no file came. Returns the line."""
    before = sorted(folder.rglob("*"))
    assert main(["restore", *map(str, arguments), "--quiet"]) == code
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 1, said.err
    assert "Traceback" not in said.err
    # What happened, and what to do about it: two sentences at least.
    assert lines[0].rstrip().endswith((".", "FOLDER")) or lines[0].count(". ") >= 1
    assert "unexpected" not in lines[0]
    assert sorted(folder.rglob("*")) == before
    return lines[0]


@pytest.mark.parametrize("name", sorted(PHOTOS))
def test_a_broken_photo_is_named(fake_engine, capsys, folder, name):
    data, word = PHOTOS[name]
    photo = folder / name
    photo.write_bytes(data)
    line = fails(capsys, [photo, "-o", folder / "out.png", *BOX], folder)
    assert name in line
    assert word in line


def test_a_broken_jpeg_is_restored_as_far_as_it_goes(fake_engine, capsys, folder):
    photo = folder / "cut-half.jpg"
    photo.write_bytes(encoded("JPEG")[:3000])
    options = [*BOX, "--steps", "1", "--json"]
    assert main(["restore", str(photo), "-o", str(folder / "out.png"), *options]) == 0
    assert "damaged below row" in capsys.readouterr().out
    assert (folder / "out.png").exists()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_flipped_bits_never_escape(fake_engine, capsys, folder, kind, seed):
    ending = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}[kind]
    data = tiff() if kind == "TIFF" else encoded(kind)
    photo, output = folder / f"flipped{ending}", folder / f"out{ending}"
    photo.write_bytes(flipped(data, seed))
    code = main(["restore", str(photo), "-o", str(output), *BOX, "--steps", "1", "--quiet"])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert "unexpected" not in said.err
    # Some flips only change pixels; then there is a whole result, else none at all.
    assert code in (0, 1)
    assert output.exists() == (code == 0)
    assert len(said.err.splitlines()) == code
    assert not list(folder.glob(".*"))


def test_a_photo_that_is_not_there(fake_engine, capsys, folder):
    assert "no such file" in fails(capsys, [folder / "absent.jpg", "-o", folder / "out.png", *BOX], folder)


def test_a_folder_without_a_photo(fake_engine, capsys, folder):
    (folder / "album").mkdir()
    assert "no photo" in fails(capsys, [folder / "album", "-o", folder / "out.png", *BOX], folder, code=2)


def test_a_name_with_line_breaks_stays_on_one_line(fake_engine, capsys, folder):
    fails(capsys, [folder / "two\nlines.jpg", "-o", folder / "out.png", *BOX], folder)


def test_a_name_that_is_no_text(fake_engine, capsys, folder):
    photo = folder / os.fsdecode(b"\xff\xfe.jpg")
    photo.write_bytes(b"")
    fails(capsys, [photo, "-o", folder / "out.png", *BOX], folder)


MASKS = {
    "absent": None,
    "other-size.png": encoded("PNG", np.full((10, 10), 255, np.uint8)),
    "text.png": b"white",
    "cut.png": encoded("PNG", np.random.default_rng(0).integers(0, 255, (300, 240), np.uint8))[:2000],
    "bomb.png": png_bomb(),
    "empty.png": b"",
}


@pytest.mark.parametrize("name", sorted(MASKS))
def test_a_wrong_mask_is_named(fake_engine, capsys, folder, name):
    photo, mask = folder / "photo.png", folder / name
    photo.write_bytes(encoded("PNG"))
    if MASKS[name] is not None:
        mask.write_bytes(MASKS[name])
    line = fails(capsys, [photo, "-o", folder / "out.png", "--mask", mask, *BOX], folder)
    assert name in line


USAGE = {
    "unknown recipe": ["--recipe", "beautify"],
    "no number": ["--seed", "seven"],
    "box without inside": ["--face", "1,1,0,5"],
    "eyes in one place": ["--eyes", "4,4,4,4"],
    "three numbers": ["--face", "1,2,3"],
    "infinite box": ["--face", "1,2,inf,4"],
    "face zero": ["--faces", "0"],
    "negative strength": ["--strength", "-1"],
    "too many candidates": ["--candidates", "1000000"],
    "mask and detection": ["--mask", "a.png", "--detect-scratches"],
    "unknown option": ["--beautify"],
    "unknown models": ["--models", "enormous"],
}


@pytest.mark.parametrize("name", sorted(USAGE))
def test_wrong_usage_is_code_2(fake_engine, capsys, folder, name):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    fails(capsys, [photo, "-o", folder / "out.png", *USAGE[name]], folder, code=2)


def test_an_ending_that_cannot_be_written(fake_engine, capsys, folder):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    assert ".gif" in fails(capsys, [photo, "-o", folder / "out.gif", *BOX], folder)


def test_an_output_below_a_file(fake_engine, capsys, folder):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    fails(capsys, [photo, "-o", photo / "out.png", *BOX, "--steps", "1"], folder)


def test_an_output_that_is_a_folder(fake_engine, capsys, folder):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    (folder / "out" / "photo.png").mkdir(parents=True)
    fails(capsys, [photo, "-o", folder / "out", *BOX, "--steps", "1"], folder)


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(fake_engine, capsys, folder):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    locked = folder / "locked"
    locked.mkdir(mode=0o500)
    fails(capsys, [photo, "-o", locked / "out.png", *BOX, "--steps", "1"], folder)


@pytest.fixture
def small_disk(folder):
    """A disk of 64 kB."""
    disk = folder / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None:
        pytest.skip("needs mount")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if done.returncode != 0:
        pytest.skip("may not mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("ending", [".png", ".tif", ".jpg", ".webp", ".heic"])
def test_a_full_disk(fake_engine, capsys, folder, small_disk, ending):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG", np.random.default_rng(0).integers(0, 255, (400, 400, 3), np.uint8)))
    line = fails(capsys, [photo, "-o", small_disk / f"out{ending}", *BOX, "--steps", "1"], folder)
    assert "disk is full" in line
    assert list(small_disk.iterdir()) == []


# Models


class Malicious:
    """Touches a file when unpickled."""

    def __init__(self, target):
        self.target = target

    def __reduce__(self):
        return os.system, (f"touch {self.target}",)


def zip_bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", bytes(50_000_000))
        archive.writestr("archive/version", "3")
    return buffer.getvalue()


def saved(value, **options):
    buffer = io.BytesIO()
    torch.save(value, buffer, **options)
    return buffer.getvalue()


def model_files(trace):
    sound = saved({"state_dict": {"conv.weight": torch.zeros(2)}})
    return {
        "empty": (b"", "cut short"),
        "text": (b"404: Not Found", "cut short"),
        "cut": (sound[: len(sound) // 2], "cut short"),
        "bits": (flipped(sound, 1, 200), ""),
        "malicious": (saved({"weights": Malicious(trace)}), "refused"),
        "malicious-legacy": (saved({"w": Malicious(trace)}, _use_new_zipfile_serialization=False), "refused"),
        "malicious-plain": (pickle.dumps(Malicious(trace)), ""),
        "bomb": (zip_bomb(), "unpack"),
        "other": (sound, "lacks"),
        "list": (saved([1, 2, 3]), "something else"),
    }


@pytest.mark.parametrize(
    "name",
    [
        "empty",
        "text",
        "cut",
        "bits",
        "malicious",
        "malicious-legacy",
        "malicious-plain",
        "bomb",
        "other",
        "list",
    ],
)
def test_a_broken_model_is_named_and_no_code_of_it_runs(monkeypatch, capsys, folder, tmp_path, name):
    trace = tmp_path / "trace"
    data, word = model_files(trace)[name]
    (tmp_path / "prior.pth").write_bytes(data)
    (tmp_path / "restorer.pth").write_bytes(data)
    unet = {"kind": "unet", "image_size": 32, "model_channels": 32, "channel_multipliers": (1,)}
    unet |= {"residual_blocks": 1, "attention_resolutions": (), "head_channels": 32, "learned_sigma": False}
    restorer = {"kind": "restorer", "features": 8, "blocks": 1, "growth": 4}
    catalog = Catalog(
        (
            ModelEntry("p", "prior", "own", "prior.pth", "CC0", unet, image_size=32),
            ModelEntry("r", "restorer", "own", "restorer.pth", "CC0", restorer, image_size=32),
        )
    )
    store = ModelStore(Settings(model_folder=tmp_path))
    engine = Engine(catalog, store, ModelRegistry(catalog, store))
    monkeypatch.setattr(Engine, "with_installed_models", lambda settings: engine)
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    line = fails(capsys, [photo, "-o", folder / "out.png", *BOX], folder)
    assert "prior.pth" in line
    assert word in line
    assert not trace.exists()


def test_an_absent_model_says_how_to_get_it(fake_engine, capsys, folder):
    photo = folder / "photo.png"
    photo.write_bytes(encoded("PNG"))
    line = fails(capsys, [photo, "-o", folder / "out.png", "--models", "ffhq512", *BOX], folder)
    assert "models download prior-ffhq512" in line


def test_a_sixteen_bit_png_with_a_broken_profile_is_still_restored(fake_engine, folder):
    photo = folder / "photo.png"
    whole = bytes(imagecodecs.png_encode(old_photo(dtype=np.uint16)))
    profile = b"ICC profile\0\0" + zlib.compress(b"no profile at all")
    chunk = (
        struct.pack(">I", len(profile)) + b"iCCP" + profile + struct.pack(">I", zlib.crc32(b"iCCP" + profile))
    )
    photo.write_bytes(whole[:33] + chunk + whole[33:])
    assert main(["restore", str(photo), "-o", str(folder / "out.png"), *BOX, "--steps", "1", "--quiet"]) == 0
    assert (folder / "out.png").exists()
