"""A written file gets its manifest, before it takes its place; its own hash in the XMP stays true."""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pgdiff_desktop.photos.credentials.library import MEDIA_TYPES, c2pa_library, offline_context
from pgdiff_desktop.photos.credentials.manifest import SCAN, ManifestFacts, definition_of
from pgdiff_desktop.photos.credentials.manifest_place import manifest_span
from pgdiff_desktop.photos.credentials.signing import SigningIdentity
from pgdiff_desktop.photos.result_hash import hash_of, replace_hash
from pgdiff_desktop.photos.xmp.provenance import Provenance

_OF_ANY_KIND = "application/octet-stream"
_INGREDIENT = json.dumps({"title": "Scan", "relationship": "parentOf", "label": SCAN})


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

    def seal(self, file: IO[bytes], kind: str, account: Provenance, digits: str | None, folder: Path) -> bool:
        """Puts the manifest into a file; one that cannot be sealed stays as it is.

        The manifest holds a hash of the file, and so of the digits of the file's own hash; that hash counts
        everything but digits and manifest. The library moves parts of some files to make room. So the file is sealed
        to see where everything will lie, gets its own hash of that, and is sealed again.

        Args:
            file: open for reading and writing, written and hashed.
            kind: as `Photo.format`.
            digits: its own hash, as it is in its XMP; None where it has none.
            folder: with room for the file once more.

        Returns:
            Whether manifests that the scan has came along: those of a damaged one, of which a picture could be made
            all the same, do not.

        Raises:
            NotSealed: with the reason.
            OSError: the folder has no room.
            CredentialsError: the library is not installed.
        """
        definition = json.dumps(definition_of(account, self.facts, MEDIA_TYPES[kind]))
        media_type = MEDIA_TYPES.get(self.scan_format, _OF_ANY_KIND)
        with tempfile.TemporaryFile(dir=folder) as sealed:
            try:
                self._seal_into(sealed, file, kind, definition, digits, media_type)
            except NotSealed:
                media_type = _OF_ANY_KIND
                self._seal_into(sealed, file, kind, definition, digits, media_type)
            file.seek(0)
            sealed.seek(0)
            shutil.copyfileobj(sealed, file, 1 << 20)
            file.truncate()
        return media_type != _OF_ANY_KIND

    def _seal_into(
        self,
        sealed: IO[bytes],
        file: IO[bytes],
        kind: str,
        definition: str,
        digits: str | None,
        media_type: str,
    ) -> None:
        """Both times; the digits in the file are what they were where it fails."""
        self._sign(sealed, file, kind, definition, media_type, is_last=digits is None)
        new = None if digits is None else hash_of(sealed, digits)
        if digits is None or new is None:
            return
        replace_hash(file, digits, new)
        try:
            self._sign(sealed, file, kind, definition, media_type, is_last=True)
            if hash_of(sealed, new) != new:
                raise NotSealed("it moved when it was signed")
        except BaseException:
            replace_hash(file, new, digits)
            raise

    def _sign(
        self,
        sealed: IO[bytes],
        file: IO[bytes],
        kind: str,
        definition: str,
        media_type: str,
        *,
        is_last: bool,
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
                self.scan.open("rb") as scan,
                offline_context(verifies_signed=is_last) as context,
                c2pa.Signer.from_info(told) as signer,
                c2pa.Builder.from_json(definition, context) as builder,
            ):
                # What is not known to be a picture is not looked into.
                source = io.BytesIO() if media_type == _OF_ANY_KIND else scan
                builder.add_ingredient(_INGREDIENT, media_type, source)
                builder.sign(signer, MEDIA_TYPES[kind], file, sealed)
        except c2pa.C2paError as error:
            raise NotSealed(_first_line(error)) from error


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
