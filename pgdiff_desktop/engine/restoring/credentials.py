"""How a result is sealed: with whose certificate, and what its manifest says beside the account in the XMP."""

from __future__ import annotations

from collections.abc import Sequence

from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.photos.credentials.library import c2pa_library
from pgdiff_desktop.photos.credentials.manifest import ManifestFacts
from pgdiff_desktop.photos.credentials.sealing import Sealing
from pgdiff_desktop.photos.credentials.signing import SigningIdentity, signing_identity
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.saving.file_hashes import sha256_of


def identity_of(credentials: Credentials) -> SigningIdentity:
    """What signs; also called before a long job, so that nothing is in the way after it.

    Raises:
        CredentialsError: it cannot be had, or there is no library to sign with.
        DiskFull, OutputNotWritable: a new certificate cannot be kept.
    """
    c2pa_library()
    return signing_identity(credentials.folder, credentials.certificate, credentials.key)


def sealing_of(credentials: Credentials, photo: Photo, names: Sequence[str], scale: float) -> Sealing:
    """How a result of the photo is sealed.

    Args:
        names: of its restored faces, in their order.
        scale: what boxes of faces are multiplied by to be pixels of the result.

    Raises:
        CredentialsError, DiskFull, OutputNotWritable: see `identity_of`.
        OSError: the photo's file cannot be read any more.
    """
    facts = ManifestFacts(sha256_of(photo.path), scale, names if credentials.with_names else ())
    return Sealing(identity_of(credentials), facts, photo.path, photo.format)
