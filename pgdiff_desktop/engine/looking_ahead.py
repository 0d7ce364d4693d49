"""Reads the next photo and finds its faces while a CUDA card samples the current one."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import CUDA, kind_of
from pgdiff_desktop.engine.devices.choosing import choose_device
from pgdiff_desktop.errors import DeviceError

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.cancellation import CancelToken
    from pgdiff_desktop.engine.door.request import RestorationRequest
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.restoring.reading import SeenPhoto


class LookingAhead:
    """Looks at one photo at a time, so that no more than two of them are in memory; a context manager.

    A processor that samples has nothing to spare: there, measured, six photos took 10.4 s with it and 8.2 without.
    On MPS a second thread that uses the device while it samples aborts the process.

    Args:
        requests: in the order in which they will be restored.
    """

    def __init__(self, engine: Engine, requests: Sequence[RestorationRequest], token: CancelToken) -> None:
        self._engine = engine
        self._requests = requests
        self._token = token
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="looking ahead")
        self._next: Future[SeenPhoto] | None = None

    def __enter__(self) -> LookingAhead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    def seen(self, number: int) -> SeenPhoto | None:
        """The photo of a request, looked at; the one after it is looked at from now on.

        None for the first, whose restoration shows its progress, for one that the memory did not suffice for, and for
        all that something else than a CUDA card samples.

        Raises:
            Cancelled, PGDiffError: what its own restoration would raise.
        """
        current, self._next = self._next, None
        try:
            return current.result() if current else None
        except DeviceError:
            # Beside a sampling the memory did not suffice; alone it may.
            return None
        finally:
            if number + 1 < len(self._requests):
                self._look_at(self._requests[number + 1])

    def _look_at(self, request: RestorationRequest) -> None:
        if kind_of(choose_device(request.device)) == CUDA:
            self._next = self._thread.submit(self._engine.look_at, request, self._token)
