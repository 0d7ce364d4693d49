"""What can be done with the whole of the damage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget, QWidgetAction

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer
from pgdiff_desktop.gui.widgets.building import label, row
from pgdiff_desktop.gui.widgets.forms import new_spin_box
from pgdiff_desktop.workers.export_names import damage_beside

_LARGEST_AMOUNT = 200
_DEFAULT_AMOUNT = 4


class MaskMenu(QMenu):
    """Grow, shrink, feather, invert, clear, import and export of the mask that it is given."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._mask: MaskLayer | None = None
        self._photo: Path | None = None
        self._icons: dict[QAction, str] = {}
        self.amount = new_spin_box(1, _LARGEST_AMOUNT)
        self.amount.setValue(_DEFAULT_AMOUNT)
        self.amount.setSuffix(self.tr(" px"))
        self.amount.setAccessibleName(self.tr("By how many pixels to grow, shrink or feather"))
        self._add_amount()
        self.grow = self._added(self.tr("&Grow"), "grow", lambda: self._change_by_amount(MaskLayer.grow))
        self.shrink = self._added(
            self.tr("&Shrink"), "shrink", lambda: self._change_by_amount(MaskLayer.shrink)
        )
        self.feather = self._added(
            self.tr("&Feather"), "feather", lambda: self._change_by_amount(MaskLayer.feather)
        )
        self.addSeparator()
        self.invert = self._added(self.tr("&Invert"), "invert", lambda: self._change(MaskLayer.invert))
        self.clear_damage = self._added(self.tr("&Clear"), "clear", lambda: self._change(MaskLayer.clear))
        self.addSeparator()
        self.import_file = self._added(self.tr("I&mport…"), "import", self._on_import)
        self.export_file = self._added(self.tr("&Export…"), "export", self._on_export)
        self.aboutToShow.connect(self._on_about_to_show)
        self.draw_icons()

    def set_mask(self, mask: MaskLayer | None) -> None:
        self._mask = mask

    def set_photo(self, photo: Path | None) -> None:
        """The photo whose damage it is; None for none."""
        self._photo = photo

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        for action, name in self._icons.items():
            theme.set_icon(action, name)

    def _add_amount(self) -> None:
        panel = QWidget()
        name = label(self.tr("Amount"), "muted")
        name.setBuddy(self.amount)
        row(name, 0, self.amount, owner=panel, margins=(theme.APART, theme.NEAR, theme.APART, theme.NEAR))
        action = QWidgetAction(self)
        action.setDefaultWidget(panel)
        self.addAction(action)

    def _added(self, text: str, icon: str, slot: Callable[..., None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(slot)
        self._icons[action] = icon
        self.addAction(action)
        return action

    def _on_about_to_show(self) -> None:
        free = self._mask is not None and not self._mask.busy
        painted = self._mask is not None and not self._mask.is_empty()
        for action in (self.grow, self.shrink, self.feather, self.clear_damage):
            action.setEnabled(free and painted)
        for action in (self.invert, self.import_file):
            action.setEnabled(free)
        self.export_file.setEnabled(painted)

    def _change(self, change: Callable[[MaskLayer], None]) -> None:
        if self._mask is not None:
            change(self._mask)

    def _change_by_amount(self, change: Callable[[MaskLayer, int], None]) -> None:
        if self._mask is not None:
            # A choice in the menu does not end the typing.
            self.amount.interpretText()
            change(self._mask, self.amount.value())

    def _on_import(self) -> None:
        mask = self._mask
        if mask is None:
            return
        kinds = self.tr("Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)")
        name, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Import Damage"), "", kinds)
        if name:
            mask.import_file(Path(name))

    def _on_export(self) -> None:
        mask = self._mask
        if mask is None:
            return
        # Beside the photo and under its name, so that one knows which it belongs to.
        usual = Path(self.tr("damage.png")) if self._photo is None else damage_beside(self._photo)
        name, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Export Damage"), str(usual), self.tr("PNG (*.png)")
        )
        if name:
            path = Path(name)
            mask.export_file(path if path.suffix else path.with_suffix(".png"))
