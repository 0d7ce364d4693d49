"""Between sampling and composing: is it still the same person, says a judge that guided nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.identity import Against, KnownFace, KnownPairs, Likeness, Verdict, WhyUnknown
from pgdiff_desktop.engine.door.seen_faces import FaceSeen, JudgedFace
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.tone import ToneKind, in_grey
from pgdiff_desktop.identity.calibration import AlbumCalibration, JudgeCalibration, Pair, pairs_of
from pgdiff_desktop.identity.detail import at_detail, detail_of
from pgdiff_desktop.identity.grouping import SeenFace, people_known
from pgdiff_desktop.opencv import cv2

# Side at which faces are compared, in pixels: no judge sees more.
SIDE = 256
# Pixels of detail at which faces of an album are compared: with more, judges tell no more people apart.
_COMMON_DETAIL = 56.0
# Chance of a child beyond which nobody can tell: judges were made of grown-ups' faces.
_CHILD = 0.5
# Pixels around damage that a resampled face mixes it into.
_MIXED = 2


class Judge(Protocol):
    """A network that says how alike faces are, and took part in no training and no guidance."""

    @property
    def file(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    @property
    def calibration(self) -> JudgeCalibration: ...

    def embeddings(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Of aligned faces (S, S, 3) float32 sRGB in [0, 1], (N, D) of length 1."""
        ...

    def childlike(self, pictures: Sequence[np.ndarray]) -> np.ndarray:
        """Chance of each to show a child, (N,)."""
        ...


@dataclass(frozen=True)
class _Seen:
    """A face of the photo as it is judged by.

    Attributes:
        picture: (S, S, 3), as the photo shows it.
        detail: in pixels.
        is_grey: its colours say nothing of who it is.
    """

    picture: np.ndarray
    damage: np.ndarray
    detail: float
    is_grey: bool
    why_unknown: WhyUnknown | None


