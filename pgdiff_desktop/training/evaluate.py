"""Measures the starter set on what training never saw, and writes the table into the model card."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config, load_faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.judge import Judge
from pgdiff_desktop.training.measure_faces import HeldOut, Restorations
from pgdiff_desktop.training.measure_networks import (
    colouriser_rows,
    detector_rows,
    identity_rows,
    prior_rows,
    restorer_rows,
    scratch_rows,
)
from pgdiff_desktop.training.measure_recipes import measure_recipes
from pgdiff_desktop.training.model_card import Row, compare, write_card

CARD = resources_folder() / "models" / "README.md"
# In the order of what a picture gains; what takes longest comes last.
PARTS = ("recipes", "colouriser", "restorer", "scratches", "identity", "prior", "detector")
# Parts that the weights of these roles can change; the others need not be measured again for them.
_TOUCHED_BY = {
    "recipes": {"estimator", "colouriser", "restorer", "prior", "identity"},
    "colouriser": {"colouriser"},
    "restorer": {"restorer"},
    "scratches": {"scratches"},
    "identity": {"identity"},
    "prior": {"prior"},
    "detector": {"detector"},
}

_log = logging.getLogger(__name__)


def evaluate(data: TrainingData, candidates: Path | None, output: Path) -> None:
    """Measures the shipped set and writes its table into the model card; or candidates beside it, with a verdict.

    Args:
        candidates: folder of weights, ROLE.safetensors; what they cannot change is not measured.
        output: folder for the sheets, which show people and stay outside the product.
    """
    shipped = Weights()
    if candidates is None:
        write_card(CARD, measure(data, shipped, output / "shipped", PARTS))
        return
    roles = {path.stem for path in candidates.glob("*.safetensors")}
    parts = [part for part in PARTS if _TOUCHED_BY[part] & roles]
    before = measure(data, shipped, output / "shipped", parts)
    after = measure(data, Weights(candidates), output / "candidates", parts)
    verdict = compare(after, before)
    (output / "verdict.md").write_text(verdict + "\n", encoding="utf-8")
    _log.info("%s", verdict)


def measure(data: TrainingData, weights: Weights, sheets: Path, parts: Iterable[str]) -> list[Row]:
    """The rows of some parts of the table, each logged as it is measured.

    Args:
        sheets: folder for pictures.
    """
    sheets.mkdir(parents=True, exist_ok=True)
    config = load_config("evaluate")
    of_part: dict[str, Callable[[], Iterable[Row]]] = {
        "recipes": lambda: _recipes(data, weights, config, sheets),
        "colouriser": lambda: colouriser_rows(data, weights, config["network_faces"], sheets),
        "restorer": lambda: restorer_rows(data, weights, config["network_faces"]),
        "scratches": lambda: scratch_rows(data, weights, sheets),
        "identity": lambda: identity_rows(data, weights, config["network_faces"]),
        "prior": lambda: prior_rows(data, weights, config["samples"], CARD.parent, sheets),
        "detector": lambda: detector_rows(data, weights, config["old_photos_every"]),
    }
    rows: list[Row] = []
    for part in parts:
        if part != "recipes" and not weights.has(part):
            # Candidates may be the first of their role.
            continue
        for row in of_part[part]():
            _log.info("%s", row)
            rows.append(row)
    return rows


def _recipes(data: TrainingData, weights: Weights, config: dict[str, Any], sheets: Path) -> Iterator[Row]:
    faces = load_faces(data.faces, 256, held_out=True)
    held_out = HeldOut.drawn_from(faces, config["faces"], np.random.default_rng(config["seed"]))
    with TemporaryDirectory() as folder:
        restorations = Restorations(weights.engine(), Path(folder))
        yield from measure_recipes(held_out, Judge(), restorations, config["sides"], sheets)
