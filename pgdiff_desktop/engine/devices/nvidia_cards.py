"""Whether an NVIDIA card is in the computer, as the operating system sees it: torch may see none of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_ANY = "NVIDIA graphics card"
_DRIVER, _PCI = Path("/proc/driver/nvidia/gpus"), Path("/sys/bus/pci/devices")
# What Windows lends to the Linux inside of it.
_DRIVER_OF_WSL = Path("/usr/lib/wsl/lib/libcuda.so.1")
_VENDOR, _DISPLAY = "0x10de", "0x03"


def nvidia_card() -> str | None:
    """The name of the first NVIDIA card; None where there is none, or where it was hidden from programs."""
    if os.environ.get("CUDA_VISIBLE_DEVICES", "0").strip() in ("", "-1"):
        return None
    if sys.platform == "win32":
        # Part of the driver.
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
        return _ANY if (system / "nvcuda.dll").exists() else None
    if sys.platform != "linux":
        return None
    named = next(_names_by_driver(), None)
    return named or (_ANY if _DRIVER_OF_WSL.exists() or _is_on_bus() else None)


def _names_by_driver() -> Iterator[str]:
    for information in sorted(_DRIVER.glob("*/information")):
        with suppress(OSError):
            for line in information.read_text(errors="replace").splitlines():
                if line.startswith("Model:"):
                    yield line.partition(":")[2].strip()


def _is_on_bus() -> bool:
    """Whether there is a card without a driver, or with another than NVIDIA's."""
    for device in _PCI.glob("*"):
        with suppress(OSError):
            vendor, kind = ((device / name).read_text().strip() for name in ("vendor", "class"))
            if vendor == _VENDOR and kind.startswith(_DISPLAY):
                return True
    return False
