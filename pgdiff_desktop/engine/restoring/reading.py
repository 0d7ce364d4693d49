"""Photos from the disk, ready to take faces; what the window looks at again and again is read once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.colour.photo_tone import photo_tone
from pgdiff_desktop.engine.restoring.photo_staging import PhotoStaging, holds_colours, wants_colour
from pgdiff_desktop.engine.restoring.stage_results import StageResults
from pgdiff_desktop.engine.restoring.stamps import Stamp, stamp_of
from pgdiff_desktop.faces.detection import Detection
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.photos.colour import in_colour
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.shared_reading import read_shared

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.choice import Composition
    from pgdiff_desktop.engine.door.photo_stages import PhotoStages
    from pgdiff_desktop.engine.door.progress import Phase
    from pgdiff_desktop.engine.door.result import UsedModel
    from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
    from pgdiff_desktop.faces.tone import ToneKind

# What stages of the photo that is looked at may take: a dozen results of a scan of 30 megapixels.
MOST_BYTES = 1_200_000_000


@dataclass(frozen=True)
class SeenPhoto:
    """A photo that was read, and looked at for faces, before its restoration began.

    Attributes:
        found: its faces; None where nobody has looked for them yet.
    """

    photo: Photo
    found: Detection | None


class SourcePhotos:
    """Keeps the latest photo in memory until another is asked for, or its file changes, and what its stages made.

    May be used from several threads; they wait for each other rather than read twice.

    Args:
        networks: makes what computes the stages that take a network; called when the first of them is asked for.
        most_bytes: that results of stages may take; 0 where a photo is composed once.
    """

    def __init__(self, networks: Callable[[], StageNetworks], most_bytes: int = MOST_BYTES) -> None:
        self._make_networks = networks
        self._lock = threading.Lock()
        self._photo: tuple[Stamp, Photo] | None = None
        self._results = StageResults(most_bytes)
        self._unwanted: Path | None = None

    def prepared(self, composition: Composition, token: CancelToken | None = None) -> PreparedPhoto:
        """The composition's photo, ready to take its faces.

        Raises:
            Cancelled: the token was set; what is done is kept.
            PhotoError, MaskWrong: naming the file.
            ModelMissing: a network that was asked for is not installed.
        """

        def poll(phase: Phase, share: float) -> None:
            if token is not None:
                token.raise_if_cancelled()

        with self._locked():
            if token is not None:
                token.raise_if_cancelled()
            photo = self._read(composition.photo)
            height, width = photo.pixels.shape[:2]
            mask, stages = composition.mask, composition.stages
            room = holds_colours(stages, recipes_colour=composition.colours)
            source = photo
            if room and photo.pixels.shape[2] < 3:
                source = self._results.get("in colour", lambda: in_colour(photo), _size_of)
            staging = PhotoStaging(stages, self._networks, room, self._results, poll)
            damage, damage_known_by = None, None
            if mask is not None:
                damage, damage_known_by = read_mask(mask, (width, height)), stamp_of(mask)
            toned = staging.toned(source)
            prepared = staging.prepared(source, toned, damage, damage_known_by)
            if self._networks.can_colour and wants_colour(
                stages,
                recipes_colour=composition.colours,
                tone=lambda: self._tone(toned, stages),
            ):
                prepared = staging.coloured(prepared)
            return prepared

    def forget(self, photo: Path) -> None:
        """Keeps a photo no longer; while it is worked on, until that has ended. Does not wait."""
        self._unwanted = photo
        if self._lock.acquire(blocking=False):
            try:
                self._drop_unwanted()
            finally:
                self._lock.release()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self._lock:
            self._unwanted = None
            try:
                yield
            finally:
                self._drop_unwanted()

    def _drop_unwanted(self) -> None:
        """Must be called with the lock held."""
        if self._photo is not None and self._photo[0][0] == self._unwanted:
            self._photo = None
            self._results.forget()

    @property
    def models_used(self) -> tuple[UsedModel, ...]:
        """What took part in the stages of photos until now."""
        return self._networks.used

    def face_labels(self) -> Callable[[np.ndarray], np.ndarray] | None:
        """What tells the parts of a face, see `LoadedModels.face_labels`; None where no parser is installed."""
        return self._networks.face_labels()

    @cached_property
    def _networks(self) -> StageNetworks:
        return self._make_networks()

    def _tone(self, photo: Photo, stages: PhotoStages) -> ToneKind:
        return self._results.get(
            ("tone", stages.inverted, stages.levels),
            lambda: photo_tone(photo.pixels, photo.metadata.icc_profile),
            lambda _: 0,
        )

    def _read(self, path: Path) -> Photo:
        stamp = stamp_of(path)
        if self._photo is None or self._photo[0] != stamp:
            # Two large scans would not fit.
            self._photo = None
            self._results.forget()
            self._photo = stamp, read_shared(path)
        return self._photo[1]


def _size_of(photo: Photo) -> int:
    return photo.pixels.nbytes
