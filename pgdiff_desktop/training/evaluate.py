"""Measures the starter set on what training never saw, and writes the table into the model card."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_judge import Judge
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.measure_colour import colouriser_rows
from pgdiff_desktop.training.measure_detector import detector_rows
from pgdiff_desktop.training.measure_faces import held_out_faces
from pgdiff_desktop.training.measure_grouping import grouping_rows
from pgdiff_desktop.training.measure_judge import judge_rows
from pgdiff_desktop.training.measure_kept_map import kept_map_rows
from pgdiff_desktop.training.measure_networks import identity_rows, restorer_rows
from pgdiff_desktop.training.measure_prior import prior_rows
from pgdiff_desktop.training.measure_recipes import measure_recipes
from pgdiff_desktop.training.measure_scratches import scratch_rows
from pgdiff_desktop.training.model_card import CARD, Row, compare, write_card

# In the order of what a picture gains; what takes longest comes last.
PARTS = (
    "recipes", "kept map", "colouriser", "restorer", "scratches", "identity", "judge", "prior", "detector",
)  # fmt: skip
# The weights that can change the first; each other part is that of one role.
_USED_BY_RECIPES = {"estimator", "colouriser", "restorer", "prior", "identity"}
# Of no role: what the engine makes of faces is measured.
_OF_RECIPES = ("recipes", "kept map")

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
    parts = [part for part in PARTS if roles & (_USED_BY_RECIPES if part in _OF_RECIPES else {part})]
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
        "recipes": lambda: measure_recipes(
            held_out_faces(data, 256, config["faces"], config["seed"]),
            Judge(),
            weights.engine(),
            config,
            sheets,
        ),
        "kept map": lambda: kept_map_rows(
            held_out_faces(data, 256, config["map_faces"], config["seed"]), weights.engine(), sheets
        ),
        "colouriser": lambda: colouriser_rows(data, weights, config["network_faces"], sheets),
        "restorer": lambda: restorer_rows(data, weights, config["network_faces"]),
        "scratches": lambda: scratch_rows(data, weights, sheets),
        "judge": lambda: judge_rows(data, weights),
        "identity": lambda: chain(
            identity_rows(data, weights, config["network_faces"]), grouping_rows(data, weights)
        ),
        "prior": lambda: prior_rows(data, weights, config["samples"], sheets),
        "detector": lambda: detector_rows(data, weights, config["old_photos_every"]),
    }
    rows: list[Row] = []
    for part in parts:
        if part not in _OF_RECIPES and not weights.has(part):
            # Candidates may be the first of their role.
            continue
        for row in of_part[part]():
            _log.info("%s", row)
            rows.append(row)
    return rows