@dataclass
class Judging:
    """Judges the candidates and the references of one job.

    Attributes:
        others: reads references.
        known_pairs: of the album, which the judge is calibrated by; None for its own calibration.
    """

    judge: Judge
    others: OtherFaces
    known_pairs: KnownPairs | None = None
    _faces: dict[int, _Seen] = field(init=False, default_factory=dict)
    _of_references: dict[tuple[int, Path], Verdict] = field(init=False, default_factory=dict)
    _known_alike: dict[int, list[KnownFace]] = field(init=False, default_factory=dict)
    # Of references.
    _details: dict[Path, float] = field(init=False, default_factory=dict)

    def of_candidate(
        self,
        face_id: int,
        aligned: AlignedFace,
        picture: np.ndarray,
        references: Sequence[Path],
        known: Sequence[KnownFace] = (),
    ) -> Verdict:
        """Whether a restored face is still the person.

        It is compared with its references, else with other photos of the person, else with the photo itself. One that
        the photo itself contradicts is somebody else whatever it was compared with.

        Args:
            picture: the candidate, (S, S, 3) float32 sRGB in [0, 1].
            references: of the same person, as far as is known.
            known: other photos of the person in the album.
        """
        seen = self._seen(face_id, aligned)
        if seen.why_unknown is not None:
            return self._unknown(Against.PHOTO, seen.why_unknown)
        by_photo = self._by_photo(seen, picture)
        if by_photo.is_refused:
            return by_photo
        known = [face for face in known if face.judge == self.judge.sha256]
        trusted = [path for path in references if not self.of_reference(face_id, aligned, path).is_refused]
        if by_references := self._by_references(picture, trusted):
            return by_references
        alike = self._alike(face_id, seen, known)
        by_known = self._beside_known(picture, detail_of(picture), alike) if alike else []
        return max(by_known, key=_chance, default=by_photo)

    def of_reference(self, face_id: int, aligned: AlignedFace, path: Path) -> Verdict:
        """Whether a reference shows the face's person, before anything is made of it.

        Raises:
            PhotoError, NoFaceFound: the reference is of no use.
        """
        key = (face_id, path)
        if key not in self._of_references:
            self._of_references[key] = self._judged_reference(self._seen(face_id, aligned), path)
        return self._of_references[key]

    def may_be_one(self, one: FaceSeen, other: FaceSeen) -> bool:
        """Whether two faces of an album may be one person's; True where nobody can tell."""
        if one.judged is None or other.judged is None:
            return True
        cosine = float(one.judged.embedding @ other.judged.embedding)
        detail = min(one.judged.detail, other.judged.detail)
        return not self._verdict_of(cosine, detail, Against.ALBUM).is_refused

    @cached_property
    def _calibration(self) -> AlbumCalibration:
        known = self.known_pairs
        pairs = () if known is None or known.judge != self.judge.sha256 else known.pairs
        return AlbumCalibration(self.judge.calibration, tuple(Pair(*pair) for pair in pairs))

    def _seen(self, face_id: int, aligned: AlignedFace) -> _Seen:
        if face_id not in self._faces:
            picture, damage = aligned.picture, aligned.damage
            if damage.any():
                damage = cv2.dilate(damage.astype(np.uint8), np.ones((2 * _MIXED + 1,) * 2, np.uint8)) > 0
            detail = detail_of(picture)
            why = _why_unknown(self.judge, picture, detail)
            is_grey = aligned.tone.kind is not ToneKind.COLOUR
            self._faces[face_id] = _Seen(picture, damage, detail, is_grey, why)
        return self._faces[face_id]

    def _by_photo(self, seen: _Seen, picture: np.ndarray) -> Verdict:
        """Beside the photo itself: both without the detail that it has not got."""
        # What is damaged says nothing, for or against.
        shown = np.where(seen.damage[..., None], picture, seen.picture)
        pair = [_plain(one, seen.detail, is_grey=seen.is_grey) for one in (picture, shown)]
        return self._verdict(pair, seen.detail, Against.PHOTO)

    def _judged_reference(self, seen: _Seen, path: Path) -> Verdict:
        if seen.why_unknown is not None:
            return self._unknown(Against.REFERENCES, seen.why_unknown)
        return self._beside_reference(seen.picture, seen.detail, path)

    def _by_references(self, picture: np.ndarray, references: Sequence[Path]) -> Verdict | None:
        """Beside the reference that it is most like."""
        own = detail_of(picture) if references else 0.0
        verdicts = [self._beside_reference(picture, own, path) for path in references]
        return max(verdicts, key=_chance, default=None)

    def _beside_reference(self, picture: np.ndarray, own_detail: float, path: Path) -> Verdict:
        reference = self.others.picture(path, SIDE)
        if path not in self._details:
            self._details[path] = detail_of(reference)
        detail = min(own_detail, self._details[path])
        # Other light and another age of the print: its colours say nothing of who it is.
        pair = [_plain(one, detail, is_grey=True) for one in (picture, reference)]
        return self._verdict(pair, detail, Against.REFERENCES)

    def _alike(self, face_id: int, seen: _Seen, known: Sequence[KnownFace]) -> list[KnownFace]:
        """Those that may show the face's person: whoever put the album's faces together may have been wrong."""
        if face_id not in self._known_alike:
            verdicts = self._beside_known(seen.picture, seen.detail, known)
            self._known_alike[face_id] = [
                face for face, verdict in zip(known, verdicts, strict=True) if not verdict.is_refused
            ]
        return self._known_alike[face_id]

    def _beside_known(
        self, picture: np.ndarray, own_detail: float, known: Sequence[KnownFace]
    ) -> list[Verdict]:
        """Beside each photo of the album."""
        seen = {at: _seen_at(self.judge, picture, at) for at in {face.detail for face in known}}
        return [
            self._verdict_of(
                float(seen[face.detail] @ np.array(face.embedding)),
                min(own_detail, face.detail),
                Against.ALBUM,
            )
            for face in known
        ]

    def _unknown(self, against: Against, why: WhyUnknown) -> Verdict:
        return Verdict(Likeness.UNKNOWN, against, judge=self.judge.file, why_unknown=why)

    def _verdict(self, pair: Sequence[np.ndarray], detail: float, against: Against) -> Verdict:
        one, other = self.judge.embeddings(pair)
        return self._verdict_of(float(one @ other), detail, against)

    def _verdict_of(self, cosine: float, detail: float, against: Against) -> Verdict:
        chance = self._calibration.chance(cosine, detail)
        return Verdict.of_chance(
            chance.value, chance.low, chance.high, against=against, detail=detail, judge=self.judge.file
        )


