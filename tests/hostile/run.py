"""Thousands of hostile inputs through what a user's program does: each is restored or refused, and nothing else.

    python -m tests.hostile.run --count 2000 --seed 1
    python -m tests.hostile.run --only jpeg_cut:3 --keep FOLDER

Each input is used in a process whose memory is limited and watched. It fails where anything is raised that is no
error of ours naming the file, where the process dies or hangs, takes too much memory, changes an input, leaves a file
behind, starts a program, or asks a network.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.kinds import chosen
from tests.hostile.made import KINDS, make_input

# Of a processor, for one input; many times what the slowest takes, as a machine may be slow.
MOST_SECONDS = 30.0
# Of a clock, in which the process neither computes nor waits for a disk or a processor: nothing will come.
MOST_IDLE = 15.0
# One and a half times the bytes of the largest photo that is opened.
MOST_BYTES = 2_000_000_000


@dataclass
class Report:
    """Figures of a run.

    Attributes:
        failures: `kind:seed`, and what happened.
        largest: bytes that an input took at most, and which one.
        slowest, seconds: of a processor, likewise, and of all together.
    """

    tried: int = 0
    restored: int = 0
    refused: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)
    largest: tuple[int, str] = (0, "")
    slowest: tuple[float, str] = (0.0, "")
    seconds: float = 0.0
    codes: collections.Counter[str] = field(default_factory=collections.Counter)

    def add(self, name: str, answer: dict[str, Any]) -> None:
        self.tried += 1
        found = [f"{step}: {what}" for step, what in answer["failures"]]
        wanted, opened = answer["wanted"], answer["opened"]
        is_said = answer["refused"] or answer["said"]
        if wanted == "REFUSED" and opened:
            found.append("was opened, and is to be refused")
        if wanted == "OPENED" and not opened:
            found.append(f"was refused ({', '.join(answer['refused'])}), and is to be opened")
        if wanted == "SAID" and opened and not is_said:
            found.append("was opened, and nothing was said of what is missing")
        if answer["peak"] > MOST_BYTES:
            found.append(f"took {answer['peak'] / 1e6:.0f} MB")
        self.failures += [(name, one) for one in found]
        self.restored += opened and not found
        self.refused += not opened and not found
        self.largest = max(self.largest, (answer["peak"], name))
        self.seconds += answer["seconds"]
        self.slowest = max(self.slowest, (answer["seconds"], name))
        self.codes.update({*answer["refused"], *answer["said"]})

    def lost(self, name: str, what: str) -> None:
        """Of an input whose process did not answer."""
        self.tried += 1
        self.failures.append((name, what))

    def as_json(self) -> dict[str, Any]:
        return {
            "tried": self.tried,
            "restored": self.restored,
            "refused": self.refused,
            "failures": self.failures,
            "largest": {"bytes": self.largest[0], "input": self.largest[1]},
            "slowest": {"seconds": round(self.slowest[0], 2), "input": self.slowest[1]},
            "seconds": round(self.seconds, 1),
            "codes": dict(self.codes.most_common()),
        }


class Worker:
    """A process of `tests.hostile.worker`, started anew whenever an input ended it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self._log = folder / "stderr"

    def use(self, name: str, seed: int) -> dict[str, Any] | str:
        """The answer, or what became of the process."""
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{name} {seed}\n")
        process.stdin.flush()
        last_sign, before = time.monotonic(), _seconds_of(process.pid)
        used = 0.0
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while not selector.select(0.2):
                earlier, used = used, _seconds_of(process.pid) - before
                if used > earlier or not _is_asleep(process.pid):
                    last_sign = time.monotonic()
                idle = time.monotonic() - last_sign
                if used > MOST_SECONDS or idle > MOST_IDLE:
                    return self._ended(f"hangs ({used:.0f} s of a processor, {idle:.0f} s idle)", kill=True)
        line = process.stdout.readline()
        if not line:
            return self._ended("the process died")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._closed()

    def _closed(self) -> int:
        """Waits for the process, and closes what leads to it; the code that it ended with."""
        process, self._process = self._process, None
        assert process is not None
        with contextlib.suppress(BrokenPipeError), process:
            return process.wait()

    def _start(self) -> subprocess.Popen[str]:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        environment = {
            **os.environ,
            "TMPDIR": str(self._folder),
            "PGDIFF_DESKTOP_HOME": str(self._folder / "home"),
            "QT_QPA_PLATFORM": "offscreen",
            "OMP_NUM_THREADS": "1",
            "OMP_WAIT_POLICY": "PASSIVE",
            # Memory that was given back is not kept: the next input would seem to need less.
            "MALLOC_TRIM_THRESHOLD_": "100000",
            "MALLOC_ARENA_MAX": "2",
        }
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.hostile.worker"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, env=environment,
                cwd=Path(__file__).absolute().parents[2],
            )  # fmt: skip
        return self._process

    def _ended(self, what: str, *, kill: bool = False) -> str:
        if kill and self._process is not None:
            self._process.send_signal(signal.SIGUSR1)
            time.sleep(0.5)
            self._process.kill()
        code = self._closed()
        if not kill:
            what += f" of signal {-code}" if code < 0 else f" with code {code}"
        said = self._log.read_text(errors="replace").splitlines()
        where = [line.strip() for line in said if line.lstrip().startswith("File ")][-40:]
        ours = [line for line in where if "pgdiff_desktop" in line or "tests" not in line]
        return " | ".join([what, *ours[:6], *(said[-1:] if not kill else [])])


