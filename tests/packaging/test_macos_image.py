"""The disk image for macOS, made with Apple's programs replaced by ones that write down their orders."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys

import pytest

from .conftest import PACKAGING

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs scripts for the shell of macOS")

PROGRAMS = ("codesign", "security", "xcrun", "ditto", "uuidgen", "sleep")
RECORDER = """\
#!/bin/sh
printf '%s %s\\n' "${0##*/}" "$*" >>"$LOG"
case "$*" in
    "list-keychains -d user") printf '    "/Users/me/login.keychain-db"\\n' ;;
    *dmgbuild*)
        tries=$(grep -c dmgbuild "$LOG")
        if [ "$tries" -le "${BUSY:-0}" ]; then
            echo "hdiutil: create failed - ${TROUBLE:-Resource busy}"
            exit 1
        fi ;;
    *version.py*) echo 1.2.3 ;;
esac
"""
FILE = """\
#!/bin/sh
case "$2" in
    *.dylib|*/torch_shm_manager) echo "Mach-O 64-bit" ;;
    *) echo "ASCII text" ;;
esac
"""
SECRETS = {
    "SIGNING_IDENTITY": "Developer ID",
    "SIGNING_CERTIFICATE": "cDEy",
    "SIGNING_PASSWORD": "secret",
    "NOTARY_APPLE_ID": "me@example.org",
    "NOTARY_TEAM": "TEAM",
    "NOTARY_PASSWORD": "secret",
}


@pytest.fixture
def make_image(tmp_path):
    """Runs the script; returns whether it succeeded, and the orders that Apple's programs got."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in {**dict.fromkeys((*PROGRAMS, "python"), RECORDER), "file": FILE}.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    for name in (
        "MacOS/pgdiff-desktop",
        "Frameworks/libtorch.dylib",
        "Frameworks/torch_shm_manager",
        "Info.plist",
    ):
        path = tmp_path / "dist/pgdiff-desktop.app/Contents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    log = tmp_path / "log"

    def run(**variables: str) -> tuple[bool, list[str]]:
        log.write_text("")
        environment = {key: value for key, value in os.environ.items() if key not in SECRETS}
        environment |= {"PATH": f"{programs}:{os.environ['PATH']}", "LOG": str(log)}
        words = [PACKAGING / "macos" / "make_image.sh", programs / "python"]
        done = subprocess.run(
            words, cwd=tmp_path, env=environment | variables, capture_output=True, text=True
        )
        return done.returncode == 0, log.read_text().splitlines()

    return run


def place_of(orders: list[str], pattern: str) -> int:
    (found,) = [number for number, order in enumerate(orders) if re.search(pattern, order)]
    return found


def test_entitlements_are_the_programs_alone(make_image):
    """A library with entitlements is refused by notarisation's later checks, and needs none."""
    done, orders = make_image()
    assert done
    signed = [order for order in orders if "codesign --force" in order]
    assert [("--entitlements" in order, order.split("/")[-1]) for order in sorted(signed)] == [
        (True, "pgdiff-desktop.app"),
        (False, "libtorch.dylib"),
        (False, "torch_shm_manager"),
    ]
    assert "pgdiff-desktop.app" in signed[-1], "what lies inside comes first"
    assert "entitlements_file" not in (PACKAGING / "pgdiff_desktop.spec").read_text()


def test_application_and_image_are_stapled_each_before_it_is_passed_on(make_image):
    done, orders = make_image(**SECRETS)
    assert done
    steps = [
        r"codesign --force.*pgdiff-desktop\.app$",
        r"ditto .*pgdiff-desktop\.app ",
        r"notarytool submit .*\.zip",
        r"stapler staple .*\.app$",
        r"-m dmgbuild",
        r"codesign --force.*\.dmg$",
        r"notarytool submit .*\.dmg",
        r"stapler staple .*\.dmg$",
    ]
    places = [place_of(orders, step) for step in steps]
    assert places == sorted(places)


def test_keychain_stays_open_and_is_gone_afterwards(make_image):
    done, orders = make_image(**SECRETS)
    assert done
    commands = [order.split()[1] for order in orders if order.startswith("security ")]
    assert commands == [
        "list-keychains", "create-keychain", "set-keychain-settings", "unlock-keychain", "import",
        "set-key-partition-list", "list-keychains", "delete-keychain",
    ]  # fmt: skip
    assert re.search(r"-lut \d{4,} ", orders[place_of(orders, "set-keychain-settings")])
    assert orders[place_of(orders, "list-keychains -d user -s")].endswith(" /Users/me/login.keychain-db")


def test_nothing_is_asked_of_apple_without_secrets(make_image):
    done, orders = make_image()
    assert done
    assert not any(order.startswith(("security", "xcrun", "ditto")) for order in orders)


@pytest.mark.parametrize(
    ("busy", "trouble", "succeeds", "tries"),
    [("2", "Resource busy", True, 3), ("9", "Resource busy", False, 5), ("9", "No space left", False, 1)],
)
def test_busy_volume_is_tried_again(make_image, busy, trouble, succeeds, tries):
    done, orders = make_image(BUSY=busy, TROUBLE=trouble)
    assert done is succeeds
    assert sum("dmgbuild" in order for order in orders) == tries


def test_bundle_wants_the_macos_that_its_libraries_want():
    """Wheels of torch 2.13 and ONNX Runtime 1.32 are tagged macosx_14_0_arm64."""
    assert 'OLDEST_MACOS = "14.0"' in (PACKAGING / "pgdiff_desktop.spec").read_text()
    readme = (PACKAGING.parent / "README.md").read_text(encoding="utf-8")
    assert "macOS 14 or newer" in readme
    assert plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
