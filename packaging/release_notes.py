"""What CHANGELOG.md says of this version, for the page of the release, or of what is unreleased."""

from __future__ import annotations

import re
import sys

from version import REPOSITORY, VERSION


def notes_of(version: str, changelog: str) -> str:
    """The section of a version, without its heading."""
    sections = dict(
        re.findall(r"^## \[?([^\]\s]+).*?$\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    )
    return str(sections.get(version, sections.get("Unreleased", ""))).strip()


if __name__ == "__main__":
    sys.stdout.write(notes_of(VERSION, (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")) + "\n")
