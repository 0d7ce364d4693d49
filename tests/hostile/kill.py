"""SIGKILL at any moment: nothing is lost, and the next start leaves no litter.

    python -m tests.hostile.kill --kills 100 --seed 0

Jobs run as programs of their own, and are killed from outside at moments that are drawn from a seed: where a file is
about to be opened, renamed, linked or removed, or some milliseconds later, in the midst of the writing. Each job is
killed several times in a row on the same files, every time what was left is made to look a day old, and runs to its
end at last. After each kill originals are the same bit by bit, what was written is whole or not there, and what was
saved is the last state that was said to be saved, or the one after it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.photos.result_hash import is_untouched
from pgdiff_desktop.settings import HOME_VARIABLE, Settings, load_settings
from tests.conftest import REPOSITORY
from tests.hostile.kill_states import mask_state_of, state_of
from tests.hostile.killed import GOES_ON, STAYS
from tests.results import hashes_of, make_photo, make_restored_photo

# In a row, before a job runs to its end.
CHAIN = 5
# Milliseconds that a job may go on after an event before it is killed.
_LONGEST_MS = 30.0
_SHARES = {"restore": 0.2, "export": 0.3, "sidecars": 0.3, "settings": 0.2}
PHOTOS = ("a.jpg", "b.png", "c.tif")


class Lost(AssertionError):
    """Something was lost, or left."""


@dataclass
class Report:
    """Figures of a run.

    Attributes:
        kills: (job, event that it was killed at, or after), how often.
        left: temporary files that kills left behind, all of which went at the next start.
    """

    kills: Counter[tuple[str, str]] = field(default_factory=Counter)
    ended: int = 0
    left: int = 0
    seconds: float = 0.0

    @property
    def total(self) -> int:
        return self.kills.total()


class Scene:
    """A folder with an album, a home and results, on which a job is killed again and again."""

    def __init__(self, job: str, root: Path, rng: random.Random) -> None:
        self.job, self.root = job, root
        self._rng = rng
        self.album, self.out = root / "album", root / "out"
        self.album.mkdir()
        make = make_restored_photo if job == "export" else make_photo
        for seed, name in enumerate(PHOTOS):
            make(self.album / name, seed)
        self._originals = self._hashes_of_photos()
        # What was said to be saved last.
        self._saved = Settings.thumbnail_cache_mb if job == "settings" else 0

    def run(self, moment: int = 0, then: str = GOES_ON) -> tuple[bool, str, int]:
        """Runs the job, and kills it at or after its moment-th event, or never.

        Returns:
            Whether it was killed, at which kind of event, and how many events a run had that came to its end.
        """
        environment = {
            **os.environ, HOME_VARIABLE: str(self.root / "home"), "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(REPOSITORY),
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.hostile.killed", self.job, self.root, str(moment), then]
        what, events = "", 0
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=REPOSITORY,
            text=True,
        ) as program:
            for line in program.stdout:
                kind, number, *rest = line.split(maxsplit=2)
                if kind == "event":
                    what = rest[0].strip()
                    if then == GOES_ON:
                        time.sleep(self._rng.uniform(0, _LONGEST_MS) / 1000)
                    program.kill()
                elif kind == "saved":
                    self._saved = int(number)
                elif kind == "events":
                    events = int(number)
            said = program.stderr.read()
        if program.returncode not in (0, -9):
            raise Lost(f"{self.job} ended with {program.returncode}: {said}")
        return program.returncode == -9, what, events

    def check(self) -> None:
        """After a kill, or at the end."""
        if self._hashes_of_photos() != self._originals:
            raise Lost("an original was changed")
        damaged = [path.name for path in self.root.rglob("*.damaged*")]
        if damaged:
            raise Lost(f"what was saved could not be read: {damaged}")
        if self.job == "sidecars":
            folder = SidecarFolder(self.album)
            for name in PHOTOS:
                for found in (state_of(folder, self.album / name), mask_state_of(folder, self.album / name)):
                    self._check_state(found)
            if folder.take_notices():
                raise Lost("a sidecar could not be read")
        elif self.job == "settings":
            self._check_state(load_settings_of(self.root / "home"))
        for path in self.results():
            if is_untouched(path) is not True:
                raise Lost(f"{path.name} is not whole")
            with Image.open(path) as written:
                written.load()

    def _check_state(self, found: int) -> None:
        if found not in (self._saved, self._saved + 1):
            raise Lost(f"state {found} was found, {self._saved} was said to be saved")

    def results(self) -> list[Path]:
        return [path for path in self.out.glob("*") if path not in self.parts()]

    def parts(self) -> list[Path]:
        """Temporary files, wherever they lie."""
        return [path for path in self.root.rglob("*") if path.name.endswith(".part")]

    def age(self) -> None:
        """Makes what was left look a day old."""
        for path in self.parts():
            old = time.time() - 25 * 3600
            os.utime(path, (old, old))

    def _hashes_of_photos(self) -> dict[str, str]:
        return {
            name: found for name, found in hashes_of(self.album).items() if not name.startswith(".pgdiff")
        }


def load_settings_of(home: Path) -> int:
    """The state that the settings of another home are in."""
    before = os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = str(home)
    try:
        return load_settings().thumbnail_cache_mb
    finally:
        if before is None:
            del os.environ[HOME_VARIABLE]
        else:
            os.environ[HOME_VARIABLE] = before


def kill_job(job: str, kills: int, seed: int, report: Report) -> None:
    """Kills a job so often.

    Raises:
        Lost: saying what.
    """
    rng = random.Random(f"{job} {seed}")
    with tempfile.TemporaryDirectory(prefix="pgdiff-kill-") as folder:
        # How much there is to draw from is known when it has run.
        _, _, events = Scene(job, Path(folder).resolve(), rng).run()
    wanted = kills
    while wanted > 0:
        with tempfile.TemporaryDirectory(prefix="pgdiff-kill-") as folder:
            scene = Scene(job, Path(folder).resolve(), rng)
            # Half begin where nothing was done.
            if rng.random() < 0.5:
                scene.run()
                scene.check()
            for _ in range(min(CHAIN, wanted)):
                was_killed, what, _ = scene.run(rng.randint(1, events), rng.choice((STAYS, GOES_ON)))
                scene.check()
                report.left += len(scene.parts())
                scene.age()
                if was_killed:
                    report.kills[job, what] += 1
                    wanted -= 1
                else:
                    report.ended += 1
            scene.run()
            scene.check()
            if scene.parts():
                raise Lost(f"left behind: {[str(path) for path in scene.parts()]}")
            if job in ("restore", "export") and len(scene.results()) != len(PHOTOS):
                raise Lost(f"results: {scene.results()}")


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", nargs="+", choices=_SHARES, default=list(_SHARES))
    parser.add_argument("--json", type=Path, help="where figures are written to")
    arguments = parser.parse_args()
    report, began = Report(), time.monotonic()
    shares = {job: _SHARES[job] / sum(_SHARES[one] for one in arguments.jobs) for job in arguments.jobs}
    for job, share in shares.items():
        kill_job(job, round(arguments.kills * share), arguments.seed, report)
        say(f"{job}: {sum(n for (one, _), n in report.kills.items() if one == job)} kills, nothing lost")
    report.seconds = time.monotonic() - began
    for (job, what), count in sorted(report.kills.items()):
        say(f"  {job:9} at {what:18} {count:4}")
    say(
        f"{report.total} kills, {report.ended} runs that ended before theirs, {report.left} temporary files left and "
        f"swept, {report.seconds:.0f} s"
    )
    if arguments.json:
        figures = {
            "kills": report.total,
            "by_job_and_event": {
                f"{job} {what}": count for (job, what), count in sorted(report.kills.items())
            },
            "swept": report.left,
            "seconds": round(report.seconds),
        }
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
