"""What the command line takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from pgdiff_desktop import __version__
from pgdiff_desktop.cli.photo_stages import STAGE_NAMES
from pgdiff_desktop.device_names import AUTO, DEVICES, is_device_name
from pgdiff_desktop.engine.door.presets import PRESETS, preset_named
from pgdiff_desktop.engine.door.recipes import CLEAN_UP, DEFAULT_RECIPE, RECIPES
from pgdiff_desktop.errors import ErrorCode, WrongUsage
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.settings import PRECISIONS, RUNTIMES

PROGRAM = "pgdiff-desktop"
# What a model of the user's own can be.
OWN_ROLES = ("estimator",)
# Options of stages of the whole photo, by which their names in --photo are said in numbers.
_AMOUNTS = {
    "levels": "how much of its fading is repaired",
    "denoise": "how much of its grain is taken off",
    "deblock": "how much of JPEG's blocks is taken off",
    "descreen": "how much of a print's halftone is taken off",
    "clean-by-network": "how much is taken of the clean-up network's picture, which must be downloaded",
}


class _Strength(argparse.Action):
    """The guidance scale itself, and not times the factor of a recipe file."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        namespace.strength, namespace.strength_factor = values, 1.0


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line, as every other error does."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(self.prog, ErrorCode.ARGUMENTS, message=message, program=self.prog)


def _numbers(count: int, form: str) -> Callable[[str], tuple[float, ...]]:
    def parse(text: str) -> tuple[float, ...]:
        try:
            values = tuple(float(part) for part in text.split(","))
        except ValueError:
            values = ()
        if len(values) != count or not all(abs(value) < 1e9 for value in values):
            raise argparse.ArgumentTypeError(f"{text!r} is not of the form {form}")
        return values

    return parse


def _box(text: str) -> tuple[float, ...]:
    x, y, width, height = _numbers(4, "X,Y,W,H")(text)
    if width <= 0 or height <= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is a box without an inside")
    return x, y, width, height


def _eyes(text: str) -> tuple[tuple[float, float], tuple[float, float]]:
    x1, y1, x2, y2 = _numbers(4, "X1,Y1,X2,Y2")(text)
    if (x1, y1) == (x2, y2):
        raise argparse.ArgumentTypeError(f"{text!r} is one eye twice")
    return (x1, y1), (x2, y2)


def _face_numbers(text: str) -> tuple[int, ...] | None:
    if text == "all":
        return None
    if text == "none":
        return ()
    parts = text.split(",")
    if not all(part.isdecimal() and int(part) > 0 for part in parts):
        raise argparse.ArgumentTypeError(f"{text!r} is neither all nor none nor numbers from 1, as in 1,3")
    return tuple(sorted({int(part) for part in parts}))


