"""What CHANGELOG.md says of this version, for the page of the release, or of what is unreleased.

python packaging/release_notes.py [FOLDER]    # FOLDER: the files of the release, of which some may be in parts
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from version import REPOSITORY, VERSION

_JOINING = """\
## Files in parts

No file of a release may be larger than 2 GB. Download all parts of a file into one folder, and join them there.
"""
_OF_A_FILE = """
`{name}`, on Linux:

```
cat {name}.part* > {name}
```

On Windows, in PowerShell as in the Command Prompt (PowerShell's own `copy` is another program):

```
cmd /c "copy /b {parts} {name}"
```
"""


def notes_of(version: str, changelog: str) -> str:
    """The section of a version, without its heading."""
    sections = dict(
        re.findall(r"^## \[?([^\]\s]+).*?$\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    )
    return str(sections.get(version, sections.get("Unreleased", ""))).strip()


def joining(names: Iterable[str]) -> str:
    """How the files are joined that packaging/split_large.sh has cut; empty where there are none."""
    parts: dict[str, list[str]] = {}
    for name in sorted(names):
        whole, found, _ = name.rpartition(".part")
        if found:
            parts.setdefault(whole, []).append(name)
    words = [_OF_A_FILE.format(name=name, parts="+".join(found)) for name, found in parts.items()]
    return _JOINING + "".join(words) if words else ""


if __name__ == "__main__":
    notes = notes_of(VERSION, (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8"))
    names = [path.name for folder in sys.argv[1:] for path in Path(folder).iterdir()]
    sys.stdout.write("\n\n".join(filter(None, (notes, joining(names)))) + "\n")
