"""How fast each way to compute a network was when it was measured on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch

from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.remembered import remember, remembered
from pgdiff_desktop.saving.strict_json import items, members, number, text

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}

_SUBJECT = "measured_speeds"
# Of one image; whoever measured waited for it.
_MOST_SECONDS = 1e6


@dataclass(frozen=True)
class MeasuredSpeeds:
    """Of one model on one device.

    Attributes:
        seconds: of every image, when it is evaluated alone, and among others.
        onnx: the build of ONNX Runtime that took part; None for none.
    """

    seconds: Mapping[Computation, tuple[float, ...]]
    onnx: str | None = None


def remember_speeds(model: str, device: str, speeds: MeasuredSpeeds) -> None:
    """Keeps what was measured; the later measurement replaces the earlier.

    Raises:
        DiskFull, OutputNotWritable: naming the file.
    """
    seconds = {str(way): list(each) for way, each in speeds.seconds.items()}
    remember(_SUBJECT, _key(model, device), {"seconds": seconds, "onnx": speeds.onnx})


def measured_speeds(model: str, device: str) -> MeasuredSpeeds:
    """What was measured of a model; empty where nothing was, or nothing with this torch."""
    seconds, onnx = remembered(_SUBJECT, _checked).get(_key(model, device), ({}, None))
    try:
        return MeasuredSpeeds({_computation(way): each for way, each in seconds.items()}, onnx)
    except (KeyError, ValueError):
        # Another version may know other ways.
        return MeasuredSpeeds({})


def _checked(saved: Any) -> tuple[dict[str, tuple[float, ...]], str | None]:
    """Seconds by the words of their ways, and the build of ONNX Runtime."""
    fields = members(saved)
    seconds = {
        way: tuple(number(one, 0, _MOST_SECONDS) for one in items(each))
        for way, each in members(fields["seconds"]).items()
    }
    return seconds, None if fields["onnx"] is None else text(fields["onnx"])


def _key(model: str, device: str) -> str:
    # Another torch is as fast as it is.
    return f"{model} on {device} with torch {torch.__version__}"


def _computation(words: str) -> Computation:
    runtime, dtype = words.split(" ")
    return Computation(Runtime(runtime), _DTYPES[dtype])
