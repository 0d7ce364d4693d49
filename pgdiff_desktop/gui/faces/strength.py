"""How strongly a face is guided, from closer to the photo to cleaner."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Signal

from pgdiff_desktop.gui.texts.recipe_texts import strength_words
from pgdiff_desktop.gui.widgets.labelled_slider import LabelledSlider
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeSlider

# Ten steps double the strength; two doublings either way.
_STEPS_OF_DOUBLING = 10
_FURTHEST = 2 * _STEPS_OF_DOUBLING


def strength_of(step: int) -> float:
    """What the recipe's strength is multiplied by, from 1/4 to 4."""
    return float(2 ** (step / _STEPS_OF_DOUBLING))


def step_of(strength: float) -> int:
    """The nearest step of the slider."""
    return max(-_FURTHEST, min(_FURTHEST, round(math.log2(max(strength, 1e-6)) * _STEPS_OF_DOUBLING)))


class StrengthSlider(LabelledSlider):
    """Strength on a scale that doubles.

    Signals:
        changed: what the recipe's strength is multiplied by, once the user let go.
    """

    changed = Signal(float)

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            WheelSafeSlider(-_FURTHEST, _FURTHEST, 0),
            translate("StrengthSlider", "Strength"),
            (translate("StrengthSlider", "Closer to the photo"), translate("StrengthSlider", "Cleaner")),
            translate("StrengthSlider", "Reset to the recipe's default strength (double-click)"),
        )
        self.slider.setPageStep(_STEPS_OF_DOUBLING // 2)
        self._guidance_scale: float | None = None
        self.slider.moved.connect(self._on_moved)
        self.slider.settled.connect(self._on_settled)
        self._say(1.0)

    def show_strength(self, strength: float, guidance_scale: float | None = None) -> None:
        """Shows a strength; one between two steps is kept as it is until the user moves the slider.

        Args:
            guidance_scale: what the strength multiplies, where that is not the recipe's own.
        """
        self._guidance_scale = guidance_scale
        self.slider.show_value(step_of(strength))
        self._say(strength)

    def _on_moved(self, step: int) -> None:
        self._say(strength_of(step))

    def _say(self, strength: float) -> None:
        self.set_words(strength_words(strength, self._guidance_scale), is_home=strength == 1)

    def _on_settled(self, step: int) -> None:
        self.changed.emit(strength_of(step))
