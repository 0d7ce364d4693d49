"""Progress on a terminal: phase, face, step, seconds left."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from pgdiff_desktop.cli.notice_texts import notice_text
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.errors import on_one_line


class TerminalProgress:
    """A bar on stderr while a job runs; nothing where stderr is no terminal, or where `quiet`."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        self._console = console
        self._quiet = quiet
        self._bar = Bar(
            TextColumn("{task.fields[photo]}", markup=False),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[left]}", markup=False),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=None, photo="", left="")

    def __enter__(self) -> TerminalProgress:
        self._bar.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.__exit__(kind, error, trace)

    def show(self, progress: Progress) -> None:
        if progress.note:
            self.say(progress.note)
        if progress.notice is not None:
            self.say(f"{progress.photo.name}: {notice_text(progress.notice)}")
        description = str(progress.phase)
        if progress.phase is Phase.SAMPLING:
            description += (
                f", face {progress.face} of {progress.faces}, step {progress.step} of {progress.of}"
            )
        self._bar.update(
            self._task,
            description=description,
            photo=on_one_line(progress.photo.name),
            left=_left(progress.seconds_left),
            total=progress.of or None,
            completed=progress.step,
        )

    def count(self, done: int, of: int, seconds_left: float | None) -> None:
        """For photos that are restored at once, of which none is shown."""
        description = f"{done} of {of} photos"
        self._bar.update(
            self._task, description=description, left=_left(seconds_left), total=of, completed=done
        )

    def say(self, text: str) -> None:
        """A line above the bar."""
        if not self._quiet:
            self._console.print(on_one_line(text), markup=False, highlight=False, soft_wrap=True)


def _left(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.0f} s left"
