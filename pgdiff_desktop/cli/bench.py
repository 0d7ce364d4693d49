"""The command `bench`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.reporting import json_at_the_end
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.settings import load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.measuring.benchmark import BenchmarkRow


def run_bench(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Times steps and whole faces beside the faithful preset; a table for each set of models."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.measuring.benchmark import benchmark

    console = Console(stderr=True)

    def say(what: str, error: PGDiffError) -> None:
        text = f"{what}: {error_texts.both(error.failure)}"
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    rows: list[BenchmarkRow] = []
    found: list[dict[str, Any]] = []
    with json_at_the_end(found, wanted=arguments.json), console.status("") as status:
        engine = Engine.with_installed_models(load_settings())
        for row in benchmark(engine, arguments.models, arguments.device, token, status.update, say):
            rows.append(row)
            found.append(row.as_json())
    if not arguments.json:
        for models, of_set in groupby(rows, key=lambda row: row.models):
            Console().print(_table(models, list(of_set)))
    return 0


def _table(models: str, rows: Sequence[BenchmarkRow]) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), title=models)
    for name in ("what", "how", "faces", "seconds", "of ref.", "of one", "MB"):
        table.add_column(name, no_wrap=True)
    for row in rows:
        table.add_row(
            row.what,
            row.how,
            str(row.batch),
            f"{'about ' if row.is_estimate else ''}{_seconds(row.seconds)}",
            _share(row.of_reference),
            "" if row.of_one is None else f"{row.of_one:.2f}",
            "" if row.peak_mb is None else f"{row.peak_mb:.0f}",
        )
    return table


def _seconds(seconds: float) -> str:
    if seconds < 1:
        return f"{seconds:.3f}"
    return f"{seconds:.3g}" if seconds < 100 else f"{seconds:.0f}"


def _share(of_reference: float | None) -> str:
    """0.45 where it is about as long, 1/40 where it is far less."""
    if of_reference is None:
        return ""
    return f"{of_reference:.2f}" if of_reference > 0.1 else f"1/{1 / of_reference:.0f}"
