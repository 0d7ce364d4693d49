"""The card of one face."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.card_body import CardBody
from pgdiff_desktop.gui.faces.card_head import CardHead
from pgdiff_desktop.gui.faces.name_field import NameField, title_of
from pgdiff_desktop.gui.faces.sampling_cell import SamplingMoment
from pgdiff_desktop.gui.texts.time_texts import time_left
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.gui.widgets.icon_button import IconButton
from pgdiff_desktop.gui.widgets.popups import popup_inside
from pgdiff_desktop.gui.widgets.switch import Switch


class FaceWishes(QFrame):
    """What is wished for a face, said by the panel for all of its cards.

    Signals:
        wanted_changed: id; whether the face is to be restored.
        name_changed: id; who it is, empty for nobody that is known.
        settings_changed: id; SamplingSettings.
        blend_changed: id; 0 the photo to 1 the candidate, while the slider is dragged, too.
        candidate_chosen: id; file, or None for the original.
        candidate_delete_requested: id; file.
        candidate_settings_requested: id; file, and whether its settings are to be those of all faces.
        candidate_file_requested: id; file, to be shown where it lies.
        comparison_requested: id; file of one candidate, or None for the original, and that of another one.
        restore_requested, cancel_requested: id; its candidates are to be made, or no longer.
        apply_to_all_requested, copy_to_selected_requested, remove_requested: id; from the card's menu.
        reference_from_album_requested: id; a face of the album is to be its reference.
        references_of_person_requested: id; the photos of the person that were offered are to be.
    """

    wanted_changed = Signal(int, bool)
    name_changed = Signal(int, str)
    settings_changed = Signal(int, object)
    blend_changed = Signal(int, float)
    candidate_chosen = Signal(int, object)
    candidate_delete_requested = Signal(int, str)
    candidate_settings_requested = Signal(int, str, bool)
    candidate_file_requested = Signal(int, str)
    comparison_requested = Signal(int, object, object)
    restore_requested = Signal(int)
    cancel_requested = Signal(int)
    apply_to_all_requested = Signal(int)
    copy_to_selected_requested = Signal(int)
    remove_requested = Signal(int)
    reference_from_album_requested = Signal(int)
    references_of_person_requested = Signal(int)


class FaceCard(QFrame):
    """Head always, the name where the card is open, body where the face is to be restored, too.

    Args:
        wishes: emits what the user wants of the face.

    Signals, with the face's id first:
        opened: the head was clicked.
        moved: the keyboard goes so many cards up or down from this one.
        grew: the body shows more than before.
    """

    opened = Signal(int)
    moved = Signal(int, int)
    grew = Signal(int)

    def __init__(self, record: FaceRecord, number: int, wishes: FaceWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self.setProperty("role", "card")
        self.record = record
        self.number = number
        self.sampling: SamplingMoment | None = None
        self.is_open = False
        self.name_field: NameField | None = None
        self.body: CardBody | None = None
        self._pictures: dict[str | None, QImage] = {}
        self._reference_verdicts: Mapping[Path, Verdict] = {}
        # Whose photos, and how many, could be its references.
        self._offer = ("", 0)
        self.head = CardHead()
        self.switch = Switch(self.tr("Restore this face"), self.tr("Restore this face, or leave it as it is"))
        self.menu_button = IconButton("more", self.tr("Actions for this face"))
        top = row((self.head, 1), self.switch, self.menu_button, spacing=theme.NEAR)
        self._whole = column(top, owner=self, spacing=theme.AROUND, margins=(theme.AROUND,) * 4)

        self.head.clicked.connect(self._on_head)
        self.head.moved.connect(self._on_moved)
        self.head.remove_requested.connect(self._on_remove)
        self.switch.clicked.connect(self._on_switch)
        self.menu_button.clicked.connect(self._on_menu)
        self.show_face(record, number)

    def show_face(self, record: FaceRecord, number: int) -> None:
        self.record, self.number = record, number
        self.switch.setChecked(record.wanted)
        if self.name_field is not None:
            self.name_field.show_name(record.name)
        if self.body is not None:
            self.body.show_face(record)
        self._show_state()

    def set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        self.setProperty("selected", "true" if is_open else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_state()

    def set_crop(self, crop: QImage) -> None:
        self.head.set_crop(crop)

    def set_picture(self, file: str | None, picture: QImage) -> None:
        self._pictures[file] = picture
        if self.body is not None:
            self.body.strip.set_picture(file, picture)

    def show_reference_verdicts(self, verdicts: Mapping[Path, Verdict]) -> None:
        self._reference_verdicts = verdicts
        if self.body is not None:
            self.body.form.references.show_verdicts(verdicts)

    def set_offer(self, person: str, count: int) -> None:
        """Offers so many photos of a person as references."""
        self._offer = person, count
        if self.body is not None:
            self.body.form.references.show_offer(person, count)

    def set_sampling(self, moment: SamplingMoment | None) -> None:
        self.sampling = moment
        if self.body is not None:
            self.body.show_sampling(moment)
        self._show_state()

    def choose_candidate(self, number: int) -> None:
        """Counted from 1, 0 for the original; nothing for one that there is not."""
        if self._shows_body and self.body is not None:
            self.body.strip.choose(number)

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        self.open_menu(asked.globalPos())

    def open_menu(self, where: QPoint) -> None:
        """At a point of the screen."""
        popup_inside(self.menu(), where, self)

    def menu(self) -> QMenu:
        """What can be done with this face now."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for icon, words, wish in (
            ("copy", self.tr("Apply to all faces"), self._wishes.apply_to_all_requested),
            ("queue", self.tr("Copy settings to selected photos"), self._wishes.copy_to_selected_requested),
        ):
            made.addAction(theme.icon(icon), words, partial(wish.emit, self.record.id))
        made.addSeparator()
        made.addAction(theme.icon("delete"), self.tr("Remove face"), self._on_remove)
        return made

    @property
    def _shows_body(self) -> bool:
        return self.is_open and self.record.wanted

    def _show_state(self) -> None:
        if self.is_open and self.name_field is None:
            self._make_name_field()
        if self.name_field is not None:
            self.name_field.setVisible(self.is_open)
        if self._shows_body and self.body is None:
            self._make_body()
        if self.body is not None:
            self.body.setVisible(self._shows_body)
        title = title_of(self.record, self.number)
        self.head.set_words(title, self._status(), None if self.sampling is None else self.sampling.share)
        self.setAccessibleName(title)

    def _status(self) -> str:
        record, moment = self.record, self.sampling
        if moment is not None and moment.of:
            return time_left(moment.seconds_left) or self.tr("Restoring…")
        if moment is not None:
            return self.tr("Waiting…")
        if not record.wanted:
            return self.tr("Left as it is")
        if not record.candidates:
            return self.tr("Sharp already") if record.is_left_sharp else self.tr("Not restored yet")
        chosen = record.chosen_candidate
        if chosen is None:
            return self.tr("Original kept")
        return self.tr("Candidate {number} of {count}").format(
            number=record.candidates.index(chosen) + 1, count=len(record.candidates)
        )

    def _make_name_field(self) -> None:
        field = self.name_field = NameField()
        field.show_name(self.record.name)
        field.named.connect(self._on_named)
        # Between the head and the body.
        self._whole.insertWidget(1, field)
        QWidget.setTabOrder(self.menu_button, field)

    def _make_body(self) -> None:
        body = CardBody()
        for file, picture in self._pictures.items():
            body.strip.set_picture(file, picture)
        body.show_face(self.record)
        body.form.references.show_verdicts(self._reference_verdicts)
        body.show_sampling(self.sampling)
        body.form.references.show_offer(*self._offer)
        wishes, face = self._wishes, self.record.id
        for signal, wish in (
            (body.form.changed, wishes.settings_changed),
            (body.form.reference_from_album_requested, wishes.reference_from_album_requested),
            (body.form.references_of_person_requested, wishes.references_of_person_requested),
            (body.blend.changed, wishes.blend_changed),
            (body.strip.chosen, wishes.candidate_chosen),
            (body.strip.delete_requested, wishes.candidate_delete_requested),
            (body.strip.settings_requested, wishes.candidate_settings_requested),
            (body.strip.show_file_requested, wishes.candidate_file_requested),
            (body.strip.compare_requested, wishes.comparison_requested),
            (body.restore_requested, wishes.restore_requested),
            (body.cancel_requested, wishes.cancel_requested),
            (body.strip_appeared, self.grew),
        ):
            signal.connect(partial(wish.emit, face))
        inside = _tab_chain(body)
        self._whole.addWidget(body)
        # Made after the heads of all cards, it would come behind them under the Tab key.
        for before, after in pairwise((self.name_field or self.menu_button, *inside)):
            QWidget.setTabOrder(before, after)
        self.body = body

    def _on_menu(self) -> None:
        self.open_menu(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _on_head(self) -> None:
        self.opened.emit(self.record.id)

    def _on_moved(self, cards: int) -> None:
        self.moved.emit(self.record.id, cards)

    def _on_named(self, name: str) -> None:
        self._wishes.name_changed.emit(self.record.id, name)

    def _on_switch(self, wanted: bool) -> None:
        self._wishes.wanted_changed.emit(self.record.id, wanted)

    def _on_remove(self) -> None:
        self._wishes.remove_requested.emit(self.record.id)


def _tab_chain(top: QWidget) -> list[QWidget]:
    """What takes the focus in a widget that is in no window yet, in the order in which it was made."""
    found: list[QWidget] = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
