"""A written file gets its manifest, before it takes its place; its own hash in the XMP stays true."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pgdiff_desktop.photos.credentials.library import MEDIA_TYPES, c2pa_library, offline_context
from pgdiff_desktop.photos.credentials.manifest import SCAN, ManifestFacts, definition_of
from pgdiff_desktop.photos.credentials.manifest_place import manifest_span
from pgdiff_desktop.photos.credentials.signing import SigningIdentity
from pgdiff_desktop.photos.result_hash import hash_of, replace_hash
from pgdiff_desktop.photos.xmp.provenance import Provenance

_OF_ANY_KIND = "application/octet-stream"


class NotSealed(Exception):
    """The library did not take the file, or what it made of it is not what was written; says why."""


@dataclass(frozen=True)
class Sealing:
    """How a file is sealed.

    Attributes:
        scan: the photo's file, which becomes the ingredient with all the manifests that it has.
        scan_format: as `Photo.format`.
    """

    identity: SigningIdentity
    facts: ManifestFacts
    scan: Path
    scan_format: str

    @property
    def takes_manifests(self) -> bool:
        """Whether the scan has manifests, which come along."""
        with self.scan.open("rb") as file:
            return manifest_span(file) is not None

    def seal(self, file: IO[bytes], kind: str, account: Provenance, digits: str | None, folder: Path) -> None:
        """Puts the manifest into a file; one that cannot be sealed stays as it is.

        The manifest holds a hash of the file, and so of the digits of the file's own hash; that hash counts
        everything but digits and manifest. The library moves parts of some files to make room. So the file is sealed
        to see where everything will lie, gets its own hash of that, and is sealed again.

        Args:
            file: open for reading and writing, written and hashed.
            kind: as `Photo.format`.
            digits: its own hash, as it is in its XMP; None where it has none.
            folder: with room for the file once more.

        Raises:
            NotSealed: with the reason.
            OSError: the folder has no room.
            CredentialsError: the library is not installed.
        """
        definition = definition_of(account, self.facts, MEDIA_TYPES[kind])
        with tempfile.TemporaryFile(dir=folder) as sealed:
            self._seal_into(sealed, file, kind, definition, is_last=digits is None)
            if digits is not None:
                new = hash_of(sealed, digits)
                replace_hash(file, digits, new)
                try:
                    self._seal_into(sealed, file, kind, definition, is_last=True)
                    if new is None or hash_of(sealed, new) != new:
                        raise NotSealed("it moved when it was signed")
                except BaseException:
                    if new is not None:
                        replace_hash(file, new, digits)
                    raise
            file.seek(0)
            sealed.seek(0)
            shutil.copyfileobj(sealed, file, 1 << 20)
            file.truncate()

    def _seal_into(
        self, sealed: IO[bytes], file: IO[bytes], kind: str, definition: dict[str, Any], *, is_last: bool
    ) -> None:
        c2pa = c2pa_library()
        identity = self.identity
        # No time stamp: it would be asked for over the network.
        told = c2pa.C2paSignerInfo(identity.algorithm, identity.chain.encode(), identity.key.encode(), None)
        sealed.seek(0)
        sealed.truncate()
        file.seek(0)
        try:
            with (
                offline_context(verifies_signed=is_last) as context,
                c2pa.Signer.from_info(told) as signer,
                self._builder(c2pa, context, definition) as builder,
            ):
                builder.sign(signer, MEDIA_TYPES[kind], file, sealed)
        except c2pa.C2paError as error:
            raise NotSealed(_first_line(error)) from error

    def _builder(self, c2pa: Any, context: Any, definition: dict[str, Any]) -> Any:
        """With the scan as what the result was made from; manifests of the scan come along where it can be read."""
        ingredient = json.dumps({"title": "Scan", "relationship": "parentOf", "label": SCAN})
        try:
            builder = c2pa.Builder.from_json(json.dumps(definition), context)
            with self.scan.open("rb") as scan:
                builder.add_ingredient(ingredient, MEDIA_TYPES.get(self.scan_format, _OF_ANY_KIND), scan)
        except c2pa.C2paError:
            # Of a damaged scan, from which a picture could be made all the same, it is only said that there is one.
            builder = c2pa.Builder.from_json(json.dumps(definition), context)
            builder.add_ingredient(ingredient, _OF_ANY_KIND, io.BytesIO())
        return builder


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
