"""Recipes and presets in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def recipe_name(recipe: str) -> str:
    """The recipe's name on screen; its own name for one that has no words yet."""
    translate = QCoreApplication.translate
    words = {
        "restore": translate("Recipes", "Restore"),
        "colorize": translate("Recipes", "Colour"),
        "inpaint": translate("Recipes", "Fill in damage"),
        "reference": translate("Recipes", "Restore with a reference"),
        "old-photo": translate("Recipes", "Old photo"),
    }
    return words.get(recipe, recipe)


def recipe_sentence(recipe: str) -> str:
    """What the recipe does, in one short sentence."""
    translate = QCoreApplication.translate
    words = {
        "restore": translate("Recipes", "Clears blur, grain and wear."),
        "colorize": translate("Recipes", "Adds colour to a black-and-white face."),
        "inpaint": translate("Recipes", "Fills in the painted damage and nothing else."),
        "reference": translate("Recipes", "Restores with the help of a sharp photo of the same person."),
        "old-photo": translate("Recipes", "Fills in painted damage, clears wear and adds colour."),
    }
    return words.get(recipe, "")


def preset_name(preset: str | None) -> str:
    """The preset's name on screen; None is the device's default."""
    translate = QCoreApplication.translate
    words = {
        None: translate("Presets", "Automatic"),
        "reference": translate("Presets", "Reference"),
        "quality": translate("Presets", "Quality"),
        "balanced": translate("Presets", "Balanced"),
        "fast": translate("Presets", "Fast"),
        "preview": translate("Presets", "Preview"),
    }
    return words.get(preset, preset or "")


def preset_sentence(preset: str | None) -> str:
    """What the preset costs and is good for, in one short sentence."""
    translate = QCoreApplication.translate
    words = {
        None: translate("Presets", "Balanced on a graphics card, fast without one."),
        "reference": translate("Presets", "Every step, as published; takes the longest."),
        "quality": translate("Presets", "Careful; about twice as long as balanced."),
        "balanced": translate("Presets", "A good result in reasonable time."),
        "fast": translate("Presets", "For computers without a graphics card."),
        "preview": translate("Presets", "A rough look in little time."),
    }
    return words.get(preset, "")
