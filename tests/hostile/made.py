"""What a hostile input is: files in a folder, what they are for, and what must come of them.

A kind is a function of a random generator; kind and seed, as in `jpeg_cut:3`, make the same input anywhere.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path


class Role(Enum):
    """What the product takes the input for."""

    PHOTO = auto()
    MASK = auto()
    HINTS = auto()
    REFERENCE = auto()
    CANDIDATE = auto()
    SIDECAR = auto()
    SETTINGS = auto()
    SESSION = auto()
    RECORD = auto()
    MODEL = auto()


class Wanted(Enum):
    """What must come of it; whatever comes is an error of ours, or a result."""

    ANYTHING = auto()
    REFUSED = auto()
    # Opened or not, something is said of it: a picture that is not whole is never taken for one.
    SAID = auto()
    OPENED = auto()


@dataclass(frozen=True)
class Fifo:
    """Whoever opens it for reading waits for ever."""


@dataclass(frozen=True)
class Link:
    to: str


@dataclass(frozen=True)
class Folder:
    """In place of a file."""


@dataclass(frozen=True)
class Locked:
    """A file that may not be read."""

    data: bytes


Content = bytes | Fifo | Link | Folder | Locked


@dataclass(frozen=True)
class Made:
    """One input.

    Attributes:
        target: the file that is opened, a key of `files`.
        files: contents by names relative to the album's folder; of settings, records and sessions to the
            application's own.
        as_role: of a model, what it is imported as; None for a folder of models.
    """

    target: str
    files: Mapping[str, Content]
    role: Role = Role.PHOTO
    wanted: Wanted = Wanted.ANYTHING
    as_role: str | None = field(default=None)

    def write(self, folder: Path) -> Path:
        """Writes everything below the folder; the target's path."""
        for name, content in self.files.items():
            _write(folder / name, content)
        return folder / self.target


Maker = Callable[[random.Random], Made]
KINDS: dict[str, Maker] = {}


def add(name: str, make: Maker) -> None:
    assert name not in KINDS, name
    KINDS[name] = make


def photo(ending: str, wanted: Wanted = Wanted.ANYTHING) -> Callable[..., Callable[[random.Random], Content]]:
    """Registers a function that makes the contents of one photo, under its own name."""

    def register(make: Callable[[random.Random], Content]) -> Callable[[random.Random], Content]:
        add(make.__name__, lambda rng: one_photo(make(rng), ending, wanted))
        return make

    return register


def one_photo(content: Content, ending: str, wanted: Wanted = Wanted.ANYTHING) -> Made:
    name = f"photo{ending}"
    return Made(name, {name: content}, wanted=wanted)


def kind(make: Maker) -> Maker:
    """Registers a function that makes a whole input, under its own name."""
    add(make.__name__, make)
    return make


def make_input(name: str, seed: int) -> Made:
    return KINDS[name](random.Random(f"{name}:{seed}"))


def _write(path: Path, content: Content) -> None:
    if isinstance(content, Folder):
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Fifo):
        os.mkfifo(path)
    elif isinstance(content, Link):
        path.symlink_to(content.to)
    elif isinstance(content, Locked):
        path.write_bytes(content.data)
        path.chmod(0)
    else:
        path.write_bytes(content)
