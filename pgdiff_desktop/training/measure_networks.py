"""What the restorer and the identity network do on faces that training never saw."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch.nn import functional as F

from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.engine.sampling.tensors import restorer_at
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.likeness import teacher_network
from pgdiff_desktop.training.measure_faces import decibels, held_out_faces
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.run import Noise, as_batch

# The restorer is called in the middle of sampling, where x_t says little of the face yet.
_RESTORER_TIMESTEP = 400


def _by_tone(values: list[float], faces: Faces) -> Iterator[tuple[str, list[float]]]:
    """The values of all, and of each tone."""
    yield "all", values
    for tone in sorted(set(faces.tones)):
        yield tone, [value for value, own in zip(values, faces.tones, strict=True) if own == tone]


@torch.no_grad()
def restorer_rows(data: TrainingData, weights: Weights, count: int) -> Iterator[Row]:
    faces = held_out_faces(data, 256, count)
    # As the engine calls it: at its own size, whatever the face's.
    restorer = restorer_at(weights.network("restorer"), weights.size("restorer"), 256)
    noise = Noise("cpu")
    gains = []
    for number, face in enumerate(faces.pictures):
        pair = age(face, np.random.default_rng(number))
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
    faces = held_out_faces(data, 128, count)
    teacher = embed_aligned_crop(teacher_network(data.identity_teacher, "cpu"), 128)
    student = embed_aligned_crop(weights.network("identity"), 128)
    for what in ("face", "aged face"):
        cosines = []
        for number, picture in enumerate(faces.pictures):
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
