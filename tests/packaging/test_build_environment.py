"""The scripts that set environments up, on this system and, with Python replaced by a recorder, as on Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import PACKAGING

REPOSITORY = PACKAGING.parent
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="runs scripts for the shell of Linux"
)

# Answers what the scripts ask, and writes down what it was asked for.
RECORDER = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$LOG"
case "$*" in
    *sys.platform*) printf '%s\\r\\n' "${SYSTEM:-linux}" ;;
    *flavour.py*) printf '%s\\r\\n' "${PACKED:-cpu}" ;;
esac
"""
TORCH_FILE, LOCKS = "lock/torch.txt", "lock/common.txt"


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


def asked_of_pip(environment, *extra: str, **more: str) -> list[str]:
    """The orders that pip got, without its name."""
    folder, variables = environment
    words = [PACKAGING / "make_build_environment.sh", folder, *extra]
    Path(variables["LOG"]).unlink(missing_ok=True)
    subprocess.run(words, env=variables | more, cwd=REPOSITORY, check=True, capture_output=True)
    lines = Path(variables["LOG"]).read_text().splitlines()
    return [line.partition("--disable-pip-version-check ")[2] for line in lines if " pip " in line]


def test_environment_that_is_there_is_taken(environment):
    """On Windows too, where its programs lie elsewhere; another would be made in vain."""
    folder, _ = environment
    asked_of_pip(environment)
    assert [path.name for path in folder.iterdir()] in (["bin"], ["Scripts"])


def test_everything_from_the_usual_index_is_checked_by_hash(environment):
    """And nothing is built on the way, which would fetch what is in no lock file."""
    first, *later = asked_of_pip(environment)
    assert first.startswith("install --require-hashes --no-deps --only-binary :all: -r ")
    assert LOCKS in first
    assert first.endswith("lock/cpu.txt")
    assert [one for one in later if TORCH_FILE not in one] == ["install --no-deps --no-build-isolation ."]


@pytest.mark.parametrize(
    ("flavour", "system", "index"),
    [
        ("cpu", "linux", "cpu"),
        ("cpu", "win32", None),
        ("cpu", "darwin", None),
        ("cu126", "linux", "cu126"),
        ("cu130", "win32", "cu130"),
    ],
)
def test_torch_comes_from_its_own_index_where_the_usual_one_has_another(environment, flavour, system, index):
    asked = asked_of_pip(environment, flavour, SYSTEM=system, PACKED=flavour)
    torch = [one for one in asked if TORCH_FILE in one]
    if index is None:
        assert torch == []
    else:
        (order,) = torch
        assert f"--index-url https://download.pytorch.org/whl/{index} -r" in order
        assert f"lock/{flavour}.txt" in asked[0]


def test_index_of_torch_can_be_another_or_pips_own(environment):
    asked = asked_of_pip(environment, TORCH_INDEX="https://index.example/cpu")
    assert any("--index-url https://index.example/cpu " in one for one in asked)
    assert not any("--index-url" in one for one in asked_of_pip(environment, TORCH_INDEX=""))


def test_package_for_cards_wants_such_a_torch(environment):
    """Or a package would be offered as one for NVIDIA cards that uses none."""
    with pytest.raises(subprocess.CalledProcessError) as caught:
        asked_of_pip(environment, "cu130", PACKED="cpu")
    assert b"for cpu, not for cu130" in caught.value.stderr


def test_large_files_are_cut_into_parts_that_join(tmp_path):
    content = os.urandom(2500)
    (tmp_path / "large.tar.xz").write_bytes(content)
    (tmp_path / "small.deb").write_bytes(b"small")
    subprocess.run([PACKAGING / "split_large.sh", tmp_path, "1000"], check=True)
    parts = sorted(tmp_path.glob("large.tar.xz.part*"))
    assert [path.name[-5:] for path in parts] == ["part0", "part1", "part2"]
    assert b"".join(path.read_bytes() for path in parts) == content
    assert {path.name for path in tmp_path.iterdir()} == {*(path.name for path in parts), "small.deb"}


def test_make_finds_the_programs_of_windows(tool):
    done = subprocess.run(
        # Environments that are not made yet, whatever there is in this checkout.
        [tool("make"), "--dry-run", "install", "package", "VENV=build/none", "PACKAGING=build/none-either"],
        env=os.environ | {"OS": "Windows_NT"},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "bin/python" not in done.stdout
    assert "build/none/Scripts/python -m pip" in done.stdout
    assert "build/none-either/Scripts/python packaging/build.py" in done.stdout


def test_one_place_knows_where_programs_lie():
    readers = [
        REPOSITORY / "Makefile",
        *(REPOSITORY / ".github").rglob("*.yml"),
        *PACKAGING.rglob("*.sh"),
    ]
    for path in readers:
        if path.name != "environment_programs.sh":
            text = path.read_text()
            assert "bin/python" not in text, path
            assert "Scripts" not in text, path
