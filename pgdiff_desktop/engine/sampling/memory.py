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
