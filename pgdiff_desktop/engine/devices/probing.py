"""Which graphics cards there are, and whether each really computes: each is tried once in a process."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pgdiff_desktop.device_names import CUDA, MPS, card_name, card_number, kind_of
from pgdiff_desktop.engine.devices.nvidia_cards import nvidia_card
from pgdiff_desktop.errors import ErrorCode, Failure, first_line, is_out_of_memory

_APPLE = "Apple GPU"
# Enough that a card without any room refuses it.
_BYTES = 16 << 20
# What torch says of a driver that is older than what it was built with.
_OLD_DRIVER = (
    "too old",
    "driver version is insufficient",
    "unsupported display driver",
    "forward compatibility",
)
_OTHER_BUILD = ("no kernel image", "kernel image is invalid")


@dataclass(frozen=True)
class Device:
    """A graphics card.

    Attributes:
        name: as in the settings, see device_names.py.
        memory: bytes in all; None where nobody says.
        failure: why it cannot be used; None where it can.
    """

    name: str
    description: str
    memory: int | None = None
    failure: Failure | None = None


_tried: dict[str, Device] = {}
_stopped: dict[str, Failure] = {}
_trying = threading.RLock()


def graphics_cards() -> Iterator[Device]:
    """The cards, the one that is taken first before the others; each is tried when it is come to.

    Where torch sees no NVIDIA card and there is one, it comes with the reason.
    """
    import torch

    if CUDA in _stopped:
        # Whatever it is asked from now on, it fails.
        yield Device(CUDA, _stopped[CUDA].subject, failure=_stopped[CUDA])
    elif _cuda_is_available():
        for number in range(torch.cuda.device_count()):
            yield tried(card_name(number))
    elif (failure := _why_no_cuda()) is not None:
        yield Device(CUDA, failure.subject, failure=failure)
    if _mps_is_available():
        yield tried(MPS)


def tried(device: str) -> Device:
    """A card that torch sees, after it computed something, or with why it could not."""
    with _trying:
        if device not in _tried:
            found = _tried_now(device)
            if found.failure is not None and found.failure.code is ErrorCode.MEMORY_OF_GPU:
                # Other programs may end.
                return found
            _tried[device] = found
        return _tried[device]


def stop_using(device: str, why: str) -> Failure:
    """Takes a device out of use until the program ends: after some errors, all that CUDA is asked for fails.

    Returns:
        Why it cannot be used.
    """
    with _trying:
        kind = kind_of(device)
        name = _tried[device].description if device in _tried else f"device {device}"
        return _stopped.setdefault(kind, Failure.of(name, ErrorCode.DEVICE_STOPPED, why=why))


def why_stopped(device: str) -> Failure | None:
    """Why a device that was in use is so no longer; None where nothing happened to it."""
    return _stopped.get(kind_of(device))


def is_built_for(capability: tuple[int, int], architectures: Sequence[str]) -> bool:
    """Whether kernels for some architectures, as torch names them, run on a card of that capability.

    Machine code (sm_86) runs on cards of the same generation and its own capability or a higher one, code that the
    driver translates (compute_90) on all later cards (CUDA C++ Programming Guide, 3.1).
    """
    found = []
    for architecture in architectures:
        kind, _, digits = architecture.partition("_")
        # sm_90a and sm_100f are for one capability, or one family.
        number = int(digits.rstrip("af")) if digits.rstrip("af").isdecimal() else None
        if kind not in ("sm", "compute") or number is None:
            # Of another maker's cards.
            return True
        built = divmod(number, 10)
        found.append(built <= capability and (kind == "compute" or built[0] == capability[0]))
    return any(found) or not found


def _tried_now(device: str) -> Device:
    name, memory = _APPLE if device == MPS else f"device {device}", None
    try:
        with warnings.catch_warnings():
            # torch warns of what is found out here.
            warnings.simplefilter("ignore")
            if kind_of(device) == CUDA:
                name, memory = _name_and_memory(device)
            failure = _first_failure(name, device)
    except Exception as error:  # of a driver, or of torch: there is no common class
        failure = _failure_of(error, name, device)
    return Device(device, name, memory, failure)


def _first_failure(name: str, device: str) -> Failure | None:
    import torch

    if kind_of(device) == CUDA:
        capability = torch.cuda.get_device_capability(card_number(device))
        if not is_built_for(capability, torch.cuda.get_arch_list()):
            return _needs_other_build(name, device)
    _allocate(device)
    return None if _convolve(device) else Failure.of(name, ErrorCode.DEVICE_FAILED, why="wrong result")


def _failure_of(error: Exception, name: str, device: str) -> Failure:
    if any(one in str(error) for one in _OTHER_BUILD):
        return _needs_other_build(name, device)
    if _is_old_driver(error):
        return Failure.of(name, ErrorCode.DEVICE_DRIVER_OLD)
    if is_out_of_memory(error):
        return Failure.of(name, ErrorCode.MEMORY_OF_GPU)
    return Failure.of(name, ErrorCode.DEVICE_FAILED, why=first_line(error))


def _is_old_driver(error: Exception) -> bool:
    return any(one in str(error) for one in _OLD_DRIVER)


def _name_and_memory(device: str) -> tuple[str, int]:
    import torch

    properties = torch.cuda.get_device_properties(card_number(device))
    return properties.name, properties.total_memory


def _needs_other_build(name: str, device: str) -> Failure:
    import torch

    capability = torch.cuda.get_device_capability(card_number(device))
    return Failure.of(
        name,
        ErrorCode.DEVICE_OTHER_BUILD,
        capability="sm_{}{}".format(*capability),
        built=", ".join(torch.cuda.get_arch_list()),
    )


def _allocate(device: str) -> None:
    import torch

    torch.empty(_BYTES, dtype=torch.uint8, device=device)


def _convolve(device: str) -> bool:
    """Whether a small convolution gives what it should."""
    import torch

    ones = torch.ones(1, 8, 32, 32, device=device)
    sums = torch.nn.functional.conv2d(ones, torch.ones(8, 8, 3, 3, device=device))
    # Waits for the card, which says only then what went wrong.
    return bool((sums == 8 * 3 * 3).all().item())


def _cuda_is_available() -> bool:
    import torch

    with warnings.catch_warnings():
        # That the driver is too old.
        warnings.simplefilter("ignore")
        return torch.cuda.is_available()


def _mps_is_available() -> bool:
    import torch

    return torch.backends.mps.is_available()


@cache
def _why_no_cuda() -> Failure | None:
    """Why torch sees no NVIDIA card although there is one; None where there is none."""
    import torch

    card = nvidia_card()
    if card is None:
        return None
    if torch.version.cuda is None:
        return Failure.of(card, ErrorCode.DEVICE_TORCH_WITHOUT_CUDA)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.cuda.init()  # type: ignore[no-untyped-call]
    except Exception as error:  # of a driver, or of torch: there is no common class
        if _is_old_driver(error):
            return Failure.of(card, ErrorCode.DEVICE_DRIVER_OLD)
        return Failure.of(card, ErrorCode.DEVICE_DRIVER_FAILED, why=first_line(error))
    return None
