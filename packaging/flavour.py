"""For which system and which cards a package is: the words that its name ends in."""

from __future__ import annotations

import sys

# What is offered, and the extra of pyproject.toml with the ONNX Runtime of the same CUDA: cu126 for cards from
# Maxwell to Hopper, cu130 for Turing and newer with a driver of 580 or newer. Others of torch's builds are older than
# the torch that is tested.
FLAVOURS = {"cpu": "onnx", "cu126": "onnx-gpu-cu126", "cu130": "onnx-gpu"}


def flavour() -> str:
    """One of FLAVOURS: that of the torch in this environment, which is the one that is packed.

    Raises:
        SystemExit: it is another build of torch.
    """
    from torch.version import cuda

    name = "cpu" if cuda is None else f"cu{cuda.replace('.', '')}"
    if name not in FLAVOURS:
        raise SystemExit(f"torch for CUDA {cuda} is none of those that are packed: {', '.join(FLAVOURS)}")
    return name


def system() -> str:
    """Of this computer, in the words of its own downloads."""
    return {"linux": "linux-x86_64", "win32": "windows-x64", "darwin": "macos-arm64"}[sys.platform]


if __name__ == "__main__":
    print(flavour())  # noqa: T201 for the scripts that make packages
