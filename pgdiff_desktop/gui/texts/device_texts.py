"""The device that faces are restored on, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from pgdiff_desktop.device_names import CPU, MPS

if TYPE_CHECKING:
    from pgdiff_desktop.workers.device_facts import DeviceFacts

translate = QCoreApplication.translate


def device_words(devices: Sequence[DeviceFacts], wanted: str) -> str:
    """What is calculated with, and what there is of it, on one line.

    Args:
        devices: at least one, the one that is taken automatically first.
        wanted: as in the settings; the first device where that is none of them.
    """
    chosen = next((one for one in devices if one.name == wanted), devices[0])
    if chosen.name != CPU:
        return _of_card(chosen)
    facts = _of_processor(chosen)
    if any(one.name != CPU and one.failure is None for one in devices):
        return translate("Devices", "Processor: {facts}; the graphics card is not used").format(facts=facts)
    return translate("Devices", "Processor: {facts}; no graphics card used").format(facts=facts)


def memory_words(size: int) -> str:
    """Bytes as people speak of memory: whole gigabytes, of small ones a tenth."""
    digits = 0 if size >= 10_000_000_000 else 1
    return QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def _of_processor(processor: DeviceFacts) -> str:
    cores = _Cores().words(processor.cores)
    if processor.memory is None:
        return cores
    return translate("Devices", "{cores}, {memory} memory").format(
        cores=cores, memory=memory_words(processor.memory)
    )


class _Cores(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def words(self, count: int) -> str:
        return self.tr("%n core(s)", "", count)


def _of_card(card: DeviceFacts) -> str:
    if card.memory is None:
        return translate("Devices", "Graphics card: {name}").format(name=card.description)
    if card.free is None:
        # A Mac's graphics have no memory of their own.
        words = (
            translate("Devices", "Graphics card: {name}, shares {memory} memory with the processor")
            if card.name == MPS
            else translate("Devices", "Graphics card: {name}, {memory} memory")
        )
        return words.format(name=card.description, memory=memory_words(card.memory))
    return translate("Devices", "Graphics card: {name}, {memory} memory, {free} of it free").format(
        name=card.description, memory=memory_words(card.memory), free=memory_words(card.free)
    )
