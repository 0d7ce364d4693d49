"""What a file says of itself: the account in its XMP, its own hash, and its content credentials.

Loads neither decoders nor the library of C2PA before something is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pgdiff_desktop.errors import CredentialsError
from pgdiff_desktop.photos.credentials.reading import ManifestAccount, read_manifest

_MODEL = re.compile(r"(?P<role>[^:]*): (?P<file>.*), SHA-256 (?P<sha256>[0-9a-f]*)")
# (name, value) in the order in which they were written.
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FileAccount:
    """What a file says.

    Attributes:
        software, summary: of the result that it is; empty where it is none of ours.
        is_invented: something in it was made up by a trained network.
        changed_fraction: share of the photo's pixels that differ; None where that is not said.
        photo: what was done to the whole photo.
        faces: one for each restored face.
        models: (role, file, SHA-256).
        not_carried: what of the photo's metadata is not in it.
        is_untouched: it is as it was written, byte by byte; None where that cannot be told.
        manifest: its content credentials; None for none.
        reads_credentials: the library is there by which these are read.
    """

    path: Path
    software: str = ""
    summary: str = ""
    is_invented: bool = False
    changed_fraction: float | None = None
    photo: Pairs = ()
    faces: tuple[Pairs, ...] = ()
    models: tuple[tuple[str, str, str], ...] = ()
    not_carried: tuple[str, ...] = ()
    is_untouched: bool | None = None
    manifest: ManifestAccount | None = None
    reads_credentials: bool = True

    @property
    def is_result(self) -> bool:
        return bool(self.software)

    @property
    def has_wrong_manifest(self) -> bool:
        """Whether its content credentials do not hold."""
        return self.manifest is not None and not self.manifest.is_valid

    def as_json(self) -> dict[str, Any]:
        """As the command line prints it."""
        manifest = None
        if self.manifest is not None:
            manifest = asdict(self.manifest) | {"models": _models_as_json(self.manifest.models)}
        return {
            "file": str(self.path),
            "software": self.software,
            "summary": self.summary,
            "invented": self.is_invented,
            "changed_fraction": self.changed_fraction,
            "stages": dict(self.photo),
            "faces": [dict(face) for face in self.faces],
            "models": _models_as_json(self.models),
            "not_carried": list(self.not_carried),
            "untouched": self.is_untouched,
            "credentials": manifest,
            "credentials_readable": self.reads_credentials,
        }


def _models_as_json(models: Sequence[tuple[str, str, str]]) -> list[dict[str, str]]:
    return [{"role": role, "file": file, "sha256": sha256} for role, file, sha256 in models]


def read_account(path: Path, known: Sequence[str] = ()) -> FileAccount:
    """What a picture's file says; its pixels are not decoded.

    Args:
        known: certificates (PEM) that sign here.

    Raises:
        PhotoNotFound, PhotoUnreadable, PhotoTooLarge, PhotoFormatUnsupported: naming the file.
    """
    from pgdiff_desktop.photos.reading import read_packet_of
    from pgdiff_desktop.photos.result_hash import is_untouched

    account = _of_xmp(path, read_packet_of(path))
    manifest, reads_credentials = None, True
    try:
        manifest = read_manifest(path, known)
    except CredentialsError:
        reads_credentials = False
    return FileAccount(
        path,
        **account,
        is_untouched=is_untouched(path) if account["software"] else None,
        manifest=manifest,
        reads_credentials=reads_credentials,
    )


def _of_xmp(path: Path, xmp: bytes | None) -> dict[str, Any]:
    from pgdiff_desktop.photos.xmp.packets import packet_of
    from pgdiff_desktop.photos.xmp.provenance import DIGITAL_SOURCE_TYPE
    from pgdiff_desktop.photos.xmp.rdf import descriptions, item_text, items, text_of

    nodes = list(descriptions(packet_of(xmp).rdf))

    def text(name: str) -> str:
        return next((found for node in nodes if (found := text_of(node, name))), "")

    def listed(name: str) -> tuple[str, ...]:
        return tuple(found for node in nodes for item in items(node, name) if (found := item_text(item)))

    models = (_MODEL.fullmatch(one) for one in listed("pgdiff:Models"))
    return {
        "software": text("pgdiff:Software"),
        "summary": text("pgdiff:Summary"),
        "is_invented": text("Iptc4xmpExt:DigitalSourceType") == DIGITAL_SOURCE_TYPE,
        "changed_fraction": _share(text("pgdiff:ChangedFraction")),
        "photo": tuple(_pair(one) for one in listed("pgdiff:Photo")),
        "faces": tuple(tuple(map(_pair, one.split("; "))) for one in listed("pgdiff:Faces")),
        "models": tuple((one["role"], one["file"], one["sha256"]) for one in models if one is not None),
        "not_carried": listed("pgdiff:NotCarried"),
    }


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _share(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
