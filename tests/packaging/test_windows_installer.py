"""The installer for Windows, compiled and run under wine with a small payload instead of the real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from .conftest import PACKAGING

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "pgdiff-desktop"
UNINSTALL = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
CLASSES = r"HKCU\Software\Classes"
ENDINGS = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic")


class Wine:
    """A Windows of its own in a folder."""

    def __init__(self, program: str, prefix: Path) -> None:
        self.program, self.prefix = program, prefix
        self.environment = os.environ | {
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "LC_ALL": "C.UTF-8",  # paths cross from one system to the other
            "WINEDLLOVERRIDES": "mscoree,mshtml=",  # or it offers to download them
        }
        self.environment.pop("DISPLAY", None)
        self.run("wineboot", "--init")
        self.home = next(path for path in (prefix / "drive_c" / "users").iterdir() if path.name != "Public")
        self.local = self.home / "AppData" / "Local"
        self.shortcut = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs" / f"{NAME}.lnk"

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.program, *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def registry(self, key: str) -> str:
        """What `reg query` says of a key and all below; empty where there is none."""
        done = self.run("reg", "query", key, "/s")
        return done.stdout if done.returncode == 0 else ""

    def close(self) -> None:
        server = shutil.which("wineserver") or str(Path(self.program).with_name("wineserver64"))
        subprocess.run([server, "-k"], env=self.environment, capture_output=True)


@pytest.fixture(scope="module")
def wine(tmp_path_factory):
    places = ("wine64", "/usr/lib/wine/wine64", "wine")
    program = next(filter(None, map(shutil.which, places)), None)
    if program is None or shutil.which("makensis") is None:
        pytest.skip("needs makensis (Debian: nsis) and wine (Debian: wine64)")
    windows = Wine(program, tmp_path_factory.mktemp("wine") / "prefix")
    yield windows
    windows.close()


@pytest.fixture(scope="module")
def installers(tmp_path_factory, wine, icons):
    """version -> installer; the older version has a file that the newer one has not."""
    made = {}
    for version, library in (("0.0.9", "old.dll"), ("0.1.0", "new.dll")):
        folder = tmp_path_factory.mktemp(f"payload-{version}")
        payload = folder / "payload"
        (payload / "_internal").mkdir(parents=True)
        (payload / "_internal" / library).write_text(version)
        for name in (NAME, f"{NAME}-window"):
            (payload / f"{name}.exe").write_text(version)
        made[version] = folder / f"{NAME}-{version}.exe"
        defined = {
            "VERSION": version,
            "NUMBERS": f"{version}.0",
            "PAYLOAD": payload,
            "ICON": icons / "app.ico",
            "OUTPUT": made[version],
            "TARGET": "amd64-unicode",  # Debian's wine64 runs nothing else
        }
        words = [f"-D{key}={value}" for key, value in defined.items()]
        done = subprocess.run(
            ["makensis", "-V2", "-WX", *words, PACKAGING / "windows" / "installer.nsi"],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return made


def windows_path(wine: Wine, path: Path) -> str:
    return "C:\\" + str(path.relative_to(wine.prefix / "drive_c")).replace("/", "\\")


def uninstall(wine: Wine, folder: Path, *words: str, last: str = "") -> None:
    """Silently. It goes on as a copy of itself, in order to delete itself, and is done when `last` of it is gone."""
    assert wine.run(folder / "uninstall.exe", "/S", *words).returncode == 0
    until = time.monotonic() + 120
    while (folder / last).exists():
        assert time.monotonic() < until, "the uninstaller did not come to its end"
        time.sleep(0.2)


def test_install_upgrade_and_silent_uninstall(wine, installers):
    wine.run("reg", "add", r"HKCU\Software\Classes\.jpg", "/ve", "/d", "somebody.else", "/f")
    data = wine.local / NAME
    data.mkdir()
    (data / "settings.json").write_text("{}")

    assert wine.run(installers["0.0.9"], "/S").returncode == 0
    folder = wine.local / "Programs" / NAME
    assert (folder / "_internal" / "old.dll").is_file()
    assert "0.0.9" in wine.registry(UNINSTALL)

    assert wine.run(installers["0.1.0"], "/S").returncode == 0
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {f"{NAME}.exe", f"{NAME}-window.exe", "app.ico", "uninstall.exe", "_internal/new.dll"}
    assert (folder / f"{NAME}.exe").read_text() == "0.1.0"
    entry = wine.registry(UNINSTALL)
    assert "0.1.0" in entry
    assert "0.0.9" not in entry
    assert "QuietUninstallString" in entry
    assert wine.shortcut.is_file()
    classes = wine.registry(CLASSES)
    for ending in ENDINGS:
        assert f"{ending}\\OpenWithProgids\n    {NAME}.photo" in classes.replace("\r", "")
    assert "somebody.else" in classes, "the type's own program stays"

    uninstall(wine, folder)
    assert not wine.shortcut.exists()
    assert wine.registry(UNINSTALL) == ""
    classes = wine.registry(CLASSES)
    assert NAME not in classes
    assert "somebody.else" in classes
    assert (data / "settings.json").is_file(), "nobody asked for the user's data to go"


@pytest.mark.parametrize("program", [NAME, f"{NAME}-window"])
def test_running_program_is_not_half_replaced(wine, installers, program):
    """A long restoration on the command line as well as the window."""
    assert wine.run(installers["0.0.9"], "/S").returncode == 0
    folder = wine.local / "Programs" / NAME
    file = folder / f"{program}.exe"
    shutil.copyfile(wine.prefix / "drive_c" / "windows" / "system32" / "cmd.exe", file)
    running = subprocess.Popen(
        [wine.program, file], env=wine.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with running:
        assert running.stdout.read(1), "it is running when it says something"
        assert wine.run(installers["0.1.0"], "/S").returncode == 2
        assert wine.run(folder / "uninstall.exe", "/S", f"_?={windows_path(wine, folder)}").returncode == 2
        assert (folder / "_internal" / "old.dll").is_file()
        running.stdin.write(b"exit\r\n")
        running.stdin.close()
        running.stdout.read()
    assert wine.run(installers["0.1.0"], "/S").returncode == 0
    assert (folder / "_internal" / "new.dll").is_file()
    uninstall(wine, folder)


def test_folder_with_spaces_and_letters_of_the_world(wine, installers):
    folder = wine.prefix / "drive_c" / "Fotos Großmutter 가족 사진" / ("long " * 15).strip() / NAME
    # NSIS takes the rest of the line without quotes, and a word with spaces would get some.
    place = f"/D={windows_path(wine, folder)}".split(" ")
    assert wine.run(installers["0.1.0"], "/S", *place).returncode == 0
    assert (folder / "_internal" / "new.dll").is_file()
    (folder / "mine.txt").write_text("a note that somebody left here")
    uninstall(wine, folder, last="uninstall.exe")
    assert [path.name for path in folder.iterdir()] == ["mine.txt"], "only our own files go"


def test_data_goes_where_that_is_wanted(wine, installers):
    data = wine.local / NAME
    data.mkdir(exist_ok=True)
    assert wine.run(installers["0.1.0"], "/S").returncode == 0
    uninstall(wine, wine.local / "Programs" / NAME, "/DeleteData")
    assert not data.exists()


def test_for_all_users_on_request(wine, installers):
    assert wine.run(installers["0.1.0"], "/S", "/AllUsers").returncode == 0
    folder = wine.prefix / "drive_c" / "Program Files" / NAME
    assert (folder / f"{NAME}-window.exe").is_file()
    assert wine.registry(UNINSTALL) == ""
    assert "0.1.0" in wine.registry(UNINSTALL.replace("HKCU", "HKLM"))
    uninstall(wine, folder)
    assert wine.registry(UNINSTALL.replace("HKCU", "HKLM")) == ""


def test_windows_own_nsis_makes_it(tmp_path, icons, tool):
    """The one that is installed there has the 32-bit stub only."""
    (tmp_path / "payload").mkdir()
    (tmp_path / "payload" / f"{NAME}.exe").write_text("")
    made = tmp_path / f"{NAME}-setup.exe"
    defined = {"VERSION": "1.2.3rc1", "NUMBERS": "1.2.3.0", "PAYLOAD": tmp_path / "payload"}
    defined |= {"ICON": icons / "app.ico", "OUTPUT": made}
    words = [f"-D{key}={value}" for key, value in defined.items()]
    script = PACKAGING / "windows" / "installer.nsi"
    done = subprocess.run([tool("makensis"), "-V2", "-WX", *words, script], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    data = made.read_bytes()
    header = int.from_bytes(data[60:64], "little")
    assert data[header : header + 6] == b"PE\0\0\x4c\x01", "for the 386"
