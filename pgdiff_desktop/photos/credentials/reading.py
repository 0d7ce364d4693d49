"""What the manifest of a file says, and whether it is true of the file."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from pgdiff_desktop.photos.credentials.library import c2pa_library, offline_context
from pgdiff_desktop.photos.credentials.manifest import RESTORATION

# Status codes of the specification (section 15.2.2) by which the file is not the one that was signed.
_OTHER_FILE = ("assertion.dataHash.mismatch", "assertion.bmffHash.mismatch", "assertion.boxesHash.mismatch")
# Nobody vouches for a signer who is known here, or unknown: that says nothing of the file.
_OF_TRUST = "signingCredential.untrusted"


class ManifestState(StrEnum):
    """VALID: everything is as it was signed. CHANGED: the picture or its file is not. BROKEN: the manifest is not."""

    VALID = "valid"
    CHANGED = "changed"
    BROKEN = "broken"


@dataclass(frozen=True)
class ManifestAction:
    """One thing that was done.

    Attributes:
        action: as C2PA names it, such as c2pa.edited.
        source_type: what it made, the last word of IPTC's digital source type; empty where that is not said.
        region: (x, y, width, height) in pixels; None for the whole photo.
    """

    action: str
    description: str
    source_type: str = ""
    region: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class ManifestAccount:
    """What the manifest of a file says.

    Attributes:
        failures: status codes of what does not hold, empty where everything does.
        signer, issuer: names in the certificate and of who made it.
        is_known: the certificate is of this computer, or the user's own.
        software: what made the manifest.
        scan_sha256: of the photo that the file was made from; empty where that is not said.
        ingredients: titles of what it was made from.
        models: (role, file, SHA-256).
    """

    state: ManifestState
    failures: tuple[str, ...] = ()
    signer: str = ""
    issuer: str = ""
    is_known: bool = False
    software: str = ""
    actions: tuple[ManifestAction, ...] = ()
    ingredients: tuple[str, ...] = ()
    scan_sha256: str = ""
    models: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_valid(self) -> bool:
        return self.state is ManifestState.VALID


def read_manifest(path: Path, known: Sequence[str] = ()) -> ManifestAccount | None:
    """The account of a file's newest manifest; None where it has none. Nothing is asked of the network.

    Args:
        known: certificates (PEM) that sign here, see `known_certificates`.

    Raises:
        CredentialsError: the library is not installed.
        OSError: the file cannot be read.
    """
    c2pa = c2pa_library()
    with path.open("rb") as file, offline_context(known) as context:
        try:
            # The kind is found in the bytes: endings lie.
            reader = c2pa.Reader.try_create(None, file, None, context=context)
        except c2pa.C2paError as error:
            return None if _is_no_carrier(error) else _broken(error)
        if reader is None:
            return None
        with reader:
            said = json.loads(reader.json())
    try:
        return _account_of(said)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # Sound as a manifest, with something else in it than the specification has there.
        return _broken(error)


def _is_no_carrier(error: Exception) -> bool:
    """Whether the file is of a kind that holds no manifests."""
    return "NotSupported" in type(error).__name__


def _broken(error: Exception) -> ManifestAccount:
    words = next(iter(str(error).splitlines()), type(error).__name__)
    return ManifestAccount(ManifestState.BROKEN, (words,))


def _account_of(said: Mapping[str, Any]) -> ManifestAccount:
    results = said.get("validation_results", {}).get("activeManifest", {})
    failures = tuple(
        dict.fromkeys(one["code"] for one in results.get("failure", ()) if one["code"] != _OF_TRUST)
    )
    state = ManifestState.VALID
    if failures or said.get("validation_state") not in ("Valid", "Trusted"):
        state = ManifestState.CHANGED if set(failures) & set(_OTHER_FILE) else ManifestState.BROKEN
    manifest = said.get("manifests", {}).get(said.get("active_manifest"), {})
    signature = manifest.get("signature_info", {})
    restoration = _assertion(manifest, RESTORATION)
    return ManifestAccount(
        state,
        failures,
        signer=signature.get("common_name") or "",
        issuer=signature.get("issuer") or "",
        is_known=said.get("validation_state") == "Trusted",
        software=_software(manifest),
        actions=tuple(
            _action_of(one)
            for assertion in manifest.get("assertions", ())
            if assertion.get("label", "").startswith("c2pa.actions")
            for one in assertion["data"].get("actions", ())
        ),
        ingredients=tuple(one.get("title") or "" for one in manifest.get("ingredients", ())),
        scan_sha256=str(restoration.get("scan", {}).get("sha256", "")),
        models=tuple(
            (str(one.get("role", "")), str(one.get("file", "")), str(one.get("sha256", "")))
            for one in restoration.get("models", ())
        ),
    )


def _assertion(manifest: Mapping[str, Any], label: str) -> Mapping[str, Any]:
    found = (one["data"] for one in manifest.get("assertions", ()) if one.get("label") == label)
    return next(found, {})


def _software(manifest: Mapping[str, Any]) -> str:
    told: Mapping[str, Any] = next(iter(manifest.get("claim_generator_info", ())), {})
    named = " ".join(filter(None, (told.get("name"), told.get("version"))))
    return named or manifest.get("claim_generator") or ""


def _action_of(said: Mapping[str, Any]) -> ManifestAction:
    source = str(said.get("digitalSourceType") or "").rpartition("/")[2]
    return ManifestAction(
        str(said.get("action", "")), str(said.get("description") or ""), source, _region_of(said)
    )


def _region_of(said: Mapping[str, Any]) -> tuple[float, float, float, float] | None:
    """The first rectangle in pixels that an action was done to; other programs may say regions of other kinds."""
    for change in said.get("changes") or ():
        for region in change.get("region") or ():
            shape = region.get("shape") or {}
            if shape.get("type") != "rectangle" or shape.get("unit") != "pixel":
                continue
            with contextlib.suppress(KeyError, TypeError, ValueError):
                x, y = (float(shape["origin"][axis]) for axis in "xy")
                return x, y, float(shape["width"]), float(shape["height"])
    return None
