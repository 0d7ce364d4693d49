"""Opening the most hostile album runs no program, and asks no network, as the operating system sees it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys

import numpy as np
import pytest

from tests.conftest import REPOSITORY
from tests.hostile import kinds  # noqa: F401
from tests.hostile.made import Role, make_input
from tests.hostile.not_pictures import PHOTO_ENDINGS, postscript
from tests.hostile.records import SIDECAR
from tests.hostile.sound import encoded

_WATCHED = "execve,execveat,connect,sendto,socket"


@pytest.fixture
def album(tmp_path):
    """Photos of kinds that ask for something to be run or fetched, and sound ones with such things beside them."""
    import random

    folder = tmp_path / "album"
    folder.mkdir()
    for number, ending in enumerate(PHOTO_ENDINGS):
        (folder / f"program{ending}").write_bytes(postscript(random.Random(number)))
    for name in (
        "xmp_fetches",
        "xmp_laughs",
        "no_picture",
        "tiff_dialect",
        "pipe",
        "link",
        "format_never_opened",
    ):
        for seed in range(6):
            made = make_input(name, seed)
            assert made.role is Role.PHOTO
            # Each in a folder of its own where names are taken, and once more in the album itself.
            made.write(folder / f"{name}-{seed}")
            for one in (folder / f"{name}-{seed}").iterdir():
                one.rename(folder / f"{name}-{seed}-{one.name}")
            (folder / f"{name}-{seed}").rmdir()
    for place in ("mask.png", "hints.png", "candidates/1-5-aaaa.png", "reference"):
        name = f"sound {place.split('.')[0].split('/')[0]}.png"
        (folder / name).write_bytes(encoded(np.full((48, 64, 3), 90, np.uint8), "PNG"))
        program = folder / ".pgdiff" / f"{name}.{place}" if place != "reference" else folder / "person.ps"
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_bytes(postscript(random.Random(7)))
        record = json.loads(json.dumps({**SIDECAR, "mask": True, "hints": True, "photo": name}))
        record["faces"][0]["settings"]["references"] = [str(folder / "person.ps")]
        (folder / ".pgdiff" / f"{name}.json").write_text(json.dumps(record))
    return folder


@pytest.mark.slow
def test_nothing_is_run_and_nothing_is_fetched_by_opening_an_album(album, tmp_path):
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("needs strace")
    if subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("may not trace processes here")
    # A program of this name would be found first, whatever is installed.
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("gs", "gswin64c", "curl", "sh"):
        program = programs / name
        program.write_text(f"#!/bin/true\n# {name}\n")
        program.chmod(0o755)
    trace = tmp_path / "trace"
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [strace, "-f", "-qq", "-o", str(trace), "-e", f"trace={_WATCHED},write", "-e", "signal=none", "-s", "9",
         sys.executable, "-m", "tests.hostile.open_album", str(album)],
        cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    # The sound ones were opened, so the album was gone through.
    assert int(done.stdout.split()[-2]) >= 4
    calls = [line.split(maxsplit=1)[1] for line in trace.read_text().splitlines()]
    start = next(number for number, call in enumerate(calls) if call.startswith('write(1, "opening'))
    of_album = [call for call in calls[start:] if re.match(r"exec|connect|sendto|socket", call)]
    assert [call for call in of_album if "AF_UNIX" not in call] == []
    # Before it, only the interpreter itself was started.
    started = [call for call in calls[:start] if call.startswith("exec") and call.endswith("= 0")]
    assert len(started) == 1, started
