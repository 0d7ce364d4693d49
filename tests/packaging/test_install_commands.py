"""The commands that the documents give for an NVIDIA card keep CUDA: run with small stand-ins for every package."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from .conftest import PACKAGING

REPOSITORY = PACKAGING.parent
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = dict(re.findall(r"^(\w+)==(\S+)", (PACKAGING / "lock" / "torch.txt").read_text(), re.MULTILINE))
CARDS = ("cu126", "cu130")
COMMAND = re.compile(r"^\.venv\\Scripts\\pip install (.*/whl/cu.*)$", re.MULTILINE)
# Of a checkout as it was described before: the second line puts another torch in the place of the first one's.
TWO_LINES = (
    '"torch>=2.6,<2.14" --index-url https://download.pytorch.org/whl/cu128',
    '"torch>=2.6,<2.14" -e .',
)


def commands_of(document: str) -> list[str]:
    return COMMAND.findall((REPOSITORY / document).read_text(encoding="utf-8"))


def write_wheel(index: Path, name: str, version: str, *requirements: str) -> None:
    """Into an index as pip reads it: a folder for each name, with a page of links."""
    folder = index / name.lower().replace("_", "-")
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{name.replace('-', '_')}-{version}"
    about = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    about += [f"Requires-Dist: {one}" for one in requirements]
    files = {
        "METADATA": "\n".join(about) + "\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    wheel = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, text in files.items():
            archive.writestr(f"{stem}.dist-info/{file}", text)
        archive.writestr(f"{stem}.dist-info/RECORD", "".join(f"{stem}.dist-info/{one},,\n" for one in files))
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    link = f'<a href="{wheel.name.replace("+", "%2B")}#sha256={digest}">{wheel.name}</a>\n'
    with (folder / "index.html").open("a") as page:
        page.write(link)


@pytest.fixture(scope="session")
def indexes(tmp_path_factory):
    """The usual index, with a torch for processors as on Windows, and those of torch, as far as each goes."""
    root = tmp_path_factory.mktemp("indexes")
    torch, vision = PINNED["torch"], PINNED["torchvision"]
    builds = {"pypi": [("2.11.0", "0.26.0"), (torch, vision)]}
    builds |= {card: [(f"{torch}+{card}", f"{vision}+{card}")] for card in CARDS}
    builds["cu128"] = [("2.11.0+cu128", "0.26.0+cu128")]
    for index, versions in builds.items():
        for number, matching in versions:
            write_wheel(root / index, "torch", number)
            write_wheel(root / index, "torchvision", matching, f"torch=={number.partition('+')[0]}")
    others = {re.match(r"[\w-]+", one)[0]: one for one in PROJECT["dependencies"]}
    write_wheel(root / "pypi", "pgdiff-desktop", "0.1.0", *PROJECT["dependencies"])
    for name, requirement in others.items():
        if not name.startswith("torch"):
            lowest = re.search(r">=([\d.]+)", requirement)
            write_wheel(
                root / "pypi", name, lowest[1] if lowest else "1.0", *(["torch"] * (name == "facexlib"))
            )
    return root


@pytest.fixture
def install(indexes, tmp_path):
    """Runs what follows `pip install` in an environment of its own; returns the versions that are there then."""
    place = tmp_path / "environment"
    venv.create(place, with_pip=False)
    (python,) = [path for path in place.rglob("python*") if path.name in ("python", "python.exe")]

    def run(line: str) -> dict[str, str]:
        line = line.replace("-e .", "pgdiff-desktop")
        line = line.replace("https://download.pytorch.org/whl", indexes.as_uri())
        words = [word.strip('"') for word in line.split()]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
        environment |= {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": (indexes / "pypi").as_uri()}
        pip = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            python,
            "--disable-pip-version-check",
            "--no-cache-dir",
        ]
        done = subprocess.run([*pip, "install", *words], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        listed = subprocess.run(
            [*pip, "list", "--format=freeze"], env=environment, capture_output=True, text=True, check=True
        )
        return dict(one.split("==") for one in listed.stdout.split())

    return run


def test_documents_have_a_command_for_every_kind_of_card():
    assert [line.rpartition("/")[2] for line in commands_of("README.md")] == ["cu130"]
    assert {line.rpartition("/")[2] for line in commands_of("docs/packages.md")} == set(CARDS)


@pytest.mark.slow
@pytest.mark.parametrize("line", {*commands_of("README.md"), *commands_of("docs/packages.md")})
def test_one_command_installs_everything_with_cuda(line, install):
    card = line.rpartition("/")[2]
    there = install(line)
    assert there["torch"] == f"{PINNED['torch']}+{card}"
    assert there["torchvision"] == f"{PINNED['torchvision']}+{card}"
    assert "pgdiff-desktop" in there
    again = install("-e .")
    assert again["torch"] == there["torch"], "a later installation of a newer checkout leaves CUDA alone"


@pytest.mark.slow
def test_torch_alone_first_would_lose_cuda(install):
    """Why there is one command: torchvision from the usual index wants the usual torch."""
    there = install(TWO_LINES[0])
    assert there["torch"] == "2.11.0+cu128"
    assert install(TWO_LINES[1])["torch"] == PINNED["torch"]
