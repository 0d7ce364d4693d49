"""The fourth stage: the wanted faces as the networks see them, those of equal settings together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.request import FaceToRestore, PhotoRequest, RestorationRequest
from pgdiff_desktop.engine.restoring.pasting import aligned_in
from pgdiff_desktop.errors import FaceError, PGDiffError
from pgdiff_desktop.faces.aligned_face import AlignedFace, whole_photo_as_face
from pgdiff_desktop.faces.condition import FEWEST_PIXELS
from pgdiff_desktop.identity.condition import condition_of

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.recipes import Recipe
    from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
    from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling
    from pgdiff_desktop.masks.prepared_photo import PreparedPhoto


@dataclass(frozen=True)
class FaceGroup:
    """Faces of equal settings, what they look like aligned, and what samples them."""

    sampling: CandidateSampling
    wanted: tuple[FaceToRestore, ...]
    aligned: tuple[AlignedFace, ...]

    @property
    def steps(self) -> int:
        return self.sampling.steps(self.aligned)


@dataclass(frozen=True)
class Aligning:
    """Aligns the faces of one request.

    Attributes:
        sampling_of: makes what samples faces of some settings.
        notify: takes what a user should know.
        fail: takes what keeps one group from being sampled; the others go on.
    """

    request: PhotoRequest
    sampling_of: Callable[[SamplingSettings], CandidateSampling]
    notify: Callable[[Notice], None]
    fail: Callable[[PGDiffError], None]

    def groups(self, prepared: PreparedPhoto, wanted: Sequence[FaceToRestore]) -> Iterator[FaceGroup]:
        """Groups of those faces of which something comes back."""
        together: dict[SamplingSettings, list[FaceToRestore]] = {}
        for face in wanted:
            together.setdefault(face.settings_in_use, []).append(face)
        for settings, faces in together.items():
            try:
                sampling = self.sampling_of(settings)
                pairs = list(self._aligned(faces, prepared, sampling.size, alone=len(wanted) == 1))
                pairs = self._worth_sampling(sampling.recipe, pairs)
                aligned = tuple(face for _, face in pairs)
                sampling.prepare(aligned)
            except PGDiffError as error:
                self.fail(error)
                continue
            if aligned:
                group = FaceGroup(sampling, tuple(face for face, _ in pairs), aligned)
                self._notify_of(group, settings.candidates)
                yield group

    def _aligned(
        self, wanted: Sequence[FaceToRestore], prepared: PreparedPhoto, size: int, *, alone: bool
    ) -> Iterator[tuple[FaceToRestore, AlignedFace]]:
        photo, by_command = prepared.photo, isinstance(self.request, RestorationRequest)
        if self.request.is_one_aligned_face:
            (face,) = wanted
            icc_profile = photo.metadata.icc_profile
            yield face, whole_photo_as_face(photo.path, prepared.filled, icc_profile, prepared.damage, size)
            return
        for face in wanted:
            try:
                yield face, aligned_in(prepared, face.face, size)
            except FaceError as error:
                # A face that somebody pointed at is not left out in silence; one that was found among others is.
                if face.face.by_hand if by_command else alone:
                    raise error.about(f"{photo.path}: {error.failure.subject}") from error
                self.notify(Notice(NoticeKind.NOT_ALIGNABLE, (face.id,), failure=error.failure))

    def _worth_sampling(
        self, recipe: Recipe, aligned: list[tuple[FaceToRestore, AlignedFace]]
    ) -> list[tuple[FaceToRestore, AlignedFace]]:
        if not recipe.only_damage:
            return self._not_sharp(aligned) if recipe.only_sharpens and self._spares_sharp else aligned
        undamaged = [wanted.id for wanted, face in aligned if not face.damage.any()]
        if undamaged:
            self.notify(Notice.of(NoticeKind.UNDAMAGED, undamaged, of=len(aligned)))
        return [(wanted, face) for wanted, face in aligned if face.damage.any()]

    @property
    def _spares_sharp(self) -> bool:
        return isinstance(self.request, RestorationRequest) and self.request.spares_sharp

    def _not_sharp(
        self, aligned: list[tuple[FaceToRestore, AlignedFace]]
    ) -> list[tuple[FaceToRestore, AlignedFace]]:
        is_sharp = [condition_of(face).is_sharp for _, face in aligned]
        sharp = [wanted.id for (wanted, _), sharp in zip(aligned, is_sharp, strict=True) if sharp]
        if sharp:
            self.notify(Notice.of(NoticeKind.SHARP_ALREADY, sharp, of=len(aligned)))
        return [pair for pair, sharp in zip(aligned, is_sharp, strict=True) if not sharp]

    def _notify_of(self, group: FaceGroup, candidates: int) -> None:
        """What is to be known of a group before it is sampled."""
        recipe, size = group.sampling.recipe, group.sampling.size
        ids = [wanted.id for wanted in group.wanted]
        pairs = list(zip(ids, group.aligned, strict=True))
        unsure = [number for number, face in pairs if face.says_little]
        if unsure:
            self.notify(Notice.of(NoticeKind.UNSURE, unsure, of=len(ids), pixels=FEWEST_PIXELS))
        finer = [number for number, face in pairs if face.is_finer_than_models]
        if finer:
            covered = max(face.photo_pixels_per_pixel for face in group.aligned) * size
            self.notify(Notice.of(NoticeKind.FINER_THAN_MODELS, finer, covered=round(covered), size=size))
        if not group.sampling.samples:
            kind = NoticeKind.ONLY_COLOURED
            if recipe.estimates:
                kind = NoticeKind.ESTIMATED_AND_COLOURED if recipe.colours else NoticeKind.ESTIMATED
            self.notify(Notice.of(kind, ids))
            if candidates > 1:
                self.notify(Notice.of(NoticeKind.CANDIDATES_ALIKE, ids))
