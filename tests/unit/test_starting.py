"""What is loaded at the start, and what is set up before it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pgdiff_desktop import cli, entry
from pgdiff_desktop.cli.parser import COMMANDS

HEAVY = ("torch", "cv2", "PySide6", "facexlib", "torchvision", "imagecodecs")


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("words", [["--help"], ["restore", "--help"], ["bench", "--help"]])
def test_help_loads_nothing_heavy(words):
    code = f"""
import sys
from pgdiff_desktop.entry import main
try:
    main({words!r})
except SystemExit:
    pass
print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules))
"""
    assert run(code).splitlines()[-1].split() == ["loaded:"]


@pytest.fixture
def opened(monkeypatch):
    """Which doors were opened, and with what."""
    monkeypatch.setattr(entry, "set_up_process", lambda: None)
    doors = []
    window = SimpleNamespace(run=lambda paths: doors.append(("window", paths)) or 0)
    monkeypatch.setitem(sys.modules, "pgdiff_desktop.gui.app", window)
    monkeypatch.setattr(cli, "main", lambda words: doors.append(("command line", words)) or 0)
    return doors


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_one_where_a_file_has_its_name(opened, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    for name in (command, "a.png"):
        (tmp_path / name).touch()
    entry.main([command])
    entry.main([command, "a.png"])
    entry.main([f"./{command}"])
    entry.main(["a.png", command])
    entry.main([])
    assert opened == [
        ("command line", [command]),
        ("command line", [command, "a.png"]),
        ("window", [Path(command)]),
        ("window", [Path("a.png"), Path(command)]),
        ("window", []),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="page faults of the GNU C library's allocator")
def test_freed_memory_is_kept_for_the_next_step():
    code = """
import ctypes, resource, platform
from pgdiff_desktop.process_setup import keep_freed_memory
if platform.libc_ver()[0] == "glibc":
    keep_freed_memory()
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    def use():
        block = library.malloc(16 << 20)
        ctypes.memset(block, 1, 16 << 20)
        library.free(block)
    use()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        use()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
else:
    print(0)
"""
    assert int(run(code)) < 100
