"""In which order the faces of a photo are numbered: as one reads, so that a number is found again."""

from __future__ import annotations

from collections.abc import Iterable

from pgdiff_desktop.albums.records import FaceRecord


def in_reading_order(faces: Iterable[FaceRecord]) -> tuple[FaceRecord, ...]:
    """Row by row from the top, each from left to right; the same, however the faces were found.

    A face is in the row of the highest one that is not in a row yet, as long as its middle lies beside that one.
    """
    waiting = sorted(faces, key=lambda face: (_middle(face)[1], face.id))
    ordered: list[FaceRecord] = []
    while waiting:
        _, y, _, height = waiting[0].box
        row = [face for face in waiting if _middle(face)[1] <= y + height]
        ordered += sorted(row, key=lambda face: (_middle(face)[0], face.id))
        waiting = waiting[len(row) :]
    return tuple(ordered)


def _middle(face: FaceRecord) -> tuple[float, float]:
    x, y, width, height = face.box
    return x + width / 2, y + height / 2
