"""The command `models`: list, download, import, verify."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from pgdiff_desktop.cli.reporting import report_all
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.model_files import ModelFiles, ModelState
from pgdiff_desktop.errors import PGDiffError, on_one_line
from pgdiff_desktop.settings import load_settings

_WORDS = {"bundled": "shipped", "installed": "installed", "absent": "not installed"}
_Outcome = tuple[Sequence[ModelState], Sequence[PGDiffError]]


def run_models(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Runs one action; what fails is reported and does not stop the rest."""
    actions: dict[str, Callable[[argparse.Namespace, ModelFiles, CancelToken], _Outcome]] = {
        "list": _list,
        "download": _download,
        "import": _import,
        "verify": _verify,
    }
    states, errors = actions[arguments.action](arguments, ModelFiles.of_user(load_settings()), token)
    if arguments.json:
        json.dump([state.as_json() for state in states], sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        _print_states(states)
    return report_all(errors, len(errors), debug=arguments.debug)


def _list(arguments: argparse.Namespace, files: ModelFiles, token: CancelToken) -> _Outcome:
    return files.states(), ()


def _verify(arguments: argparse.Namespace, files: ModelFiles, token: CancelToken) -> _Outcome:
    states, errors = [], []
    for state in files.states():
        if state.state == "absent":
            continue
        token.raise_if_cancelled()
        try:
            states.append(files.verified(state.name))
        except PGDiffError as error:
            errors.append(error)
    return states, errors


def _import(arguments: argparse.Namespace, files: ModelFiles, token: CancelToken) -> _Outcome:
    if arguments.role is not None:
        return (files.import_own(arguments.path, arguments.role),), ()
    return files.import_folder(arguments.path, token)


def _download(arguments: argparse.Namespace, files: ModelFiles, token: CancelToken) -> _Outcome:
    console = Console(stderr=True)
    states: list[ModelState] = []
    errors: list[PGDiffError] = []
    names = files.names_of(arguments.names)
    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:
        for name in names:
            state = files.state(name)
            if arguments.accept_licence:
                files.accept_licence(name)
            task = progress.add_task(state.file, total=state.size)

            def show(have: int, of: int | None, task: Any = task) -> None:
                progress.update(task, completed=have, total=of)

            try:
                states.append(files.download(name, token, show))
            except PGDiffError as error:
                errors.append(error)
    return states, errors


def _print_states(states: Sequence[ModelState]) -> None:
    console = Console(soft_wrap=True, highlight=False)
    for state in states:
        size = "size unknown" if state.size is None else f"{state.size / 1e6:.1f} MB"
        conditions = ", non-commercial" if state.non_commercial else ""
        console.print(
            on_one_line(
                f"{state.name:<30} {_WORDS[state.state]:<14} {state.role}, {size}, {state.licence}{conditions}"
            ),
            markup=False,
        )
