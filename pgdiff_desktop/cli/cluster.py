"""`restore --cluster`: photos on several devices, which Ray hands out, watches over and tries again."""

from __future__ import annotations

import contextlib
import io
import logging
import math
import os
import signal
import socket
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.cli.cluster_worker import Answer, PhotoWorker, WorkerSetup
from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.outcomes import Outcome
from pgdiff_desktop.device_names import AUTO, CPU, MPS, kind_of
from pgdiff_desktop.engine.door.progress import StepClock
from pgdiff_desktop.errors import Cancelled, ClusterError, ErrorCode, Unexpected, first_line

if TYPE_CHECKING:
    from pgdiff_desktop.cli.terminal_progress import TerminalProgress
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.request import RestorationRequest

LOCAL = "local"
# A photo is given up after so many workers that ended over it, for want of memory say.
TRIES = 3
# How often the token is looked at, and how long workers may take for their last step, in seconds.
_GLANCE, _PATIENCE = 0.2, 30.0
# Workers that have not started after so long probably find no room.
_ROOM_SECONDS = 60.0
# Before Ray is loaded: it tells nobody of its use, says things once by what it logs, and leaves devices as they are.
_ENVIRONMENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_DEDUP_LOGS": "0",
    "RAY_SCHEDULER_EVENTS": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ClusterOptions:
    """How a run is spread.

    Attributes:
        address: LOCAL for the devices of this computer, or that of a Ray which runs here.
        workers: how many photos are restored at a time; None for one a device.
        device: as a request asks for it.
    """

    address: str
    workers: int | None
    device: str


def restored_by_workers(
    requests: Sequence[RestorationRequest],
    setup: WorkerSetup,
    using: Mapping[str, Any],
    options: ClusterOptions,
    token: CancelToken,
    progress: TerminalProgress,
) -> Generator[tuple[int, Outcome], None, None]:
    """What comes of each request, with its number, as it comes; requests lack what the setup holds.

    Args:
        using: as `made_with` tells it of this computer; workers that use anything else are refused, and said.

    Raises:
        Cancelled: the token was set; nothing half-written stays behind.
        ClusterError: there is no Ray, or no worker like this computer is left.
    """
    with _connected(options.address) as ray:
        threads, needs, count = _shares(ray, options)
        # Held for as long as workers may be started again.
        common = ray.put(replace(setup, threads=threads))
        workers = [_started(ray, common, needs) for _ in range(min(count, len(requests)))]
        running: dict[Any, tuple[int | None, Any]] = {one.using.remote(): (None, one) for one in workers}
        waiting = iter(enumerate(requests))
        clock, said, refused = StepClock(of=len(requests)), set[str](), list[ClusterError]()
        try:
            # Of workers that find no room, this is all that is known: nothing waits for them.
            while running and clock.done < clock.of:
                done, _ = ray.wait(list(running), timeout=_GLANCE)
                token.raise_if_cancelled()
                if clock.seconds > _ROOM_SECONDS and not done and _is_without_room(running):
                    note = _words_of_room(ray.available_resources(), needs)
                    if note not in said:
                        said.add(note)
                        progress.say(note)
                for reference in done:
                    number, worker = running.pop(reference)
                    is_left = True
                    if number is None:
                        try:
                            _refuse_others(ray, reference, using)
                        except ClusterError as error:
                            refused.append(error)
                            is_left = False
                            progress.say(error_texts.both(error.failure))
                    else:
                        answer, is_left = _answer(ray, reference, requests[number])
                        for note in answer.notes:
                            if note not in said:
                                said.add(note)
                                progress.say(note)
                        clock.tick()
                        progress.count(clock.done, clock.of, clock.seconds_left)
                        yield number, answer.outcome
                    following = next(waiting, None) if is_left else None
                    if following is not None:
                        running[worker.restore.remote(following[1])] = (following[0], worker)
            if clock.done < clock.of:
                raise refused[0] if refused else ClusterError(options.address, ErrorCode.CLUSTER_ENDED)
        except Cancelled:
            working = [one for one, (number, _) in running.items() if number is not None]
            for _, worker in running.values():
                worker.stop.remote()
            if working:
                ray.wait(working, num_returns=len(working), timeout=_PATIENCE)
            raise


class _Actor(PhotoWorker):
    """Takes the setup, which may be large, from where Ray keeps it, whenever it is started."""

    def __init__(self, common: list[Any]) -> None:
        import ray

        super().__init__(ray.get(common[0]))


def _started(ray: Any, common: Any, needs: Mapping[str, float]) -> Any:
    """An actor with a device of its own, once there is one."""
    options = ray.remote(_Actor).options(
        **needs,
        max_restarts=-1,
        max_task_retries=TRIES - 1,
        # `stop` is heard during `restore`.
        max_concurrency=2,
    )
    return options.remote([common])


