"""Recipes and presets in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.gui.texts.number_texts import significant


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


def recipe_needs(recipe: str) -> str:
    """What must be there before the recipe makes sense."""
    translate = QCoreApplication.translate
    words = {
        "restore": translate("Recipes", "Needs nothing else."),
        "colorize": translate("Recipes", "Needs a photo without colours; one in colours keeps its own."),
        "inpaint": translate("Recipes", "Needs damage that is painted or found."),
        "reference": translate("Recipes", "Needs a sharp photo of the same person."),
        "old-photo": translate("Recipes", "Needs a photo without colours; its damage painted or found."),
    }
    return words.get(recipe, "")


def recipe_invents(recipe: str) -> str:
    """What of the result is not in the photo."""
    translate = QCoreApplication.translate
    words = {
        "restore": translate("Recipes", "Invents fine detail: eyes, skin and hair."),
        "colorize": translate("Recipes", "Invents all colours, and no detail."),
        "inpaint": translate("Recipes", "Invents what lay under the damage; all else stays."),
        "reference": translate("Recipes", "Invents fine detail that looks like the reference."),
        "old-photo": translate("Recipes", "Invents what lay under the damage, fine detail and all colours."),
    }
    return words.get(recipe, "")


# From here on a strength factor, or one divided by it, is more than a little; and much.
_NOT_LITTLE, _MUCH = 1.5, 2.5


def strength_words(factor: float, guidance_scale: float | None = None) -> str:
    """How strongly a face is guided, beside what its recipe says: in words, with the number behind.

    Args:
        factor: the strength factor.
        guidance_scale: what is multiplied by it in place of the recipe's own; the words are then the product.
    """
    translate = QCoreApplication.translate
    if guidance_scale is not None:
        return translate("Recipes", "guidance scale {scale}").format(
            scale=significant(guidance_scale * factor, 3)
        )
    if factor == 1:
        return translate("Recipes", "as the recipe has it")
    if factor > 1:
        words = (
            translate("Recipes", "a little stronger, × {factor}")
            if factor < _NOT_LITTLE
            else translate("Recipes", "stronger, × {factor}")
            if factor < _MUCH
            else translate("Recipes", "much stronger, × {factor}")
        )
    else:
        words = (
            translate("Recipes", "a little weaker, × {factor}")
            if factor > 1 / _NOT_LITTLE
            else translate("Recipes", "weaker, × {factor}")
            if factor > 1 / _MUCH
            else translate("Recipes", "much weaker, × {factor}")
        )
    return words.format(factor=significant(factor, 2))


def preset_name(preset: str | None) -> str:
    """The preset's name on screen; None is the device's default."""
    translate = QCoreApplication.translate
    words = {
        None: translate("Presets", "Automatic"),
        "faithful": translate("Presets", "Faithful"),
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
        "faithful": translate("Presets", "Every step, as published; takes the longest."),
        "quality": translate("Presets", "Careful; about twice as long as balanced."),
        "balanced": translate("Presets", "A good result in reasonable time."),
        "fast": translate("Presets", "For computers without a graphics card."),
        "preview": translate("Presets", "A rough look in little time."),
    }
    return words.get(preset, "")
