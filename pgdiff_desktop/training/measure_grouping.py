"""How well faces are grouped by person: pairs found, and pairs that are right, on people that training never saw."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from torch import Tensor

from pgdiff_desktop.engine.restoring.face_embedding import ALIGNED, embedding_of_picture
from pgdiff_desktop.engine.sampling.identity import embed_aligned_crop
from pgdiff_desktop.identity.detail import detail_of
from pgdiff_desktop.identity.grouping import SeenFace, grouped
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.likeness import teacher_network
from pgdiff_desktop.training.measure_faces import held_out_faces
from pgdiff_desktop.training.measure_recipes import another_photo
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.sheets import eight_bits

PEOPLE, PHOTOS = 60, 5
# The lowest likeness from which on so many of the pairs of one group are one person's is chosen: a name that is given
# to a group is given to everybody in it, while somebody in two groups is one with a second click.
_RIGHT = 0.95
_LIKENESSES = np.arange(0.2, 0.9, 0.02)
# Sides of the faces in their photos, pixels.
_SIDES = (41, 256)
_MANY = 2000


def grouping_rows(data: TrainingData, weights: Weights) -> Iterator[Row]:
    """Precision and recall of pairs on an album of 300 faces, at the likeness that other people's album asked for."""
    faces = held_out_faces(data, ALIGNED, 2 * PEOPLE).pictures
    albums = [rephotographed(faces[:PEOPLE], seed=1), rephotographed(faces[PEOPLE:], seed=2)]
    networks: dict[str, Callable[[Tensor], Tensor]] = {"shipped": weights.network("identity")}
    if data.identity_teacher.is_file():
        networks["MobileFaceNet"] = teacher_network(data.identity_teacher, "cpu")
    for name, network in networks.items():
        others, measured = (_seen(album, embed_aligned_crop(network, ALIGNED)) for album in albums)
        least_alike = chosen_likeness(others)
        right, found = pairs_right_and_found(grouped(measured, least_alike))
        what = f"people of an album, {PEOPLE * PHOTOS} faces of {PEOPLE}, {name}"
        yield Row(f"{what}: likeness chosen on {PEOPLE} others", least_alike, "{:.2f}")
        yield Row(f"{what}: pairs that are right", right, "{:.2f}", "0.90", Better.HIGHER, 0.02)
        yield Row(f"{what}: pairs found", found, "{:.2f}", "", Better.HIGHER, 0.02)
    yield Row(f"{_MANY} faces grouped, seconds", seconds_of_grouping(_MANY), "{:.1f}", "60", Better.LOWER, 5)


def rephotographed(faces: Sequence[np.ndarray], seed: int) -> list[np.ndarray]:
    """Each face in several photos, one after the other: other crops, light, age, grain and sizes; (S, S, 3) each.

    What this cannot show are other expressions and years of life: photos of one person are less alike than these.
    """
    rng = np.random.default_rng(seed)
    return [_photo_of(face, rng) for face in faces for _ in range(PHOTOS)]


def _photo_of(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    size = len(face)
    photo = another_photo(face, rng)
    if rng.random() < 0.5:
        photo = np.ascontiguousarray(photo[:, ::-1])
    aged = age(photo, rng).aged.astype(np.float32)
    side = round(float(np.exp(rng.uniform(*np.log(_SIDES)))))
    small = eight_bits(cv2.resize(aged, (side, side), interpolation=cv2.INTER_AREA)).astype(np.float32) / 255
    return np.asarray(np.clip(cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC), 0, 1))


def _seen(pictures: Sequence[np.ndarray], embed: Callable[[Tensor], Tensor]) -> list[SeenFace]:
    return [
        SeenFace(embedding_of_picture(picture, embed, "cpu"), f"photo {number}", detail=detail_of(picture))
        for number, picture in enumerate(pictures)
    ]


def chosen_likeness(faces: Sequence[SeenFace]) -> float:
    """The lowest at which, and from which on, enough of the pairs are right."""
    enough = [pairs_right_and_found(grouped(faces, float(one)))[0] >= _RIGHT for one in _LIKENESSES]
    wrong = [place for place, is_enough in enumerate(enough) if not is_enough]
    return float(_LIKENESSES[min(wrong[-1] + 1 if wrong else 0, len(_LIKENESSES) - 1)])


def pairs_right_and_found(people: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Of the pairs of faces in one group, how many are one person's; and of those of one person, how many are in one.

    Args:
        people: places of faces in an album of `rephotographed`; all of it.
    """
    together = right = 0
    for places in people:
        together += len(places) * (len(places) - 1) // 2
        of_each = np.bincount([place // PHOTOS for place in places])
        right += int((of_each * (of_each - 1) // 2).sum())
    count = sum(map(len, people))
    return right / max(together, 1), right / (count // PHOTOS * (PHOTOS * (PHOTOS - 1) // 2))


def seconds_of_grouping(count: int) -> float:
    """How long so many faces take, of people who are photographed some five times."""
    rng = np.random.default_rng(0)
    people = rng.normal(size=(count // PHOTOS, 128)).repeat(PHOTOS, axis=0)
    seen = people + 0.5 * rng.normal(size=people.shape)
    faces = [SeenFace(one, f"photo {number}") for number, one in enumerate(seen)]
    begun = time.perf_counter()
    grouped(faces, 0.5)
    return time.perf_counter() - begun
