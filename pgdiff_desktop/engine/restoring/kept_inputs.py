"""What candidates are sampled from, kept beside them as it was: a mask is painted on, a job repeated."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np

from pgdiff_desktop import SOFTWARE
from pgdiff_desktop.engine.door.choice import Composition
from pgdiff_desktop.engine.door.request import PhotoRequest, RestorationRequest, SampleRequest
from pgdiff_desktop.engine.door.sampled_from import SampledFrom, damage_file, hints_file
from pgdiff_desktop.errors import PhotoUnreadable
from pgdiff_desktop.photos.opening import open_file
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_hashes import sha256_if_there


def with_kept_inputs(request: SampleRequest) -> tuple[SampleRequest, SampledFrom]:
    """The request with copies of its mask and painted colours instead of what may be painted on meanwhile.

    Raises:
        DiskFull, OutputNotWritable: naming the copy.
    """
    damage, mask = _contents(request.mask), request.mask
    if damage:
        mask = _keep(damage, request.folder / damage_file(_sha256(damage)))
    painted, hints = _kept_hints(request, request.folder)
    kept = replace(_kept(request, sha256_if_there(request.photo)), damage=_sha256(damage), hints=hints)
    return replace(request, mask=mask, stages=replace(request.stages, hints=painted)), kept


def kept_inputs(
    request: RestorationRequest, photo: str, damage: np.ndarray | None, folder: Path
) -> SampledFrom:
    """Keeps what a photo was restored from, damage that was proposed included.

    Args:
        photo: its SHA-256, from before the work.
        damage: (H, W) bool, as large as the photo; None for none.

    Raises:
        DiskFull, OutputNotWritable: naming the copy.
    """
    kept = replace(_kept(request, photo), hints=_kept_hints(request, folder)[1])
    if damage is None or not damage.any():
        return kept
    mask = bytes(imagecodecs.png_encode(np.where(damage, np.uint8(255), np.uint8(0))))
    _keep(mask, folder / damage_file(_sha256(mask)))
    return replace(kept, damage=_sha256(mask))


def composed_from(composition: Composition) -> SampledFrom:
    """What a photo is composed from; nothing is kept."""
    hints = composition.stages.hints
    return SampledFrom(
        sha256_if_there(composition.photo),
        _sha256(_contents(composition.mask)),
        _sha256(_contents(hints)),
        replace(composition.stages, hints=None),
        software=SOFTWARE,
    )


def _kept(request: PhotoRequest, photo: str) -> SampledFrom:
    stages = replace(request.stages, hints=None)
    return SampledFrom(photo, stages=stages, precision=request.precision, software=SOFTWARE)


def _kept_hints(request: PhotoRequest, folder: Path) -> tuple[Path | None, str]:
    """Where a copy of the painted colours lies, and its SHA-256."""
    painted = request.stages.hints
    contents = _contents(painted)
    sha256 = _sha256(contents)
    return (_keep(contents, folder / hints_file(sha256)) if contents else painted), sha256


def _contents(path: Path | None) -> bytes:
    """Of a file; nothing where there is none, or it cannot be read, which whoever needs it says."""
    if path is not None:
        with contextlib.suppress(OSError, PhotoUnreadable), open_file(path) as file:
            return file.read()
    return b""


def _sha256(contents: bytes) -> str:
    return hashlib.sha256(contents).hexdigest() if contents else ""


def _keep(contents: bytes, path: Path) -> Path:
    """Writes a file that is named after its contents, where it is not there yet."""
    if path.exists():
        # One that nothing has named for a while is not to be swept away now.
        with contextlib.suppress(OSError):
            path.touch()
    else:
        with replacing(path) as file:
            file.write(contents)
    return path
