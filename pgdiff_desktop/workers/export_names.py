"""Names of exported files: from a template, fit for every disk, and never those of a file that must stay."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, OriginalWouldBeOverwritten
from pgdiff_desktop.saving.file_stamps import KnownFiles
from pgdiff_desktop.workers.export_copies import is_copy

FIELDS = ("name", "n", "date")
DEFAULT_TEMPLATE = "{name}"

_FIELD = re.compile(r"\{(" + "|".join(FIELDS) + r")\}")
# What one system or another allows in no file name.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
# Bytes; file systems hold 255, and a number, an ending and a temporary file's mark must fit behind it.
_LONGEST = 200


class TemplateFault(Enum):
    """Why a template cannot be used."""

    EMPTY = "empty"
    UNKNOWN_FIELD = "unknown field"
    FORBIDDEN_CHARACTER = "forbidden character"


def template_fault(template: str) -> TemplateFault | None:
    """What is wrong with a template; None where nothing is."""
    fixed = _FIELD.sub("", template)
    if not template.strip(" ."):
        return TemplateFault.EMPTY
    if "{" in fixed or "}" in fixed:
        return TemplateFault.UNKNOWN_FIELD
    return TemplateFault.FORBIDDEN_CHARACTER if _FORBIDDEN.search(fixed) else None


def stem_from(template: str, photo: Path, n: int, of: int, date: str | None) -> str:
    """The name without its ending, free of what some system forbids.

    Args:
        n: counts from 1; zeros stand before it so that `of` names sort well.
        date: of the photo, YYYY-MM-DD; None where it is not known.
    """
    values = {"name": photo.stem, "n": f"{n:0{len(str(of))}d}", "date": date or "undated"}
    named = _FIELD.sub(lambda found: values[found[1]], template)
    return fitting_stem(named)


def fitting_stem(name: str, suffix: str = "") -> str:
    """Any name as that of a file without its ending: free of what some system forbids, and short enough for all.

    Args:
        suffix: is put behind the name, and never cut.
    """
    clean = _FORBIDDEN.sub("_", name).rstrip(" .")
    if not clean or _RESERVED.fullmatch(clean):
        clean = f"_{clean}"
    while clean and len(os.fsencode(clean + suffix)) > _LONGEST:
        clean = clean[:-1]
    return clean + suffix


def damage_beside(photo: Path) -> Path:
    """Where the damage of a photo, or of its result, is written: NAME.damage.png."""
    return photo.with_name(f"{photo.stem}.damage.png")


class OutputNames:
    """Gives every photo of one export a file of its own in a folder.

    Args:
        originals: files that nothing is ever written over, whatever they hold.
        replaces_results: an earlier result of the same name gives way; otherwise the new one gets a number.
    """

    def __init__(self, folder: Path, originals: Iterable[Path], *, replaces_results: bool) -> None:
        self._folder = folder
        self._replaces_results = replaces_results
        self._taken: set[str] = set()
        self._protected = KnownFiles()
        # Whoever looks at the album on another disk must not find two that differ by their case.
        self._protected_names: set[str] = set()
        for path in originals:
            self.protect(path)

    def protect(self, path: Path) -> None:
        """Counts a file among the originals, by whatever name or link it is met."""
        self._protected.add(path)
        self._protected_names.add(_folded(str(path.absolute())))

    def take(self, stem: str, ending: str) -> Path:
        """The file for the next result; nothing else gets it in this export.

        Raises:
            OriginalWouldBeOverwritten: a file is there that is an original or no result of ours, and results
                are to replace one another.
        """
        number = 1
        while True:
            name = f"{stem}{ending}" if number == 1 else f"{stem} ({number}){ending}"
            path = self._folder / name
            if _folded(name) not in self._taken and self._is_free(path):
                self._taken.add(_folded(name))
                return path
            number += 1

    def take_copy(self, stem: str, ending: str, photo: Path) -> Path | None:
        """The file that holds the very bytes of a photo already, which nothing else gets in this export.

        None where there is no such file under the first name, and one must be written.
        """
        name = f"{stem}{ending}"
        path = self._folder / name
        if _folded(name) in self._taken or self._is_original(path) or not is_copy(path, photo):
            return None
        self._taken.add(_folded(name))
        return path

    def _is_free(self, path: Path) -> bool:
        if self._is_original(path):
            if not self._replaces_results:
                return False
            raise OriginalWouldBeOverwritten(path, ErrorCode.OUTPUT_IS_PHOTO)
        if not os.path.lexists(path):
            return True
        if not self._replaces_results or not path.is_file() or path.is_symlink():
            return False
        # Loaded here, on the thread that exports: formats are not to hold up the window.
        from pgdiff_desktop.photos.writing import refuse_to_replace

        refuse_to_replace(path)
        return True

    def _is_original(self, path: Path) -> bool:
        return path in self._protected or _folded(str(path.absolute())) in self._protected_names


def _folded(name: str) -> str:
    """As a disk sees a name that knows neither case nor ways of writing an accent."""
    return unicodedata.normalize("NFC", name).casefold()
