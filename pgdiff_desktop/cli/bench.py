"""The command `bench`."""

from __future__ import annotations

import argparse
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from pgdiff_desktop.cli.restoring import json_at_the_end
from pgdiff_desktop.engine.cancellation import CancelToken


def run_bench(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Times every preset on the sample face; one row each."""
    from pgdiff_desktop.engine.benchmark import BenchmarkRow, benchmark
    from pgdiff_desktop.engine.engine import Engine

    console = Console(stderr=True)
    rows: list[BenchmarkRow] = []
    found: list[dict[str, Any]] = []
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with (
        json_at_the_end(found, wanted=arguments.json),
        Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress,
    ):
        task = progress.add_task("")

        def show(preset: str, done: int, of: int) -> None:
            progress.update(task, description=preset, completed=done, total=of)

        engine = Engine.with_installed_models()
        for row in benchmark(engine, arguments.models, arguments.device, token, show):
            rows.append(row)
            found.append(row.as_json())
    if not arguments.json:
        table = Table("preset", "steps", "seconds a face", "PSNR to reference")
        for row in rows:
            seconds = f"{'about ' if row.is_estimate else ''}{row.seconds:.1f}"
            psnr = "" if row.psnr is None else f"{row.psnr:.1f} dB"
            table.add_row(row.preset, str(row.evaluations), seconds, psnr)
        Console().print(table)
    return 0
