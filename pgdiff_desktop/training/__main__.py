"""`python -m pgdiff_desktop.training samples --faces FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.samples import make_samples


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pgdiff_desktop.training")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    samples = actions.add_parser("samples", help="draw the bundled old photograph of nobody")
    samples.add_argument(
        "--faces", type=Path, required=True, help="folder of aligned faces; their mean is used"
    )
    samples.add_argument("-o", "--output", type=Path, default=resources_folder() / "samples")
    arguments = parser.parse_args()
    make_samples(arguments.faces, arguments.output)


if __name__ == "__main__":
    main()
