"""The stages of the whole photo around its faces: invert, levels, damage, clean-up; colour comes last.

Each is one step from pixels to pixels, left out where it was not asked for, and kept by what it was made of.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.cleaning.deblocking import deblocked
from pgdiff_desktop.cleaning.denoising import denoised
from pgdiff_desktop.cleaning.descreening import descreened
from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.restoring.stage_results import StageResults
from pgdiff_desktop.engine.restoring.stamps import stamp_of
from pgdiff_desktop.faces.tone import ToneKind
from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.scans.levels import levelled
from pgdiff_desktop.scans.negatives import inverted

if TYPE_CHECKING:
    from pgdiff_desktop.colour.photo_colours import PhotoColours
    from pgdiff_desktop.engine.door.photo_stages import PhotoStages
    from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
    from pgdiff_desktop.masks.learned_filling import Inpainter
    from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.xmp.photo_xmp import scaled_metadata

# The colours of a photo, which its faces and the photo itself are given, with hints and without.
_COLOURS_BYTES = 12_000_000
# (phase, share of it that is done, 0 to 1); what it raises ends the work.
OnStage = Callable[[Phase, float], None]


def ignore_stage(phase: Phase, share: float) -> None:
    """For callers that do not watch."""


@dataclass
class PhotoStaging:
    """Does the stages of one photo.

    Attributes:
        known_by: what the photo's pixels are known by, so that results of its stages can be kept.
        networks: what of the stages takes a network.
        on_stage: called after each part of a stage.
    """

    stages: PhotoStages
    networks: StageNetworks
    known_by: Hashable = None
    results: StageResults = field(default_factory=lambda: StageResults(_COLOURS_BYTES))
    on_stage: OnStage = ignore_stage

    def toned(self, photo: Photo) -> Photo:
        """See `toned`; kept."""
        if not self.stages.changes_what_faces_are_found_in:
            return photo
        pixels = self._kept(self._toned, lambda: toned(photo, self.stages).pixels)
        return photo if pixels is photo.pixels else replace(photo, pixels=pixels)

    def prepared(
        self, photo: Photo, toned: Photo, damage: np.ndarray | None, damage_known_by: Hashable = None
    ) -> PreparedPhoto:
        """The photo, ready to take faces: toned, its damage filled, and cleaned up.

        Args:
            toned: what `toned` made of the photo.
            damage: (H, W), True = damaged; None for none.
            damage_known_by: likewise.

        Raises:
            ModelMissing: the clean-up network was asked for and is not installed.
        """
        pixels = toned.pixels
        known_by: tuple[Hashable, ...] = self._toned
        inpaint_large = None
        if damage is not None and not damage.any():
            damage = None
        if damage is not None:
            inpaint_large = self.networks.inpaint_large()
            known_by = (*known_by, "filled", damage_known_by, inpaint_large is not None)
            pixels = self.results.changed_pixels(
                (self.known_by, *known_by), pixels, partial(self._filled, pixels, damage, inpaint_large)
            )
        pixels, known_by = self._cleaned(pixels, known_by)
        scale = self.stages.enlarge
        if scale > 1:
            photo = _enlarged(photo, scale)
            damage = None if damage is None else damage.repeat(scale, axis=0).repeat(scale, axis=1)
        return PreparedPhoto(
            photo, pixels, damage, scale=scale, is_inpainted=inpaint_large is not None, known_by=known_by
        )

    def coloured(self, prepared: PreparedPhoto) -> PreparedPhoto:
        """The prepared photo, which has room for colours, in those that the colouriser sees and the hints say.

        Raises:
            MaskWrong: the hints cannot be read, or are not of the photo's size.
        """
        # Loads torch, which a photo that is not coloured can do without.
        from pgdiff_desktop.colour.whole_photo import coloured

        stages = self.stages
        known_by = (*prepared.known_by, "coloured", stages.saturation, self._hints)

        def colour() -> np.ndarray:
            return coloured(
                prepared.filled,
                prepared.photo.metadata.icc_profile,
                self._colours(prepared),
                saturation=stages.saturation,
                on_done=self._on(Phase.COLOURING),
            )

        return replace(prepared, filled=self._kept(known_by, colour), is_coloured=True)

    def faces_coloured(self, prepared: PreparedPhoto, *, has_own: bool, whole: bool) -> ColouredPhoto | None:
        """The faces' colours: those of the coloured photo, found once a face asks; None without a colouriser.

        Args:
            has_own: the photo has colours, and keeps them.
            whole: all of it is coloured.
        """
        if not self.networks.can_colour:
            return None
        colours = partial(self._colours, prepared)
        saturation = self.stages.saturation
        return ColouredPhoto(prepared, colours, saturation=saturation, has_own=has_own, whole=whole)

    def _colours(self, prepared: PreparedPhoto) -> PhotoColours:
        found = self.results.get(
            (self.known_by, *prepared.known_by, "colours"),
            lambda: self.networks.colours_of(prepared.filled, prepared.photo.metadata.icc_profile),
            _size_of,
        )
        hints = self.stages.hints
        if hints is None:
            return found
        from pgdiff_desktop.colour.hint_spreading import with_hints
        from pgdiff_desktop.colour.hints import read_hints

        height, width = prepared.filled.shape[:2]
        own_size = width // prepared.scale, height // prepared.scale
        return self.results.get(
            (self.known_by, *prepared.known_by, "hinted", self._hints),
            lambda: with_hints(found, read_hints(hints, own_size)),
            _size_of,
        )

    @property
    def _toned(self) -> tuple[Hashable, ...]:
        return self.stages.inverted, self.stages.levels

    @property
    def _hints(self) -> Hashable:
        return None if self.stages.hints is None else stamp_of(self.stages.hints)

    def _filled(self, pixels: np.ndarray, damage: np.ndarray, inpaint_large: Inpainter | None) -> np.ndarray:
        return fill_damage(pixels, damage, inpaint_large, self._on(Phase.FILLING))

    def _cleaned(
        self, pixels: np.ndarray, known_by: tuple[Hashable, ...]
    ) -> tuple[np.ndarray, tuple[Hashable, ...]]:
        """Screens come off first, before anything softens them; then blocks, and grain; the network is last."""
        stages, on_done = self.stages, self._on(Phase.CLEANING)
        for name, amount, clean in (
            ("descreen", stages.descreen, descreened),
            ("deblock", stages.deblock, deblocked),
            ("denoise", stages.denoise, denoised),
        ):
            if amount > 0:
                known_by = (*known_by, name, amount)
                pixels = self._kept(known_by, partial(clean, pixels, amount, on_done))
        if stages.takes_network:
            known_by = (*known_by, stages.by_network, stages.enlarge)
            by_network = partial(self.networks.cleaned, amount=stages.by_network, scale=stages.enlarge)
            pixels = self._kept(known_by, partial(by_network, pixels, on_done=on_done))
        elif stages.enlarge > 1:
            known_by = (*known_by, stages.enlarge)
            pixels = self._kept(known_by, partial(_resized, pixels, stages.enlarge))
        return pixels, known_by

    def _on(self, phase: Phase) -> Callable[[float], None]:
        return lambda share: self.on_stage(phase, share)

    def _kept(self, known_by: tuple[Hashable, ...], make: Callable[[], np.ndarray]) -> np.ndarray:
        return self.results.pixels((self.known_by, *known_by), make)


def toned(photo: Photo, stages: PhotoStages) -> Photo:
    """The photo as faces and damage are looked for in it: its negative turned, its fading repaired."""
    pixels = inverted(photo.pixels) if stages.inverted else photo.pixels
    pixels = levelled(pixels, stages.levels, photo.metadata.icc_profile)
    return photo if pixels is photo.pixels else replace(photo, pixels=pixels)


def wants_colour(stages: PhotoStages, *, recipes_colour: bool, tone: Callable[[], ToneKind]) -> bool:
    """Whether the whole photo is coloured: where that is asked for, or its faces are and it has no colours yet.

    Args:
        recipes_colour: whether a face of it is restored with invented colours.
        tone: the photo's.
    """
    if stages.colour is not None:
        return stages.colour
    return recipes_colour and tone() is not ToneKind.COLOUR


def holds_colours(stages: PhotoStages, *, recipes_colour: bool) -> bool:
    """Whether the result must have room for colours, even where the photo has none."""
    return recipes_colour or stages.colour is True


def _size_of(colours: PhotoColours) -> int:
    return colours.guide.nbytes + colours.ab.nbytes


def _enlarged(photo: Photo, scale: int) -> Photo:
    """What an enlarged result is compared with, and its metadata: it prints as large as before."""
    height, width = photo.pixels.shape[:2]
    metadata = scaled_metadata(photo.metadata, (width, height), (scale * width, scale * height))
    return replace(photo, pixels=_resized(photo.pixels, scale), metadata=metadata)


def _resized(pixels: np.ndarray, scale: int) -> np.ndarray:
    height, width = pixels.shape[:2]
    larger = cv2.resize(pixels, (scale * width, scale * height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(larger).reshape(scale * height, scale * width, -1)
