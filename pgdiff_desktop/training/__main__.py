"""`python -m pgdiff_desktop.training {prior,restorer,samples}`; see --help."""

from __future__ import annotations

import argparse
from pathlib import Path

from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.prior import train_prior
from pgdiff_desktop.training.restorer import train_restorer
from pgdiff_desktop.training.samples import make_samples

_TRAININGS = {"prior": train_prior, "restorer": train_restorer}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pgdiff_desktop.training")
    actions = parser.add_subparsers(required=True, metavar="ACTION", dest="action")
    for name in _TRAININGS:
        training = actions.add_parser(name, help=f"train the starter {name}")
        training.add_argument("--faces", type=Path, required=True, help="folder of aligned faces")
        training.add_argument("--index", type=Path, required=True, help="CSV with the columns file and group")
        training.add_argument("--minutes", type=float, default=60, help="stop and save after so long")
        training.add_argument("--start", type=Path, help="weights to begin from, .safetensors")
        training.add_argument("--device", default="cpu")
        training.add_argument(
            "-o", "--output", type=Path, required=True, help="folder; a run in it is resumed"
        )
    samples = actions.add_parser("samples", help="draw the bundled old photograph of nobody")
    samples.add_argument(
        "--faces", type=Path, required=True, help="folder of aligned faces; the mean of some is used"
    )
    samples.add_argument("-o", "--output", type=Path, default=resources_folder() / "samples")
    given = parser.parse_args()
    if given.action == "samples":
        make_samples(given.faces, given.output)
        return
    _TRAININGS[given.action](
        given.faces,
        given.index,
        given.output,
        minutes=given.minutes,
        start=given.start,
        device=given.device,
    )


if __name__ == "__main__":
    main()
