"""Model files that would run code, unpack without end, or are of another network; through `models import`."""

from __future__ import annotations

import io
import json
import os
import pickle
import random
import struct
import zipfile
from collections.abc import Callable

from tests.hostile.made import Content, Fifo, Folder, Link, Made, Role, Wanted, add
from tests.hostile.not_pictures import postscript
from tests.hostile.sound import flipped, zlib_bomb

# Of the catalog; those without a published hash are loaded before they are taken.
_WITHOUT_HASH = ("rrdb_iter_100000.pth", "detection_mobilenet0.25_Final.pth", "vqgan_discriminator.pth")
_ONNX = ("restoreformer_plus_plus.onnx", "gfpgan_1.4.onnx", "codeformer.onnx")
_OTHERS = (
    "iddpm_ffhq512_ema500000.pth",
    "inpainting_lama_2025jan.onnx",
    "estimator_own.onnx",
    "prior.safetensors",
)


class _Runs:
    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("touch executed",)


def _pickle(value: object, protocol: int = 2) -> bytes:
    return pickle.dumps(value, protocol)


def _archive(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(f"archive/{name.replace('_', '/')}", data)
    return buffer.getvalue()


def _sound_checkpoint(rng: random.Random) -> bytes:
    import torch

    buffer = io.BytesIO()
    torch.save({"state_dict": {f"layer{number}.weight": torch.zeros(2, 3) for number in range(3)}}, buffer)
    return buffer.getvalue()


def model_pickle(rng: random.Random) -> bytes:
    runs = _pickle(_Runs(), rng.choice((0, 2, 4)))
    deep = b"(" * 5000 + b"." if rng.random() < 0.5 else b"]" * 9000 + b"."
    return rng.choice(
        (
            runs,
            _archive(data_pkl=runs, version=b"3"),
            deep,
            _pickle({"a": [1, 2]}),
            b"\x80\x02cposix\nsystem\n.",
        )
    )


def model_checkpoint(rng: random.Random) -> bytes:
    whole = _sound_checkpoint(rng)
    return rng.choice((whole, whole[: rng.randrange(len(whole))], flipped(rng, whole), whole + bytes(99)))


def model_archive_bomb(rng: random.Random) -> bytes:
    return _archive(data_pkl=bytes(rng.choice((20, 100)) << 20), version=b"3")


def _header(entries: object, data: bytes = b"", length: int | None = None) -> bytes:
    text = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + data


def model_safetensors(rng: random.Random) -> bytes:
    entry = {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}
    return rng.choice(
        (
            _header({"a": entry}, bytes(24)),
            _header({"a": entry}, bytes(24), rng.choice((2**63, 2**64 - 1, 10**8, 1, 0))),
            _header({"a": {**entry, "shape": [2**40, 2**40]}}, bytes(24)),
            _header({"a": {**entry, "data_offsets": [24, 0]}}, bytes(24)),
            _header({"a": {**entry, "data_offsets": [0, 2**62]}}, bytes(24)),
            _header({"a": entry, "b": entry}, bytes(24)),
            _header({"a": {**entry, "dtype": "X99"}}, bytes(24)),
            _header(b"{" + b'"a":[' * 5000, bytes(24)),
            _header(
                {f"a{number}": {**entry, "shape": [0], "data_offsets": [0, 0]} for number in range(30_000)}
            ),
            rng.randbytes(2000),
        )
    )


def _varint(number: int) -> bytes:
    parts = []
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    return bytes((*parts, number))


def _field(number: int, data: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def model_onnx(rng: random.Random) -> bytes:
    """Garbage, a graph of nothing, of a missing operator, nested without end, or with weights in other files."""
    name = rng.choice((b"/etc/passwd", b"../../secret", b"secret.txt"))
    location = _field(13, _field(1, b"location") + _field(2, name)) + b"\x70\1"
    tensor = b"\x08\x04\x10\1" + _field(8, b"w") + location
    node = _field(4, rng.choice((b"Identity", b"NoSuchOperator", b"If", b"Loop")))
    nested = b""
    for _ in range(rng.choice((1, 200))):
        nested = _field(1, node + _field(5, _field(1, b"then") + _field(6, nested)))
    graph = rng.choice((b"", nested, _field(5, tensor), _field(1, node) * 1000))
    model = b"\x08\x08" + _field(7, graph) + _field(8, b"\x10\x11")
    return rng.choice((model, model, rng.randbytes(900), b"", model[: len(model) // 2], _field(7, b"") * 3))


def model_anything(rng: random.Random) -> Content:
    return rng.choice(
        (
            b"",
            b"404: Not Found",
            postscript(rng),
            zlib_bomb(1),
            Fifo(),
            Folder(),
            Link("/dev/zero"),
            Link("nowhere"),
        )
    )


def _register(make: Callable[[random.Random], Content], names: tuple[str, ...], own: bool) -> None:
    def made(rng: random.Random) -> Made:
        name = rng.choice(names)
        files = {f"models/{name}": make(rng), "secret.txt": b"secret"}
        return Made(
            f"models/{name}" if own else "models",
            files,
            Role.MODEL,
            Wanted.REFUSED,
            "estimator" if own else None,
        )

    add(f"{make.__name__}{'_own' if own else ''}", made)


for _make in (model_pickle, model_checkpoint, model_archive_bomb):
    _register(_make, (*_WITHOUT_HASH, *_OTHERS), own=False)
_register(model_safetensors, (*_WITHOUT_HASH, "prior.safetensors"), own=False)
for _own in (False, True):
    _register(model_onnx, _ONNX if not _own else ("own.onnx", "--own.onnx", "own"), _own)
    _register(model_anything, (*_ONNX, *_WITHOUT_HASH) if not _own else ("own.onnx",), _own)
