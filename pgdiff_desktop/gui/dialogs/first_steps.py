"""The first steps, with pictures: from a folder of scans to a restored copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row
from pgdiff_desktop.gui.widgets.picture_drawing import FittedPicture
from pgdiff_desktop.resource_files import resources_folder

_PICTURE = QSize(352, 220)


@dataclass(frozen=True)
class Step:
    """One thing to do.

    Attributes:
        picture: of the tour, without its ending; a small copy of it is in resources/first-steps.
    """

    picture: str
    title: str
    text: str


def first_steps() -> tuple[Step, ...]:
    """In the order in which a photo is worked on."""
    translate = QCoreApplication.translate
    return (
        Step(
            "02-album",
            translate("FirstSteps", "Open a folder of scans"),
            translate(
                "FirstSteps",
                "A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never "
                "changed: what you decide is kept beside them, in a folder named .pgdiff.",
            ),
        ),
        Step(
            "03-brush",
            translate("FirstSteps", "Mark the damage"),
            translate(
                "FirstSteps",
                "Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is "
                "marked is filled in. A photo without cracks needs no marks.",
            ),
        ),
        Step(
            "05-reference",
            translate("FirstSteps", "Choose a recipe for each face"),
            translate(
                "FirstSteps",
                "Faces are found when a photo is opened; each has a card on the right. The list of recipes shows "
                "what each needs and what it invents. With a sharp photo of the same person, the face keeps its "
                "likeness.",
            ),
        ),
        Step(
            "06-restoring",
            translate("FirstSteps", "Restore"),
            translate(
                "FirstSteps",
                "Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; "
                "you can go on with other photos, and it continues after a restart.",
            ),
        ),
        Step(
            "08-compare",
            translate("FirstSteps", "Compare and choose"),
            translate(
                "FirstSteps",
                "Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the "
                "original) to 9, and hold C to see the photo as it was.",
            ),
        ),
        Step(
            "10-export",
            translate("FirstSteps", "Export copies"),
            translate(
                "FirstSteps",
                "Export writes restored copies in a folder of your choice, never over a scan. Each file says what "
                "was restored, and how.",
            ),
        ),
    )


def picture_file(step: Step) -> Path:
    """The small picture of a step."""
    return resources_folder() / "first-steps" / f"{step.picture}.jpg"


class FirstStepsDialog(QDialog):
    """One step below the other. Tab goes from step to step, and arrows scroll."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("First Steps"))
        self.resize(860, 700)
        self.steps = [_StepFrame(number, step) for number, step in enumerate(first_steps(), start=1)]
        page = QWidget()
        column(*self.steps, 1, owner=page, spacing=theme.AROUND, margins=(0, 0, theme.AROUND, 0))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(page)
        close = row(1, button(self.tr("Close"), self.accept, is_default=True))
        column((self.area, 1), close, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)


class _StepFrame(QFrame):
    """A picture, and beside it what to do; read out whole where the focus comes."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = self.tr("{number}. {title}").format(number=number, title=step.title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(step.text)
        words = label(step.text, wraps=True)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        texts = column(label(title, "title", wraps=True), words, 1, spacing=theme.APART)
        parts = (_StepPicture(picture_file(step)), (texts, 1))
        row(*parts, owner=self, spacing=2 * theme.AROUND, margins=(theme.AROUND,) * 4)

    def focusInEvent(self, came: QFocusEvent) -> None:
        super().focusInEvent(came)
        self._mark(True)

    def focusOutEvent(self, went: QFocusEvent) -> None:
        super().focusOutEvent(went)
        self._mark(False)

    def _mark(self, focused: bool) -> None:
        self.setProperty("selected", focused)
        self.style().unpolish(self)
        self.style().polish(self)


class _StepPicture(QWidget):
    def __init__(self, file: Path) -> None:
        super().__init__()
        self._picture = FittedPicture()
        self._picture.set(QImage(str(file)))
        self.setFixedSize(_PICTURE)

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._picture.draw(painter, self.rect())
        # In light colours, too, a dark window is told from what lies around it.
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
