"""`python -m pgdiff_desktop.training ACTION`; see --help."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from pathlib import Path

from pgdiff_desktop.process_setup import keep_all_freed_memory, let_waiting_threads_sleep
from pgdiff_desktop.training.data import OUTPUT, PACKED, TrainingData, find_data

# Each action imports what it needs: a machine that trains need not have what measuring takes.


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pgdiff_desktop.training")
    actions = parser.add_subparsers(required=True, metavar="ACTION")

    training = _action(actions, "all", _train, "train the networks of pictures, or those that --only names")
    training.add_argument("--minutes", type=float, required=True, help="for all of them together")
    training.add_argument("--only", default="", metavar="ROLE,...", help="these roles instead of all")
    training.add_argument("--device", default="cpu")
    training.add_argument("--split", type=int, metavar="MB", help="leave checkpoints in parts of this size")
    training.add_argument(
        "-o", "--output", type=Path, default=OUTPUT, help="checkpoints are resumed from here"
    )

    packing = _action(actions, "pack", _pack, "what a machine without the data needs, in one small folder")
    packing.add_argument("-o", "--output", type=Path, default=PACKED)

    measuring = _action(actions, "evaluate", _evaluate, "measure on held-out data, write the model card")
    measuring.add_argument(
        "--candidates", type=Path, help="folder of weights to compare with the shipped ones"
    )
    measuring.add_argument(
        "-o", "--output", type=Path, default=OUTPUT / "evaluation", help="sheets to look at"
    )

    starts = _action(actions, "starts", _starts, "measure from which timestep each recipe does best")
    starts.add_argument("--candidates", type=Path, help="folder of weights instead of the shipped ones")
    starts.add_argument("--count", type=int, default=40, help="held-out faces (default: %(default)s)")
    starts.add_argument("--recipes", default="", metavar="RECIPE,...", help="these instead of all")
    starts.add_argument("--timesteps", default="0,20,60,150,300,500", metavar="T,...")
    starts.add_argument("-o", "--output", type=Path, default=OUTPUT / "starts", help="sheets to look at")

    identity = _action(
        actions,
        "identity",
        _identity,
        "measure whether restored faces are still the person, by recipe and group",
    )
    identity.add_argument("--count", type=int, default=60, help="held-out faces (default: %(default)s)")
    identity.add_argument("-o", "--output", type=Path, default=OUTPUT / "identity", help="sheets to look at")

    presets = _action(actions, "presets", _presets, "measure what each preset costs and keeps")
    presets.add_argument("--count", type=int, default=40, help="held-out faces (default: %(default)s)")
    presets.add_argument("--models", default="starter", help="set of models (default: %(default)s)")
    presets.add_argument("--device", default="auto")

    calibration = _action(actions, "calibrate", _calibrate, "measure what the judge's cosines say")
    calibration.add_argument("--candidates", type=Path, help="folder of weights instead of the shipped ones")
    fitting = _action(actions, "kept-map", _kept_map, "fit the map of what was invented to the true error")
    fitting.add_argument("--count", type=int, default=24, help="held-out faces (default: %(default)s)")

    samples = _action(actions, "samples", _samples, "draw the bundled old photographs of nobody")
    samples.add_argument("-o", "--output", type=Path)

    given = parser.parse_args()
    let_waiting_threads_sleep()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    given.action(find_data(given.data), given)


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: object, what: str
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=what)
    parser.add_argument("--data", type=Path, help="folder of faces, photos, damage and weights")
    parser.set_defaults(action=run)
    return parser


def _train(data: TrainingData, given: argparse.Namespace) -> None:
    # Half of the time of a small network's step went into giving memory back and fetching it anew.
    keep_all_freed_memory()
    # Whoever stops it lets it save first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    from pgdiff_desktop.training.roles import ROLES, train_all

    only = [role for role in given.only.split(",") if role]
    unknown = sorted(set(only) - set(ROLES))
    if unknown:
        raise SystemExit(f"{unknown[0]}: there is no such role; known are {', '.join(ROLES)}")
    train_all(data, given.output, minutes=given.minutes, only=only, device=given.device, split=given.split)


def _pack(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.pack import pack

    pack(data, given.output)


def _evaluate(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.evaluate import evaluate

    evaluate(data, given.candidates, given.output)


def _starts(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.measure_recipes import CASES
    from pgdiff_desktop.training.measure_starts import measure_starts

    measure_starts(
        data,
        candidates=given.candidates,
        count=given.count,
        timesteps=[int(timestep) for timestep in given.timesteps.split(",")],
        recipes=given.recipes.split(",") if given.recipes else list(CASES),
        output=given.output,
    )


def _presets(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.measure_presets import measure_presets

    measure_presets(data, count=given.count, models=given.models, device=given.device)


def _calibrate(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.measure_judge import print_calibration

    print_calibration(data, given.candidates)


def _identity(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.measure_identity import measure_identity

    measure_identity(data, count=given.count, output=given.output)


def _kept_map(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.training.fit_kept_map import fit_kept_map

    fit_kept_map(data, given.count)


def _samples(data: TrainingData, given: argparse.Namespace) -> None:
    from pgdiff_desktop.resource_files import resources_folder
    from pgdiff_desktop.training.samples import make_samples

    make_samples(data, given.output or resources_folder() / "samples")


if __name__ == "__main__":
    main()
