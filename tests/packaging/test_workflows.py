"""The workflows: what they run is clean, what they take from others is pinned, and an upload can be run again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from .conftest import PACKAGING

GITHUB = PACKAGING.parent / ".github"
FILES = [*sorted(GITHUB.glob("workflows/*.yml")), *sorted(GITHUB.glob("actions/*/*.yml"))]
RELEASE = (GITHUB / "workflows" / "release.yml").read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(GITHUB).as_posix()


def steps_of(path: Path) -> list[str]:
    """The text of every step."""
    text = path.read_text(encoding="utf-8")
    found = []
    for start in re.finditer(r"^( +)steps:\n", text, re.MULTILINE):
        indent = start[1]
        block = re.match(rf"(?:{indent} .*\n|\n)*", text[start.end() :])[0]
        found += re.split(rf"^{indent}  - ", block, flags=re.MULTILINE)[1:]
    return found


def shell_blocks_of(path: Path) -> list[str]:
    """What a shell of Unix is given, with GitHub's own expressions replaced by a word."""
    found = []
    for step in steps_of(path):
        if "shell: pwsh" in step:
            continue
        for one_line, many in re.findall(
            r"^ *(?:- )?run: (?:\|\n((?:.*\n)*)|(.+)\n)", step + "\n", re.MULTILINE
        ):
            found.append(re.sub(r"\$\{\{.*?\}\}", "word", textwrap.dedent(one_line or many)))
    return found


def job_of(name: str) -> str:
    return re.search(rf"^  {name}:\n((?:    .*\n|\n)*)", RELEASE, re.MULTILINE)[1]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_what_a_workflow_runs_is_clean(path, tool):
    blocks = shell_blocks_of(path)
    text = path.read_text(encoding="utf-8")
    assert len(blocks) == len(re.findall(r"\brun: ", text)) - text.count("shell: pwsh"), "all are looked at"
    for block in blocks:
        done = subprocess.run(
            [tool("shellcheck"), "--shell=bash", "-"],
            input=f"set -e\n{block}",
            capture_output=True,
            text=True,
        )
        assert done.stdout == "", block


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_action_of_others_is_pinned_by_its_hash(path):
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert all(
        re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", one) for one in used if not one.startswith("./")
    ), used


def test_one_version_of_every_action_is_used():
    used = {
        one.partition("@")[0]: set(
            re.findall(rf"{one.partition('@')[0]}@(\S+)", "".join(map(Path.read_text, FILES)))
        )
        for path in FILES
        for one in re.findall(r"uses: ([^.\s]\S*)", path.read_text(encoding="utf-8"))
    }
    assert used
    assert all(len(versions) == 1 for versions in used.values()), used


def test_expressions_stay_out_of_scripts():
    """What comes from outside goes through the environment, where a shell takes it for no command."""
    for path in FILES:
        for step in steps_of(path):
            script = step.partition("run:")[2]
            assert "${{" not in script, script


@pytest.mark.parametrize("job", ["linux", "windows"])
def test_every_flavour_is_released(job):
    import flavour

    (listed,) = re.findall(r"flavour: \[(.*)\]", job_of(job))
    assert listed.split(", ") == list(flavour.FLAVOURS)


def test_linux_is_built_where_the_c_library_is_old():
    """The runner's own image has a newer one every two years; what is built there starts on nothing older."""
    assert "image: debian:12\n" in job_of("linux")


def test_files_that_are_compressed_are_not_compressed_again():
    for job in ("linux", "windows", "macos"):
        (upload,) = (
            one for one in job_of(job).split("- uses: ") if one.startswith("actions/upload-artifact@")
        )
        assert "compression-level: 0" in upload


def test_what_is_published_is_attested():
    job = job_of("publish")
    order = [
        job.index(one)
        for one in ("split_large.sh", "sums.py", "attest-build-provenance@", "upload_release.sh")
    ]
    assert order == sorted(order), "of the files as they are published"
    for permission in ("id-token: write", "attestations: write"):
        assert permission in job
        assert permission not in RELEASE.replace(job, "")


# GitHub's program: knows of a release what $RELEASE says, and writes down what it was asked for.
GH = """\
#!/bin/sh
printf '%s\\n' "$*" >>"$LOG"
case "$1 $2" in
    "release view") [ -n "$RELEASE" ] && echo "$RELEASE" ;;
esac
"""


@pytest.mark.skipif(sys.platform == "win32", reason="runs a script for the shell of Linux")
@pytest.mark.parametrize(
    ("release", "orders"),
    [("", ["view", "create", "upload"]), ("true", ["view", "edit", "upload"]), ("false", ["view"])],
    ids=["none", "draft", "published"],
)
def test_upload_can_be_run_again_until_a_person_has_published(release, orders, tmp_path):
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    files = tmp_path / "files"
    files.mkdir()
    (files / "a.deb").touch()
    environment = os.environ | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "LOG": str(tmp_path / "log"),
        "RELEASE": release,
    }
    done = subprocess.run(
        [PACKAGING / "upload_release.sh", "v1.0", "notes.md", files], env=environment, capture_output=True
    )
    asked = (tmp_path / "log").read_text().splitlines()
    assert [one.split()[1] for one in asked] == orders
    assert (done.returncode == 0) is (release != "false")
    if orders[-1] == "upload":
        assert asked[-1] == f"release upload v1.0 {files}/a.deb --clobber"
    if "create" in orders:
        assert "--draft --verify-tag" in asked[1]
