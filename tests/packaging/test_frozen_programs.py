"""The two programs of a package are set up alike before torch is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from .conftest import PACKAGING

# Starts a program as the package does, with the window in its place, and says what was set up by then.
STARTED = """
import json, os, sys
from types import ModuleType
from pgdiff_desktop import process_setup
asked = []
process_setup._set = lambda parameters: asked.append(sorted(parameters.items()))
def run(paths):
    waiting = {name: value for name, value in os.environ.items() if name.startswith(("OMP_", "GOMP_", "KMP_"))}
    print(json.dumps({"allocator": asked, "threads": waiting, "torch": "torch" in sys.modules}))
    return 0
window = ModuleType("pgdiff_desktop.gui.app")
window.run = run
sys.modules[window.__name__] = window
sys.argv = [sys.argv[1]]
import start
start.main()
"""


def set_up_by(program: str) -> dict[str, object]:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("OMP_", "GOMP_", "KMP_"))
    }
    environment["PYTHONPATH"] = os.pathsep.join((str(PACKAGING / "frozen"), str(PACKAGING.parent)))
    words = [sys.executable, "-c", STARTED, program]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("ending", ["", ".exe"])
def test_window_computes_with_what_the_command_line_has(ending):
    window, command_line = (set_up_by(f"pgdiff-desktop{name}{ending}") for name in ("-window", ""))
    assert window == command_line
    assert window["allocator"]
    assert window["threads"]
    assert not window["torch"], "it is read when torch is loaded"
