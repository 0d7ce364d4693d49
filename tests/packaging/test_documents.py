"""What the documents name is there, and the README is short enough to be read."""

from __future__ import annotations

import argparse
import re

import pytest

import pgdiff_desktop
from pgdiff_desktop.cli.parser import build_parser
from tests.conftest import REPOSITORY

PACKAGE = REPOSITORY / pgdiff_desktop.__name__
MOST_WORDS = 900
DOCUMENTS = [
    *(REPOSITORY / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "SECURITY")),
    *sorted((REPOSITORY / "docs").glob("*.md")),
]
# Folders that a program makes, or that somebody brings.
MADE_OR_GIVEN = {"NAME.candidates", "build", "damage", "faces", "weights"}
_CODE = re.compile(r"```.*?```", re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def name_of(path):
    return path.relative_to(REPOSITORY).as_posix()


def anchors_of(document):
    """The headings of a document as GitHub makes links of them."""
    headings = re.findall(r"^#+ (.+)$", _CODE.sub("", document.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def is_there(name):
    if "/" not in name and any(PACKAGE.rglob(name)):
        return True
    return (REPOSITORY / name).exists() or (PACKAGE / name).exists()


def test_readme_can_be_read_in_a_few_minutes():
    assert len((REPOSITORY / "README.md").read_text(encoding="utf-8").split()) <= MOST_WORDS


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_and_pictures_lead_somewhere(document):
    for target in _LINK.findall(_CODE.sub("", document.read_text(encoding="utf-8"))):
        if re.match(r"https?:", target):
            continue
        place, _, anchor = target.partition("#")
        path = document.parent / place if place else document
        assert path.is_file(), target
        assert not anchor or anchor in anchors_of(path), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_files_that_are_named_exist(document):
    """Somewhere in the repository or the package; of a file named without its folder, anywhere in the package."""
    text = _CODE.sub("", document.read_text(encoding="utf-8"))
    named = set(re.findall(r"`(\w[\w./-]*(?:\.(?:py|toml|nsi|sh|spec)|/))`", text))
    missing = {name for name in named if not is_there(name) and name.rstrip("/") not in MADE_OR_GIVEN}
    assert not missing


def test_every_option_is_described():
    commands = next(
        action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    described = (REPOSITORY / "docs" / "command-line.md").read_text(encoding="utf-8")
    options = {option for action in commands.choices["restore"]._actions for option in action.option_strings}
    missing = {option for option in options - {"-h"} if not re.search(rf"`[^`]*{option}\b", described)}
    assert not missing


def test_make_help_names_every_target():
    text = (REPOSITORY / "Makefile").read_text()
    phony = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())
    targets = set(re.findall(r"^([a-z-]+):(?!=)", text, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## ", text, re.MULTILINE))
    assert phony == targets == explained
