"""Where somebody was in the open photo: brought back when it is there again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.gui.canvas import CanvasView, Comparison, Tool
from pgdiff_desktop.gui.canvas.view_transform import ViewTransform
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController


@dataclass(frozen=True)
class PhotoPlace:
    """What of the photo was seen, and with what it was worked at.

    Attributes:
        view: None where the whole photo was seen.
        face: the selected one.
    """

    photo: Path | None
    view: ViewTransform | None
    comparison: Comparison
    tool: Tool
    face: int | None

    @classmethod
    def of(cls, photos: PhotoController, canvas: CanvasView) -> PhotoPlace:
        """As it is now."""
        viewport, face = canvas.viewport, photos.faces.selected
        return cls(
            photos.photo,
            None if viewport.is_fitted else viewport.transform,
            canvas.comparison,
            canvas.tool,
            None if face is None else face.id,
        )

    def bring_back(self, photos: PhotoController, canvas: CanvasView) -> None:
        """Of the photo, which is shown again."""
        if self.face is not None:
            photos.faces.select(self.face)
        canvas.set_comparison(self.comparison)
        canvas.set_tool(self.tool)
        if self.view is not None:
            viewport = canvas.viewport
            viewport.zoom_to(self.view.zoom)
            viewport.pan(self.view.x - viewport.transform.x, self.view.y - viewport.transform.y)
