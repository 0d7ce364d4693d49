"""Computes once with what the packages bring and no command of the product needs without a download."""

from __future__ import annotations

import tempfile
from pathlib import Path

LARGEST_DIFFERENCE = 1e-5


def published_networks() -> list[str]:
    """Builds what facexlib brings and computes with it: its weights are downloads, its code is not."""
    import torch

    from pgdiff_desktop.networks.facexlib_networks import parsenet, retinaface

    done = []
    for name, network, size in (
        ("retinaface mobile0.25", retinaface("mobile0.25"), 128),
        ("retinaface resnet50", retinaface("resnet50"), 128),
        ("parsenet", parsenet(), 512),
    ):
        with torch.inference_mode():
            network.eval()(torch.zeros(1, 3, size, size))
        done.append(name)
    return done


def exported_network() -> str:
    """Exports a small network to ONNX and compares what ONNX Runtime makes of it with torch.

    Raises:
        ArithmeticError: they do not agree.
    """
    import onnxruntime
    import torch

    network = torch.nn.Sequential(
        torch.nn.Conv2d(3, 8, 3, padding=1),
        torch.nn.GroupNorm(4, 8),
        torch.nn.SiLU(),
        torch.nn.Upsample(scale_factor=2),
    ).eval()
    picture = torch.rand(2, 3, 24, 20)
    with tempfile.TemporaryDirectory() as folder, torch.inference_mode():
        file = Path(folder) / "network.onnx"
        torch.onnx.export(
            network,
            (picture,),
            file,
            dynamo=False,
            input_names=["picture"],
            output_names=["result"],
            dynamic_axes={"picture": {0: "pictures", 2: "height", 3: "width"}},
        )
        session = onnxruntime.InferenceSession(file.read_bytes(), providers=["CPUExecutionProvider"])
        (found,) = session.run(None, {"picture": picture.numpy()})
        difference = float((torch.from_numpy(found) - network(picture)).abs().max())
    if difference > LARGEST_DIFFERENCE:
        raise ArithmeticError(f"ONNX Runtime and torch differ by {difference}")
    return f"ONNX Runtime {onnxruntime.__version__}, {difference:.1e} from torch"
