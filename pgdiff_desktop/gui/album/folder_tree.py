"""The folders of an album with those in them, to choose whose photos are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from pgdiff_desktop.albums.listing import FolderNode
from pgdiff_desktop.gui import theme

# Rows that are seen at once; the photos need the room more.
_MOST_ROWS = 6
_PathRole = Qt.ItemDataRole.UserRole


class FolderTree(QTreeWidget):
    """A line a folder, with how many photos lie directly in it.

    Signals:
        folder_chosen: by the user, Path.
    """

    folder_chosen = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._tree: tuple[FolderNode, ...] = ()
        self._wanted_height = 0
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setIconSize(QSize(16, 16))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(self.tr("Folders of the album"))
        self.currentItemChanged.connect(self._on_current)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)

    @property
    def has_choice(self) -> bool:
        """Whether there is more than one folder to choose from."""
        return any(node.folders for node in self._tree)

    def set_tree(self, tree: Sequence[FolderNode], shown: Path | None) -> None:
        """Takes the place of the folders before; what was folded out stays so.

        Args:
            shown: whose photos are shown; None for those of the folders that were opened.
        """
        if tuple(tree) != self._tree:
            opened = {item.data(0, _PathRole) for item in self._items() if item.isExpanded()}
            self._tree = tuple(tree)
            blocked = self.blockSignals(True)
            self.clear()
            for node in tree:
                self._add(self.invisibleRootItem(), node, opened)
            self.blockSignals(blocked)
        self.select(shown)
        self._fit()

    def select(self, shown: Path | None) -> None:
        """Marks a folder without saying so."""
        wanted = self._tree[0].path if shown is None and self._tree else shown
        item = next((item for item in self._items() if item.data(0, _PathRole) == wanted), None)
        blocked = self.blockSignals(True)
        if item is None:
            self.clearSelection()
        else:
            self.setCurrentItem(item)
            self.scrollToItem(item)
        self.blockSignals(blocked)

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        for item in self._items():
            item.setIcon(0, theme.icon("folder", "muted"))
            item.setForeground(1, theme.colour("muted"))

    def _add(self, owner: QTreeWidgetItem, node: FolderNode, opened: set[Path]) -> None:
        item = QTreeWidgetItem(
            owner, [node.path.name or str(node.path), str(node.photos) if node.photos else ""]
        )
        item.setData(0, _PathRole, node.path)
        item.setToolTip(0, str(node.path))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setIcon(0, theme.icon("folder", "muted"))
        item.setForeground(1, theme.colour("muted"))
        photos = self.tr("%n photo(s)", "", node.photos)
        spoken = self.tr("{folder}, {photos}").format(folder=node.path.name, photos=photos)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        for inner in node.folders:
            self._add(item, inner, opened)
        item.setExpanded(owner is self.invisibleRootItem() or node.path in opened)

    def _items(self, owner: QTreeWidgetItem | None = None) -> Iterator[QTreeWidgetItem]:
        owner = owner or self.invisibleRootItem()
        for number in range(owner.childCount()):
            item = owner.child(number)
            if item is not None:
                yield item
                yield from self._items(item)

    def _fit(self, _item: QTreeWidgetItem | None = None) -> None:
        """As high as its lines, up to a few of them; where there is no room, one of them is enough."""
        rows, item = 0, self.topLevelItem(0)
        while item is not None and rows < _MOST_ROWS:
            rows, item = rows + 1, self.itemBelow(item)
        line, around = max(1, self.sizeHintForRow(0)), 2 * self.frameWidth() + 2
        self._wanted_height = rows * line + around
        self.setMinimumHeight(min(rows, 1) * line + around)
        self.setMaximumHeight(self._wanted_height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.folder_chosen.emit(item.data(0, _PathRole))
