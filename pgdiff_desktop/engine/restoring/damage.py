"""The third stage: what of a photo is damaged, painted or proposed, and filled before anybody looks at a face."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.request import PhotoRequest, RestorationRequest
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto, prepare, prepare_with_mask

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
    if not isinstance(request, RestorationRequest) or not request.detect_scratches:
        return prepare_with_mask(photo, request.mask)
    damage = detectors.scratches_in(photo, finding.all_known(photo), models.device).damage()
    models.remember(detectors.of_scratches)
    notify(_proposed(damage))
    return prepare(photo, damage)


def _proposed(damage: np.ndarray) -> Notice:
    if not damage.any():
        return Notice.of(NoticeKind.NO_DAMAGE_FOUND)
    return Notice.of(NoticeKind.DAMAGE_PROPOSED, share=float(damage.mean()))
