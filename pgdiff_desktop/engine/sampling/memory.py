"""What goes wrong on a device, in the words of the libraries as one error, and in those for a user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pgdiff_desktop.errors import DeviceError, ErrorCode, is_out_of_memory


@contextmanager
def memory_errors(device: str) -> Iterator[None]:
    """Raises DeviceError for whatever a library raises without enough memory; passes all else on."""
    try:
        yield
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        code = ErrorCode.MEMORY_OF_CPU if device == "cpu" else ErrorCode.MEMORY_OF_GPU
        raise DeviceError(f"device {device}", code) from error


def precision_warning(faces: int) -> str:
    """What a user should know where half precision gave no picture."""
    what = "a face" if faces == 1 else f"{faces} faces"
    return f"half precision gave no picture of {what} on this device: repeated in full precision, which takes longer"


def memory_warning(at_once: int, *, on_cpu: bool) -> str:
    """What a user should know where a job went on with less.

    Args:
        at_once: how many images are sampled together.
        on_cpu: on the CPU, because not even one fitted the device that was wanted.
    """
    if on_cpu:
        return "the device's memory did not suffice: the faces were sampled on the CPU, which takes longer"
    faces = "face was" if at_once == 1 else "faces were"
    return f"the device's memory did not suffice for all at once: {at_once} {faces} sampled at a time"
