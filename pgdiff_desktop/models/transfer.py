"""One file from one address, resumed where an earlier try left it."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx

from pgdiff_desktop.atomic_files import writing_errors
from pgdiff_desktop.errors import DiskFull, DownloadFailed, ErrorCode, Parameter

# Bytes so far, and of how many; None where the server does not say.
OnBytes = Callable[[int, int | None], None]

# Left free on the disk beside the file itself.
_DISK_MARGIN = 64 << 20
_TRIES_WITHOUT_PROGRESS = 4
# Errors after which the same address may answer well: too many requests, and trouble of the server's own.
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_CONFIRMATION_HOSTS = (".google.com", ".googleusercontent.com")


class _Interrupted(Exception):
    """The connection failed; what has come so far is good.

    Args:
        failure: what is raised where it fails again and again.
    """

    def __init__(self, failure: DownloadFailed) -> None:
        super().__init__(failure)
        self.failure = failure


@dataclass(frozen=True)
class Transfer:
    """Brings one address's contents into a file beside which a note says how to go on.

    Args:
        max_bytes: more is refused; None for no limit.
        is_checked_later: a hash will be compared, so that a part may be continued without a validator.
        poll: raises Cancelled where the user wishes so; called between chunks.
        pause: seconds before the first retry; doubled with every further one.
    """

    client: httpx.Client
    url: str
    part: Path
    max_bytes: int | None
    is_checked_later: bool
    poll: Callable[[], None]
    on_bytes: OnBytes
    pause: float

    def run(self) -> None:
        """Fetches until the file is whole.

        Raises:
            DownloadFailed: the address does not give the file. What has come is kept for the next try.
            DiskFull, OutputNotWritable: naming the file.
            Cancelled: from `poll`.
        """
        tries = 0
        while True:
            self.poll()
            before = self._have()
            try:
                self._request(self.url)
            except _Interrupted as error:
                tries = 0 if self._have() > before else tries + 1
                if tries >= _TRIES_WITHOUT_PROGRESS:
                    raise error.failure from error
                self._wait(self.pause * 2**tries)
            else:
                self._note.unlink(missing_ok=True)
                return

    @property
    def _note(self) -> Path:
        return self.part.with_name(self.part.name + ".json")

    def _have(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def _request(self, url: str, *, confirmed: bool = False) -> None:
        have = self._have()
        headers = self._resuming_headers() if have else {}
        try:
            with self.client.stream("GET", url, headers=headers) as response:
                if response.status_code in _PASSING:
                    raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_STATUS, status=response.status_code))
                if response.status_code == 416 and have:
                    # More is here than there: it is another file, or whole already and about to be checked.
                    self._forget()
                    raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_PART))
                if response.status_code not in (200, 206):
                    raise self._failed(ErrorCode.DOWNLOAD_STATUS, status=response.status_code)
                if response.headers.get("content-type", "").startswith("text/html"):
                    page = self._page(response)
                else:
                    self._receive(response)
                    return
        except httpx.TransportError as error:
            why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_CONNECTION, why=why)) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._failed(ErrorCode.DOWNLOAD_CONNECTION, why=str(error)) from error
        onwards = None if confirmed else confirmation_address(page, url)
        if onwards is None:
            raise self._failed(ErrorCode.DOWNLOAD_WEB_PAGE)
        self._request(onwards, confirmed=True)

    def _resuming_headers(self) -> dict[str, str]:
        """Asks for the rest of what is here already; forgets it where it might be of another version."""
        try:
            note = json.loads(self._note.read_text())
            validator = note["validator"] if note["url"] == self.url else None
        except (OSError, ValueError, KeyError, TypeError):
            validator = None
        if validator:
            return {"Range": f"bytes={self._have()}-", "If-Range": str(validator)}
        if validator == "" and self.is_checked_later:
            return {"Range": f"bytes={self._have()}-"}
        self._forget()
        return {}

    def _receive(self, response: httpx.Response) -> None:
        start = _first_byte(response) if response.status_code == 206 else 0
        if start not in (0, self._have()):
            self._forget()
            raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_PART))
        rest = response.headers.get("content-length", "")
        total = start + int(rest) if rest.isdecimal() else None
        if self.max_bytes is not None and total is not None and total > self.max_bytes:
            raise self._failed(ErrorCode.DOWNLOAD_SIZE, total=total, expected=self.max_bytes)
        self._require_space((total or self.max_bytes or 0) - start)
        with writing_errors(self.part):
            if start == 0:
                self._note.write_text(json.dumps({"url": self.url, "validator": _validator(response)}))
            with self.part.open("ab" if start else "wb") as file:
                have = start
                for chunk in response.iter_bytes():
                    file.write(chunk)
                    have += len(chunk)
                    self.on_bytes(have, total)
                    self.poll()
                    if self.max_bytes is not None and have > self.max_bytes:
                        break
        if self.max_bytes is not None and have > self.max_bytes:
            self._forget()
            raise self._failed(ErrorCode.DOWNLOAD_TOO_LONG, expected=self.max_bytes)
        if total is not None and have < total:
            raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_ENDED, have=have, total=total))

    def _page(self, response: httpx.Response) -> str:
        body = b""
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > 1 << 20:
                break
        return body.decode("utf-8", "replace")

    def _require_space(self, needed: int) -> None:
        free = shutil.disk_usage(self.part.parent).free
        if free < needed + _DISK_MARGIN:
            raise DiskFull(
                self.part.parent,
                ErrorCode.DOWNLOAD_SPACE,
                needed=round((needed + _DISK_MARGIN) / 1e6),
                free=round(free / 1e6),
            )

    def _forget(self) -> None:
        self.part.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    def _failed(self, code: ErrorCode, **parameters: Parameter) -> DownloadFailed:
        return DownloadFailed(self.url, code, **parameters)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.poll()
            time.sleep(min(0.1, left))


def _validator(response: httpx.Response) -> str:
    """What If-Range can name: a strong tag, else the date; empty where the server gives neither."""
    tag = str(response.headers.get("etag", ""))
    return tag if tag and not tag.startswith("W/") else str(response.headers.get("last-modified", ""))


def _first_byte(response: httpx.Response) -> int:
    found = re.match(r"bytes (\d+)-", response.headers.get("content-range", ""))
    return int(found[1]) if found else -1


def confirmation_address(page: str, url: str) -> str | None:
    """Where the form of a "this file is too large to be scanned, download anyway?" page leads; None without one.

    The form must stay with the page's own host or Google's.
    """
    form = _Form()
    form.feed(page)
    if form.action is None:
        return None
    address = httpx.URL(urljoin(url, form.action)).copy_merge_params(form.fields)
    own = urlsplit(url).hostname
    if address.host != own and not address.host.endswith(_CONFIRMATION_HOSTS):
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
