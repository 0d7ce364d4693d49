"""The training data in one small folder, for a machine that has nothing else."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from pgdiff_desktop.training.data import TrainingData, labels_of
from pgdiff_desktop.training.faces import files_of

# Measured to fit: grain suffers first, and training adds its own.
_FACE_QUALITY = {"256": 62, "128": 70}
_PHOTO_QUALITY = 60
_COLOUR_SIDE, _PORTRAIT_SIDE = 192, 320
# Of so many portraits one is taken: damage needs something to lie on, and that need not be many people.
_PORTRAITS_OF = 8


def pack(data: TrainingData, output: Path) -> None:
    """Writes the data anew, smaller, laid out and named as it is, without what is held out.

    Files keep their names, as these decide what is held out, but are WebP whatever their ending says.

    Raises:
        SystemExit: the folder is there already.
    """
    if output.exists():
        raise SystemExit(f"{output} is there already: delete it, or name another folder with -o")
    packed = TrainingData(output)
    for size, quality in _FACE_QUALITY.items():
        _encode(files_of(data.faces / size, "*.jpg", held_out=False), packed.faces / size, quality, None)
    shutil.copy(data.faces / "index.csv", packed.faces)
    _encode(
        files_of(data.colour_photos, "*.jpg", held_out=False),
        packed.colour_photos,
        _PHOTO_QUALITY,
        _COLOUR_SIDE,
    )
    portraits = files_of(data.portraits, "*.jpg", held_out=False)[::_PORTRAITS_OF]
    scales = _encode(portraits, packed.portraits, _PHOTO_QUALITY, _PORTRAIT_SIDE)
    labels = labels_of(data.portraits)
    kept = {
        path.name: _shrunk(labels[path.name], scale)
        for path, scale in zip(portraits, scales, strict=True)
        if path.name in labels
    }
    (packed.portraits / "labels.json").write_text(json.dumps(kept))
    packed.overlays.mkdir(parents=True)
    for path in files_of(data.overlays, "*.png", held_out=False):
        with Image.open(path) as picture:
            _save(picture.getchannel("A"), packed.overlays / path.name, 40)
    packed.identity_teacher.parent.mkdir(parents=True)
    shutil.copy(data.identity_teacher, packed.identity_teacher)
    megabytes = sum(path.stat().st_size for path in output.rglob("*") if path.is_file()) / 1e6
    sys.stdout.write(f"{output}: {megabytes:.1f} MB\n")


def _shrunk(labels: dict[str, Any], scale: float) -> dict[str, Any]:
    """The labels of a photo that was shrunk."""
    size = [round(scale * side) for side in labels["size"]]
    faces = [
        {
            **face,
            "box": [scale * value for value in face["box"]],
            "landmarks": [[scale * value for value in point] for point in face["landmarks"]],
        }
        for face in labels["faces"]
    ]
    return {**labels, "size": size, "faces": faces}


def _encode(paths: Iterable[Path], folder: Path, quality: int, shorter_side: int | None) -> list[float]:
    """Writes the pictures, no larger than so; by how much each was shrunk."""
    folder.mkdir(parents=True, exist_ok=True)
    scales = []
    for path in paths:
        scale = 1.0
        with Image.open(path) as encoded:
            picture = encoded.convert("RGB")
        if shorter_side is not None and min(picture.size) > shorter_side:
            scale = shorter_side / min(picture.size)
            picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
        scales.append(scale)
        _save(picture, folder / path.name, quality)
    return scales


def _save(picture: Image.Image, path: Path, quality: int) -> None:
    encoded = io.BytesIO()
    picture.save(encoded, "WEBP", quality=quality, method=2)
    path.write_bytes(encoded.getvalue())