def _page(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no page: the first is 1")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)


def _seconds(text: str) -> float:
    (seconds,) = _numbers(1, "30")(text)
    if not 1 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is not from 1 to 86400")
    return seconds


def _cluster(text: str) -> str:
    host, _, port = text.rpartition(":")
    if text not in ("local", AUTO) and not (host and port.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is neither local nor auto nor of the form HOST:PORT")
    return text


def _repeat_window(text: str) -> tuple[float, ...]:
    start, end = _numbers(2, "A,B")(text)
    if not 1 >= start > end >= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no window: 1 >= A > B >= 0, as in 1,0.7")
    return start, end


def _device(text: str) -> str:
    if not is_device_name(text):
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(DEVICES)}, nor of the form cuda:1")
    return text


def _colour_style(text: str) -> int | Path:
    return int(text) if text.isdecimal() else Path(text)


def build_parser(
    defaults: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> argparse.ArgumentParser:
    """All commands with their options.

    Args:
        defaults: command -> what takes the place of its options' own defaults.
    """
    parser = OneLineParser(
        prog=PROGRAM,
        description="Restores faces in old family photos, on your own computer. Originals are never changed.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLineParser)
    for name, (add, what) in COMMANDS.items():
        command = commands.add_parser(name, help=what)
        add(command)
        command.set_defaults(**defaults.get(name, {}))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print results as JSON")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")


def _add_choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--models", default=AUTO, metavar="SET", help="auto (default), starter or ffhq512")
    _add_device(parser)


def _add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device", default=AUTO, type=_device, metavar="D",
        help="what computes: auto (default), cpu, cuda, mps; cuda:1 for the second graphics card, and so on",
    )  # fmt: skip


def _add_photos(parser: argparse.ArgumentParser, metavar: str = "PHOTO") -> None:
    parser.add_argument("photos", nargs="+", type=Path, metavar=metavar)
    parser.add_argument(
        "--page", type=_page, default=1, metavar="N",
        help="which picture of a file of several, such as a TIFF of many pages (default: the first)",
    )  # fmt: skip


def _add_restore(parser: argparse.ArgumentParser) -> None:
    _add_photos(parser, "PHOTO|FOLDER")
    parser.add_argument(
        "--recursive", action="store_true",
        help="of a FOLDER, photos in its folders, too; their results lie in folders of the same names",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT",
        help="a file for one photo (its ending decides the format), a folder for several",
    )  # fmt: skip
    damage = parser.add_mutually_exclusive_group()
    damage.add_argument("--mask", type=Path, help="a picture of the photo's size, white = damaged")
    damage.add_argument("--detect-scratches", action="store_true", help="let the scratch detector say it")
    references = parser.add_mutually_exclusive_group()
    references.add_argument(
        "--reference", dest="references", action="append", default=[], type=Path, metavar="PHOTO",
        help="a sharp photo of the same person; may be given several times",
    )  # fmt: skip
    references.add_argument(
        "--references-from", type=Path, metavar="ALBUM",
        help="a folder in which other photos of the persons are looked for; faces of which there are none are "
        "restored without",
    )  # fmt: skip
    parser.add_argument(
        "--faces", type=_face_numbers, metavar="all|none|1,3", help="which faces, as `faces` numbers them"
    )
    parser.add_argument(
        "--face", dest="boxes", action="append", default=[], type=_box, metavar="X,Y,W,H",
        help="a face by hand: its box in pixels of the upright photo",
    )  # fmt: skip
    parser.add_argument(
        "--eyes", action="append", default=[], type=_eyes, metavar="X1,Y1,X2,Y2",
        help="a face by hand: the pixels of its left and right eye as seen in the picture",
    )  # fmt: skip
    parser.add_argument("--aligned", action="store_true", help="the photo is one aligned face")
    parser.add_argument(
        "--part", type=_part, metavar="X,Y,W,H[,ANGLE]",
        help="the part of the scan that is the photo, turned clockwise by so many degrees about its middle",
    )  # fmt: skip
    parser.add_argument(
        "--cluster", nargs="?", const="local", type=_cluster, metavar="local|HOST:PORT",
        help="on several devices at once with Ray, which this computer runs (local, default) or is part of; a run "
        "that ended early goes on where it was",
    )  # fmt: skip
    parser.add_argument(
        "--workers", type=_count, metavar="N",
        help="how many photos a cluster restores at a time; default: one a graphics card, else one a core",
    )  # fmt: skip
    _add_how(parser)
    _add_common(parser)


def _add_watch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--recursive", action="store_true",
        help="photos in its folders, too; their results lie in folders of the same names",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT", help="a folder for the results; it may lie in FOLDER"
    )
    parser.add_argument(
        "--every", type=_seconds, default=30.0, metavar="SECONDS",
        help="how often the folder is looked through besides, as network drives may not say what happens in them "
        "(default: %(default)g)",
    )  # fmt: skip
    parser.add_argument(
        "--detect-scratches", action="store_true", help="let the scratch detector find damage"
    )
    parser.add_argument(
        "--reference", dest="references", action="append", default=[], type=Path, metavar="PHOTO",
        help="a sharp photo of the same person; may be given several times",
    )  # fmt: skip
    _add_how(parser)
    parser.add_argument("--json", action="store_true", help="print each result as JSON, one a line")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    # What is said of one photo, and not of those to come.
    parser.set_defaults(
        page=1, part=None, mask=None, faces=None, boxes=[], eyes=[], aligned=False, references_from=None
    )


