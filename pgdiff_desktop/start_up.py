"""What the window and every command do at their start, once they know that they are the one program that runs."""

from __future__ import annotations

from pgdiff_desktop.logs import send_library_lines_to_file, set_up_logs
from pgdiff_desktop.saving.left_overs import sweep_once, sweep_trees
from pgdiff_desktop.settings import application_folders


def start_up(*, libraries_on_terminal: bool = False) -> None:
    """Opens the logs, and removes what killed programs left among the application's own files.

    Args:
        libraries_on_terminal: for who looks for a bug.
    """
    if set_up_logs() is not None and not libraries_on_terminal:
        send_library_lines_to_file()
    sweep_own_folders()


def sweep_own_folders() -> None:
    """Those that are written to; thumbnails are swept where they are counted."""
    own = application_folders()
    for folder in (
        own.config,
        own.data,
        own.data / "models",
        own.cache,
        own.cache / "onnx",
        own.cache / "dates",
        own.cache / "faces",
    ):
        sweep_once(folder)
    # Sidecars of albums that cannot be written to.
    sweep_trees([own.data / "albums"])
