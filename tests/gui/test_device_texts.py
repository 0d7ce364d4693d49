"""The device is said in words that an owner of photos understands."""

from __future__ import annotations

import pytest

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.texts.device_texts import device_words
from pgdiff_desktop.workers.device_facts import DeviceFacts

PROCESSOR = DeviceFacts("cpu", "Intel(R) Xeon(R) Processor", 25_210_000_000, cores=2)
CARD = DeviceFacts("cuda", "NVIDIA RTX A2000", 6_000_000_000, 5_440_000_000)
TOO_OLD = DeviceFacts(
    "cuda",
    "NVIDIA Tesla K40",
    12_000_000_000,
    failure=Failure("NVIDIA Tesla K40", ErrorCode.DEVICE_OTHER_BUILD),
)


@pytest.mark.parametrize(
    ("devices", "wanted", "words"),
    [
        ((PROCESSOR,), "auto", "Processor: 2 cores, 25 GB memory; no graphics card used"),
        ((PROCESSOR, TOO_OLD), "auto", "Processor: 2 cores, 25 GB memory; no graphics card used"),
        ((CARD, PROCESSOR), "cpu", "Processor: 2 cores, 25 GB memory; the graphics card is not used"),
        ((CARD, PROCESSOR), "auto", "Graphics card: NVIDIA RTX A2000, 6.0 GB memory, 5.4 GB of it free"),
        ((DeviceFacts("cpu", "ARM", None, cores=4),), "auto", "Processor: 4 cores; no graphics card used"),
    ],
)
def test_the_device_is_said_in_words(qapp, devices, wanted, words):
    assert device_words(devices, wanted).replace("core(s)", "cores") == words