def _add_how(parser: argparse.ArgumentParser) -> None:
    """How photos are restored, whichever they are."""
    parser.add_argument(
        "--recipe", default=DEFAULT_RECIPE, choices=(*RECIPES, CLEAN_UP),
        help=f"default: %(default)s; {CLEAN_UP} leaves faces alone",
    )  # fmt: skip
    parser.add_argument(
        "--strength", action=_Strength, type=float, metavar="S",
        help="guidance scale as published; default: the recipe's",
    )  # fmt: skip
    parser.set_defaults(strength_factor=1.0)
    parser.add_argument(
        "--recipe-file", type=Path, metavar="FILE",
        help="settings and stages of the whole photo from a file, such as a sidecar of the window; other options win",
    )  # fmt: skip
    _add_stages(parser)
    _add_choices(parser)
    parser.add_argument(
        "--preset", type=preset_named, choices=PRESETS,
        help="default: fast with the starter models; with others balanced on a GPU, fast on a CPU",
    )  # fmt: skip
    parser.add_argument(
        "--precision", choices=PRECISIONS,
        help="full computes in 32 bits, auto in 16 where that is faster; default: as in the settings",
    )  # fmt: skip
    parser.add_argument(
        "--runtime", choices=RUNTIMES,
        help="who computes the networks; auto takes what bench measured to be the fastest here; "
        "default: as in the settings",
    )  # fmt: skip
    parser.add_argument(
        "--memory-limit", type=int, metavar="MB",
        help="what may be taken of a graphics card's memory; default: as in the settings",
    )  # fmt: skip
    parser.add_argument("--steps", type=int, metavar="N", help="replaces the preset's number of steps")
    parser.add_argument(
        "--repeats", type=int, default=1, metavar="N",
        help="how often each step inside the repeat window is taken (default: once)",
    )  # fmt: skip
    parser.add_argument(
        "--repeat-window", type=_repeat_window, default=(1.0, 0.7), metavar="A,B",
        help="from the share A of all timesteps down to B (default: 1,0.7)",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="default: %(default)s")
    parser.add_argument("--candidates", type=int, default=1, metavar="K", help="results to choose from")
    parser.add_argument(
        "--color-style", dest="colour_style", type=_colour_style, metavar="0..3|PHOTO",
        help="colours to aim at: a published style, or a colour photo's face; default: what the colouriser sees in "
        "the photo, style 0 where there is none",
    )  # fmt: skip
    parser.add_argument(
        "--blend", type=float, default=1.0, metavar="B", help="1 the result (default), 0 the photo"
    )
    parser.add_argument(
        "--min-face", type=float, default=0, metavar="PX", help="leave smaller faces as they are"
    )
    parser.add_argument(
        "--identity", choices=("squared", "cosine"), default="squared", help="how a reference pulls"
    )
    parser.add_argument(
        "--identity-crop", choices=("aligned", "whole"), default="aligned",
        help="what of the face the identity network sees; the published program shows it the whole",
    )  # fmt: skip
    parser.add_argument(
        "--perceptual", type=float, default=0.0, metavar="W", help="weight of the perceptual enhancement"
    )
    parser.add_argument(
        "--adversarial", type=float, default=0.0, metavar="W", help="weight of the adversarial enhancement"
    )
    parser.add_argument(
        "--require-identity", action="store_true",
        help="candidates in which a face became somebody else are not written; exit code 1 where none is left",
    )  # fmt: skip
    parser.add_argument(
        "--sharp-faces", action="store_true",
        help="restore sharp, undamaged faces, too, which are left as they are otherwise; "
        "so are those named with --faces, --face or --eyes",
    )  # fmt: skip
    parser.add_argument(
        "--keep-dates", action="store_true", help="results get the dates of the photos' files"
    )
    parser.add_argument(
        "--sidecar", action="store_true",
        help="save in .pgdiff beside each photo what was done, as the window does: it opens there, and `render` "
        "makes the same photo again",
    )  # fmt: skip
    parser.add_argument(
        "--invented-map", action="store_true",
        help="write what was invented beside each result, as NAME.invented.png: black is kept, white invented",
    )  # fmt: skip
    parser.add_argument("--quiet", action="store_true", help="no progress and no warnings")


