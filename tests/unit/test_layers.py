"""gui -> workers -> engine -> {colour, faces, masks, photos, models} -> {diffusion, networks} -> errors."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import pgdiff_desktop

PACKAGE = Path(pgdiff_desktop.__file__).parent
NAME = PACKAGE.name
# A room may import rooms of its own floor and of those below.
FLOORS = {
    "errors": 0,
    "error_sentences": 8,
    "opencv": 0,
    "allocator": 0,
    "waiting_threads": 0,
    "resource_files": 0,
    "atomic_files": 1,
    "settings": 2,
    "logs": 2,
    "build_facts": 0,
    "web_client": 3,
    "diffusion": 3,
    "networks": 3,
    "runtimes": 3,
    "colour": 4,
    "faces": 4,
    "masks": 4,
    "photos": 4,
    "models": 4,
    "updates": 4,
    "engine": 5,
    "albums": 6,
    "workers": 7,
    "cli": 8,
    "gui": 8,
    "training": 9,
    "entry": 9,
}
# Of the outside world, diffusion knows nothing else.
OF_DIFFUSION = {"torch"}
# The window must be up before these are loaded.
NOT_OF_GUI = {"torch", "onnxruntime", "cv2", "facexlib", "torchvision", "httpx"}
ROOMS_NOT_OF_GUI = {"diffusion", "networks", "models"}


def modules():
    return sorted(path for path in PACKAGE.rglob("*.py"))


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """Full names of everything that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_downwards(path):
    room = room_of(path)
    if room == "__init__":
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != NAME:
            if room == "diffusion":
                assert parts[0] in OF_DIFFUSION | sys.stdlib_module_names, f"diffusion imports {name}"
            if room == "gui":
                assert parts[0] not in NOT_OF_GUI, f"gui imports {name}"
            continue
        if len(parts) == 1 or parts[1] not in FLOORS:
            continue
        assert FLOORS[parts[1]] <= FLOORS[room], f"{room} imports {name}"
        if room != "training":
            assert parts[1] != "training", f"the application imports {name}"
        if room in ("gui", "cli"):
            assert parts[1] not in {"gui", "cli"} - {room}, f"{room} imports {name}"
        if room == "gui":
            assert parts[1] not in ROOMS_NOT_OF_GUI, f"gui imports {name}"


def test_every_room_has_a_floor():
    assert {room_of(path) for path in modules()} - {"__init__"} <= set(FLOORS)


def test_the_names_of_recipes_stand_in_one_place():
    from pgdiff_desktop.engine.door.recipes import RECIPES

    for path in modules():
        if path.name == "recipes.py" or room_of(path) == "training":
            continue
        # One recipe bears the name of a command.
        names = set(RECIPES) - ({"restore"} if room_of(path) == "cli" else set())
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare | ast.MatchValue):
                words = {leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)}
                assert not words & names, f"{path} compares with a recipe's name"


@pytest.mark.parametrize("command", [["--help"], ["restore", "--help"], ["--version"]])
def test_help_does_not_wait_for_torch(command):
    code = (
        "import sys; from pgdiff_desktop.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print('torch' in sys.modules, 'cv2' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    assert done.stdout
    assert done.stderr.split() == ["False", "False"]
