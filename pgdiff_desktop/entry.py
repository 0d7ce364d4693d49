"""What `pgdiff-desktop` does: the window by default, the command line where a command is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pgdiff_desktop.allocator import keep_freed_memory


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window for no words, or for files and folders; everything else is the command line's."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Before torch is loaded. Threads that spin while they wait take the processor from whoever has work, the window
    # and other programs: measured with another busy program on two cores, a face took fifteen times as long.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # Those that sleep at once are slow to wake: a glance before (GNU's OpenMP, Linux) brought a starter face from 1.2
    # to 0.7 seconds; ten times as long a glance, to 0.5, but two programs at once from 0.8 to 4.5 and not to 1.4.
    os.environ.setdefault("GOMP_SPINCOUNT", "3000")
    keep_freed_memory()
    if all(Path(word).exists() for word in words):
        from pgdiff_desktop.gui.application import run

        return run([Path(word) for word in words])
    from pgdiff_desktop.cli import main as command_line

    return command_line(words)
