"""The shipped models at work: reproducible candidates, bounded memory, real photos."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
import tifffile
import torch
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.engine.devices.choosing import half_precision
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.computation_choice import AS_PUBLISHED, ComputationWanted
from pgdiff_desktop.engine.sampling.conditioning_builder import ConditioningBuilder
from pgdiff_desktop.engine.sampling.face_sampling import FaceTask, sample_candidates
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.engine.sampling.preset_plans import plan_steps
from pgdiff_desktop.faces.aligned_face import align_face
from pgdiff_desktop.faces.detection import overlap
from pgdiff_desktop.faces.face import face_from_eyes
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.resource_files import sample_portrait
from pgdiff_desktop.runtimes.computation import Runtime
from pgdiff_desktop.settings import load_settings
from tests.conftest import REPOSITORY
from tests.fakes import old_photo

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def models():
    engine = Engine.with_installed_models(load_settings())
    return LoadedModels(choose_models(engine.catalog, engine.store, "starter"), engine.registry, "cpu")


def candidates(models, recipe, preset, seeds, threads, wanted=AS_PUBLISHED):
    """The last samples of so many seeds, (K, 3, 128, 128)."""
    path, eyes = sample_portrait()
    settings = SamplingSettings(recipe, candidates=len(seeds))
    photo, prior = read_photo(path), models.prior(wanted)
    face = align_face(face_from_eyes(*eyes), photo.pixels, None, None, prior.image_size)
    conditioning = ConditioningBuilder(
        settings, models, prior.image_size, OtherFaces(lambda photo: ()), wanted
    ).conditioning_of([face])
    late = prior.late_starts[recipe]
    # Where nothing would be sampled, from noise: seeds are what is tested.
    late = late if late.timestep > 0 else None
    plan = plan_steps(PRESETS[preset], settings.enhanced_recipe, late_start=late)
    task = FaceTask(settings.enhanced_recipe, settings.enhanced_recipe.guidance_scale, plan, RepeatWindow())
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        for step in sample_candidates(prior, conditioning, task, seeds, len(seeds), "cpu"):
            last = step.x
    finally:
        torch.set_num_threads(before)
    return last


@pytest.mark.parametrize(
    ("recipe", "preset"), [("restore", "fast"), ("restore", "balanced"), ("colorize", "preview")]
)
def test_the_same_seed_gives_the_same_candidate(models, recipe, preset):
    together = candidates(models, recipe, preset, [5, 6, 7, 8], threads=2)
    for threads in (1, 2):
        alone = candidates(models, recipe, preset, [7], threads)
        assert (together[2] - alone[0]).abs().max() <= 1e-4
    assert (together[2] - together[1]).abs().max() > 0.1


@pytest.mark.skipif(half_precision("cpu") is None, reason="needs a processor with bfloat16")
@pytest.mark.parametrize("preset", ["fast", "preview"])
def test_half_precision_changes_less_than_a_grey_level(models, preset):
    """Neither beside float32, nor between a candidate alone and in a batch."""
    half = ComputationWanted(Runtime.TORCH)
    together = candidates(models, "restore", preset, [5, 6, 7, 8], 2, half)
    alone = candidates(models, "restore", preset, [7], 2, half)
    full = candidates(models, "restore", preset, [7], 2)
    assert 0 < (alone[0] - full[0]).abs().max() < 2 / 255
    assert (together[2] - alone[0]).abs().max() < 2 / 255


def test_onnx_runtime_gives_the_same_candidate(models):
    together = candidates(models, "restore", "preview", [5, 6, 7], 2, ComputationWanted(Runtime.ONNX))
    full = candidates(models, "restore", "preview", [7], 2)
    assert not models.troubles
    assert 0 < (together[2] - full[0]).abs().max() < 1e-3


MEASURE = """
import sys
from pgdiff_desktop.cli import main
from tests.memory import peak_bytes
small, large, output = sys.argv[1:]
common = ["-o", output, "--steps", "1", "--quiet", "--device", "cpu"]
assert main(["restore", small, *common, "--eyes", "100,100,140,100"]) == 0
before = peak_bytes()
assert main(["restore", large, *common, "--eyes", "3000,3000,3300,3000"]) == 0
print(peak_bytes() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs the resource module")
@pytest.mark.parametrize(("ending", "dtype"), [(".tif", np.uint16), (".tif", np.uint8), (".jpg", np.uint8)])
def test_a_large_scan_needs_about_three_copies_of_itself(tmp_path, ending, dtype):
    small, large, output = (tmp_path / f"{name}{ending}" for name in ("small", "large", "output"))
    tile = old_photo(500, 500, dtype)
    for path, times in ((small, 1), (large, 13)):
        pixels = np.tile(tile, (times, times, 1))
        if ending == ".tif":
            tifffile.imwrite(path, pixels, photometric="rgb")
        else:
            Image.fromarray(pixels).save(path, quality=90)
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *map(str, (small, large, output))],
        capture_output=True, text=True, check=True, cwd=REPOSITORY,
    )  # fmt: skip
    # What the pixels' depth does not change: the small copies in which faces are looked for, parts of the result.
    copies = (int(done.stdout) - 250_000_000) / (tile.nbytes * 13 * 13)
    assert copies < 3, f"{copies:.2f} copies"


