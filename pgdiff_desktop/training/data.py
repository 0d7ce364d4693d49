"""The folder that everything is trained on and measured with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.resource_files import resources_folder

# Checkpoints, logs and packed data; not part of the repository.
OUTPUT = Path("build/training")
PACKED = OUTPUT / "packed"
# Beside a checkout.
_SHARED = Path("../shared")


@dataclass(frozen=True)
class TrainingData:
    """Where the kinds of training data lie.

    Attributes:
        root: holds `faces/{128,256}` with `faces/index.csv`, `photos/{portraits,colour,old,plates}`, `damage` and
            `weights`.
    """

    root: Path

    @property
    def faces(self) -> Path:
        return self.root / "faces"

    @property
    def portraits(self) -> Path:
        return self.root / "photos" / "portraits"

    @property
    def colour_photos(self) -> Path:
        return self.root / "photos" / "colour"

    @property
    def old_photos(self) -> Path:
        return self.root / "photos" / "old"

    @property
    def plates(self) -> Path:
        return self.root / "photos" / "plates"

    @property
    def overlays(self) -> Path:
        return self.root / "damage"

    @property
    def identity_teacher(self) -> Path:
        return self.root / "weights" / "mobilefacenet.pt"

    @property
    def detector_teacher(self) -> Path:
        return self.root / "weights" / "yunet_n_dynamic.onnx"


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
