"""The version, from the one place where it stands, without importing the package.

    python packaging/version.py              # 0.2.0rc1
    python packaging/version.py --numbers    # 0.2.0.0

The second is what Windows can compare.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
_SAID = (REPOSITORY / "pgdiff_desktop" / "__init__.py").read_text(encoding="utf-8")
VERSION: str = re.findall(r'^__version__ = "(.+)"$', _SAID, re.MULTILINE)[0]


def numbers_of(version: str) -> tuple[int, int, int, int]:
    """The version as Windows compares it: 0.2.0rc1 is 0.2.0.0 there, as its final version."""
    release = re.match(r"\d+(\.\d+)*", version)
    assert release is not None
    parts = [int(part) for part in release[0].split(".")]
    first, second, third, fourth = ([*parts, 0, 0, 0, 0])[:4]
    return first, second, third, fourth


if __name__ == "__main__":
    numbers = ".".join(map(str, numbers_of(VERSION)))
    print(numbers if "--numbers" in sys.argv else VERSION)  # noqa: T201 for the scripts that make installers
