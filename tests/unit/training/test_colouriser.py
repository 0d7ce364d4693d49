from __future__ import annotations

import csv
import json

import cv2
import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from pgdiff_desktop.networks.colouriser_unet import COLOUR_CLASSES
from pgdiff_desktop.training import colouriser
from pgdiff_desktop.training.colour_pictures import load_colour_pictures, with_skin
from pgdiff_desktop.training.colour_prints import draw_print
from pgdiff_desktop.training.colouriser import Neighbours, gains_of_classes
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import is_held_out
from pgdiff_desktop.training.measure_colour import colour_sheet, grey_of, measure_colour

SHARES = {"photos": 0.25, "portraits": 0.25, "faces": 0.25, "groups": 0.25}
SKIN = (214, 168, 140)


def names(kind, held_out):
    return [name for name in (f"{kind}_{n}.jpg" for n in range(200)) if is_held_out(name) == held_out][:2]


def scene(size, rng):
    """Blue above, green below, a face in the middle."""
    picture = np.zeros((*size, 3), np.uint8)
    picture[: size[0] // 2], picture[size[0] // 2 :] = (60, 90, 190), (50, 120, 40)
    middle, axes = (size[1] // 2, size[0] // 2), (size[1] // 4, size[0] // 3)
    cv2.ellipse(picture, middle, axes, 0, 0, 360, SKIN, -1)
    return np.clip(picture + rng.normal(0, 4, picture.shape), 0, 255).astype(np.uint8)


@pytest.fixture
def data(tmp_path):
    rng = np.random.default_rng(0)
    root = tmp_path / "data"
    rows, labels = [], {}
    for held_out in (False, True):
        for name in names("photo", held_out):
            save(root / "photos" / "colour" / name, scene((150, 220), rng))
        for name in names("portrait", held_out):
            save(root / "photos" / "portraits" / name, scene((260, 200), rng))
            labels[name] = {"faces": [{"box": [50, 44, 100, 172]}]}
        for name in names("face", held_out):
            save(root / "faces" / "256" / name, scene((256, 256), rng))
            rows.append({"file": name, "size": "256", "group": "18f", "tone": "colour"})
    grey = np.repeat(scene((150, 220), rng)[..., :1], 3, axis=2)
    save(root / "photos" / "colour" / names("grey", False)[0], grey)
    save(root / "photos" / "colour" / names("sepia", False)[0], (grey * (1, 0.9, 0.7)).astype(np.uint8))
    (root / "photos" / "portraits" / "labels.json").write_text(json.dumps(labels))
    with (root / "faces" / "index.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return TrainingData(root)


def save(path, rgb):
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), rgb[..., ::-1])


def test_monochrome_and_toned_photos_teach_no_colours(data):
    pictures = load_colour_pictures(data, held_out=False)
    assert [len(kind) for kind in (pictures.photos, pictures.portraits, pictures.faces)] == [2, 2, 2]


def test_skin_is_what_has_its_hue_inside_a_face(data):
    for picture in load_colour_pictures(data, held_out=False).portraits:
        skin = picture[..., 3] > 0
        assert 0.15 < skin.mean() < 0.35
        assert np.abs(picture[skin][:, :3].mean(axis=0) - SKIN).max() < 8


@pytest.mark.parametrize("kind", list(SHARES))
def test_a_print_shows_a_part_and_its_true_colours(data, kind):
    pictures = load_colour_pictures(data, held_out=False)
    rng = np.random.default_rng(1)
    shares = {other: float(other == kind) for other in SHARES}
    prints = [draw_print(pictures, 64, 32, shares, rng) for _ in range(20)]
    for drawn in prints:
        assert drawn.lightness.shape == (64, 64)
        assert drawn.colour.shape == (32, 32, 3)
        assert drawn.lightness.dtype == drawn.colour.dtype == np.uint8
    colours = np.concatenate([drawn.colour[..., :2].reshape(-1, 2) for drawn in prints]).astype(int) - 128
    # Sky is blue, grass is green, and skin is orange.
    assert (colours[:, 1] < -40).mean() > 0.1
    assert (colours[:, 0] < -25).mean() > 0.1
    skin = np.concatenate([drawn.colour[..., 2].ravel() for drawn in prints]) == 255
    assert skin.any() == (kind != "photos")
    if skin.any():
        assert np.abs(colours[skin].mean(axis=0) - (13, 21)).max() < 3


def test_the_shares_of_classes_mean_the_colour_itself():
    rng = np.random.default_rng(0)
    colours = torch.from_numpy(rng.uniform(-39, 40, (500, 2)).astype(np.float32))
    classes, shares = Neighbours("cpu").of(colours.T[None, :, :, None])
    centres = torch.tensor(COLOUR_CLASSES, dtype=torch.float32)
    mean = (shares[..., None] * centres[classes]).sum(dim=1)
    torch.testing.assert_close(mean[0, :, 0], colours, atol=1e-3, rtol=0)


def test_a_rare_colour_counts_more_and_the_average_pixel_as_before():
    frequencies = torch.tensor([0.9, 0.09, 0.01])
    gains = gains_of_classes(frequencies, smoothing=0.5, most=100)
    assert gains[0] < gains[1] < gains[2]
    assert (frequencies * gains).sum().item() == pytest.approx(1)
    assert gains_of_classes(frequencies, smoothing=0, most=6).max().item() == pytest.approx(6)


def test_training_runs_and_goes_on(data, tmp_path, monkeypatch):
    tiny = colouriser.load_config("colouriser") | {"size": 32, "batch": 2}
    tiny["architecture"] |= {"widths": [8, 8], "blocks": 1}
    monkeypatch.setattr(colouriser, "load_config", lambda _: tiny)
    seen = []
    for _ in range(2):
        colouriser.train(data, tmp_path / "out", minutes=1 / 60, start=None, device="cpu")
        state = torch.load(tmp_path / "out" / "colouriser.checkpoint.pt", weights_only=True)
        seen.append(state["steps"])
    assert 0 < seen[0] < seen[1]
    weights = load_file(tmp_path / "out" / "colouriser.safetensors")
    assert weights["centres"].tolist() == [list(centre) for centre in COLOUR_CLASSES]
    assert all(value.isfinite().all() for value in weights.values())


def test_grey_is_measured_as_no_colour_and_the_truth_as_none_missing(data):
    held_out = load_colour_pictures(data, held_out=True)
    grey = measure_colour(lambda picture: picture, held_out)
    for error in (grey.photos, grey.aligned_skin, grey.portrait_skin):
        assert error.pictures == 2
        assert error.coloured == pytest.approx(error.grey, abs=0.1)
        assert error.colourfulness < 0.01
    # Of skin alone, whatever stands around it.
    assert grey.portrait_skin.grey == pytest.approx(np.hypot(13, 21), abs=2)

    pictures = held_out.photos + held_out.portraits + held_out.faces
    truths = {grey_of(picture[..., :3] / np.float32(255)).tobytes(): picture for picture in pictures}
    true = measure_colour(lambda picture: truths[picture.tobytes()][..., :3] / np.float32(255), held_out)
    assert max(true.photos.coloured, true.aligned_skin.coloured, true.portrait_skin.coloured) < 0.01
    assert true.photos.colourfulness == pytest.approx(1)


def test_a_sheet_shows_grey_colour_and_truth_below_each_other():
    picture = with_skin(scene((60, 90), np.random.default_rng(0)), [])
    shown = np.asarray(colour_sheet(lambda grey: 1 - grey, [picture] * 3, across=2))
    assert shown.shape == (2 * 3 * 220, 660, 3)
    assert np.abs(shown[440:660, :330].astype(int) - cv2.resize(picture[..., :3], (330, 220))).mean() < 2
    assert np.ptp(shown[:220, :330].astype(int), axis=2).max() == 0
