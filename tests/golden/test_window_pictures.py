"""The main window looks as it did: light, dark, Korean and on a screen of 150 %, in the font of tests/gui/fonts.py.

New pictures are taken with `pytest --update-snapshots`; look at them before they are committed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import REPOSITORY

PICTURES = Path(__file__).with_name("pictures")
# Compared at a third of the size, where letters are grey: in units of 255.
SHRINK = 3
MEAN_TOLERANCE, PIXEL_TOLERANCE, MOST_PIXELS = 2.0, 48, 0.01
WINDOWS = {
    "dark": ("dark", "en", "1"),
    "light": ("light", "en", "1"),
    "korean": ("dark", "ko", "1"),
    "large": ("light", "en", "1.5"),
}


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform != "linux", reason="other systems draw letters and name shortcuts differently"
)
@pytest.mark.parametrize("name", WINDOWS)
def test_window_looks_as_it_did(name, tmp_path, request):
    theme, language, scale = WINDOWS[name]
    album = tmp_path / "album"
    album.mkdir()
    for photo in ("faded.jpg", "group.jpg", "portrait.jpg"):
        shutil.copy(REPOSITORY / "resources" / "samples" / photo, album)
    taken, kept = tmp_path / "window.png", PICTURES / f"window-{name}.png"
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.snapshot", str(album), theme, language, str(taken)],
        env=os.environ
        | {
            "PGDIFF_DESKTOP_HOME": str(tmp_path / "home"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
        },
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    with Image.open(taken) as picture:
        small = picture.convert("RGB").reduce(SHRINK)
    if request.config.getoption("--update-snapshots"):
        kept.parent.mkdir(exist_ok=True)
        small.save(kept, optimize=True)
        return
    with Image.open(kept) as picture:
        before = np.asarray(picture.convert("RGB")).astype(int)
    now = np.asarray(small).astype(int)
    assert now.shape == before.shape
    away = np.abs(now - before)
    assert away.mean() <= MEAN_TOLERANCE, f"{kept.name}: {away.mean():.2f} away"
    assert (away.max(axis=2) > PIXEL_TOLERANCE).mean() <= MOST_PIXELS
