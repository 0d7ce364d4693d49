"""A judge of identity that takes part in no training: dlib's ResNet (King 2017, CC0)."""

from __future__ import annotations

import warnings
from types import ModuleType

import numpy as np

from pgdiff_desktop.training.sheets import eight_bits

# The part of an aligned face that dlib's predictor of landmarks takes for the face's box, as shares of its side.
_BOX = (0.22, 0.3, 0.78, 0.86)
_CHIP = 150
_PADDING = 0.25


def model_files() -> ModuleType:
    """face_recognition_models, which says where dlib's files lie.

    Raises:
        SystemExit: the extra [evaluate] is not installed.
    """
    try:
        with warnings.catch_warnings():
            # It asks for its files by a way of setuptools' that is going out of use.
            warnings.simplefilter("ignore")
            import face_recognition_models
    except ImportError as error:
        raise _missing(error) from error
    files: ModuleType = face_recognition_models
    return files


def _missing(error: ImportError) -> SystemExit:
    return SystemExit(
        f'what takes dlib\'s networks misses something here ({error}): pip install "pgdiff-desktop[evaluate]"'
    )


class Judge:
    """Distances between aligned faces: two photos of one person are mostly below 0.6.

    Raises:
        SystemExit: the extra [evaluate] is not installed.
    """

    def __init__(self) -> None:
        try:
            import dlib
        except ImportError as error:
            raise _missing(error) from error
        self._dlib, files = dlib, model_files()
        self._points = dlib.shape_predictor(files.pose_predictor_five_point_model_location())
        self._network = dlib.face_recognition_model_v1(files.face_recognition_model_location())

    def distances(self, faces: list[np.ndarray], truth: np.ndarray) -> list[float]:
        """Euclidean distance of each face's descriptor to the truth's.

        Args:
            faces, truth: aligned faces, (S, S, 3) float32 in [0, 1], of one size. The truth says where the features
                are, so that a result is not judged by where it has led a detector.
        """
        size = len(truth)
        box = self._dlib.rectangle(*(round(share * size) for share in _BOX))
        pictures = [np.ascontiguousarray(eight_bits(face)) for face in (truth, *faces)]
        points = self._points(pictures[0], box)
        chips = [self._dlib.get_face_chip(picture, points, _CHIP, _PADDING) for picture in pictures]
        wanted, *found = (np.array(self._network.compute_face_descriptor(chip)) for chip in chips)
        return [float(np.linalg.norm(one - wanted)) for one in found]
