"""What single networks of the starter set do on what training never saw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.nn import functional as F

from pgdiff_desktop.colour.photo_colouring import PhotoColouriser
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.tensors import restorer_at
from pgdiff_desktop.faces.starter_detector import StarterDetector
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.networks.face_detector import FaceDetectorNetwork
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.likeness import teacher_network
from pgdiff_desktop.training.measure_colour import measure_colour, some_held_out
from pgdiff_desktop.training.measure_colour import sheet as colour_sheet
from pgdiff_desktop.training.measure_detector import measure_detector, measure_on_crowds
from pgdiff_desktop.training.measure_faces import decibels
from pgdiff_desktop.training.measure_prior import copying, sheet
from pgdiff_desktop.training.measure_scratches import draw_sheet, measure_scratches
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.run import Noise, as_batch
from pgdiff_desktop.training.samples import draw_samples

# The restorer is called in the middle of sampling, where x_t says little of the face yet.
_RESTORER_TIMESTEP = 400
_COLOURED_ON_SHEET = 12


def _some(data: TrainingData, size: int, count: int) -> Faces:
    """The first so many held-out faces, in an order that has nothing to do with their groups."""
    faces = load_faces(data.faces, size, held_out=True)
    return faces.only(np.random.default_rng(0).permutation(len(faces.pixels))[:count])


def _by_tone(values: list[float], faces: Faces) -> Iterator[tuple[str, list[float]]]:
    """The values of all, and of each tone."""
    yield "all", values
    for tone in sorted(set(faces.tones)):
        yield tone, [value for value, own in zip(values, faces.tones, strict=True) if own == tone]


@torch.no_grad()
def restorer_rows(data: TrainingData, weights: Weights, count: int) -> Iterator[Row]:
    faces = _some(data, 256, count)
    # As the engine calls it: at its own size, whatever the face's.
    restorer = restorer_at(weights.network("restorer"), weights.size("restorer"), 256)
    noise = Noise("cpu")
    gains = []
    for number, pixels in enumerate(faces.pixels):
        pair = age(pixels.astype(np.float32) / 255, np.random.default_rng(number))
        y = as_batch([pair.aged], "cpu")
        drawn = torch.randn(y.shape, generator=torch.Generator().manual_seed(number))
        timesteps = torch.tensor([_RESTORER_TIMESTEP])
        output = restorer(noise.add(y, drawn, timesteps), y, timesteps).clamp(-1, 1)
        restored = (output[0].permute(1, 2, 0).numpy() + 1) / 2
        gains.append(decibels(restored, pair.clean) - decibels(pair.aged, pair.clean))
    for tone, values in _by_tone(gains, faces):
        # Of a face that was hardly aged, any change at all is many decibels: they would be all that a mean shows.
        what = f"restorer: median of the PSNR over the aged face's, {tone}, {len(values)} faces"
        yield Row(what, float(np.median(values)), "{:+.2f} dB", "+2.5 dB", Better.HIGHER, 0.05)


@torch.no_grad()
def identity_rows(data: TrainingData, weights: Weights, count: int) -> Iterator[Row]:
    faces = _some(data, 128, count)
    teacher = embed_aligned_crop(teacher_network(data.identity_teacher, "cpu"), 128)
    student = embed_aligned_crop(weights.network("identity"), 128)
    for what in ("face", "aged face"):
        cosines = []
        for number, pixels in enumerate(faces.pixels):
            picture = pixels.astype(np.float32) / 255
            if what == "aged face":
                picture = age(picture, np.random.default_rng(number)).aged
            face = as_batch([picture], "cpu")
            cosines.append(float(F.cosine_similarity(student(face), teacher(face))))
        for tone, values in _by_tone(cosines, faces):
            yield Row(
                f"identity: cosine to the teacher's, {what}, {tone}",
                float(np.mean(values)),
                wanted="0.80",
                better=Better.HIGHER,
                matters=0.005,
            )


def colouriser_rows(data: TrainingData, weights: Weights, count: int, sheets: Path) -> Iterator[Row]:
    network = weights.network("colouriser")
    assert isinstance(network, ColouriserUNet)
    colouring = PhotoColouriser(network).colours
    measured = measure_colour(colouring, data, most=count)
    for what, found in (
        ("whole photos of 1939 to 1977", measured.photos),
        ("skin of aligned faces", measured.aligned_skin),
        ("skin in portraits", measured.portrait_skin),
    ):
        what = f"colouriser: colour error, {what}, {found.pictures}"
        shown = f"{found.grey:.1f} -> {{:.1f}}"
        yield Row(what, found.coloured, shown, better=Better.LOWER, matters=0.1)
    what = "colouriser: colourfulness of the truth's, whole photos"
    yield Row(what, measured.photos.colourfulness, "{:.2f}", "0.7 to 1.1")
    shown_pictures = some_held_out(data, _COLOURED_ON_SHEET)
    for name in ("photos", "portraits", "faces"):
        pictures = getattr(shown_pictures, name)
        colour_sheet(colouring, pictures).save(sheets / f"colouriser-{name}.jpg", quality=92)


def prior_rows(data: TrainingData, weights: Weights, count: int, card: Path, sheets: Path) -> Iterator[Row]:
    size = weights.size("prior")
    trained_on = load_faces(data.faces, size, held_out=False)
    samples = draw_samples(weights, range(count), steps=100)
    folder = card if weights.candidates is None else sheets
    sheet(samples, 6).save(folder / "prior-samples.jpg", quality=92)
    held_out = load_faces(data.faces, size, held_out=True)
    share = copying(samples, trained_on, held_out, sheets / "neighbours.png")
    what = "prior: distance to the nearest training face, of held-out faces' own"
    yield Row(what, share, "{:.2f}", "no copies", Better.HIGHER, 0.3)


def detector_rows(data: TrainingData, weights: Weights, every: int) -> Iterator[Row]:
    """Args: every: of so many old photos one is looked at, which takes seconds each."""
    network = weights.network("detector")
    assert isinstance(network, FaceDetectorNetwork)
    detector = StarterDetector(network)
    measured = measure_detector(detector, data.old_photos, every=every)
    for what, value, shown, wanted, better in (
        (f"of {measured.faces} faces in old photos found", measured.recall, "{:.1%}", "90%", Better.HIGHER),
        ("boxes beside the labels, a face", measured.unlabelled_per_face, "{:.2f}", "0.10", Better.LOWER),
        (
            "landmarks off, of the eye distance",
            float(measured.landmark_errors.mean()),
            "{:.3f}",
            "0.08",
            Better.LOWER,
        ),
    ):
        yield Row(f"detector: {what}", value, shown, wanted, better, 0.02)
    composed = measure_on_crowds(detector, data.portraits)
    what = f"detector: of {composed.faces} faces in composed crowds found"
    yield Row(what, composed.recall, "{:.1%}", "", Better.HIGHER, 0.005)
    what = "detector: boxes on nobody there, a face"
    yield Row(what, composed.beside_per_face, "{:.2f}", "", Better.LOWER, 0.005)


def scratch_rows(data: TrainingData, weights: Weights, sheets: Path) -> Iterator[Row]:
    detector = ScratchDetector(weights.network("scratches"))
    measured = measure_scratches(detector, data)
    for what, value, shown, wanted, better, matters in (
        ("intersection over union, drawn damage", measured.pooled, "{:.2f}", "0.55", Better.HIGHER, 0.01),
        ("damaged pixels found", measured.found, "{:.1%}", "", Better.HIGHER, 0.01),
        ("dust found", measured.dust_found, "{:.1%}", "", Better.HIGHER, 0.01),
        ("undamaged prints taken for damage", measured.flooded, "{:.2%}", "", Better.LOWER, 0.0005),
        ("eyes, noses and mouths marked", measured.features_marked, "{:.2%}", "", Better.LOWER, 0.0005),
    ):
        yield Row(f"scratches: {what}", value, shown, wanted, better, matters)
    on_plates = draw_sheet(detector, sorted(data.plates.glob("*.jpg")))
    Image.fromarray(on_plates).save(sheets / "scratches-plates.jpg", quality=90)
