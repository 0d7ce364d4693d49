"""The folder that everything is trained on and measured with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pgdiff_desktop.resource_files import resources_folder

# Checkpoints, logs and packed data; not part of the repository.
OUTPUT = Path("build/training")
PACKED = OUTPUT / "packed"
# Beside a checkout.
_SHARED = Path("../shared")


class TrainingData:
    """Where the kinds of training data lie below a folder."""

    def __init__(self, root: Path) -> None:
        # With index.csv, and a folder for each size, 128 and 256.
        self.faces = root / "faces"
        self.portraits = root / "photos" / "portraits"
        self.colour_photos = root / "photos" / "colour"
        self.old_photos = root / "photos" / "old"
        self.plates = root / "photos" / "plates"
        self.overlays = root / "damage"
        self.identity_teacher = root / "weights" / "mobilefacenet.pt"
        self.detector_teacher = root / "weights" / "yunet_n_dynamic.onnx"


def labels_of(photos: Path) -> dict[str, Any]:
    """What labels.json says of each photo of a folder: its size, and of its faces the box and five landmarks."""
    labels: dict[str, Any] = json.loads((photos / "labels.json").read_text())
    return labels


def find_data(root: Path | None) -> TrainingData:
    """The data of a folder; without one, of the first of the usual places that is there.

    Raises:
        SystemExit: there is none.
    """
    for place in (_SHARED, PACKED) if root is None else (root,):
        if (place / "faces" / "index.csv").is_file():
            return TrainingData(place)
    raise SystemExit("no training data was found: name its folder with --data, or make one with `pack`")


def shipped_weights(role: str) -> Path:
    """The file of a role in the product, whether it is there or not."""
    return resources_folder() / "models" / f"{role}.safetensors"
