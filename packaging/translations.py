"""Reads the texts of the window into resources/translations/*.ts, and compiles these: `make translations`.

What is new stands there as unfinished and is to be translated by a person; a test fails until it is.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.gui.texts.error_texts import CONTEXT, error_texts
from pgdiff_desktop.gui.texts.translation import ENGLISH, LANGUAGES

REPOSITORY = Path(__file__).resolve().parents[1]
TRANSLATIONS = REPOSITORY / "resources" / "translations"
# English has its plural forms only.
OPTIONS: dict[str, list[str]] = {ENGLISH: ["-pluralonly"]}
SOURCES = ("pgdiff_desktop/gui", "pgdiff_desktop/workers")


def read_texts(language: str, file: Path) -> None:
    """Brings a .ts up to the texts of the sources; what is not said any more leaves it."""
    with TemporaryDirectory() as folder:
        errors = Path(folder) / "errors.py"
        errors.write_text(_errors_as_source(), encoding="utf-8")
        _run(
            "lupdate",
            *("-extensions", "py", "-locations", "none", "-no-obsolete", "-silent"),
            *("-source-language", "en", "-target-language", language),
            *OPTIONS.get(language, ()),
            *SOURCES,
            str(errors),
            "-ts",
            str(file),
        )


def _errors_as_source() -> str:
    """The sentences of errors, which stand in tables, as lupdate finds texts."""
    said = [text for code, text in error_texts.reasons.items() if code is not ErrorCode.SAID_BEFORE]
    said += [text for code, text in error_texts.remedies.items() if code is not ErrorCode.SAID_BEFORE]
    lines = [f'QT_TRANSLATE_NOOP("{CONTEXT}", {json.dumps(text)})' for text in dict.fromkeys(said)]
    return "\n".join(lines)


def compile_texts(file: Path, compiled: Path) -> None:
    """.ts -> .qm."""
    _run("lrelease", "-silent", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments], cwd=REPOSITORY, check=True
    )


def main() -> int:
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        file = TRANSLATIONS / f"pgdiff_desktop_{language}.ts"
        read_texts(language, file)
        compile_texts(file, file.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
