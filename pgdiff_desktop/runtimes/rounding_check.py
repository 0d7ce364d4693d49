"""Whether a card computes a network in half precision as in float32: compared at its first load, and remembered.

Some cards give NaN in float16 in every job, and a driver may hold a kernel that is wrong.
"""

from __future__ import annotations

import logging
import math
import platform
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from pgdiff_desktop import __version__
from pgdiff_desktop.errors import ErrorCode, OutputError, PrecisionUnavailable, is_out_of_memory
from pgdiff_desktop.runtimes.computation import Computation
from pgdiff_desktop.runtimes.computed_network import computed
from pgdiff_desktop.runtimes.remembered import remember, remembered
from pgdiff_desktop.saving.strict_json import number

# Of the length of the float32 output. Rounding to bfloat16 makes up 0.002 to 0.009 of it in the starter networks, to
# float16 less; what a card computes wrongly is off by all there is, if it is a number.
LARGEST_ERROR = 0.1
_SUBJECT = "half_precision"

_log = logging.getLogger(__name__)


def rounds_wrongly(model: str, device: str, dtype: torch.dtype) -> bool:
    """Whether the model of that name was found to come out wrong on this card."""
    known = _known() if device != "cpu" else {}
    error = known.get(_key(model, device, dtype)) if known else None
    return error is not None and _is_wrong(error)


def rounding_errors() -> Mapping[str, str]:
    """Relative error of every network that was compared, and whether it is used so, by what it was compared on."""
    return {
        key: f"relative error {error:.2g}{', not used' if _is_wrong(error) else ''}"
        for key, error in sorted(_known().items())
    }


def compared(
    network: nn.Module,
    model: str,
    device: str,
    computation: Computation,
    inputs: Callable[[], tuple[Tensor, ...]],
) -> nn.Module:
    """The network as `computed` gives it; in half precision on a card only where it says what it says in float32.

    Args:
        network: in float32, on its device; not to be used otherwise afterwards.
        model: its name.
        inputs: an example of what it will be given, on its device.

    Raises:
        PrecisionUnavailable: half precision comes out wrong on this card, now or when it was compared.
        RuntimeUnavailable: see `computed`.
    """
    if computation.dtype == torch.float32 or device == "cpu":
        return computed(network, computation, inputs)
    key = _key(model, device, computation.dtype)
    error = _known().get(key)
    if error is None:
        example = tuple(tensor[:1] for tensor in inputs())
        expected = _output(network, example)
        network = computed(network, computation, inputs)
        found = None if expected is None else _output(network, example)
        if expected is None or found is None:
            # There is not the memory to compare; each step of the sampling is looked at anyway.
            return network
        error = _relative_error(found, expected)
        _keep(key, error)
    if _is_wrong(error):
        difference = f"{error:.2g}"
        raise PrecisionUnavailable(f"model {model}", ErrorCode.HALF_PRECISION_WRONG, difference=difference)
    return network


def _key(model: str, device: str, dtype: torch.dtype) -> str:
    # Another version may build another network of these weights, and another torch brings other kernels.
    precision = str(dtype).removeprefix("torch.")
    return f"{model} {__version__} in {precision} on {_card(device)} with torch {torch.__version__}"


def _card(device: str) -> str:
    if device.startswith("cuda"):
        return torch.cuda.get_device_name(device)
    return f"{device}, {platform.machine()}, macOS {platform.mac_ver()[0]}"


def _is_wrong(error: float) -> bool:
    return not error <= LARGEST_ERROR  # nor if it is not a number


def _relative_error(found: Tensor, expected: Tensor) -> float:
    return float((found - expected).norm() / expected.norm())


def _output(network: nn.Module, inputs: tuple[Tensor, ...]) -> Tensor | None:
    """None where there is not enough memory."""
    try:
        with torch.no_grad(), _without_search():
            output: Tensor = network(*inputs)
    except Exception as error:  # of torch or a driver: there is no common class
        if not is_out_of_memory(error):
            raise
        return None
    return output


@contextmanager
def _without_search() -> Iterator[None]:
    """The search for the fastest convolution takes gigabytes in float32, for a single call."""
    before, torch.backends.cudnn.benchmark = torch.backends.cudnn.benchmark, False
    try:
        yield
    finally:
        torch.backends.cudnn.benchmark = before


def _known() -> dict[str, float]:
    return remembered(_SUBJECT, _checked)


def _checked(saved: Any) -> float:
    return math.nan if saved is None else number(saved, 0, math.inf)


def _keep(key: str, error: float) -> None:
    try:
        # JSON has no word for what is not a number.
        remember(_SUBJECT, key, error if math.isfinite(error) else None)
    except OutputError as not_kept:
        # It is compared again at the next start.
        _log.warning("%s", not_kept)
