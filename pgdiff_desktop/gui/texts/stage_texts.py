"""Stages of the whole photo in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages

translate = QCoreApplication.translate


def percent_words(share: float) -> str:
    return translate("PhotoStages", "{percent}%").format(percent=round(100 * share))


def stages_words(stages: PhotoStages) -> str:
    """What is asked for, in the order of the work; that the photo stays as it is where nothing is."""
    shares = (
        (stages.levels, translate("PhotoStages", "fading {percent}")),
        (stages.denoise, translate("PhotoStages", "noise {percent}")),
        (stages.deblock, translate("PhotoStages", "JPEG blocks {percent}")),
        (stages.descreen, translate("PhotoStages", "halftone {percent}")),
        (stages.by_network, translate("PhotoStages", "network {percent}")),
    )
    said = [translate("PhotoStages", "negative")] if stages.inverted else []
    said += [words.format(percent=percent_words(share)) for share, words in shares if share > 0]
    if stages.enlarge > 1:
        said.append(translate("PhotoStages", "{times}× larger").format(times=stages.enlarge))
    if stages.colour is not None:
        whole, faces = translate("PhotoStages", "colour"), translate("PhotoStages", "colour of faces only")
        said.append(whole if stages.colour else faces)
    if stages.saturation != AS_IT_IS.saturation:
        words = translate("PhotoStages", "saturation {percent}")
        said.append(words.format(percent=percent_words(stages.saturation)))
    if stages.match != AS_IT_IS.match:
        words = translate("PhotoStages", "match {percent}")
        said.append(words.format(percent=percent_words(stages.match)))
    return " · ".join(said) or translate("PhotoStages", "as it is")
