"""The directions of imports: a room may import rooms of its own floor and of those below (FLOORS).

Inside a room, no file imports another in a circle; in engine and gui, rooms of their own import downwards, too.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import pgdiff_desktop

PACKAGE = Path(pgdiff_desktop.__file__).parent
NAME = PACKAGE.name
# A room may import rooms of its own floor and of those below.
FLOORS = {
    "errors": 0,
    "error_sentences": 8,
    "awake_clock": 0,
    "device_names": 0,
    "large_arrays": 0,
    "opencv": 0,
    "process_setup": 0,
    "resource_files": 0,
    "strips": 0,
    "saving": 1,
    "settings": 2,
    "logs": 2,
    "start_up": 3,
    "build_facts": 0,
    "web_client": 3,
    "web_waiting": 0,
    "diffusion": 3,
    "networks": 3,
    "runtimes": 3,
    "cleaning": 4,
    "colour": 4,
    "faces": 4,
    "identity": 4,
    "masks": 4,
    "photos": 4,
    "scans": 4,
    "models": 4,
    "updates": 4,
    "engine": 5,
    "albums": 6,
    "workers": 7,
    "review": 7,
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
# Of the engine: whom each of its rooms may import beside itself.
BELOW_IN_ENGINE = {
    "door": set(),
    "model_files": {"door"},
    "devices": {"door"},
    "sampling": {"devices", "door"},
    "restoring": {"sampling", "devices", "door"},
    "engine": {"door", "devices", "sampling", "restoring"},
    # What goes through the door as a caller does.
    "looking_ahead": {"engine", "devices", "sampling", "restoring", "door"},
    "measuring": {"engine", "devices", "sampling", "door"},
}
OF_DOOR = {
    f"{NAME}.engine.door", f"{NAME}.faces.face", f"{NAME}.faces.condition", f"{NAME}.scans.parts", f"{NAME}.errors",
    f"{NAME}.settings", f"{NAME}.device_names", f"{NAME}.awake_clock",
}  # fmt: skip
OF_ENGINE_FOR_GUI = {"door", "model_files"}
PANELS = {
    "album", "canvas", "damage", "dialogs", "export", "faces", "models", "notices", "people", "photo", "preferences",
    "queue", "scans", "texts", "widgets",
}  # fmt: skip
NOT_OF_PANELS = {"controllers", "app", "main_window"}
OF_CANVAS = {"canvas", "damage", "theme"}


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


def module_name(path):
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports_of_files():
    """Module -> modules of the package that it imports, also only for its types."""
    known = {module_name(path) for path in modules()}
    found = {}
    for path in modules():
        # Of what is no file of its own, the file that holds it.
        files = {name if name in known else name.rpartition(".")[0] for name in imported(path)}
        found[module_name(path)] = (files & known) - {module_name(path)}
    return found


def inside(room):
    """(importer, room of the importer, imported, its room) inside engine or gui; a file of its own is a room."""
    for importer, names in imports_of_files().items():
        for name in sorted(names):
            if all(one.startswith(f"{NAME}.{room}.") for one in (importer, name)):
                yield importer, importer.split(".")[2], name, name.split(".")[2]


def circles(graph):
    """Groups of modules that reach each other (strongly connected, Tarjan 1972), the smallest names first."""
    order, lowest, stack, found = {}, {}, [], []

    def visit(module):
        order[module] = lowest[module] = len(order)
        stack.append(module)
        for name in graph[module]:
            if name not in order:
                visit(name)
            if name in stack:
                lowest[module] = min(lowest[module], lowest[name])
        if lowest[module] == order[module]:
            group = stack[stack.index(module) :]
            del stack[-len(group) :]
            if len(group) > 1:
                found.append(sorted(group))

    for module in graph:
        if module not in order:
            visit(module)
    return sorted(found)


def test_no_files_import_each_other_in_a_circle():
    found = circles(imports_of_files())
    assert not found, "\n".join(["circles of imports:", *(" <-> ".join(group) for group in found)])


def test_a_circle_is_found():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == [["b", "c"]]


def test_rooms_of_the_engine_import_downwards():
    wrong = [
        f"{importer} imports {name}"
        for importer, room, name, other in inside("engine")
        if other != room and other not in BELOW_IN_ENGINE[room]
    ]
    assert not wrong, "\n".join(wrong)


def test_the_door_of_the_engine_stands_alone():
    for path in (PACKAGE / "engine" / "door").rglob("*.py"):
        for name in imported(path):
            own = not name.startswith(NAME) or any(f"{name}.".startswith(f"{one}.") for one in OF_DOOR)
            assert own, f"{module_name(path)} imports {name}"


def test_the_door_of_the_engine_loads_no_networks():
    doors = [module_name(path) for path in (PACKAGE / "engine" / "door").rglob("*.py")]
    code = f"import sys, {', '.join(doors)}\nprint(*({{'torch', 'cv2'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_window_is_made_before_networks_and_decoders_are_loaded():
    slow = {"torch", "onnxruntime", "cv2", "imagecodecs", "tifffile", "pillow_heif", "lxml", "httpx"}
    code = (
        f"import sys\nfrom {NAME}.gui.controllers import app_controller\nprint(*({slow} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_window_enters_the_engine_by_its_door():
    wrong = [
        f"{importer} imports {name}"
        for importer, names in imports_of_files().items()
        for name in sorted(names)
        if importer.startswith(f"{NAME}.gui.") and name.startswith(f"{NAME}.engine.")
        if name.split(".")[2] not in OF_ENGINE_FOR_GUI
    ]
    assert not wrong, "\n".join(wrong)


def test_panels_know_nobody_who_steers_them():
    wrong = [
        f"{importer} imports {name}"
        for importer, room, name, other in inside("gui")
        if (room in PANELS and other in NOT_OF_PANELS)
        or (room in PANELS - {"dialogs"} and other == "dialogs")
        or (room == "canvas" and other not in OF_CANVAS)
    ]
    assert not wrong, "\n".join(wrong)


def test_every_room_of_the_window_is_a_panel_or_steers():
    rooms = {path.name for path in (PACKAGE / "gui").iterdir() if (path / "__init__.py").exists()}
    assert rooms == PANELS | {"controllers"}


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
