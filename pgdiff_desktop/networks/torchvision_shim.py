"""Imports torchvision also where its compiled part does not fit the installed torch.

facexlib needs of torchvision its Python code only. A torchvision built for another torch (CUDA beside CPU, say)
stops at its own import because the operator `torchvision::nms` is missing; with the operator defined, it goes on.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

import torch
from torch import Tensor

# torch forgets a library's operators when the object goes.
_defined: list[torch.library.Library] = []


def import_torchvision() -> None:
    """Makes `import torchvision` work from now on."""
    if "torchvision" in sys.modules:
        return
    try:
        importlib.import_module("torchvision")
    except RuntimeError as error:
        if "torchvision::" not in str(error):
            raise
        _define_missing_operators()
        extension: Any = importlib.import_module("torchvision.extension")
        extension._has_ops = lambda: True
        importlib.import_module("torchvision")


def _define_missing_operators() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "torchvision"]:
        del sys.modules[name]
    library: Any = torch.library.Library("torchvision", "DEF")
    library.define("nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    library.define("qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    library.impl("nms", _nms, "CompositeExplicitAutograd")
    _defined.append(library)


def _nms(boxes: Tensor, scores: Tensor, iou_threshold: float) -> Tensor:
    """Indices of boxes (N, 4: x0, y0, x1, y1) that no better-scored kept box overlaps by more."""
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    waiting = scores.argsort(descending=True)
    kept = []
    while len(waiting):
        best, waiting = waiting[0], waiting[1:]
        kept.append(best)
        low = torch.maximum(boxes[best, :2], boxes[waiting, :2])
        high = torch.minimum(boxes[best, 2:], boxes[waiting, 2:])
        shared = (high - low).clamp_min(0).prod(dim=1)
        waiting = waiting[shared / (areas[best] + areas[waiting] - shared) <= iou_threshold]
    return torch.stack(kept) if kept else torch.zeros(0, dtype=torch.int64)