def _stat(process: int) -> list[str]:
    """Of a process, from its state on; see proc(5)."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()


def _seconds_of(process: int) -> float:
    """Of a processor, user and system, until now."""
    fields = _stat(process)
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _is_asleep(process: int) -> bool:
    return _stat(process)[0] == "S"


def run(inputs: list[tuple[str, int]], workers: int = 2, *, loud: bool = False) -> Report:
    """Uses the inputs in so many processes at once."""
    report, lock = Report(), threading.Lock()
    waiting = collections.deque(inputs)

    def work(folder: Path) -> None:
        worker = Worker(folder)
        try:
            while True:
                with lock:
                    if not waiting:
                        return
                    name, seed = waiting.popleft()
                answer = worker.use(name, seed)
                with lock:
                    before = len(report.failures)
                    if isinstance(answer, str):
                        report.lost(f"{name}:{seed}", answer)
                    else:
                        report.add(f"{name}:{seed}", answer)
                    for one, what in report.failures[before:]:
                        if loud:
                            print(f"FAILED {one}  {what}", flush=True)  # noqa: T201
        finally:
            worker.close()

    with tempfile.TemporaryDirectory(prefix="hostile-", ignore_cleanup_errors=True) as folder:
        threads = [
            threading.Thread(target=work, args=(Path(folder, str(number)),)) for number in range(workers)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return report


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kind", help="only kinds whose names begin so")
    parser.add_argument("--only", metavar="KIND:SEED", help="one input")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="with --only: the input's files are written there"
    )
    parser.add_argument("--json", type=Path, metavar="OUT")
    given = parser.parse_args()
    inputs = chosen(given.count, given.seed)
    if given.kind:
        inputs = [
            one for one in chosen(len(KINDS) * given.count, given.seed) if one[0].startswith(given.kind)
        ][: given.count]
    if given.only:
        name, _, seed = given.only.rpartition(":")
        inputs = [(name, int(seed))]
        if given.keep:
            print(make_input(name, int(seed)).write(given.keep))  # noqa: T201
            return 0
    started = time.monotonic()
    report = run(inputs, given.workers, loud=True)
    print(  # noqa: T201
        f"{report.tried} tried, {report.restored} restored, {report.refused} refused, "
        f"{len(report.failures)} failures; "
        f"at most {report.largest[0] / 1e6:.0f} MB ({report.largest[1]}), {report.slowest[0]:.1f} s of a processor "
        f"({report.slowest[1]}), {report.seconds:.0f} s of all; {time.monotonic() - started:.0f} s"
    )
    if given.json:
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(report.as_json(), indent=1) + "\n")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
