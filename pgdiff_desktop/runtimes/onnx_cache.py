"""Exported networks in the cache: found by all that they were made of, and used only as they were written."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import io
import json
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import pgdiff_desktop
from pgdiff_desktop.runtimes.onnx_export import OPSET
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_hashes import sha256_of
from pgdiff_desktop.saving.strict_json import UNREADABLE, read_saved
from pgdiff_desktop.settings import application_folders

_log = logging.getLogger(__name__)
_HEXADECIMAL = 32


@dataclass(frozen=True)
class CachedExport:
    """The place of one exported network: its ONNX model, what it has to say, and a record of what both were made of.

    Args:
        name: of the model.
        made_of: what decides the values that it computes; another value is another file.
    """

    name: str
    made_of: dict[str, str]

    @classmethod
    def of(cls, name: str, sha256: str, inputs: tuple[Tensor, ...]) -> CachedExport:
        """Of weights with this hash, exported by this program with an example like the inputs."""
        shapes = ", ".join(f"{one.dtype} {list(one.shape[1:])}" for one in inputs)
        return cls(name, {"model": name, "weights": sha256, "inputs": shapes, **_exporter()})

    def find(self) -> tuple[Path, Tensor] | None:
        """The model and what it has to say; None where it is not there, or not what was written."""
        try:
            record = read_saved(self._record)
            if record["made_of"] != self.made_of:
                raise ValueError("it was made of something else")
            expected = self._expected.read_bytes()
            if hashlib.sha256(expected).hexdigest() != record["expected_sha256"]:
                raise ValueError(f"{self._expected.name} was changed")
            if sha256_of(self._model) != record["model_sha256"]:
                raise ValueError(f"{self._model.name} was changed")
            return self._model, torch.from_numpy(np.load(io.BytesIO(expected), allow_pickle=False))
        except FileNotFoundError:
            return None
        except (OSError, EOFError, *UNREADABLE) as error:
            _log.warning("%s cannot be used (%s); it is exported again", self._model, error)
            return None

    def keep(self, model: bytes, expected: Tensor) -> None:
        """Keeps an export in place of all others of the same model.

        Raises:
            DiskFull, OutputNotWritable: naming the file.
        """
        for outdated in self._folder.glob(f"{self.name}-{'[0-9a-f]' * 16}*"):
            with contextlib.suppress(OSError):
                outdated.unlink()
        array = io.BytesIO()
        np.save(array, expected.numpy())
        record = {
            "made_of": self.made_of,
            "expected_sha256": hashlib.sha256(array.getvalue()).hexdigest(),
            "model_sha256": hashlib.sha256(model).hexdigest(),
        }
        # The record comes last: without it, nothing of the others is used.
        for path, contents in (
            (self._expected, array.getvalue()),
            (self._model, model),
            (self._record, json.dumps(record, indent=1).encode() + b"\n"),
        ):
            with replacing(path) as file:
                file.write(contents)

    @property
    def _folder(self) -> Path:
        return application_folders().cache / "onnx"

    @property
    def _stem(self) -> str:
        digest = hashlib.sha256(json.dumps(self.made_of, sort_keys=True).encode()).hexdigest()
        return f"{self.name}-{digest[:_HEXADECIMAL]}"

    @property
    def _model(self) -> Path:
        return self._folder / f"{self._stem}.onnx"

    @property
    def _expected(self) -> Path:
        return self._folder / f"{self._stem}.npy"

    @property
    def _record(self) -> Path:
        return self._folder / f"{self._stem}.json"


def _exporter() -> dict[str, str]:
    """What turns weights into a model: another of these may turn them into another one."""
    return {
        "version": pgdiff_desktop.__version__,
        "sources_sha256": _sources_sha256(),
        "torch": torch.__version__,
        "onnx": _version_of("onnx"),
        "opset": str(OPSET),
    }


@cache
def _sources_sha256() -> str:
    """Of the architectures and the exporter; in packages, which hold no sources, the version stands for them."""
    package = Path(pgdiff_desktop.__file__).parent
    found = hashlib.sha256()
    for path in (*sorted((package / "networks").glob("*.py")), package / "runtimes" / "onnx_export.py"):
        with contextlib.suppress(OSError):
            found.update(path.read_bytes())
    return found.hexdigest()


def _version_of(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
