"""Writes packaging/lock/*.txt: what a package is made from, with versions and hashes, for all systems and Pythons.

    python packaging/lock.py    # needs uv (pipx install uv) and the network

common.txt is for every package; cpu.txt, cu126.txt and cu130.txt are what one flavour has besides. torch.txt is
written by hand.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

from flavour import FLAVOURS

REPOSITORY = Path(__file__).resolve().parents[1]
LOCK = REPOSITORY / "packaging" / "lock"
OLDEST_PYTHON = "3.11"
# What makes the package, and what builds this project's own wheel.
TOOLS = (
    "pyinstaller>=6.22,<7",
    "hatchling>=1.25",
    "hatch-fancy-pypi-readme>=24.1",
    "dmgbuild>=1.6,<2; sys_platform == 'darwin'",
)
# The same OpenCV without its windows, which would bring another Qt: 33 MB.
HEADLESS = "opencv-python-headless>=4.10,<6"
# What facexlib asks for and nothing here imports (packaging/contents.py), and the OpenCV with windows.
LEFT_OUT = ("filterpy", "matplotlib", "numba", "opencv-python", "scipy")
# On Linux these are in no hashed file: PyPI's torch is for CUDA there, and the others come along with it.
_TORCH = ("torch", "torchvision")
_WITH_TORCH = re.compile(r"cuda-|nvidia-|triton")
# Later ones have no wheel for Windows yet.
BOUNDS = ("c2pa-python<0.38.1",)
# Extras that every flavour has.
FOR_ALL = ("c2pa",)
_HEADING = "# Made by packaging/lock.py.\n"


def resolve(extra: str, pinned: str) -> dict[str, str]:
    """Name -> its entries of a lock file, each a requirement with its marker, then hashes.

    Args:
        extra: of pyproject.toml.
        pinned: entries that are to be taken as they are, where the extra needs them.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tools.txt").write_text("\n".join((*TOOLS, HEADLESS, *BOUNDS)))
        (folder / "pinned.txt").write_text(re.sub(r" *\\\n +--hash=\S+", "", pinned))
        (folder / "overrides.txt").write_text(
            "\n".join(f"{one}; sys_platform == 'never'" for one in LEFT_OUT)
        )
        words = ["uv", "pip", "compile", "--no-config", "--quiet", "--universal", "--generate-hashes"]
        words += ["--python-version", OLDEST_PYTHON, "--only-binary", ":all:", "--no-header", "--no-annotate"]
        words += ["--override", folder / "overrides.txt", "--constraint", folder / "pinned.txt"]
        extras = (word for one in (extra, *FOR_ALL) for word in ("--extra", one))
        words += [*extras, "pyproject.toml", folder / "tools.txt", LOCK / "torch.txt"]
        done = subprocess.run(words, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, check=True)
    entries: dict[str, str] = {}
    for entry in re.findall(r"^\S.*\n(?:[ ].*\n)*", done.stdout, re.MULTILINE):
        if "'never'" not in entry:
            name = entry.partition("==")[0]
            entries[name] = entries.get(name, "") + entry
    return {name: entry for name, entry in entries.items() if not _WITH_TORCH.match(name)}


def not_for_linux(entry: str) -> str:
    return entry.replace(" \\", " ; sys_platform != 'linux' \\", 1)


def main() -> None:
    entries = {"cpu": resolve(FLAVOURS["cpu"], "")}
    pinned = "".join(entry for name, entry in entries["cpu"].items() if name != "onnxruntime")
    for flavour, extra in FLAVOURS.items():
        entries.setdefault(flavour, resolve(extra, pinned))
    everywhere = set.intersection(*map(set, entries.values())).difference(_TORCH)
    files = {"common": {name: entries["cpu"][name] for name in sorted(everywhere)}}
    for flavour, found in entries.items():
        files[flavour] = {name: found[name] for name in found if name not in {*everywhere, *_TORCH}}
    for name in _TORCH:
        files["cpu"][name] = not_for_linux(entries["cpu"][name])
    for name, content in files.items():
        (LOCK / f"{name}.txt").write_text(_HEADING + "".join(content.values()), encoding="utf-8")


if __name__ == "__main__":
    main()