def _shares(ray: Any, options: ClusterOptions) -> tuple[int, dict[str, float], int]:
    """For each worker threads of the processor, and what it needs of Ray; and how many workers there may be."""
    there = ray.cluster_resources()
    cards = 0 if options.device == CPU else int(there.get("GPU", 0))
    processors = max(1, int(there.get("CPU", 1)))
    count = options.workers or cards or (1 if _is_mps(options.device) else processors)
    widest = max((int(node["Resources"].get("CPU", 0)) for node in ray.nodes()), default=1)
    threads = max(1, min(processors // count, widest))
    if not cards:
        return threads, {"num_cpus": threads}, count
    # More workers than cards share them: one reads and writes while another samples.
    return threads, {"num_gpus": 1 / math.ceil(count / cards), "num_cpus": 1}, count


def _is_without_room(running: Mapping[Any, tuple[int | None, Any]]) -> bool:
    """Whether no worker has started yet."""
    return all(number is None for number, _ in running.values())


def _words_of_room(free: Mapping[str, float], needs: Mapping[str, float]) -> str:
    names = {"num_cpus": "CPU", "num_gpus": "GPU"}
    wanted = " and ".join(f"{need:g} {names[name]}" for name, need in needs.items())
    there = " and ".join(f"{free.get(names[name], 0):g} {names[name]}" for name in needs)
    return f"No worker has started yet: each needs {wanted}, and free in this Ray: {there}."


def _is_mps(device: str) -> bool:
    """Whether the one device of a Mac computes, which Ray does not know."""
    from pgdiff_desktop.engine.devices.choosing import choose_device

    return device in (AUTO, MPS) and kind_of(choose_device(device)) == MPS


def _refuse_others(ray: Any, reference: Any, using: Mapping[str, Any]) -> None:
    """Raises ClusterError where a worker is not as this computer is."""
    try:
        theirs = ray.get(reference)
    except ray.exceptions.RayError as error:
        raise ClusterError("cluster", ErrorCode.CLUSTER_UNREACHABLE, why=_words(error)) from error
    for what, ours in using.items():
        if theirs[what] != ours:
            raise ClusterError("cluster", ErrorCode.CLUSTER_DIFFERS, what=what)


def _answer(ray: Any, reference: Any, request: RestorationRequest) -> tuple[Answer, bool]:
    """What a worker said of a photo, and whether the worker is there for others."""
    try:
        return ray.get(reference), True
    except ray.exceptions.RayTaskError as error:
        return Answer(Unexpected.of(request.photo, error)), True
    except ray.exceptions.RayError as error:
        _log.info("no worker restored %s: %s", request.photo, error)
        ended = ClusterError(request.photo, ErrorCode.WORKER_ENDED)
        return Answer(ended), not isinstance(error, ray.exceptions.ActorDiedError)


def _words(error: BaseException) -> str:
    """The last line of what Ray says, which is what went wrong where."""
    return (str(error).strip().splitlines() or [first_line(error)])[-1]


@contextlib.contextmanager
def _connected(address: str) -> Iterator[Any]:
    """Ray, for as long as the block lasts; what it prints goes to the log.

    Raises:
        ClusterError: it is not installed, or does not answer.
    """
    os.environ.update(_ENVIRONMENT)
    try:
        import ray
    except ImportError as error:
        raise ClusterError("--cluster", ErrorCode.CLUSTER_MISSING) from error
    _refuse_silence(address)
    here = {"_node_ip_address": "127.0.0.1", "include_dashboard": False} if address == LOCAL else {}
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    with contextlib.redirect_stdout(_ToLog()):
        try:
            ray.init(address, log_to_driver=False, logging_level=logging.ERROR, **here)
        except (ConnectionError, RuntimeError, ValueError, OSError, TimeoutError) as error:
            raise ClusterError(address, ErrorCode.CLUSTER_UNREACHABLE, why=_words(error)) from error
        try:
            # Ray has put its own in the place of those that cancel a command.
            for number, handler in before.items():
                signal.signal(number, handler)
            yield ray
        finally:
            ray.shutdown()


def _refuse_silence(address: str) -> None:
    """Ray itself asks an address where nobody listens for minutes.

    Raises:
        ClusterError: nobody listens there.
    """
    host, _, port = address.rpartition(":")
    if host:
        try:
            socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE).close()
        except (OSError, OverflowError) as error:
            raise ClusterError(address, ErrorCode.CLUSTER_UNREACHABLE, why=first_line(error)) from error


class _ToLog(io.TextIOBase):
    """A stdout whose lines are logged: a command's own holds nothing but results."""

    def write(self, text: str) -> int:
        for line in text.splitlines():
            if line.strip():
                _log.info("%s", line.rstrip())
        return len(text)

    def isatty(self) -> bool:
        return False
