"""For which system and which cards a package is: the words that its name ends in."""

from __future__ import annotations

import sys


def flavour() -> str:
    """`cpu`, or `cu128` and the like: of the torch in this environment, which is the one that is packed."""
    from torch.version import cuda

    return "cpu" if cuda is None else f"cu{cuda.replace('.', '')}"


def system() -> str:
    """Of this computer, in the words of its own downloads."""
    return {"linux": "linux-x86_64", "win32": "windows-x64", "darwin": "macos-arm64"}[sys.platform]
