"""A release, as the server's answer names it; what an answer says is believed only after a look."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from pgdiff_desktop.updates.version import Version

_LONGEST_ADDRESS = 500


@dataclass(frozen=True)
class Release:
    """A published version.

    Attributes:
        version: its number, without a leading v.
        address: its page, https.
    """

    version: str
    address: str

    @classmethod
    def of_answer(cls, answer: bytes) -> Release:
        """Reads the JSON of GitHub's releases/latest.

        Raises:
            ValueError: it is none, or as `checked`.
        """
        try:
            said = json.loads(answer)
            return cls.checked(said["tag_name"], said["html_url"])
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError("it names no release") from error

    @classmethod
    def checked(cls, version: object, address: object) -> Release:
        """A release of words that somebody else wrote.

        Raises:
            ValueError: the version is none, or the address leads to anything but a page of the web.
        """
        if not isinstance(version, str) or not isinstance(address, str):
            raise ValueError("it names no release")
        if not is_page(address):
            raise ValueError("its link is no https address")
        return cls(Version.parse(version).text, address)

    def is_update_of(self, running: str) -> bool:
        """Whether somebody with a running version would want it: a pre-release only whoever runs one."""
        offered, current = Version.parse(self.version), Version.parse(running)
        return offered > current and (current.is_prerelease or not offered.is_prerelease)


def is_page(address: str) -> bool:
    """Whether an address can be handed to a browser: https with a host, without a name and password, no tricks."""
    if len(address) > _LONGEST_ADDRESS or not address.isascii() or not address.isprintable():
        return False
    if set(address) & set(' "<>\\^`{|}'):
        return False
    try:
        parts = urlsplit(address)
        return (
            parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
        )
    except ValueError:
        return False
