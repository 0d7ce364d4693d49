"""What is done to the whole photo, in the order of the work."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, MOST_ENLARGED, MOST_SATURATION, PhotoStages
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.photo.share_slider import ShareSlider
from pgdiff_desktop.gui.widgets.building import Part, button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.switch import Switch
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox


class StagesForm(QWidget):
    """A switch, slider or choice for each stage.

    Signals:
        changed: the PhotoStages as the user wants them now.
        models_requested: the clean-up model is to be fetched.
        painting_requested: colours are to be painted on the photo.
    """

    changed = Signal(object)
    models_requested = Signal()
    painting_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._stages = AS_IT_IS
        self._has_network: bool | None = None
        self._make_inputs()
        self._lay_out()
        self._show_network()

    @property
    def stages(self) -> PhotoStages:
        return self._stages

    def show_stages(self, stages: PhotoStages) -> None:
        """Shows stages without saying so."""
        self._stages = stages
        self.negative.setChecked(stages.inverted)
        self.enlarge.setChecked(stages.enlarge > 1)
        self.colour.setCurrentIndex(self.colour.findData(stages.colour))
        for name, slider in self.sliders.items():
            slider.show_share(getattr(stages, name))
        self._show_network()

    def set_has_network(self, has_network: bool) -> None:
        """Whether the clean-up model is installed."""
        self._has_network = has_network
        self._show_network()

    def _make_inputs(self) -> None:
        leave = self.tr("leave")
        self.negative = Switch(
            self.tr("Negative"), self.tr("The scan is of a negative: make a positive of it")
        )
        self.negative.clicked.connect(self._on_negative)
        fading = self.tr("Brings back blacks, whites and faded colours")
        noise = self.tr("Takes off grain and noise")
        blocks = self.tr("Takes off the blocks and ripples of strong JPEG compression")
        halftone = self.tr("Takes off the dots of a printed picture")
        network = self.tr("Cleans the photo up with the clean-up model: sharper, but some detail is invented")
        saturation = self.tr("How colourful an added colour is")
        match = self.tr("Gives restored faces the grain, contrast and sharpness of the photo around them")
        full, usual = self.tr("full"), self.tr("default")
        self.sliders = {
            "levels": ShareSlider(self.tr("Fading"), fading, home_words=leave),
            "denoise": ShareSlider(self.tr("Noise"), noise, home_words=leave),
            "deblock": ShareSlider(self.tr("JPEG blocks"), blocks, home_words=leave),
            "descreen": ShareSlider(self.tr("Halftone"), halftone, home_words=leave),
            "by_network": ShareSlider(self.tr("Network clean-up"), network, home_words=leave),
            "saturation": ShareSlider(
                self.tr("Saturation"),
                saturation,
                home_words=usual,
                home=AS_IT_IS.saturation,
                most=MOST_SATURATION,
            ),
            "match": ShareSlider(self.tr("Match the photo"), match, home_words=full, home=AS_IT_IS.match),
        }
        for name, slider in self.sliders.items():
            slider.changed.connect(partial(self._on_share, name))
        self.enlarge = Switch(self.tr("Enlarge 2×"), self.tr("The exported photo is twice as wide and high"))
        self.enlarge.clicked.connect(self._on_enlarge)
        self._network_note = muted_note(self.tr("Network clean-up and enlarging need the clean-up model."))
        self.fetch = button(
            self.tr("Download…"), self.models_requested, name=self.tr("Download the clean-up model")
        )
        self.colour = WheelSafeComboBox()
        self.colour.setAccessibleName(self.tr("Colour"))
        self.colour.setToolTip(self.tr("What of a black-and-white photo is given colours"))
        for text, value in (
            (self.tr("As the recipes say"), None),
            (self.tr("Whole photo"), True),
            (self.tr("Faces only"), False),
        ):
            self.colour.addItem(text, value)
        self.paint = button(
            self.tr("Paint Colours"),
            self.painting_requested,
            tooltip=self.tr("Show with a few strokes which colour something had (K)"),
        )
        self.colour.activated.connect(self._on_colour)

    def _lay_out(self) -> None:
        sliders = self.sliders
        self._network_hint = QWidget()
        column(self._network_note, row(self.fetch, 0), owner=self._network_hint, spacing=theme.NEAR)
        self._enlarge_line = _line(self.tr("Enlarge 2× (export only)"), self.enlarge)
        sections: tuple[tuple[str, tuple[Part, ...]], ...] = (
            (self.tr("Scan"), (_line(self.tr("Negative"), self.negative), sliders["levels"])),
            (
                self.tr("Clean-up"),
                (
                    *(sliders[name] for name in ("denoise", "deblock", "descreen", "by_network")),
                    self._enlarge_line,
                    self._network_hint,
                ),
            ),
            (self.tr("Colour"), (self.colour, sliders["saturation"], row(self.paint, 0))),
            (self.tr("Faces"), (sliders["match"],)),
        )
        columns = (column(label(title, "section"), *parts, spacing=theme.APART) for title, parts in sections)
        column(*columns, owner=self, spacing=theme.AROUND)

    def _show_network(self) -> None:
        # What was asked for where the model was installed can be taken back where it is not.
        can = self._has_network is True
        self.sliders["by_network"].setEnabled(can or self._stages.by_network > 0)
        self._enlarge_line.setEnabled(can or self._stages.enlarge > 1)
        self._network_hint.setVisible(self._has_network is False)

    def _change(self, **changed: Any) -> None:
        stages = replace(self._stages, **changed)
        if stages != self._stages:
            self._stages = stages
            self._show_network()
            self.changed.emit(stages)

    def _on_negative(self, inverted: bool) -> None:
        self._change(inverted=inverted)

    def _on_enlarge(self, enlarged: bool) -> None:
        self._change(enlarge=MOST_ENLARGED if enlarged else 1)

    def _on_share(self, name: str, share: float) -> None:
        self._change(**{name: share})

    def _on_colour(self, index: int) -> None:
        self._change(colour=self.colour.itemData(index))


def _line(name: str, switch: Switch) -> QWidget:
    line = QWidget()
    words = QLabel(name)
    words.setBuddy(switch)
    row(words, 0, switch, owner=line)
    return line
