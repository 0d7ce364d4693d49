"""What a Linux desktop reads of us, held to the desktop's own validators, and the files that people download."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree

import pytest

from .conftest import PACKAGING

LINUX = PACKAGING / "linux"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="made on Linux only")


@pytest.fixture
def folder(tmp_path):
    """A frozen folder of a few bytes."""
    place = tmp_path / "frozen" / "pgdiff-desktop"
    (place / "_internal").mkdir(parents=True)
    (place / "_internal" / "library.so").write_text("a library")
    program = place / "pgdiff-desktop"
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    (place / "pgdiff-desktop-window").symlink_to("pgdiff-desktop")
    return place


@pytest.fixture
def drawn(icons, tmp_path):
    return shutil.copytree(icons, tmp_path / "drawn")


def said(*words) -> str:
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode or done.stderr else ""


def test_desktop_entry_is_valid(tool):
    assert said(tool("desktop-file-validate"), LINUX / "pgdiff-desktop.desktop") == ""


def test_metainfo_is_valid(tool):
    assert said(tool("appstreamcli"), "validate", "--no-net", "--pedantic", LINUX / "metainfo.xml") == ""


def test_manual_page_has_no_warning(tool):
    assert said(tool("man"), "--warnings", "--local-file", LINUX / "pgdiff-desktop.1") == ""


def test_shell_scripts_are_clean(tool):
    assert said(tool("shellcheck"), *PACKAGING.rglob("*.sh")) == ""


def test_metainfo_names_this_version():
    from version import VERSION

    release = ElementTree.parse(LINUX / "metainfo.xml").find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert f"pgdiff-desktop-{VERSION}-" in next(PACKAGING.glob("flatpak/*.yml")).read_text()


def test_deb(tool, folder, drawn, tmp_path):
    dpkg = tool("dpkg-deb")
    from linux import deb

    made = deb.make(folder, drawn, tmp_path)
    root = tmp_path / "root"
    subprocess.run([dpkg, "--raw-extract", made, root], check=True)
    # No script runs as root when it is installed or removed, so nothing of the user's can be in danger.
    assert [path.name for path in (root / "DEBIAN").iterdir()] == ["control"]
    # It installs on the system that it was built on: no libraries of a newer one are asked for.
    built_on = os.confstr("CS_GNU_LIBC_VERSION").split()[1]
    assert f"libc6 (>= {built_on})" in (root / "DEBIAN" / "control").read_text()
    assert (root / "usr/bin/pgdiff-desktop").resolve().read_text() == "#!/bin/sh\necho started\n"
    assert (root / "usr/bin/pgdiff-desktop-window").resolve().is_file()
    icons = root / "usr/share/icons/hicolor"
    assert {path.parts[-3] for path in icons.rglob("*.png")} >= {"16x16", "48x48", "512x512"}
    assert (root / "usr/share/man/man1/pgdiff-desktop.1.gz").is_file()
    assert (root / "usr/share/doc/pgdiff-desktop/copyright").is_file()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            assert path.stat().st_mode & 0o022 == 0, f"{path} can be written by others"


def test_appdir_starts_from_anywhere(tool, folder, drawn, tmp_path):
    from linux import appdir

    (folder / "pgdiff-desktop").write_text('#!/bin/sh\necho "started with $*"\n')
    root = appdir.make(folder, drawn)
    assert said(tool("desktop-file-validate"), root / "pgdiff-desktop.desktop") == ""
    icon = (root / "pgdiff-desktop.png").read_bytes()
    assert icon[:4] == b"\x89PNG"
    assert (root / ".DirIcon").read_bytes() == icon
    assert said(tool("appstreamcli"), "validate-tree", "--no-net", root) == ""
    link = tmp_path / "a link ä"
    link.symlink_to(root / "AppRun")
    done = subprocess.run([link, "restore", "two words"], cwd="/", capture_output=True, text=True)
    assert done.stdout == "started with restore two words\n"


@pytest.mark.slow
def test_appdir_of_the_frozen_folder(drawn):
    """Of the real one, where `make package` has made it."""
    from linux import appdir
    from version import VERSION

    frozen = PACKAGING.parent / "dist" / "pgdiff-desktop"
    if not frozen.is_dir():
        pytest.skip("needs the frozen folder: make package")
    start = appdir.make(frozen, drawn) / "AppRun"
    done = subprocess.run([start, "--version"], capture_output=True, text=True)
    assert VERSION in done.stdout, done.stderr


def test_archives_for_other_cards_have_names_of_their_own(tool, folder, drawn, tmp_path):
    """One release has both, and the second would take the place of the first."""
    tool("xz")
    from linux import portable

    made = {portable.make(folder, drawn, tmp_path, flavour) for flavour in ("cpu", "cu128")}
    assert len(made) == 2
    with tarfile.open(next(one for one in made if "cu128" in one.name)) as archive:
        tops = {name.split("/")[0] for name in archive.getnames()}
    assert tops == {next(one.name for one in made if "cu128" in one.name).removesuffix(".tar.xz")}


def test_portable_archive_installs_and_goes_for_one_user(tool, folder, drawn, tmp_path):
    tool("xz")
    from linux import portable

    made = portable.make(folder, drawn, tmp_path, "cpu")
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path, filter="tar")
    unpacked = tmp_path / made.name.removesuffix(".tar.xz")
    home = tmp_path / "home of ä"
    settings = home / ".config" / "pgdiff-desktop" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{}")
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    for _ in range(2):  # the second time it replaces what is there
        subprocess.run([unpacked / "install.sh"], env=environment, check=True, capture_output=True)
    command = home / ".local/bin/pgdiff-desktop"
    assert subprocess.run([command], capture_output=True, text=True).stdout == "started\n"
    entry = (home / ".local/share/applications/pgdiff-desktop.desktop").read_text()
    assert f'Exec="{home}/.local/lib/pgdiff-desktop/pgdiff-desktop-window" %F' in entry

    script = home / ".local/lib/pgdiff-desktop/install.sh"
    subprocess.run([script, "--uninstall"], env=environment, check=True, capture_output=True)
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    assert left == [settings], "only what is the user's stays"