@pytest.fixture
def installed(shared, own_application_folders, capsys):
    assert main(["models", "import", str(shared("weights"))]) == 0
    capsys.readouterr()


def test_most_faces_of_old_photos_are_found(shared, installed, capsys):
    """Against labels of another detector, faces of 24 px and more; every sixth photo."""
    labels = json.loads(shared("photos", "old", "labels.json").read_text())
    names = sorted(labels)[::6]
    assert main(["faces", *(str(shared("photos", "old", name)) for name in names), "--json"]) == 0
    found = {entry["photo"].split("/")[-1]: entry["faces"] for entry in json.loads(capsys.readouterr().out)}
    wanted = hit = beside = 0
    for name in names:
        boxes = [face["box"] for face in labels[name]["faces"]]
        for box in boxes:
            if min(box[2:]) >= 24:
                wanted += 1
                hit += any(overlap(face["box"], box) > 0.4 for face in found[name])
        beside += sum(all(overlap(face["box"], box) < 0.2 for box in boxes) for face in found[name])
    assert wanted > 30
    assert hit / wanted > 0.9
    assert beside < 0.3 * wanted


def test_a_real_group_is_restored_face_by_face(shared, installed, tmp_path, capsys):
    source, output = shared("photos", "old", "group_000.jpg"), tmp_path / "group.png"
    assert main(["restore", str(source), "-o", str(output), "--json", "--preset", "preview"]) == 0
    result = json.loads(capsys.readouterr().out)[0]
    assert len(result["faces"]) >= 5
    before, after = read_photo(source).pixels.astype(int), read_photo(output).pixels.astype(int)
    for face in result["faces"]:
        x, y, w, h = (round(value) for value in face["box"])
        inner = np.s_[y + h // 4 : y + 3 * h // 4, x + w // 4 : x + 3 * w // 4]
        assert (before[inner] != after[inner]).any(axis=2).mean() > 0.5
        # No black square, no cast: the face has the photo's lightness and its three equal channels.
        assert abs(before[inner].mean() - after[inner].mean()) < 12
        assert np.ptp(after[inner], axis=2).max() <= 2 + np.ptp(before[inner], axis=2).max()


LOOK_AND_RESTORE = """
import sys
from pgdiff_desktop.cli import main
photo, output = sys.argv[1:]
assert main(["restore", photo, "-o", output, "--recipe", "old-photo", "--quiet", "--device", "cpu"]) == 0
print(sorted({"torch._dynamo", "triton", "sympy"} & set(sys.modules)))
"""


def test_torchs_compiler_is_not_loaded_where_nothing_is_compiled(tmp_path):
    """It takes 250 MB, and seconds at the first photo."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK_AND_RESTORE, str(sample_portrait()[0]), str(tmp_path / "output.png")],
        capture_output=True, text=True, check=True, cwd=REPOSITORY,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
