"""Albums in which something was restored, without any network."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
from PIL import Image

from pgdiff_desktop.albums.records import Candidate, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.restoring.candidate_files import write_candidate
from pgdiff_desktop.faces.face import Face

SIDE = 96
# Where the face lies in every photo; what is outside must not change.
BOX = (28.0, 24.0, 40.0, 48.0)
LANDMARKS = ((38.0, 42.0), (58.0, 42.0), (48.0, 52.0), (40.0, 62.0), (56.0, 62.0))
FILE = "1-7.png"


def make_photo(path, seed=0):
    """A photo of its own pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(60, 200, (SIDE, SIDE, 3), np.uint8)
    Image.fromarray(pixels).save(path)
    return path


def restored_record():
    """One face, with a candidate that is chosen."""
    record = PhotoRecord().with_found((Face(BOX, LANDMARKS, 0.99),))
    chosen = Candidate(FILE, 7, SamplingSettings(), "fast", 1.0, (("prior", "prior.safetensors", "ab" * 32),))
    return record.with_face(replace(record.face(1), candidates=(chosen,), chosen=FILE))


def make_restored_photo(path, seed=0):
    """A photo whose sidecar holds a chosen candidate: a bright face."""
    make_photo(path, seed)
    sidecars = SidecarFolder(path.parent)
    weight = np.zeros((64, 64), np.float32)
    weight[16:48, 16:48] = 1
    write_candidate(sidecars.candidates_folder(path) / FILE, np.full((64, 64, 3), 0.9, np.float32), weight)
    sidecars.save(path, restored_record())
    return path


def hashes_of(folder):
    """What every file of a folder holds, so that any change is seen."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
