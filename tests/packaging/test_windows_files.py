"""What a package for Windows holds besides: versions as Windows has them, and the runtime of its compiler."""

from __future__ import annotations

import ast
import re
import struct
import subprocess
import sys

import pytest

from .conftest import PACKAGING

NEEDED = ("msvcp140.dll", "vcruntime140.dll", "vcruntime140_1.dll")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("0.2.0rc1", (0, 2, 0, 0)),
        ("1.0a2", (1, 0, 0, 0)),
        ("1.2.3.dev4", (1, 2, 3, 0)),
        ("1.2.3.4", (1, 2, 3, 4)),
    ],
)
def test_windows_gets_four_numbers_of_any_version(version, numbers, tmp_path):
    from windows.version_resource import write_version_resource

    write_version_resource("pgdiff-desktop", version, tmp_path / "resource")
    text = (tmp_path / "resource").read_text(encoding="utf-8")
    ast.parse(text)
    assert f"filevers={numbers}, prodvers={numbers}," in text
    assert f'StringStruct("ProductVersion", "{version}")' in text


def test_installer_gets_four_numbers():
    said = subprocess.run(
        [sys.executable, PACKAGING / "version.py", "--numbers"], capture_output=True, text=True, check=True
    )
    assert re.fullmatch(r"\d+(\.\d+){3}\n", said.stdout)


@pytest.mark.parametrize(
    ("version", "debian"),
    [("0.2.0", "0.2.0"), ("0.2.0rc1", "0.2.0~rc1"), ("1.0a2", "1.0~a2"), ("1.2.3.dev4", "1.2.3~dev4")],
)
def test_debian_takes_the_final_version_for_the_newer_one(version, debian):
    from linux.deb import debian_version

    assert debian_version(version) == debian


def library(path, *numbers: int):
    """A file with a version resource."""
    first, second, third, fourth = numbers
    header = struct.pack("<IIII", 0xFEEF04BD, 0x00010000, first << 16 | second, third << 16 | fourth)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"MZ" + bytes(40) + header + bytes(40))
    return path


@pytest.fixture
def internal(tmp_path):
    """A frozen folder as PyInstaller leaves it: Python's runtime at its top, the C++ part in Qt's folder only."""
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):
        library(tmp_path / name, 14, 38, 0, 1)
    library(tmp_path / "PySide6" / "VCRUNTIME140.dll", 14, 40, 0, 2)
    library(tmp_path / "PySide6" / "MSVCP140.dll", 14, 40, 0, 2)
    (tmp_path / "torch" / "lib").mkdir(parents=True)
    return tmp_path


def test_runtime_lies_beside_torch(internal):
    """The command line loads no Qt, and a new Windows has no other."""
    from windows.c_runtime import file_version, place_beside_torch

    assert set(place_beside_torch(internal)) == set(NEEDED)
    there = {path.name: file_version(path) for path in (internal / "torch" / "lib").iterdir()}
    assert there == {
        "msvcp140.dll": (14, 40, 0, 2),
        "vcruntime140.dll": (14, 40, 0, 2),
        "vcruntime140_1.dll": (14, 38, 0, 1),
    }


def test_folder_without_a_runtime_is_not_passed_on(internal):
    from windows.c_runtime import place_beside_torch

    (internal / "PySide6" / "MSVCP140.dll").unlink()
    with pytest.raises(SystemExit, match=r"lacks msvcp140\.dll"):
        place_beside_torch(internal)


def test_runtime_of_torch_stays_where_it_is_the_newest(internal):
    from windows.c_runtime import file_version, place_beside_torch

    own = library(internal / "torch" / "lib" / "msvcp140.dll", 14, 44, 0, 0)
    place_beside_torch(internal)
    assert file_version(own) == (14, 44, 0, 0)


def test_notes_say_how_parts_are_joined_in_either_shell_of_windows():
    from release_notes import joining

    name = "pgdiff-desktop-1.0-windows-x64-cu130.zip"
    said = joining([f"{name}.part1", f"{name}.part0", "other.deb"])
    assert f'cmd /c "copy /b {name}.part0+{name}.part1 {name}"' in said
    assert f"cat {name}.part* > {name}" in said
    assert "other.deb" not in said
    assert joining(["other.deb"]) == ""
    assert 'cmd /c "copy /b ' in (PACKAGING.parent / "docs" / "packages.md").read_text(encoding="utf-8")
