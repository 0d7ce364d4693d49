"""OpenCV without its Qt: `from pgdiff_desktop.opencv import cv2`."""

from __future__ import annotations

import os

import cv2

# OpenCV points Qt at plug-ins of its own, with which no window of ours would open.
for _variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_variable, None)

__all__ = ["cv2"]
