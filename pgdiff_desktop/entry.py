"""What `pgdiff-desktop` does: the window by default, the command line where a command is given."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pgdiff_desktop.process_setup import set_up_process


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window for no words, or for files and folders; everything else is the command line's.

    A file that is named like a command is opened as ./bench.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Before torch is loaded.
    set_up_process()
    if all(Path(word).exists() for word in words) and not _is_command(words):
        from pgdiff_desktop.gui.app import run

        return run([Path(word) for word in words])
    from pgdiff_desktop.cli import main as command_line

    if arguments is None:
        from pgdiff_desktop.cli.main import set_up_this_process

        set_up_this_process(words)
    return command_line(words)


def _is_command(words: Sequence[str]) -> bool:
    if not words:
        return False
    # Not needed by a window that opens without files.
    from pgdiff_desktop.cli.parser import COMMANDS

    return words[0] in COMMANDS
