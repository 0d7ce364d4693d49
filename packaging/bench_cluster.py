"""`restore --cluster` beside the plain command: wall time, memory of all processes, same files, and kills (Linux).

    python packaging/bench_cluster.py --photos 200

Photos are made of the samples, small JPEGs that all differ. Files are the same where only the time of writing in the
XMP differs, and with it the hash. Then a worker and the command itself are killed in the middle of a run; it is
started again, and must end with the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

_REPOSITORY = Path(__file__).resolve().parent.parent
_SAMPLES = ("portrait.jpg", "faded.jpg", "group.jpg")
_SIDE = 420
_GLANCE = 0.5
_WRITTEN = re.compile(rb"(?<=<stEvt:when>)[^<]+|(?<=FileHash>)[0-9a-f]{64}")
_ACTOR = "ray::_Actor.restore"


def make_photos(folder: Path, count: int) -> None:
    """Small photos, each a little larger than the one before."""
    folder.mkdir()
    for number in range(count):
        name = _SAMPLES[number % len(_SAMPLES)]
        with Image.open(_REPOSITORY / "resources" / "samples" / name) as picture:
            side = _SIDE + number // len(_SAMPLES)
            picture.thumbnail((side, side))
            picture.save(folder / f"{number:05}.jpg", quality=92)


def files_of(folder: Path) -> dict[str, str]:
    """Name -> hash of a result without the time of its writing."""
    return {
        path.name: hashlib.sha256(_WRITTEN.sub(b"", path.read_bytes())).hexdigest()
        for path in sorted(folder.glob("*.jpg"))
    }


def processes() -> Iterator[tuple[int, int, str]]:
    """(number, parent, command line) of all."""
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                yield int(place.name), parent, (place / "cmdline").read_text().replace("\0", " ")
            except (OSError, ValueError):
                continue


def descendants(root: int) -> dict[int, str]:
    """A process and all that it started, Ray's among them."""
    there = {number: (parent, line) for number, parent, line in processes()}
    found = {root}
    while more := {number for number, (parent, _) in there.items() if parent in found} - found:
        found |= more
    return {number: there[number][1] for number in found if number in there}


def memory_of(root: int) -> float:
    """Megabytes of all of them together; pages that several share count once (PSS)."""
    total = 0
    for number in descendants(root):
        try:
            rollup = Path(f"/proc/{number}/smaps_rollup").read_text()
        except OSError:
            continue
        total += int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1])
    return total / 1000


@dataclass
class Run:
    """A command that is watched while it runs."""

    name: str
    process: subprocess.Popen[bytes]
    seconds: float = 0.0
    memory: float = 0.0
    _ended: threading.Event = field(default_factory=threading.Event)

    def watch(self) -> None:
        while not self._ended.wait(_GLANCE):
            self.memory = max(self.memory, memory_of(self.process.pid))


@contextmanager
def running(name: str, photos: Path, output: Path, *more: str, threads: int | None = None) -> Iterator[Run]:
    words = [
        sys.executable,
        str(_REPOSITORY / "main.py"),
        "restore",
        str(photos),
        "-o",
        str(output),
        "--quiet",
    ]
    environment = os.environ | ({} if threads is None else {"OMP_NUM_THREADS": str(threads)})
    began = time.monotonic()
    with subprocess.Popen([*words, "--device", "cpu", *more], env=environment) as process:
        run = Run(name, process)
        watching = threading.Thread(target=run.watch)
        watching.start()
        try:
            yield run
            process.wait()
        finally:
            process.kill()
            run._ended.set()
            watching.join()
            run.seconds = time.monotonic() - began


def wait_for_results(run: Run, output: Path, count: int) -> None:
    while run.process.poll() is None and len(list(output.glob("*.jpg"))) < count:
        time.sleep(_GLANCE)


def kill_a_worker(run: Run) -> bool:
    for number, line in descendants(run.process.pid).items():
        if line.startswith(_ACTOR):
            os.kill(number, signal.SIGKILL)
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--json", type=Path, help="where the figures go as well")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measured = measure(Path(name), arguments.photos)
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(measured, indent=1))


def measure(place: Path, count: int) -> list[dict[str, object]]:
    photos = place / "photos"
    make_photos(photos, count)
    measured: list[dict[str, object]] = []

    def tell(run: Run, output: Path, same_as: dict[str, str] | None, note: str = "") -> None:
        files = files_of(output)
        same = None if same_as is None else sum(files.get(one) == digest for one, digest in same_as.items())
        said = {
            "run": run.name,
            "photos": len(files),
            "seconds": round(run.seconds, 1),
            "seconds a photo": round(run.seconds / count, 2),
            "MB": round(run.memory),
            "same files": same,
            "exit code": run.process.returncode,
            "note": note,
        }
        measured.append(said)
        print(json.dumps(said), flush=True)  # noqa: T201

    def plain(name: str, output: Path, threads: int | None) -> dict[str, str]:
        with running(name, photos, output, threads=threads) as run:
            pass
        tell(run, output, None)
        return files_of(output)

    all_threads = plain("plain", place / "plain", None)
    one_thread = plain("plain, one thread", place / "plain1", 1)
    for workers, like in ((1, all_threads), (2, one_thread)):
        output = place / f"workers{workers}"
        with running(f"{workers} workers", photos, output, "--cluster", "--workers", str(workers)) as run:
            pass
        tell(run, output, like)
    output = place / "killed"
    with running("a worker is killed", photos, output, "--cluster", "--workers", "2") as run:
        wait_for_results(run, output, count // 3)
        was_killed = kill_a_worker(run)
    tell(run, output, one_thread, "" if was_killed else "no worker was seen at work")
    output = place / "again"
    with running("the command is killed", photos, output, "--cluster", "--workers", "2") as run:
        wait_for_results(run, output, count // 2)
        run.process.kill()
    tell(run, output, one_thread)
    kept = {path.name: path.stat().st_mtime_ns for path in output.glob("*.jpg")}
    with running("and started again", photos, output, "--cluster", "--workers", "2") as run:
        pass
    left = sum((output / name).stat().st_mtime_ns == when for name, when in kept.items())
    parts = len(list(output.rglob("*.part")))
    tell(
        run, output, one_thread, f"{left} of {len(kept)} results not made again, {parts} temporary files left"
    )
    return measured


if __name__ == "__main__":
    main()
