"""The page that some servers send before a file that is too large for their virus scanner."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx

_HOSTS = (".google.com", ".googleusercontent.com")
_LAST_PORT = 65535


def confirmation_address(page: str, url: str) -> str | None:
    """Where the form of a "this file is too large to be scanned, download anyway?" page leads; None without one.

    The form must stay with the page's own host or Google's, and as safe as the page was.
    """
    form = _Form()
    try:
        form.feed(page)
        if form.action is None:
            return None
        address = httpx.URL(urljoin(url, form.action)).copy_merge_params(form.fields)
        own = urlsplit(url)
    # AssertionError: the parser of the standard library, of a declaration that is none.
    except (ValueError, httpx.InvalidURL, AssertionError):
        return None
    if address.scheme not in ("https", own.scheme) or (address.port or 0) > _LAST_PORT:
        return None
    if address.host != own.hostname and not address.host.endswith(_HOSTS):
        return None
    return str(address)


class _Form(HTMLParser):
    """The first form of a page that has hidden fields."""

    def __init__(self) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form" and self.action is None:
            self.action = given.get("action") or ""
        elif tag == "input" and given.get("type") == "hidden" and given.get("name"):
            self.fields[str(given["name"])] = given.get("value") or ""
