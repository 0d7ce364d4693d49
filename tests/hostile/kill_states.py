"""States of a photo's sidecar that can be told from one another, by record and by mask."""

from __future__ import annotations

import numpy as np
from PIL import Image

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.faces.face import Face

_SIDE = 96


def record_of(state: int) -> PhotoRecord:
    """As many faces are not needed to make a record long: one, that lies elsewhere in each state."""
    box = (float(state), 24.0, 40.0, 48.0)
    landmarks = ((38.0, 42.0), (58.0, 42.0), (48.0, 52.0), (40.0, 62.0), (56.0, 62.0))
    return PhotoRecord().with_found((Face(box, landmarks, 0.99),))


def state_of(folder, photo) -> int:
    """That of the saved record; 0 for none."""
    faces = folder.load(photo).faces
    return round(faces[0].box[0]) if faces else 0


def mask_of(state: int) -> np.ndarray:
    """(H, W) uint8, noise, so that it is written in several pieces; its first row is the state."""
    mask = np.random.default_rng(state).integers(1, 255, (_SIDE, _SIDE), np.uint8)
    mask[0] = state
    return mask


def mask_state_of(folder, photo) -> int:
    """That of the saved mask, all of which is there; 0 for none."""
    path = folder.mask_path(photo)
    if not path.exists():
        return 0
    with Image.open(path) as opened:
        found = np.asarray(opened)
    state = int(found[0, 0])
    assert np.array_equal(found, mask_of(state)), f"{path.name} is of no state"
    return state
