"""The panel of faces, where it is decided what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.empty_state import EmptyState
from pgdiff_desktop.gui.faces.face_card import FaceCard, FaceWishes
from pgdiff_desktop.gui.faces.sampling_cell import SamplingMoment
from pgdiff_desktop.gui.widgets.building import button, column, label, row
from pgdiff_desktop.gui.widgets.icon_button import IconButton

_LEAST_WIDTH = 300


class FacesPanel(FaceWishes):
    """One card a face; the selected one is open. Shows records and says wishes, but changes no record.

    Args:
        above: what is scrolled with the faces, above them.
        note: what stays in view above all of that.

    Signals:
        face_selected: id; the user opened its card.
        restore_all_requested: every face that is wanted.
        look_for_faces_requested: look (again).
        cancel_waiting_requested: the faces that are looked for are not to be restored when they are found.
        draw_box_requested, click_eyes_requested: a face is to be shown by hand, on the canvas.
    """

    face_selected = Signal(int)
    restore_all_requested = Signal()
    look_for_faces_requested = Signal()
    cancel_waiting_requested = Signal()
    draw_box_requested = Signal()
    click_eyes_requested = Signal()

    def __init__(
        self, above: QWidget | None = None, note: QWidget | None = None, owner: QWidget | None = None
    ) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAccessibleName(self.tr("Faces"))
        self.cards: list[FaceCard] = []
        self._selected: int | None = None
        self._crops: dict[int, QImage] = {}
        self._pictures: dict[int, dict[str | None, QImage]] = {}
        self._sampling: dict[int, SamplingMoment] = {}
        self._to_reveal: FaceCard | None = None
        # One turn later, when the layout knows the card's new height.
        self._reveal_soon = QTimer(self, singleShot=True, interval=0)
        self._reveal_soon.timeout.connect(self._reveal)

        self._above = above
        self._head = self._made_head()
        self._cards = QWidget()
        self._list = column(owner=self._cards, spacing=theme.APART)
        self._make_empty_states()
        self._scroll = self._made_scroll_area()
        self._foot = self._made_foot()
        column(*filter(None, (note,)), (self._scroll, 1), self._foot, owner=self, spacing=0)
        for number in range(10):
            # Wherever in the window the focus is, as long as no text is being typed.
            key = QShortcut(QKeySequence(str(number)), self)
            key.activated.connect(partial(self._choose_candidate, number))
        self.show_no_photo()

    def show_no_photo(self) -> None:
        self._drop_cards()
        self._show(self.no_photo)

    def show_opening(self) -> None:
        """A photo is being read, until its faces are set or looked for."""
        self._drop_cards()
        self._show(self.opening)

    def show_looking(self) -> None:
        """Faces are being looked for, until `set_faces`."""
        self._drop_cards()
        self._show(self.looking)

    def set_waits_for_faces(self, waits: bool) -> None:
        """Whether the faces that are looked for are to be restored as soon as they are found."""
        self.looking.sentence.setText(
            self.tr("Restores when the faces are found.")
            if waits
            else self.tr("You can paint damage in the meantime.")
        )
        self.cancel_waiting.setVisible(waits)

    def set_photo_changed(self) -> None:
        """Another photo comes: its faces bear the same ids, and are others."""
        self._crops.clear()
        self._pictures.clear()
        self._sampling.clear()
        self._drop_cards()
        # Where one was among the faces of another photo says nothing of these.
        self._reveal_soon.stop()
        self._scroll.verticalScrollBar().setValue(0)

    def set_faces(self, faces: tuple[FaceRecord, ...] | None) -> None:
        """Shows the faces in place of those before; cards that stay keep focus, folds and drags.

        Args:
            faces: None where nobody has looked for faces yet.
        """
        if not faces:
            self._drop_cards()
            self._show(self.not_looked if faces is None else self.none_found)
            return
        kept = {card.record.id: card for card in self.cards}
        self.cards = []
        for number, record in enumerate(faces, start=1):
            card = kept.pop(record.id, None)
            if card is None:
                card = self._made_card(record, number)
            elif (card.record, card.number) != (record, number):
                card.show_face(record, number)
            self.cards.append(card)
        for card in kept.values():
            self._remove(card)
        for place, card in enumerate(self.cards):
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
        if all(card.record.id != self._selected for card in self.cards):
            self._selected = self.cards[0].record.id
        self._open_selected()
        self._show(self._cards)

    def set_crop(self, face_id: int, crop: QImage) -> None:
        self._crops[face_id] = crop
        if card := self._card(face_id):
            card.set_crop(crop)

    def set_offer(self, face_id: int, person: str, count: int) -> None:
        """Offers so many photos of a person as references of a face."""
        card = self._card(face_id)
        if card is not None:
            card.set_offer(person, count)

    def set_candidate_picture(self, face_id: int, file: str | None, picture: QImage) -> None:
        """How a candidate, or the original (None), looks in the photo; it may come before its candidate does."""
        self._pictures.setdefault(face_id, {})[file] = picture
        if card := self._card(face_id):
            card.set_picture(file, picture)

    def show_reference_verdicts(self, face_id: int, verdicts: Mapping[Path, Verdict]) -> None:
        """Whether the references of a face show its person, as far as is known."""
        if card := self._card(face_id):
            card.show_reference_verdicts(verdicts)

    def set_sampling(
        self, face_id: int, step: int, of: int, seconds_left: float | None, preview: QImage | None
    ) -> None:
        """One moment of sampling.

        Args:
            of: 0 while the face waits for its turn or for the models.
            preview: None keeps the one before.
        """
        before = self._sampling.get(face_id)
        kept = before.preview if preview is None and before is not None else preview
        moment = SamplingMoment(step, of, seconds_left, kept)
        self._sampling[face_id] = moment
        if card := self._card(face_id):
            card.set_sampling(moment)
        self._show_foot()

    def clear_sampling(self, face_id: int | None = None) -> None:
        """Sampling has ended, however it did; None for all faces."""
        for ended in list(self._sampling) if face_id is None else [face_id]:
            self._sampling.pop(ended, None)
            if card := self._card(ended):
                card.set_sampling(None)
        self._show_foot()

    def select(self, face_id: int | None) -> None:
        """Opens a face's card without saying so; None, or an id that is not there, opens the first."""
        known = [card.record.id for card in self.cards]
        self._selected = face_id if face_id in known else next(iter(known), None)
        self._open_selected()
        if card := self._card(self._selected):
            self._reveal_later(card)

    def open_menu(self, face_id: int, where: QPoint) -> None:
        """What can be done with a face, at a point of the screen."""
        if card := self._card(face_id):
            card.open_menu(where)

    def _made_head(self) -> QWidget:
        head = QWidget()
        line = row(label(self.tr("Faces"), "title"), owner=head, spacing=2)
        self._count = label(role="muted")
        line.addSpacing(theme.APART)
        line.addWidget(self._count)
        line.addStretch()
        self.draw_box = IconButton("face-add", self.tr("Add a face with a box (Ctrl+Shift+B)"))
        self.draw_box.clicked.connect(self.draw_box_requested)
        self.click_eyes = IconButton("eyes-add", self.tr("Add a face by its eyes (Ctrl+Shift+E)"))
        self.click_eyes.clicked.connect(self.click_eyes_requested)
        self.look_again = IconButton("retry", self.tr("Look for faces again (Ctrl+L)"))
        self.look_again.clicked.connect(self.look_for_faces_requested)
        for tool in (self.draw_box, self.click_eyes, self.look_again):
            line.addWidget(tool)
        return head

    def _make_empty_states(self) -> None:
        self.no_photo = EmptyState(
            "photo",
            self.tr("No photo open"),
            self.tr("Open a folder of scans and choose a photo; its faces appear here."),
        )
        self.opening = EmptyState(
            "photo", self.tr("Opening the photo…"), self.tr("Its faces appear here when it is open.")
        )
        self.cancel_waiting = button(
            self.tr("Don't Restore"),
            self.cancel_waiting_requested,
            name=self.tr("Don't restore when the faces are found"),
        )
        self.looking = EmptyState("search", self.tr("Looking for faces…"), "", (self.cancel_waiting,))
        self.set_waits_for_faces(False)
        look = button(self.tr("Look for faces"), self.look_for_faces_requested, role="primary")
        self.not_looked = EmptyState(
            "face",
            self.tr("Faces have not been looked for yet"),
            self.tr("Let the application find them."),
            (look,),
        )
        box = button(self.tr("Draw a box"), self.draw_box_requested)
        eyes = button(self.tr("Click both eyes"), self.click_eyes_requested)
        self.none_found = EmptyState(
            "face",
            self.tr("No face found"),
            self.tr("Mark one by hand: draw a box around it on the photo, or click both eyes."),
            (box, eyes),
        )
        self._pages = (
            *(self._cards, self.no_photo, self.opening, self.looking, self.not_looked, self.none_found),
        )

    def _made_scroll_area(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("cards")
        self._whole = column(owner=content, spacing=theme.APART)
        for part in filter(None, (self._above, self._head)):
            self._whole.addWidget(part)
        for page in self._pages:
            # Cards are as high as they are; what is said in their place lies in the middle.
            self._whole.addWidget(page, 0 if page is self._cards else 1)
        self._whole.addStretch()
        self._set_margin(theme.AROUND)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        # The panel's own background shows through.
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)
        return area

    def _made_foot(self) -> QWidget:
        foot = QWidget()
        self.restore_all = QPushButton()
        self.restore_all.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.restore_all.setToolTip(self.tr("Restore every face that is switched on (Ctrl+Shift+Return)"))
        self.restore_all.clicked.connect(self.restore_all_requested)
        row(self.restore_all, owner=foot, margins=(theme.AROUND, theme.APART, theme.AROUND, theme.AROUND))
        return foot

    def _made_card(self, record: FaceRecord, number: int) -> FaceCard:
        card = FaceCard(record, number, self)
        if record.id in self._crops:
            card.set_crop(self._crops[record.id])
        for file, picture in self._pictures.get(record.id, {}).items():
            card.set_picture(file, picture)
        card.set_sampling(self._sampling.get(record.id))
        card.opened.connect(self._on_opened)
        card.moved.connect(self._on_moved)
        card.grew.connect(self._on_grew)
        return card

    def _card(self, face_id: int | None) -> FaceCard | None:
        return next((card for card in self.cards if card.record.id == face_id), None)

    def _drop_cards(self) -> None:
        for card in self.cards:
            self._remove(card)
        self.cards = []
        self._selected = None

    def _remove(self, card: FaceCard) -> None:
        if self._to_reveal is card:
            self._to_reveal = None
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show(self, page: QWidget) -> None:
        for other in self._pages:
            other.setVisible(other is page)
        has_photo = page not in (self.no_photo, self.opening, self.looking)
        for tool in (self.draw_box, self.click_eyes, self.look_again):
            tool.setEnabled(has_photo)
        count = len(self.cards)
        self._count.setText(str(count) if count else "")
        self._count.setAccessibleName(self.tr("%n face(s)", "", count))
        self._show_foot()

    def _show_foot(self) -> None:
        switched_on = [card for card in self.cards if card.record.wanted]
        wanted = [card for card in switched_on if not card.record.is_left_sharp]
        self._foot.setVisible(len(switched_on) > 1)
        words = self.tr("Restore %n face(s)", "", len(wanted)) if wanted else self.tr("All faces are sharp")
        self.restore_all.setText(words)
        self.restore_all.setEnabled(any(card.sampling is None for card in wanted))

    def _open_selected(self) -> None:
        for card in self.cards:
            is_open = card.record.id == self._selected
            if card.is_open != is_open:
                card.set_open(is_open)

    def _reveal_later(self, card: FaceCard) -> None:
        self._to_reveal = card
        self._reveal_soon.start()

    def _reveal(self) -> None:
        card, self._to_reveal = self._to_reveal, None
        if card is None:
            return
        # Its end first, then its beginning: where both do not fit, the beginning is seen.
        self._list.activate()
        self._whole.activate()
        top = self._cards.y() + card.y()
        self._scroll.ensureVisible(0, top + card.height() + theme.AROUND, 0, 0)
        self._scroll.ensureVisible(0, max(0, top - theme.APART), 0, 0)

    def _choose_candidate(self, number: int) -> None:
        if card := self._card(self._selected):
            card.choose_candidate(number)

    def _on_opened(self, face_id: int) -> None:
        if face_id != self._selected:
            self.select(face_id)
            self.face_selected.emit(face_id)

    def _on_moved(self, face_id: int, cards: int) -> None:
        known = [card.record.id for card in self.cards]
        place = known.index(face_id) + cards
        if 0 <= place < len(known):
            self.cards[place].head.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_opened(known[place])

    def _on_scroll_range(self, _least: int, most: int) -> None:
        """The scroll bar takes the place of the margin, so that cards keep their width."""
        bar = self._scroll.verticalScrollBar()
        self._set_margin(max(0, theme.AROUND - bar.sizeHint().width()) if most > 0 else theme.AROUND)

    def _set_margin(self, at_bar: int) -> None:
        """Beside the scroll bar, which is at the left where words begin at the right."""
        sides = (theme.AROUND, at_bar)
        left, right = reversed(sides) if self.isRightToLeft() else sides
        self._whole.setContentsMargins(left, theme.APART, right, theme.AROUND)

    def _on_grew(self, face_id: int) -> None:
        card = self._card(face_id)
        if card is not None and card.is_open:
            self._reveal_later(card)
