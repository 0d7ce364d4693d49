"""What is done where a device has not enough memory, or stops: room is made, less is taken, the CPU goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from pgdiff_desktop.device_names import CPU
from pgdiff_desktop.engine.devices.memory import release_memory
from pgdiff_desktop.engine.devices.probing import stop_using, why_stopped
from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.errors import Failure, first_line, has_stopped_device, is_out_of_memory
from pgdiff_desktop.runtimes.graphed_network import forget_graphs

_Result = TypeVar("_Result")


class Networks(Protocol):
    """What keeps networks in memory."""

    def free_unused(self) -> bool:
        """Forgets those that nobody holds at the moment; whether there were any."""


@dataclass(frozen=True)
class Trouble:
    """Why a device could not finish its work.

    Attributes:
        stopped: how it stopped working; empty where it had not enough memory.
    """

    stopped: str = ""


def trouble_of(error: Exception) -> Trouble | None:
    """What an error says of its device; None for an error of another kind."""
    if has_stopped_device(error):
        return Trouble(first_line(error))
    return Trouble() if is_out_of_memory(error) else None


@dataclass
class DeviceHistory:
    """What was learned of the devices since the program began; may be used from several threads.

    Work is known by any name, such as that of its network.
    """

    _at_once: dict[tuple[str, str], int] = field(init=False, default_factory=dict)
    _said: list[Failure] = field(init=False, default_factory=list)
    _unsaid: list[Notice] = field(init=False, default_factory=list)
    _lock: threading.Lock = field(init=False, default_factory=threading.Lock)

    def most_at_once(self, device: str, work: str) -> int | None:
        """How many images of some work fitted together after more did not; None where nobody knows."""
        return self._at_once.get((device, work))

    def gave_up(self, device: str, work: str) -> bool:
        """Whether the CPU has to do what the device was meant for."""
        return device != CPU and (why_stopped(device) is not None or self._at_once.get((device, work)) == 0)

    def remember(self, device: str, work: str, at_once: int) -> None:
        """Keeps how many images fit together."""
        with self._lock:
            self._at_once[device, work] = at_once

    def forget(self) -> None:
        """How much fits has changed."""
        with self._lock:
            self._at_once.clear()

    def say_why_not(self, failure: Failure) -> None:
        """Says, once, that the CPU does what a graphics card cannot, and why."""
        with self._lock:
            if failure not in self._said:
                self._said.append(failure)
                self._unsaid.append(Notice(NoticeKind.CPU_INSTEAD, failure=failure))

    def take_notices(self) -> tuple[Notice, ...]:
        """What was not said yet; nothing of it comes again."""
        with self._lock:
            taken, self._unsaid = tuple(self._unsaid), []
        return taken

    def leave(self, device: str, work: str, trouble: Trouble) -> None:
        """Remembers, and says, that the CPU does some work from now on."""
        if trouble.stopped:
            self.say_why_not(stop_using(device, trouble.stopped))
        else:
            with self._lock:
                self._at_once[device, work] = 0
                self._unsaid.append(Notice.of(NoticeKind.ON_THE_CPU))


def made_room(networks: Networks, device: str) -> bool:
    """Gives back what is not needed at the moment; whether there was any of it."""
    forgotten = networks.free_unused()
    forget_graphs()
    return release_memory(device) or forgotten


def on_device_or_cpu(
    compute: Callable[[str], _Result], device: str, work: str, history: DeviceHistory, networks: Networks
) -> _Result:
    """What `compute` gives for a device: once more after making room, then for the CPU.

    Args:
        work: what it is known by in the history, which may know already that the device cannot do it.

    Raises:
        Exception: whatever `compute` raises on the CPU, or of another kind than `trouble_of` knows.
    """
    has_room = False
    while device != CPU and not history.gave_up(device, work):
        try:
            return compute(device)
        except Exception as error:
            trouble = trouble_of(error)
            if trouble is None:
                raise
        # Outside of `except`, where what filled the memory is held no longer.
        if trouble.stopped or has_room or not made_room(networks, device):
            history.leave(device, work, trouble)
            made_room(networks, device)
            return compute(CPU)
        has_room = True
    return compute(CPU)
