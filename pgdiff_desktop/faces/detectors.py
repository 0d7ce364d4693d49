"""From a loaded network to the detector that knows how to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pgdiff_desktop.faces.retinaface import RetinaFaceDetector
from pgdiff_desktop.faces.starter_detector import StarterDetector

if TYPE_CHECKING:
    from collections.abc import Callable

    from pgdiff_desktop.faces.detection import FaceDetector

_DETECTORS: dict[str, Callable[[Any], FaceDetector]] = {
    "retinaface": RetinaFaceDetector,
    "face_detector": StarterDetector,
}


def detector_of(kind: str, network: Any) -> FaceDetector:
    """The detector of a network.

    Args:
        kind: of the network's architecture in the catalog.
    """
    return _DETECTORS[kind](network)
