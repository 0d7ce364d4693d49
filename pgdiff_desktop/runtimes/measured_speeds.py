"""How fast each way to compute a network was when it was measured on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch

from pgdiff_desktop.runtimes.computation import Computation, Runtime
from pgdiff_desktop.runtimes.remembered import remember, remembered

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}

_SUBJECT = "measured_speeds"


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
    try:
        saved = remembered(_SUBJECT)[_key(model, device)]
        seconds = {
            _computation(way): tuple(float(one) for one in each) for way, each in saved["seconds"].items()
        }
        return MeasuredSpeeds(seconds, saved["onnx"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return MeasuredSpeeds({})


def _key(model: str, device: str) -> str:
    # Another torch is as fast as it is.
    return f"{model} on {device} with torch {torch.__version__}"


def _computation(words: str) -> Computation:
    runtime, dtype = words.split(" ")
    return Computation(Runtime(runtime), _DTYPES[dtype])
