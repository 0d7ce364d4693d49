"""Whether content credentials can be signed as they are asked for, found out before the work."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.engine.door.credentials import Credentials, credentials_folder


def check_signing(credentials: Credentials) -> None:
    """Loads what signs, on a thread of the pool.

    Raises:
        CredentialsError, DiskFull, OutputNotWritable: see engine.restoring.credentials.identity_of.
    """
    from pgdiff_desktop.engine.restoring.credentials import identity_of

    identity_of(credentials)


def check_certificate(certificate: Path, key: Path) -> None:
    """As `check_signing`, of a certificate of the user's own and its key."""
    check_signing(Credentials(credentials_folder(), certificate, key))
