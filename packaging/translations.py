"""Reads the texts of the window into resources/translations/*.ts, and compiles these: `make translations`.

What is new stands there as unfinished and is to be translated by a person; a test fails until it is.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
TRANSLATIONS = REPOSITORY / "resources" / "translations"
# English has its plural forms only.
OPTIONS = {"en": ["-pluralonly"], "ko": []}
SOURCES = ("pgdiff_desktop/gui", "pgdiff_desktop/workers")


def read_texts(language: str, file: Path) -> None:
    """Brings a .ts up to the texts of the sources; what is not said any more leaves it."""
    _run(
        "lupdate",
        *("-extensions", "py", "-locations", "none", "-no-obsolete", "-silent"),
        *("-source-language", "en", "-target-language", language),
        *OPTIONS[language],
        *SOURCES,
        "-ts",
        str(file),
    )


def compile_texts(file: Path, compiled: Path) -> None:
    """.ts -> .qm."""
    _run("lrelease", "-silent", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments], cwd=REPOSITORY, check=True
    )


def main() -> int:
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in OPTIONS:
        file = TRANSLATIONS / f"pgdiff_desktop_{language}.ts"
        read_texts(language, file)
        compile_texts(file, file.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
