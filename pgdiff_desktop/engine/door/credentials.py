"""Content credentials of a written file, as they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.settings import Settings, application_folders


def credentials_folder() -> Path:
    """Where this computer's certificate lies, and its private key."""
    return application_folders().data / "credentials"


@dataclass(frozen=True)
class Credentials:
    """Who signs, and what is said of people.

    Attributes:
        folder: where this computer's certificate lies, or is made at first use.
        certificate, key: the user's own (PEM), which sign instead; None for none.
        with_names: names of people are said, too.
    """

    folder: Path
    certificate: Path | None = None
    key: Path | None = None
    with_names: bool = False

    @classmethod
    def by(cls, settings: Settings, *, with_names: bool = False) -> Credentials:
        """Signed as the settings say."""
        certificate, key = settings.credentials_certificate, settings.credentials_key
        return cls(credentials_folder(), certificate, key, with_names)
