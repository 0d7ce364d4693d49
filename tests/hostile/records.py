"""Records as nobody saved them: sidecars, settings, sessions and what is remembered of updates and speeds."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from tests.hostile.beside import any_content
from tests.hostile.made import Content, Fifo, Folder, Link, Made, Role, add, kind
from tests.hostile.not_pictures import postscript
from tests.hostile.sound import HEIGHT, WIDTH, sound

PHOTO = "photo.png"
_SETTINGS: dict[str, Any] = {
    "recipe": "restore", "strength": 1.0, "preset": "fast", "colour_style": None, "references": [], "candidates": 1,
}  # fmt: skip
_CANDIDATE: dict[str, Any] = {
    "file": "1-5-aaaa.png", "seed": 5, "settings": _SETTINGS, "preset": "fast", "seconds": 1.0,
    "models": [["prior", "prior.safetensors", "00"]], "guidance_scale": 0.1, "applied": [],
}  # fmt: skip
_FACE: dict[str, Any] = {
    "id": 1, "box": [10, 8, 24, 28], "landmarks": [[16, 18], [28, 18], [22, 24], [17, 30], [27, 30]], "score": 0.9,
    "by_hand": False, "wanted": True, "settings": _SETTINGS, "candidates": [_CANDIDATE], "chosen": "1-5-aaaa.png",
    "blend": 1.0,
}  # fmt: skip
SIDECAR: dict[str, Any] = {
    "version": 1, "mask": False, "hints": False, "stages": {}, "next_face": 2, "failure": None, "faces": [_FACE],
    "photo": PHOTO,
}  # fmt: skip
_APPLICATION = {
    "settings": ("config/settings.json", Role.SETTINGS, {
        "model_folder": None, "accepted_licences": ["S-Lab-1.0"], "proxy": None, "certificate_file": None,
        "recorded_sha256": {"a.pth": "00"}, "device": "auto", "precision": "auto", "runtime": "auto",
        "memory_limit_mb": 4000, "theme": "dark", "language": "en", "thumbnail_cache_mb": 500,
        "check_for_updates": False, "first_start_done": True,
    }),
    "session": ("data/session.json", Role.SESSION, {
        "version": 1, "folders": ["/album"], "photo": "/album/photo.png", "recent": ["/album"],
        "queue": {"version": 1, "entries": []},
    }),
    "update": ("data/update_check.json", Role.RECORD, {
        "checked_at": 1.0, "release": {"version": "9.9", "address": "https://github.com/x/y"},
    }),
    "speeds": ("cache/measured_speeds.json", Role.RECORD, {
        f"prior on cpu with torch {version('torch')}": {"seconds": {"torch float32": [1.0, 0.5]}, "onnx": None},
    }),
}  # fmt: skip
_ODD_TEXTS = (
    "../../x", "/etc/passwd", "..", ".", "", "a\0b", "\ud800", "x" * 5000, "1-5-aaaa.png/..", "%s{}",
    "\u202e\x1b[2J",
)  # fmt: skip
_ODD: tuple[Any, ...] = (
    float("nan"), float("inf"), -float("inf"), 1e308, -1, 0, 2**63, 10**400, True, None, [], {}, [[]], {"a": 1},
    *_ODD_TEXTS,
)  # fmt: skip


def _places(value: Any) -> list[tuple[Any, Any]]:
    """(container, key) of every value inside."""
    found: list[tuple[Any, Any]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(items):
        found += [(value, key), *_places(inner)]
    return found


def _changed(rng: random.Random, sound_record: dict[str, Any], odd: tuple[Any, ...] = _ODD) -> bytes:
    """With one to three values in place of others."""
    record = json.loads(json.dumps(sound_record))
    for _ in range(rng.choice((1, 1, 2, 3))):
        holder, key = rng.choice(_places(record))
        holder[key] = rng.choice(odd)
    return json.dumps(record).encode("utf-8", "surrogatepass")


def _lacking(rng: random.Random, sound_record: dict[str, Any]) -> bytes:
    record = json.loads(json.dumps(sound_record))
    holder, key = rng.choice([place for place in _places(record) if isinstance(place[0], dict)])
    del holder[key]
    return json.dumps(record).encode()


def _no_json(rng: random.Random, sound_record: dict[str, Any]) -> bytes:
    text = json.dumps(sound_record)
    depth = rng.choice((500, 100_000))
    return rng.choice(
        (
            b"", b"\0" * 500, b"null", b"[]", b"0", b'"text"', b"{", b"NaN", rng.randbytes(900),
            text[: rng.randrange(len(text))].encode(), text.encode("utf-16"), b"\xef\xbb\xbf" + text.encode(),
            b"[" * depth + b"]" * depth, b'{"a":' * depth + b"1" + b"}" * depth,
            b"9" * 5000, b'{"version": ' + b"9" * 5000 + b"}", text.replace("1", "1e999").encode(),
            b'{"version": 1e400}', b'{"version": 99}', b'{"version": Infinity}', text.encode() * 2,
        )
    )  # fmt: skip


def _no_file(rng: random.Random, name: str) -> Content:
    return rng.choice((Fifo(), Folder(), Link(name.rsplit("/", 1)[-1]), Link("nowhere"), Link("/dev/zero")))


def _huge(rng: random.Random, sound_record: dict[str, Any]) -> bytes:
    """Sound at its heart, with lists of a hundred thousand."""
    record = json.loads(json.dumps(sound_record))
    lists = [
        place for place in _places(record) if isinstance(place[0][place[1]], list) and place[0][place[1]]
    ]
    if lists:
        holder, key = rng.choice(lists)
        holder[key] = holder[key] * rng.choice((1000, 20_000))
    record["more"] = "x" * rng.choice((10, 3_000_000))
    return json.dumps(record).encode()


_Change = Callable[[random.Random, dict[str, Any]], bytes]
_CHANGES: tuple[_Change, ...] = (_changed, _lacking, _no_json, _huge)


def _register(name: str, file: str, role: Role, sound_record: dict[str, Any]) -> None:
    def of(change: _Change) -> Callable[[random.Random], Made]:
        return lambda rng: Made(file, {file: change(rng, sound_record)}, role)

    for change in _CHANGES:
        add(f"record_{name}{change.__name__}", of(change))
    add(f"record_{name}_no_file", lambda rng: Made(file, {file: _no_file(rng, file)}, role))


for _name, _what in _APPLICATION.items():
    _register(_name, *_what)


def _beside(rng: random.Random, record: Content, **more: Content) -> Made:
    files = {PHOTO: sound(rng, "PNG"), f".pgdiff/{PHOTO}.json": record, **more}
    return Made(PHOTO, files, Role.SIDECAR)


def _register_sidecar(change: _Change) -> None:
    def made(rng: random.Random) -> Made:
        candidate = {f".pgdiff/{PHOTO}.candidates/1-5-aaaa.png": sound(rng, "PNG")}
        return _beside(rng, change(rng, SIDECAR), **rng.choice(({}, candidate)))

    add(f"record_sidecar{change.__name__}", made)


for _change in _CHANGES:
    _register_sidecar(_change)


@kind
def record_sidecar_numbers(rng: random.Random) -> Made:
    """Numbers in place of numbers, such as only a computer can write."""
    numbers = (float("nan"), float("inf"), -float("inf"), 1e308, -1e308, 1e-320, 0, -1, 2**31, 10**30)
    candidate = {f".pgdiff/{PHOTO}.candidates/1-5-aaaa.png": sound(rng, "PNG")}
    return _beside(rng, _changed(rng, SIDECAR, numbers), **candidate)


@kind
def record_sidecar_stages(rng: random.Random) -> Made:
    names = (
        "denoise",
        "deblock",
        "descreen",
        "levels",
        "inverted",
        "enlarge",
        "saturation",
        "colour",
        "match",
        "hints",
        "by_network",
        "split",
        "x",
    )
    stages = {rng.choice(names): rng.choice((*_ODD, 0.5, "photo", 2)) for _ in range(3)}
    return _beside(rng, json.dumps({**SIDECAR, "stages": stages}).encode("utf-8", "surrogatepass"))


@kind
def record_sidecar_leaves_the_folder(rng: random.Random) -> Made:
    """Candidates, references and photos whose names lead elsewhere."""
    away = rng.choice(
        ("../../secret.png", "../photo.png.json", "/etc/passwd", "..", "link.png", "a/b.png", "pipe.png")
    )
    candidate = {
        **_CANDIDATE,
        "file": away,
        "settings": {**_SETTINGS, "references": [away], "colour_style": away},
    }
    record = {
        **SIDECAR,
        "faces": [{**_FACE, "candidates": [candidate], "chosen": away}],
        "photo": rng.choice((PHOTO, away)),
    }
    inside = f".pgdiff/{PHOTO}.candidates"
    return _beside(
        rng, json.dumps(record).encode(),
        **{"secret.png": sound(rng, "PNG"), f"{inside}/link.png": Link("../../secret.png")},
        **{f"{inside}/pipe.png": Fifo()},
    )  # fmt: skip


@kind
def record_sidecar_no_file(rng: random.Random) -> Made:
    return _beside(rng, _no_file(rng, f"{PHOTO}.json"))


@kind
def record_sidecar_folder(rng: random.Random) -> Made:
    """The folder of sidecars is something else, or leads elsewhere."""
    files: dict[str, Content] = {
        PHOTO: sound(rng, "PNG"),
        ".pgdiff": rng.choice((b"", Fifo(), Link(".pgdiff"), Link("/proc"), Link("nowhere"))),
    }
    return Made(PHOTO, files, Role.SIDECAR)


@kind
def record_sidecar_pictures(rng: random.Random) -> Made:
    """Mask, painted colours and candidates are hostile; the record is sound."""
    name, files = any_content(rng)
    content = rng.choice((files.get(name, Fifo()), postscript(rng), Fifo(), Folder()))
    where = rng.choice((".mask.png", ".hints.png", ".candidates/1-5-aaaa.png"))
    record = json.dumps({**SIDECAR, "mask": True, "hints": True}).encode()
    return _beside(rng, record, **{f".pgdiff/{PHOTO}{where}": content})


@kind
def record_sidecar_thousands(rng: random.Random) -> Made:
    """Sidecars of photos that are not there, by the hundred."""
    text = json.dumps(SIDECAR).encode()
    many = {
        f".pgdiff/{number}.jpg.json": text.replace(b"photo.png", b"%d.jpg" % number) for number in range(300)
    }
    return _beside(rng, text, **many)


assert WIDTH > HEIGHT > 36  # the face above lies inside the photo
