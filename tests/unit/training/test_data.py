"""The folder of training data, and what a machine for training needs."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.training.data import TrainingData, find_data
from pgdiff_desktop.training.faces import is_held_out, load_faces
from pgdiff_desktop.training.pack import pack

NAMES = [f"face_{number:02}.jpg" for number in range(64)]


def save(path, side, mode="RGB"):
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(len(path.name)).integers(0, 256, (side, side), np.uint8)
    picture = Image.fromarray(np.full((side, side), 248, np.uint8))
    if mode == "LA":
        picture.putalpha(Image.fromarray(pixels))
    else:
        picture = Image.fromarray(pixels).convert(mode)
    picture.save(path)


@pytest.fixture
def data(tmp_path):
    root = TrainingData(tmp_path / "data")
    rows = ["file,size,group,tone"]
    for number, name in enumerate(NAMES):
        size = 256 if number % 2 else 128
        save(root.faces / str(size) / name, size)
        rows.append(f"{name},{size},group,colour")
        save(root.colour_photos / name, 300)
        save(root.portraits / name, 400)
        save(root.overlays / name.replace(".jpg", ".png"), 80, "LA")
    (root.faces / "index.csv").write_text("\n".join(rows))
    labels = {
        name: {"size": [400, 400], "faces": [{"box": [100, 120, 80, 90], "landmarks": [[120, 150]] * 5}]}
        for name in NAMES
    }
    (root.portraits / "labels.json").write_text(json.dumps(labels))
    root.identity_teacher.parent.mkdir()
    root.identity_teacher.write_bytes(b"teacher")
    return root


def test_a_large_face_is_a_small_one_too(data):
    small = load_faces(data.faces, 128, held_out=None)
    large = load_faces(data.faces, 256, held_out=None)
    assert len(small.pixels) == 64
    assert small.pixels.shape[1:] == (128, 128, 3)
    assert len(large.pixels) == 32
    at = small.names.index(large.names[3])
    by_area = large.pixels[3].reshape(128, 2, 128, 2, 3).mean(axis=(1, 3))
    assert np.abs(small.pixels[at] - by_area).max() <= 1


def test_training_and_measuring_share_no_face(data):
    trained_on, held_out = (set(load_faces(data.faces, 128, held_out=h).names) for h in (False, True))
    assert held_out
    assert not trained_on & held_out
    assert held_out == {name for name in NAMES if is_held_out(name)}


def test_a_pack_holds_what_training_reads_and_nothing_that_is_held_out(data, tmp_path):
    output = tmp_path / "packed"
    pack(data, output)
    packed = find_data(output)
    whole, small = (load_faces(one.faces, 128, held_out=False) for one in (data, packed))
    assert small.names == whole.names
    folders = (packed.faces / "128", packed.faces / "256", packed.colour_photos, packed.overlays)
    for folder in (*folders, packed.portraits):
        files = list(folder.iterdir())
        assert files
        assert not [file.name for file in files if is_held_out(file.name)]
    for name, photo in json.loads((packed.portraits / "labels.json").read_text()).items():
        with Image.open(packed.portraits / name) as picture:
            assert photo["size"] == list(picture.size) == [320, 320]
        assert photo["faces"][0]["box"] == pytest.approx([80, 96, 64, 72])
        assert photo["faces"][0]["landmarks"][0] == pytest.approx([96, 120])
    assert packed.identity_teacher.read_bytes() == b"teacher"
    with pytest.raises(SystemExit, match="there already"):
        pack(data, output)


TRAIN_WITHOUT = """
import sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {refused}:
            raise ImportError(f"{{name}} is not on a machine for training")

sys.meta_path.insert(0, Refused())
from importlib import import_module
from pgdiff_desktop.training.roles import ROLES
import pgdiff_desktop.training.__main__
for role in ROLES:
    # The teachers of these are not there either.
    if role not in ("detector", "identity", "judge"):
        import_module(f"pgdiff_desktop.training.{{role}}")
"""


def test_training_needs_nothing_but_torch_numpy_opencv_pillow_and_safetensors():
    """A rented machine with a card has these, and no network to fetch the others."""
    refused = {
        "platformdirs",
        "filelock",
        "httpx",
        "PySide6",
        "imagecodecs",
        "tifffile",
        "rich",
        "pillow_heif",
    }
    refused |= {"facexlib", "onnxruntime", "onnx", "dlib"}
    # torch asks for it itself.
    refused.discard("filelock")
    done = subprocess.run(
        [sys.executable, "-c", TRAIN_WITHOUT.format(refused=refused)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
