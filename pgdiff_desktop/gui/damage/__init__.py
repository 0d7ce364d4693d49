"""The damage mask and what it is painted with."""

from __future__ import annotations

from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.hint_layer import HintLayer
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer

__all__ = ["Brush", "HintLayer", "MaskLayer"]
