"""`python -m pgdiff_desktop.training restorer --faces FOLDER --index CSV`; see --help."""

from __future__ import annotations

import argparse
from pathlib import Path

from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.restorer import train_restorer
from pgdiff_desktop.training.samples import make_samples


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pgdiff_desktop.training")
    actions = parser.add_subparsers(required=True, metavar="ACTION", dest="action")
    restorer = actions.add_parser("restorer", help="train the starter restorer")
    restorer.add_argument("--faces", type=Path, required=True, help="folder of aligned faces")
    restorer.add_argument("--index", type=Path, required=True, help="CSV with the columns file and group")
    restorer.add_argument("--minutes", type=float, default=60, help="stop and save after so long")
    restorer.add_argument("--start", type=Path, help="weights to begin from, .safetensors")
    restorer.add_argument("--device", default="cpu")
    restorer.add_argument("-o", "--output", type=Path, required=True, help="folder; a run in it is resumed")
    samples = actions.add_parser("samples", help="draw the bundled old photograph of nobody")
    samples.add_argument(
        "--faces", type=Path, required=True, help="folder of aligned faces; their mean is used"
    )
    samples.add_argument("-o", "--output", type=Path, default=resources_folder() / "samples")
    given = parser.parse_args()
    if given.action == "restorer":
        train_restorer(
            given.faces,
            given.index,
            given.output,
            minutes=given.minutes,
            start=given.start,
            device=given.device,
        )
    else:
        make_samples(given.faces, given.output)


if __name__ == "__main__":
    main()
