"""What goes wrong on a device, in the words of the libraries as one error, and in those for a user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pgdiff_desktop.errors import DeviceError, is_out_of_memory


@contextmanager
def memory_errors(device: str) -> Iterator[None]:
    """Raises DeviceError for whatever a library raises when its memory does not suffice; passes all else on."""
    try:
        yield
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        remedy = "Close other programs, or take fewer faces."
        if device != "cpu":
            remedy = "Close other programs, or use --device cpu."
        raise DeviceError(
            f"device {device}", reason="its memory does not suffice for this job", remedy=remedy
        ) from error
