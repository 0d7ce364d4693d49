"""What the frozen folder holds and must not hold, without making it."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from .conftest import PACKAGING

REPOSITORY = PACKAGING.parent
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_recipe_names_what_travels_along():
    recipe = (PACKAGING / "pgdiff_desktop.spec").read_text()
    for name in ('"resources"', '"LICENSE"', '"NOTICE"', '"build.json"', '"self_check"'):
        assert name in recipe
    assert "onefile" not in recipe


@pytest.mark.parametrize(
    ("place", "unwanted"),
    [
        ("torch/lib/libtorch_cpu.so", False),
        ("resources/tour/02-album.png", True),
        ("resources/first-steps/02-album.jpg", False),
        ("resources/recipes/restore.jpg", False),
        ("torch/bin/torch_shm_manager", False),
        ("torch/bin/protoc", True),
        ("torch/nn/functional.py", False),
        ("torch/_inductor/config.py", False),
        ("torch/nn/modules/conv.py", True),
        ("torchvision/_C.so", True),
        ("torchvision\\_C.pyd", True),
        ("imagecodecs/_jpeg2k.abi3.so", False),
        ("imagecodecs/_sz3.abi3.so", True),
        ("imagecodecs.libs/libaom-391a2213.so.3.13.1", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqlinuxfb.so", True),
        ("pillow_heif.libs/libx265-4883ecb5.so.217", False),
        ("torch/lib/libtorch_python.so", False),
        ("torch/lib/libtorchbind_test.so", True),
        ("torch-2.13.0+cpu.dist-info/METADATA", False),
        ("torch-2.13.0+cpu.dist-info/RECORD", True),
        ("resources/samples/portrait.jpg", False),
        ("resources/tour/01-welcome.png", True),
        ("pillow.libs/libjpeg-6dc8d115.so.62.4.0", False),
        ("pillow.libs/libfreetype-57f805ba.so.6.20.6", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", False),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", True),
        ("libfreetype.so.6", False),
        ("libxcb-cursor.so.0", False),
        ("libcairo.so.2", True),
        ("libmvec.so.1", True),
        ("cv2/opencv_videoio_ffmpeg500_64.dll", True),
    ],
)
def test_unwanted_files(place, unwanted):
    from contents import is_unwanted

    assert is_unwanted(place) is unwanted


def test_codecs_that_are_kept_exist():
    import imagecodecs
    from contents import CODECS

    there = {path.name.split(".")[0] for path in Path(imagecodecs.__file__).parent.iterdir()}
    assert set(CODECS) <= there


def test_every_packed_part_has_a_licence(tmp_path):
    """Of what is installed here; the build looks at what it really packed, and stops where one is missing."""
    import licences

    wanted = {"torch", "PySide6_Essentials", "pillow_heif", "imagecodecs", "facexlib", "numpy"}
    sources = {
        Path(str(one.locate_file(file)))
        for one in metadata.distributions()
        if one.metadata["Name"] in wanted
        for file in list(one.files or ())[:20]
    }
    found = licences.components_of(sources, REPOSITORY)
    assert {one.name for one in found} >= wanted
    assert all(one.texts for one in found)
    licences.write_texts(found, tmp_path / "texts")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "texts" / "PySide6_Essentials.txt").read_text()
    licences.write_bill(found, "1.2.3", "abc", tmp_path / "bill.json")
    bill = json.loads((tmp_path / "bill.json").read_text())
    assert bill["bomFormat"] == "CycloneDX"
    assert {one["name"] for one in bill["components"]} == {one.name for one in found}
    assert len({one["bom-ref"] for one in bill["components"]}) == len(found)


def test_file_of_unknown_origin_stops_the_build(tmp_path):
    import licences

    stranger = tmp_path / "libstranger.so"
    stranger.touch()
    with pytest.raises(licences.LicenceMissing, match=r"libstranger\.so"):
        licences.components_of([stranger], REPOSITORY)


def test_libraries_of_python_and_of_microsoft_have_their_terms(tmp_path, monkeypatch):
    """On Windows they lie in Python's own folder and in the system's, and no package manager knows them."""
    import licences

    base = tmp_path / "Python312"
    sources = [base / "python312.dll", base / "DLLs" / "libffi-8.dll", base / "vcruntime140.dll"]
    sources += [base / "Lib" / "abc.py", tmp_path / "System32" / "MSVCP140.dll"]
    for path in sources:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (base / "LICENSE.txt").write_text("PSF, and Microsoft Distributable Code")
    monkeypatch.setattr(sys, "base_prefix", str(base))
    monkeypatch.setattr(licences.sysconfig, "get_path", lambda name: str(base / "Lib"))
    found = {one.name: one for one in licences.components_of(sources, REPOSITORY)}
    assert set(found) == {"Python", "Microsoft-Visual-C-Runtime"}
    assert all(one.texts == (base / "LICENSE.txt",) for one in found.values())


def test_icons_of_every_system(icons):
    data = (icons / "app.ico").read_bytes()
    count = struct.unpack_from("<HHH", data)[2]
    for number in range(count):
        length, place = struct.unpack_from("<II", data, 6 + 16 * number + 8)
        assert data[place : place + 4] == b"\x89PNG"
        assert place + length <= len(data)
    bundle = (icons / "app.icns").read_bytes()
    assert bundle[:4] == b"icns"
    assert struct.unpack_from(">I", bundle, 4)[0] == len(bundle)


def test_sums_are_what_sha256sum_reads_of_what_was_made(tmp_path):
    from sums import write_sums

    made = tmp_path / "a_2.0.deb"
    for path in (made, tmp_path / "a_1.0.deb"):
        path.write_bytes(b"")
    (tmp_path / "SHA256SUMS").write_text("of an older build\n")
    assert write_sums([made], tmp_path).read_text() == f"{EMPTY}  a_2.0.deb\n"


def test_sums_of_a_release_are_of_every_file_but_themselves(tmp_path):
    for _ in range(2):
        (tmp_path / "a.deb").write_bytes(b"")
        subprocess.run([sys.executable, PACKAGING / "sums.py", tmp_path], check=True)
    assert (tmp_path / "SHA256SUMS").read_text() == f"{EMPTY}  a.deb\n"


def test_build_ends_with_the_sums_of_what_it_made(tmp_path, monkeypatch):
    import build

    monkeypatch.setattr(build, "DIST", tmp_path)
    (tmp_path / "pgdiff-desktop_0.0.1_amd64.deb").write_bytes(b"an older version")
    for name in ("bill.cdx.json", "new.tar.xz"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(build, "make_folder", lambda: [tmp_path / "bill.cdx.json"])
    monkeypatch.setattr(build, "make_linux_files", lambda: [tmp_path / "new.tar.xz"])
    monkeypatch.setattr(sys, "argv", ["build.py"])
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(build.os, "umask", lambda mask: 0)
    assert build.main() == 0
    told = (tmp_path / "SHA256SUMS").read_text()
    assert told == f"{EMPTY}  bill.cdx.json\n{EMPTY}  new.tar.xz\n"


def test_folder_may_not_grow_unseen():
    import build

    assert 1.09 < build.LARGEST_MEGABYTES / build.MEASURED_MEGABYTES <= 1.1, (
        "an update may not stop a release"
    )
    build.refuse_too_large(build.LARGEST_MEGABYTES)
    with pytest.raises(SystemExit, match="are allowed"):
        build.refuse_too_large(build.LARGEST_MEGABYTES + 1)


@pytest.mark.parametrize(("cuda", "expected"), [(None, "cpu"), ("12.6", "cu126"), ("13.0", "cu130")])
def test_flavour_is_that_of_the_torch_that_is_packed(cuda, expected, monkeypatch):
    import flavour
    import torch.version

    monkeypatch.setattr(torch.version, "cuda", cuda)
    assert flavour.flavour() == expected


def test_torch_of_another_flavour_is_not_packed(monkeypatch):
    """There is no lock file for it, and nobody was told which cards it is for."""
    import flavour
    import torch.version

    monkeypatch.setattr(torch.version, "cuda", "12.8")
    with pytest.raises(SystemExit, match=r"12\.8 .* cu126, cu130"):
        flavour.flavour()


def test_sixteen_bits_of_the_smoke_test(tmp_path):
    import numpy as np
    import png_files
    from PIL import Image

    picture = np.random.default_rng(0).integers(0, 256, (40, 30, 3), dtype=np.uint8)
    Image.fromarray(picture).save(tmp_path / "shallow.png")
    png_files.deepen(tmp_path / "shallow.png", tmp_path / "deep.png")
    assert png_files.png_depth(tmp_path / "deep.png") == 16
    import imagecodecs

    deep = imagecodecs.png_decode((tmp_path / "deep.png").read_bytes())
    assert (deep == picture.astype(np.uint16) * 257).all()


def test_notes_of_a_release():
    from release_notes import notes_of

    changelog = (
        "# Changelog\n\n## Unreleased\n\nnew\n\n## 0.2.0 - 2026-11-01\n\nolder\n\n## 0.1.0\n\noldest\n"
    )
    assert notes_of("0.2.0", changelog) == "older"
    assert notes_of("0.3.0", changelog) == "new"


def test_commit_of_a_packaged_copy(tmp_path, monkeypatch):
    from pgdiff_desktop import __version__, build_facts

    monkeypatch.setattr(build_facts, "resources_folder", lambda: tmp_path)
    assert build_facts.full_version() == __version__
    (tmp_path / "build.json").write_text('{"commit": "0123456789ab"}')
    assert build_facts.full_version() == f"{__version__} (0123456789ab)"
    (tmp_path / "build.json").write_text("[]")
    assert build_facts.full_version() == __version__


def test_version_is_read_from_the_package():
    from version import VERSION

    from pgdiff_desktop import __version__

    assert __version__ == VERSION


def test_smoke_test_needs_python_alone():
    source = (PACKAGING / "smoke_test.py").read_text()
    imported = {
        line.split()[1].split(".")[0] for line in source.splitlines() if line.startswith(("import ", "from "))
    }
    assert imported <= set(sys.stdlib_module_names) | {"png_files"}


def test_smoke_test_computes_on_the_processor(tmp_path, monkeypatch):
    """On every system: a Mac's graphics and a card would be taken otherwise."""
    import smoke_test

    (tmp_path / "model_catalog.toml").touch()
    test = smoke_test.SmokeTest(tmp_path / "pgdiff-desktop", tmp_path / "work")
    settings = json.loads((tmp_path / "work/home/config/settings.json").read_text(encoding="utf-8"))
    assert settings["device"] == "cpu"
    orders = []
    monkeypatch.setattr(
        test, "run", lambda *words: orders.append(words) or '[{"faces": [1]}, {"faces": [1, 2]}]'
    )
    test.faces()
    assert orders
    assert all(words[-2:] == ("--device", "cpu") for words in orders)
    source = (PACKAGING / "smoke_test.py").read_text(encoding="utf-8")
    assert 'self.run("restore"' not in source
    assert 'self.run("faces"' not in source
