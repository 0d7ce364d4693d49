"""`python -m pgdiff_desktop.training ACTION`; see --help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.detector import train_detector
from pgdiff_desktop.training.evaluate import evaluate
from pgdiff_desktop.training.identity import train_identity
from pgdiff_desktop.training.measure_presets import measure_presets
from pgdiff_desktop.training.prior import train_prior
from pgdiff_desktop.training.restorer import train_restorer
from pgdiff_desktop.training.samples import make_samples
from pgdiff_desktop.training.scratches import train_scratches

# Each takes its data by these names, and minutes, start, device and output.
_TRAININGS: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "prior": (train_prior, ("faces", "index")),
    "restorer": (train_restorer, ("faces", "index", "teacher")),
    "detector": (train_detector, ("photos", "teacher")),
    "scratches": (train_scratches, ("photos",)),
    "identity": (train_identity, ("faces", "index", "teacher")),
}
_DATA = {
    "faces": "folder of aligned faces",
    "index": "CSV with the columns file, group and tone",
    "photos": "folder of photos with labels.json",
    "teacher": "the teacher's weights: mobilefacenet.pt, or yunet_n_dynamic.onnx for the detector",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m pgdiff_desktop.training")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    for name, (train, data) in _TRAININGS.items():
        training = actions.add_parser(name, help=f"train the starter {name}")
        _take(training, *data)
        training.add_argument("--minutes", type=float, default=60, help="stop and save after so long")
        training.add_argument("--start", type=Path, help="weights to begin from, .safetensors")
        training.add_argument("--device", default="cpu")
        training.add_argument(
            "-o", "--output", type=Path, required=True, help="folder; a run in it is resumed"
        )
        training.set_defaults(action=train)
    measuring = actions.add_parser("evaluate", help="measure the shipped models and write the model card")
    _take(measuring, "index", "teacher")
    measuring.add_argument("--faces", type=Path, required=True, help="folder of the folders 128 and 256")
    measuring.add_argument("--portraits", type=Path, required=True, help="photos to draw damage over")
    measuring.add_argument(
        "--crowds", type=Path, required=True, help="photos with labels.json to find faces in"
    )
    measuring.add_argument("-o", "--output", type=Path, required=True, help="folder for sheets to look at")
    measuring.set_defaults(action=evaluate)
    presets = actions.add_parser("presets", help="measure what each preset costs and keeps")
    _take(presets, "faces", "index", "teacher")
    presets.add_argument("--count", type=int, default=40, help="held-out faces (default: %(default)s)")
    presets.add_argument("--models", default="starter", help="set of models (default: %(default)s)")
    presets.add_argument("--device", default="auto")
    presets.set_defaults(action=measure_presets)
    samples = actions.add_parser("samples", help="draw the bundled old photographs of nobody")
    _take(samples, "faces")
    samples.add_argument("-o", "--output", type=Path, default=resources_folder() / "samples")
    samples.set_defaults(action=make_samples)
    given = vars(parser.parse_args())
    action = given.pop("action")
    action(**given)


def _take(parser: argparse.ArgumentParser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", type=Path, required=True, help=_DATA[name])


if __name__ == "__main__":
    main()
