"""What both executables run: the one whose name ends in -window opens the window, the other takes commands as well.

On Linux and macOS the two are one file with two names, which saves 43 MB; on Windows the one for menus has no
console.
`--self-check` is for the smoke test.
"""

from __future__ import annotations

import sys
from pathlib import Path


def open_window(words: list[str]) -> int:
    from pgdiff_desktop.process_setup import set_up_process

    set_up_process()  # before torch is loaded
    if words[:1] == ["--self-check"]:
        from self_check import check

        return check(*words[1:])
    from pgdiff_desktop.gui.app import run

    # A file manager may name what is gone by now; the window then opens without it.
    return run([Path(word) for word in words if Path(word).exists()])


def main() -> int:
    if Path(sys.argv[0]).stem.endswith("-window"):
        return open_window(sys.argv[1:])
    from pgdiff_desktop.entry import main as command

    return command()


if __name__ == "__main__":
    raise SystemExit(main())
