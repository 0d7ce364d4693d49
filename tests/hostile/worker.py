"""A process that takes inputs from its standard input, one `kind seed` a line, and answers each in a line of JSON."""

from __future__ import annotations

import faulthandler
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

# Started by nobody here: whatever an input makes the product start, or ask a network for.
_FORBIDDEN = (
    "subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "os.forkpty", "os.startfile",
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "ftplib.connect",
)  # fmt: skip
# Address space beyond what the process has when it starts: more than any input may take, and less than would hurt.
ROOM_BYTES = 2_800_000_000


def _peak() -> int:
    return _status("VmHWM")


def _status(name: str) -> int:
    """Bytes of a line of /proc/self/status."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) * 1024
    raise ValueError(name)


def _forget_peak() -> None:
    # Linux: proc(5), clear_refs.
    Path("/proc/self/clear_refs").write_text("5")


class _Watch:
    """What audit hooks see while an input is used."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.watching = False
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.watching and event in _FORBIDDEN:
            self.seen.append(f"{event} {str(arguments)[:120]}")


def _serve(answers: IO[str]) -> None:
    # Decoders, networks, and what else an input may need, before memory is counted.
    import torch._dynamo  # noqa: F401

    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.saving import damaged_records
    from tests.hostile import kinds, using
    from tests.hostile.made import Role, make_input

    assert kinds.KINDS
    assert Engine
    watch = _Watch()
    here = Path(tempfile.gettempdir())
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    for line in sys.stdin:
        name, _, seed = line.rpartition(" ")
        made = make_input(name, int(seed))
        # What was reported of the last input's records is not said of this one.
        damaged_records.forget()
        case = Path(tempfile.mkdtemp(prefix="case-", dir=here))
        album, home, results, temporary = (case / part for part in ("album", "home", "results", "tmp"))
        for folder in (album, home, results, temporary):
            folder.mkdir()
        os.environ["PGDIFF_DESKTOP_HOME"] = str(home)
        os.environ["TMPDIR"] = tempfile.tempdir = str(temporary)
        os.chdir(results)
        is_of_application = made.role in (Role.SETTINGS, Role.SESSION, Role.RECORD)
        place = home if is_of_application else album
        path = made.write(place)
        before = using.snapshot(album)
        _forget_peak()
        held, watch.seen, watch.watching = _status("VmRSS"), [], True
        resource.setrlimit(resource.RLIMIT_AS, (_status("VmSize") + ROOM_BYTES, hard))
        started = time.process_time()
        outcome = using.use(made, path, results, random.Random(line))
        seconds, watch.watching = time.process_time() - started, False
        peak = _peak() - held
        for event in watch.seen:
            outcome.fail("started", event)
        _look_for_changes(outcome, made.role, before, using.snapshot(album))
        left = [
            str(one.relative_to(case))
            for folder in (temporary, home, results, album)
            for one in folder.rglob("*.part")
        ]
        left += [str(one.relative_to(case)) for one in (*temporary.iterdir(), *results.glob("executed"))]
        for one in left:
            outcome.fail("left behind", one)
        os.chdir(here)
        _unlock(case)
        shutil.rmtree(case)
        answer = {
            "opened": outcome.opened,
            "refused": outcome.refused,
            "said": outcome.said,
            "failures": outcome.failures,
            "peak": peak,
            "seconds": seconds,
            "wanted": made.wanted.name,
        }
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _look_for_changes(outcome: Any, role: Any, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Photos stay what they are, only sidecars come beside them, and records set aside keep their contents."""
    kept = [held for held, _ in after.values()]
    for name, (held, changed) in before.items():
        if after.get(name) == (held, changed):
            continue
        is_record = role.name == "SIDECAR" and name.startswith(".pgdiff")
        if is_record and (held in kept or name.endswith(".json") or not isinstance(held, bytes)):
            continue
        outcome.fail("changed", f"{name!r} is {'another' if name in after else 'gone'}")
    for name in after.keys() - before.keys():
        if not name.startswith(".pgdiff"):
            outcome.fail("left behind", f"{name!r} in the album")


def _unlock(case: Path) -> None:
    for place, folders, _ in os.walk(case):
        for name in folders:
            path = Path(place, name)
            if not path.is_symlink():
                path.chmod(0o700)


def main() -> None:
    faulthandler.enable()
    # Whoever watches asks where a hang is before ending it.
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    # Whatever libraries print goes elsewhere; what they ask is never answered.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    _serve(answers)


if __name__ == "__main__":
    main()