def _chance(verdict: Verdict) -> float:
    return verdict.chance


def judged_references(
    judging: Judging, aligned: AlignedFace, references: Sequence[Path], token: CancelToken
) -> tuple[Verdict | None, ...]:
    """Whether each of them shows the face's person; None for one that is of no use, which whoever uses it says."""
    verdicts: list[Verdict | None] = []
    for path in references:
        token.raise_if_cancelled()
        try:
            verdicts.append(judging.of_reference(0, aligned, path))
        except PGDiffError:
            verdicts.append(None)
    return tuple(verdicts)


def judged_face(judge: Judge, picture: np.ndarray, detail: float) -> JudgedFace | None:
    """A face of an album as others are compared with it; None where the judge cannot tell who it is.

    Args:
        picture: aligned, (S, S, 3) float32 sRGB in [0, 1].
        detail: how many pixels across its detail needs.
    """
    if _why_unknown(judge, picture, detail) is not None:
        return None
    common = min(detail, _COMMON_DETAIL)
    return JudgedFace(_seen_at(judge, picture, common), common)


def album_pairs(
    faces: Sequence[SeenFace], judged: Sequence[JudgedFace | None], judge: str, least_alike: float
) -> KnownPairs:
    """What is known of an album's faces, for calibrating the judge of them.

    Args:
        faces: as they are grouped by person.
        judged: what the judge saw of each.
        judge: SHA-256 of the judge's file.
        least_alike: cosine of the identity network's embeddings from which on faces are one person's.
    """
    pages = _pages_of_photos(faces, least_alike)
    # All at one detail: a pair is seen at that of the face that has less.
    told = [
        (seen.embedding, person, face.photo)
        for face, person, seen in zip(faces, people_known(faces), judged, strict=True)
        if seen is not None and seen.detail == _COMMON_DETAIL and (person or face.photo not in pages)
    ]
    if not told:
        return KnownPairs(judge, ())
    embeddings, known, where = zip(*told, strict=True)
    pairs = pairs_of(np.stack(embeddings), [_COMMON_DETAIL] * len(told), known, where)
    return KnownPairs(judge, tuple((pair.cosine, pair.detail, pair.is_same) for pair in pairs))


def _pages_of_photos(faces: Sequence[SeenFace], least_alike: float) -> set[str]:
    """Photos on which somebody seems to be twice: scanned pages of several, whose faces are not of as many people."""
    of_photo: dict[str, list[np.ndarray]] = {}
    for face in faces:
        of_photo.setdefault(face.photo, []).append(face.embedding)
    found = set()
    for photo, embeddings in of_photo.items():
        alike = np.triu(np.stack(embeddings) @ np.stack(embeddings).T, 1)
        if alike.max() >= least_alike:
            found.add(photo)
    return found


def _why_unknown(judge: Judge, picture: np.ndarray, detail: float) -> WhyUnknown | None:
    if detail < judge.calibration.least_detail:
        return WhyUnknown.SMALL
    return WhyUnknown.CHILD if float(judge.childlike([picture])[0]) > _CHILD else None


def _seen_at(judge: Judge, picture: np.ndarray, detail: float) -> np.ndarray:
    """Its embedding beside other photos', whose light and print were others: without colours."""
    (found,) = judge.embeddings([_plain(picture, detail, is_grey=True)])
    return np.asarray(found)


def _plain(picture: np.ndarray, detail: float, *, is_grey: bool) -> np.ndarray:
    """What both of a pair have: no more detail than the other one, and no colours where that has none."""
    plain = at_detail(_at_side(picture), detail)
    return in_grey(plain) if is_grey else plain


def _at_side(picture: np.ndarray) -> np.ndarray:
    larger = len(picture) < SIDE
    how = cv2.INTER_CUBIC if larger else cv2.INTER_AREA
    return np.asarray(np.clip(cv2.resize(picture, (SIDE, SIDE), interpolation=how), 0, 1))
