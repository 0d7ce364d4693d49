"""Photos that are picked in a dialog or dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from pgdiff_desktop.photos.formats import PHOTO_ENDINGS


def dropped_photos(data: QMimeData) -> tuple[Path, ...]:
    """The photos of this computer that are dragged, by their endings."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() in PHOTO_ENDINGS)


def pick_photos(
    owner: QWidget, title: str, on_picked: Callable[[list[str]], object], *, several: bool
) -> None:
    """Opens the system's dialog beside the running application; `on_picked` takes the files.

    Args:
        on_picked: a bound method of a QObject.
    """
    dialog = QFileDialog(owner, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    endings = " ".join(f"*{ending}" for ending in sorted(PHOTO_ENDINGS))
    photos = QCoreApplication.translate("PickingFiles", "Photos ({endings})").format(endings=endings)
    dialog.setNameFilters([photos, QCoreApplication.translate("PickingFiles", "All files (*)")])
    dialog.filesSelected.connect(on_picked)
    dialog.open()