def _add_stages(parser: argparse.ArgumentParser) -> None:
    """Of the whole photo; nothing is done to it unless it is asked for, but that recipes with colours colour it."""
    parser.add_argument(
        "--photo", dest="photo_stages", type=_stage_names, default=(), metavar="STAGE,...",
        help=f"what is done to the whole photo: {', '.join(STAGE_NAMES)}; how much is said by the options below",
    )  # fmt: skip
    for name, what in _AMOUNTS.items():
        parser.add_argument(f"--{name}", type=_share, metavar="A", help=f"{what}, from 0 (leave) to 1")
    parser.add_argument(
        "--enlarge", type=int, choices=(1, 2), default=1, help="2: twice as wide and high, by the clean-up network"
    )  # fmt: skip
    parser.add_argument(
        "--match", type=_share, default=1.0, metavar="A",
        help="how far restored faces take the photo's grain, blur and range, from 0 to 1 (default)",
    )  # fmt: skip
    parser.add_argument(
        "--colour", choices=("recipe", "photo", "faces"), default="recipe",
        help="what is coloured: the photo where a recipe colours its faces and it has no colours (default), "
        "the photo in any case, or faces only",
    )  # fmt: skip
    parser.add_argument(
        "--saturation", type=float, default=1.0, metavar="A",
        help="of the photo's colours, from 0 over 1 (default) to 2",
    )  # fmt: skip
    parser.add_argument(
        "--colour-hints", type=Path, metavar="PNG",
        help="a picture of the photo's size, painted where colours are known and transparent elsewhere",
    )  # fmt: skip


def _stage_names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    unknown = [name for name in names if name not in STAGE_NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(STAGE_NAMES)}")
    return names


def _share(text: str) -> float:
    (share,) = _numbers(1, "0.5")(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not from 0 to 1")
    return share


def _part(text: str) -> ScanPart:
    try:
        return ScanPart.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _add_render(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sidecars", nargs="+", type=Path, metavar="SIDECAR",
        help="NAME.json out of the folder .pgdiff beside the photos, or an album: all of its sidecars",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="folder for the photos")
    parser.add_argument(
        "--check", action="store_true",
        help="write nothing; compare with the earlier result, in OUT or where it was exported to",
    )  # fmt: skip
    parser.add_argument(
        "--photos", type=Path, metavar="FOLDER",
        help="where the photos are; default: the folder that .pgdiff lies in",
    )  # fmt: skip
    _add_device(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress and no warnings")
    _add_common(parser)


def _add_faces(parser: argparse.ArgumentParser) -> None:
    _add_photos(parser)
    _add_choices(parser)
    _add_common(parser)


def _add_models(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", required=True, parser_class=OneLineParser
    )
    _add_common(actions.add_parser("list", help="what there is and what is installed"))
    download = actions.add_parser("download", help="download models by name, or a whole set")
    download.add_argument("names", nargs="+", metavar="NAME")
    download.add_argument(
        "--accept-licence", action="store_true", help="you have read the licences and accept them"
    )
    _add_common(download)
    bring = actions.add_parser(
        "import",
        help="take model files from a folder, for machines without a network, or a model of your own",
    )
    bring.add_argument("path", type=Path, metavar="FOLDER|FILE")
    bring.add_argument(
        "--as", dest="role", choices=OWN_ROLES,
        help="FILE is a model of your own: an ONNX model from a face of 512 px, RGB in [-1, 1], to the clean one",
    )  # fmt: skip
    _add_common(bring)
    verify = actions.add_parser("verify", help="check size and hash of every installed model")
    _add_common(verify)


def _add_devices(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)


def _add_bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--models", default=AUTO, metavar="SET", help="auto (default) for both, starter or ffhq512"
    )
    _add_device(parser)
    _add_common(parser)


COMMANDS = {
    "restore": (_add_restore, "restore the faces of photos"),
    "watch": (_add_watch, "restore what a scanner drops into a folder"),
    "render": (_add_render, "make restored photos again from their sidecars"),
    "faces": (_add_faces, "list the faces of photos"),
    "models": (_add_models, "list, download, import and verify models"),
    "devices": (_add_devices, "list what can compute, and why something cannot"),
    "bench": (_add_bench, "time every preset beside the faithful one"),
}
