"""The scripts that set environments up, on this system and, with Python replaced by a recorder, as on Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import PACKAGING

REPOSITORY = PACKAGING.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs shell scripts by their names")

# Answers what the scripts ask, and writes down what it was asked for.
RECORDER = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$LOG"
case "$*" in
    *tomllib*) printf 'torch>=2.6,<2.14 torchvision<0.29\\r\\n' ;;
    *opencv-python*) printf '5.0.0.93\\r\\n' ;;
esac
"""


@pytest.fixture(params=["posix", "nt"])
def environment(request, tmp_path):
    """A folder with a recorder as its Python, and the variables of a shell on either system."""
    programs = tmp_path / "environment" / ("Scripts" if request.param == "nt" else "bin")
    programs.mkdir(parents=True)
    python = programs / "python"
    python.write_text(RECORDER)
    python.chmod(0o755)
    variables = {
        key: value for key, value in os.environ.items() if key not in ("OS", "TORCH_INDEX", "PYTHON")
    }
    variables |= {"LOG": str(tmp_path / "log"), "PYTHON": sys.executable}
    if request.param == "nt":
        variables["OS"] = "Windows_NT"
    return tmp_path / "environment", variables


def asked_of_pip(environment, **more: str) -> list[str]:
    """The orders that pip got, without its name."""
    folder, variables = environment
    words = [PACKAGING / "make_build_environment.sh", folder]
    subprocess.run(words, env=variables | more, cwd=REPOSITORY, check=True, capture_output=True)
    lines = Path(variables["LOG"]).read_text().splitlines()
    return [line.partition("--disable-pip-version-check ")[2] for line in lines if " pip " in line]


def test_environment_that_is_there_is_taken(environment):
    """On Windows too, where its programs lie elsewhere; another would be made in vain."""
    folder, _ = environment
    asked_of_pip(environment)
    assert [path.name for path in folder.iterdir()] in (["bin"], ["Scripts"])


def test_opencv_is_packed_without_its_windows(environment):
    asked = asked_of_pip(environment)
    assert asked[-2:] == [
        "uninstall --yes opencv-python",
        "install --no-deps opencv-python-headless==5.0.0.93",
    ]


def test_torch_comes_from_the_index_that_is_named_and_no_other(environment):
    asked = asked_of_pip(environment, TORCH_INDEX="https://index.example/cu128")
    assert asked[0] == "install --index-url https://index.example/cu128 torch>=2.6,<2.14 torchvision<0.29"
    assert not any("index" in one for one in asked[1:])


def test_make_finds_the_programs_of_windows(tool):
    done = subprocess.run(
        [tool("make"), "--dry-run", "install", "package"],
        env=os.environ | {"OS": "Windows_NT"},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "bin/python" not in done.stdout
    assert ".venv/Scripts/python -m pip" in done.stdout
    assert "build/packaging-environment/Scripts/python packaging/build.py" in done.stdout


def test_one_place_knows_where_programs_lie():
    readers = [
        REPOSITORY / "Makefile",
        REPOSITORY / ".github/workflows/release.yml",
        *PACKAGING.rglob("*.sh"),
    ]
    for path in readers:
        if path.name != "environment_programs.sh":
            text = path.read_text()
            assert "bin/python" not in text, path
            assert "Scripts" not in text, path
