"""Whether an installed or unpacked pgdiff-desktop works: the same test for every artefact, on every system.

    python packaging/smoke_test.py PATH/TO/pgdiff-desktop [--offline] [--starts 3]

Needs Python only, and Xvfb on Linux. Everything it writes lies in a folder of its own that it removes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import png_files

SECONDS_FOR_A_COMMAND = 180
SECONDS_FOR_THE_WINDOW = 300
CACHES_OF_THE_DESKTOP = {"fontconfig", "mesa_shader_cache", "mesa_shader_cache_db", "qtshadercache"}
# On every system: what a Mac's graphics or a card compute is not what is tried here.
DEVICE = "cpu"
FORMATS = (".jpg", ".png", ".tif", ".webp", ".heic")


class Failed(Exception):
    """Something that a person would have met."""


class SmokeTest:
    """Runs the program in a home of its own.

    Args:
        program: the command-line executable; the window's lies beside it.
        work: an empty folder.
    """

    def __init__(self, program: Path, work: Path) -> None:
        self.program, self.work = program, work
        self.folder = program.resolve().parent
        ending = program.suffix if os.name == "nt" else ""
        self.window_program = self.folder / f"pgdiff-desktop-window{ending}"
        found = [path.parent for path in self.folder.rglob("model_catalog.toml")]
        if not found:  # the bundle of macOS has its resources beside the folder of executables
            found = [path.parent for path in self.folder.parent.rglob("model_catalog.toml")]
        self.samples = found[0] / "samples"
        config = work / "home" / "config"
        config.mkdir(parents=True)
        settings = {"first_start_done": True, "language": "en", "device": DEVICE}
        (config / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        # What a library does only where it takes nobody for a person must show as well.
        self.environment = {key: value for key, value in os.environ.items() if key != "CI"}
        self.environment["PGDIFF_DESKTOP_HOME"] = str(work / "home")
        self.user_home = work / "home of the user"
        self.user_home.mkdir()
        if sys.platform.startswith("linux"):
            for name in [one for one in self.environment if one.startswith("XDG_")]:
                del self.environment[name]
            self.environment["HOME"] = str(self.user_home)

    def compute(self, *words: str | Path) -> str:
        return self.run(*words, "--device", DEVICE)

    def run(self, *words: str | Path) -> str:
        done = self._ended(SECONDS_FOR_A_COMMAND, self.program, *words)
        if done.returncode != 0:
            raise Failed(f"{words[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def _ended(self, seconds: float, program: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *words],
            env=self.environment,
            cwd=self.work,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            encoding="utf-8",
            errors="replace",  # a message may name a file in the letters of the terminal
        )

    def version(self) -> str:
        return self.run("--version").strip()

    def models(self) -> str:
        return f"{len(self.run('models', 'verify').splitlines())} lines, no complaint"

    def faces(self) -> str:
        portrait, group = (self.samples / name for name in ("portrait.jpg", "group.jpg"))
        found = [len(one["faces"]) for one in json.loads(self.compute("faces", portrait, group, "--json"))]
        if found[0] != 1 or found[1] < 2:
            raise Failed(f"{found} faces in the portrait and the group")
        return f"{found[0]} and {found[1]} faces"

    def restore(self) -> str:
        """Every format that is written, and read again."""
        photo = self.samples / "portrait.jpg"
        written = [self.work / f"restored{ending}" for ending in FORMATS]
        for path in written:
            self.compute("restore", photo, "-o", path, "--preset", "preview", "--quiet")
        told = json.loads(self.compute("faces", *written, "--json"))
        without = [one["photo"] for one in told if len(one.get("faces", ())) != 1]
        if without:
            raise Failed(f"no face in what was written: {without}")
        return "written and read: " + " ".join(ending[1:] for ending in FORMATS)

    def sixteen_bits(self) -> str:
        """A deep scan stays deep, as PNG and as TIFF."""
        deep = self.work / "deep.png"
        png_files.deepen(self.work / "restored.png", deep)
        results = [self.work / "deep-restored.png", self.work / "deep-restored.tif"]
        for path in results:
            self.compute("restore", deep, "-o", path, "--preset", "preview", "--quiet")
        depths = [png_files.png_depth(results[0]), png_files.tiff_depth(results[1])]
        if depths != [16, 16]:
            raise Failed(f"{depths} bits in the restored PNG and TIFF")
        return "16 bits in PNG and TIFF"

    def onnx_runtime(self) -> str:
        """Every network of a restoration by the second runtime, exported here."""
        photo = self.samples / "portrait.jpg"
        written = self.work / "by-onnx.png"
        (told,) = json.loads(self.compute("restore", photo, "-o", written, "--runtime", "onnx", "--json"))
        instead = [warning for warning in told["warnings"] if "instead" in warning]
        exported = sorted(path.name.split("-")[0] for path in (self.work / "home/cache/onnx").glob("*.onnx"))
        if instead or exported != ["estimator", "prior", "restorer"]:
            raise Failed(f"ONNX Runtime did not restore it: {instead}, exported {exported}")
        return " ".join(exported)

    def window(self, number: int) -> dict[str, object]:
        """Opens the window with a photo, restores it there and closes it."""
        album, report = self.work / f"album {number}", self.work / f"report {number}"
        album.mkdir()
        report.mkdir()
        photo = Path(shutil.copy(self.samples / "portrait.jpg", album))
        original = photo.read_bytes()
        words = ("--self-check", photo, report, str(time.time()))
        done = self._ended(SECONDS_FOR_THE_WINDOW, self.window_program, *words)
        file = report / "window.json"
        told = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        if done.returncode != 0 or told.get("failed") or not told.get("picture"):
            raise Failed(
                f"the window ended with {done.returncode}: {told.get('failed')} {done.stderr.strip()}"
            )
        if told["languages_without_qt"]:
            raise Failed(f"Qt's own words are missing for {told['languages_without_qt']}")
        if "?" in str(told["libraries"]):
            raise Failed(f"the diagnostics do not know a version: {told['libraries']}")
        if not list(album.rglob("*.candidates/*.png")):
            raise Failed("the window left no candidate beside the photo")
        if photo.read_bytes() != original:
            raise Failed("the original was changed")
        return told

    def strangers(self) -> str:
        """What libraries leave in the user's home, where nothing of ours lies either (Linux)."""
        files = (path.relative_to(self.user_home) for path in self.user_home.rglob("*") if path.is_file())
        left = [str(path) for path in files if not CACHES_OF_THE_DESKTOP & set(path.parts)]
        if left:
            raise Failed(f"it wrote into the user's home: {left[:5]}")
        return "nothing in the user's home"


