"""What the tests themselves need to pass on other systems."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

# A Mac whose graphics torch can use, and a test that runs on it.
ON_A_MAC = """
import sys
import pytest
import torch
torch.backends.mps.is_available = lambda: True
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", sys.argv[1]]))
"""


def test_automatically_is_on_the_processor():
    import torch

    assert not torch.backends.mps.is_available()
    assert not torch.cuda.is_available()


@pytest.mark.slow
def test_on_a_mac_tests_compute_on_the_processor():
    name = f"{__file__}::{test_automatically_is_on_the_processor.__name__}"
    done = subprocess.run(
        [sys.executable, "-c", ON_A_MAC, name], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs the resource module")
@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_memory_is_counted_in_bytes_on_every_system(system, tmp_path, monkeypatch):
    from types import SimpleNamespace

    from tests import memory

    status = tmp_path / "status"
    status.write_text("Name:\tpython\nVmPeak:\t  900000 kB\nVmHWM:\t  700000 kB\n")
    monkeypatch.setattr(memory, "STATUS", status)
    monkeypatch.setattr(memory.sys, "platform", system)
    monkeypatch.setattr(memory.resource, "getrusage", lambda _: SimpleNamespace(ru_maxrss=700_000 * 1024))
    assert memory.peak_bytes() == 700_000 * 1024
