"""The photo in the middle of the window."""

from __future__ import annotations

from pgdiff_desktop.gui.canvas.canvas_view import CanvasView
from pgdiff_desktop.gui.canvas.panes import Comparison
from pgdiff_desktop.gui.canvas.tools import Tool

__all__ = ["CanvasView", "Comparison", "Tool"]