def state_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder with its size and time."""
    statuses = {str(path.relative_to(folder)): path.lstat() for path in folder.rglob("*")}
    return {name: (status.st_size, status.st_mtime_ns) for name, status in statuses.items()}


@contextmanager
def a_screen() -> Iterator[None]:
    """A virtual screen on Linux, for the programs started meanwhile; elsewhere there is one."""
    if not sys.platform.startswith("linux"):
        yield
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        yield
    finally:
        server.terminate()
        server.wait()


def enter_empty_network() -> None:
    """Starts this program again where there is no network at all: in a network namespace of its own (Linux)."""
    prefix = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    words = [word for word in sys.argv[1:] if word != "--offline"]
    os.execvp(prefix[0], [*prefix, sys.executable, __file__, *words])


def networks() -> str:
    """The network interfaces that this process sees, other than the loop."""
    folder = Path("/sys/class/net")
    if not folder.is_dir():
        return "not known"
    names = Path("/proc/self/net/dev").read_text().splitlines()[2:]
    return (
        " ".join(name.split(":")[0].strip() for name in names if not name.strip().startswith("lo:")) or "none"
    )


def say(name: str, words: str, seconds: float) -> None:
    sys.stdout.write(f"{name:14} {words} ({seconds:.1f} s)\n")
    sys.stdout.flush()


def check(program: Path, starts: int) -> None:
    """Raises Failed at the first thing that does not work."""
    with tempfile.TemporaryDirectory(prefix="pgdiff smoke ä ") as name, a_screen():
        test = SmokeTest(program, Path(name))
        before = state_of(test.folder)
        sys.stdout.write(f"{'network':14} {networks()}\n")
        for step in (
            test.version,
            test.models,
            test.faces,
            test.restore,
            test.sixteen_bits,
            test.onnx_runtime,
        ):
            began = time.monotonic()
            words = step()
            say(step.__name__.replace("_", " "), words, time.monotonic() - began)
        told = []
        for number in range(starts):
            began = time.monotonic()
            told.append(test.window(number))
            words = ", ".join(f"{key} {value}" for key, value in told[-1].items())
            say("window", words, time.monotonic() - began)
        for key in ("first_paint_seconds", "first_paint_megabytes", "rest_megabytes"):
            values = [one[key] for one in told if one.get(key) is not None]
            if len(values) > 1:
                sys.stdout.write(f"{'median of':14} {len(values)}: {key} {statistics.median(values)}\n")
        sys.stdout.write(f"{'strangers':14} {test.strangers()}\n")
        after = state_of(test.folder)
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        if changed:
            raise Failed(f"it wrote into its own folder: {changed[:5]}")
        sys.stdout.write(f"{'own folder':14} {len(after)} entries, none changed\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--offline", action="store_true", help="in an empty network namespace (Linux)")
    parser.add_argument("--starts", type=int, default=1, metavar="N", help="start the window so often")
    given = parser.parse_args()
    if given.offline:
        enter_empty_network()
    try:
        check(given.program.absolute(), given.starts)
    except Failed as error:
        sys.stderr.write(f"{given.program}: {error}\n")
        return 1
    except subprocess.TimeoutExpired as error:
        sys.stderr.write(f"{given.program}: did not end within {error.timeout:.0f} s\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
