"""The command line: the same engine as the window, without Qt."""

from pgdiff_desktop.cli.main import main

__all__ = ["main"]
