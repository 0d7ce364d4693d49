"""The third stage: what of a photo is damaged, painted or proposed, and filled before anybody looks at a face."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.request import PhotoRequest, RestorationRequest
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto, prepare

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.restoring.detectors import Detectors
    from pgdiff_desktop.engine.restoring.finding import FaceFinding
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
    from pgdiff_desktop.photos.photo import Photo


def prepared_photo(
    request: PhotoRequest,
    photo: Photo,
    finding: FaceFinding,
    detectors: Detectors,
    models: LoadedModels,
    notify: Callable[[Notice], None],
) -> PreparedPhoto:
    """The photo with the request's damage filled.

    Raises:
        MaskWrong: the mask cannot be read, or is not of the photo's size.
        ModelError: the scratch detector cannot be loaded.
    """
    if request.mask is not None:
        height, width = photo.pixels.shape[:2]
        return prepare(photo, read_mask(request.mask, (width, height)))
    if not isinstance(request, RestorationRequest) or not request.detect_scratches:
        return prepare(photo, None)
    damage = detectors.scratches_in(photo, finding.all_known(photo), models.device).damage()
    models.remember(detectors.of_scratches)
    notify(_proposed(damage))
    return prepare(photo, damage)


def _proposed(damage: np.ndarray) -> Notice:
    if not damage.any():
        return Notice.of(NoticeKind.NO_DAMAGE_FOUND)
    return Notice.of(NoticeKind.DAMAGE_PROPOSED, share=float(damage.mean()))
