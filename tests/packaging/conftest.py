"""What the tests of packaging share. The frozen folder is made and tried by `make package smoke-test` only."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="session", autouse=True)
def packaging_modules():
    """The scripts of packaging import each other as neighbours."""
    sys.path.insert(0, str(PACKAGING))
    yield
    sys.path.remove(str(PACKAGING))


@pytest.fixture
def tool():
    """Finds a program; the test skips where there is none."""

    def find(*names: str) -> str:
        found = next(filter(None, map(shutil.which, names)), None)
        if found is None:
            pytest.skip(f"needs {' or '.join(names)}")
        return found

    return find


@pytest.fixture(scope="session")
def icons(tmp_path_factory):
    """The icons, drawn by a program of its own: it needs an application, and tests have theirs."""
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, PACKAGING / "icons.py", folder], check=True)
    return folder
