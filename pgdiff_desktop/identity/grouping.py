"""Faces of an album grouped by person: average linkage of their embeddings, within what is known of them.

Average linkage (Sokal and Michener 1958) asks of two groups how alike all their faces are on the whole, so that one
blurred face that looks like everybody does not chain two people together. Müllner's fastcluster computes it.

What all faces of an album have in common - one studio, one scanner, one decade, and blur, which makes everybody look
alike - says nothing of who is who. It is taken out of the embeddings before they are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

# Mean cosine from which on faces are one person's, whatever the album has in common: only what is surely one person
# counts once where that is measured.
_SURELY_ALIKE = 0.7
# As if so many more people had been seen who have nothing in common: an album of one family is not its own mean.
_OTHERS = 10.0
# Pixels across, about which detail is told.
_USUAL_DETAIL = 100.0
# Farther than any mean over pairs of faces could hide: no pair of this distance is ever in one group.
_NEVER = 1e9
# Between two faces that are known to be one person's is no distance at all; between others there always is.
_SOME = 1e-6


@dataclass(frozen=True, eq=False)
class SeenFace:
    """One face of an album.

    Attributes:
        embedding: (D,), of any length.
        photo: which photo it is in; two faces of one photo are two people's.
        name: of the person; empty where nobody has said.
        person: token that faces share which the user has put together; empty for none.
        detail: how many pixels across the face its detail needs.
    """

    embedding: np.ndarray
    photo: str
    name: str = ""
    person: str = ""
    detail: float = 256.0


def grouped(faces: Sequence[SeenFace], least_alike: float) -> tuple[tuple[int, ...], ...]:
    """The places of the faces of each person, the person with the most faces first.

    Faces of one name, or put together by the user, are one person's whatever they look like; those of two names, or
    set apart by the user, are two people's.

    Args:
        least_alike: mean cosine between the faces of two groups from which on they are one person's; what it is
            depends on the network that made the embeddings.
    """
    if len(faces) < 2:
        return tuple((place,) for place in range(len(faces)))
    embeddings = _of_length_1(np.stack([face.embedding for face in faces]).astype(np.float64))
    people = people_known(faces)
    photos = _numbers(face.photo for face in faces)
    surely = _linked(_distances(embeddings, photos, people), len(faces), _SURELY_ALIKE)
    own = _without_the_common(embeddings, np.array([face.detail for face in faces]), surely)
    return _linked(_distances(own, photos, people), len(faces), least_alike)


def people_known(faces: Sequence[SeenFace]) -> tuple[str, ...]:
    """Whom each face is known to show: equal for one person, empty where nothing is known.

    A name says more than what was put together before it was given: a face with a name is that person, and faces
    without one that were put together with it are, too.
    """
    names: dict[str, Counter[str]] = {}
    for face in faces:
        if face.name and face.person:
            names.setdefault(face.person, Counter())[face.name] += 1
    return tuple(_known(face, names) for face in faces)


def _known(face: SeenFace, names: dict[str, Counter[str]]) -> str:
    if face.name:
        return f"name {face.name}"
    if face.person in names:
        return f"name {names[face.person].most_common(1)[0][0]}"
    return f"person {face.person}" if face.person else ""


def _without_the_common(
    embeddings: np.ndarray, details: np.ndarray, people: Sequence[Sequence[int]]
) -> np.ndarray:
    """Embeddings without what everybody's have in common, and what detail makes of them: ridge regression.

    Args:
        people: places of each person's faces; each counts once, however often they were photographed.
    """
    weights = np.empty((len(embeddings), 1))
    for places in people:
        weights[list(places)] = 1 / len(places)
    causes = np.stack([np.ones(len(details)), np.log(np.maximum(details, 1) / _USUAL_DETAIL)], axis=1)
    gram = causes.T @ (weights * causes) + _OTHERS * np.eye(2)
    common = np.linalg.solve(gram, causes.T @ (weights * embeddings))
    return _of_length_1(embeddings - causes @ common)


def _of_length_1(embeddings: np.ndarray) -> np.ndarray:
    return np.asarray(embeddings / np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), 1e-12))


def _distances(embeddings: np.ndarray, photos: np.ndarray, known: Sequence[str]) -> np.ndarray:
    """1 - cosine of each pair, in the order of scipy's condensed matrices: (0, 1), (0, 2), ... (1, 2), ..."""
    people, is_known = _numbers(known), np.array([bool(one) for one in known])
    count = len(embeddings)
    found = np.empty(count * (count - 1) // 2)
    end = 0
    for place in range(count - 1):
        later = slice(place + 1, count)
        distance = np.maximum(1 - embeddings[later] @ embeddings[place], _SOME)
        both_known = is_known[later] & is_known[place]
        is_one = both_known & (people[later] == people[place])
        distance[(photos[later] == photos[place]) | both_known] = _NEVER
        distance[is_one] = 0.0
        found[end : end + len(distance)] = distance
        end += len(distance)
    return found


def _numbers(words: Iterable[str]) -> np.ndarray:
    return np.asarray(np.unique(list(words), return_inverse=True)[1])


def _linked(distances: np.ndarray, count: int, least_alike: float) -> tuple[tuple[int, ...], ...]:
    """The groups whose faces are on the whole so much alike, the largest first; `distances` are overwritten."""
    # Only here: the application's first window needs no library of clustering.
    from fastcluster import linkage

    groups: dict[int, list[int]] = {place: [place] for place in range(count)}
    # As scipy has them, the nearest first: two groups, their distance, how many faces they have together.
    merges = linkage(distances, method="average", preserve_input=False)
    for number, (one, other, distance, _) in enumerate(merges):
        if distance > 1 - least_alike:
            break
        groups[count + number] = groups.pop(int(one)) + groups.pop(int(other))
    found = (tuple(sorted(places)) for places in groups.values())
    return tuple(sorted(found, key=lambda places: (-len(places), places)))
