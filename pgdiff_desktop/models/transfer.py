"""One file from one address, resumed where an earlier try left it."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import httpx

from pgdiff_desktop.errors import DiskFull, DownloadFailed, ErrorCode, Parameter
from pgdiff_desktop.models.confirmation_page import confirmation_address
from pgdiff_desktop.saving.atomic_files import writing_errors
from pgdiff_desktop.saving.strict_json import members, parsed, text
from pgdiff_desktop.web_waiting import Connections, while_polling

# Bytes so far, and of how many; None where the server does not say.
OnBytes = Callable[[int, int | None], None]

# Left free on the disk beside the file itself.
_DISK_MARGIN = 64 << 20
_TRIES_WITHOUT_PROGRESS = 3
# So often may a server make what has come useless, with a part that does not go on where the last one ended.
_MOST_RESTARTS = 3
# Errors after which the same address may answer well: too many requests, and trouble of the server's own.
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_DECIMAL = re.compile(r"\d{1,18}", re.ASCII)


class _Interrupted(Exception):
    """The connection failed; what has come so far is good.

    Args:
        failure: what is raised where it fails again and again.
        is_restart: what had come was thrown away.
    """

    def __init__(self, failure: DownloadFailed, *, is_restart: bool = False) -> None:
        super().__init__(failure)
        self.failure = failure
        self.is_restart = is_restart


@dataclass(frozen=True)
class Transfer:
    """Brings one address's contents into a file beside which a note says how to go on.

    Args:
        size: of the file, where it is known; what is larger is refused.
        max_bytes: the same of a file whose size nobody knows.
        is_checked_later: a hash will be compared, so that a part may be continued without a validator.
        poll: raises Cancelled where the user wishes so; called several times a second, whatever the server does.
        on_bytes: called on another thread than `run`.
        pause: seconds before the first retry; doubled with every further one.
    """

    client: httpx.Client
    url: str
    part: Path
    size: int | None
    max_bytes: int
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
        tries = restarts = 0
        furthest = self._have()
        while True:
            self.poll()
            try:
                while_polling(lambda connections: self._request(self.url, connections), self.poll)
            except _Interrupted as error:
                have = self._have()
                tries = 0 if have > furthest else tries + 1
                furthest = max(furthest, have)
                restarts += error.is_restart
                if tries >= _TRIES_WITHOUT_PROGRESS or restarts >= _MOST_RESTARTS:
                    raise error.failure from error
                self._wait(self.pause * 2**tries)
            else:
                self._note.unlink(missing_ok=True)
                return

    def forget(self) -> None:
        """Removes what has come."""
        self.part.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    @property
    def _note(self) -> Path:
        return self.part.with_name(self.part.name + ".json")

    def _have(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def _request(self, url: str, connections: Connections, *, confirmed: bool = False) -> None:
        have = self._have()
        headers = self._resuming_headers() if have else {}
        try:
            with self.client.stream(
                "GET", url, headers=headers, extensions=connections.extensions
            ) as response:
                if response.status_code in _PASSING:
                    raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_STATUS, status=response.status_code))
                if response.status_code == 416 and have:
                    # More is here than there: it is another file, or whole already and about to be checked.
                    self._restart(connections)
                if response.status_code not in (200, 206):
                    raise self._failed(ErrorCode.DOWNLOAD_STATUS, status=response.status_code)
                if response.headers.get("content-type", "").startswith("text/html"):
                    page = self._page(response)
                else:
                    self._receive(response, connections)
                    return
        except httpx.TransportError as error:
            why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_CONNECTION, why=why)) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._failed(ErrorCode.DOWNLOAD_CONNECTION, why=str(error)) from error
        onwards = None if confirmed else confirmation_address(page, url)
        if onwards is None:
            raise self._failed(ErrorCode.DOWNLOAD_WEB_PAGE)
        self._request(onwards, connections, confirmed=True)

    def _resuming_headers(self) -> dict[str, str]:
        """Asks for the rest of what is here already; forgets it where it might be of another version."""
        try:
            note = members(parsed(self._note.read_bytes()))
            validator = text(note["validator"]) if note["url"] == self.url else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            validator = None
        if validator:
            return {"Range": f"bytes={self._have()}-", "If-Range": validator}
        if validator == "" and self.is_checked_later:
            return {"Range": f"bytes={self._have()}-"}
        self.forget()
        return {}

    def _restart(self, connections: Connections) -> NoReturn:
        connections.require_wanted()
        self.forget()
        raise _Interrupted(self._failed(ErrorCode.DOWNLOAD_PART), is_restart=True)

    def _receive(self, response: httpx.Response, connections: Connections) -> None:
        start = _first_byte(response) if response.status_code == 206 else 0
        if start not in (0, self._have()):
            self._restart(connections)
        rest = _DECIMAL.fullmatch(response.headers.get("content-length", ""))
        total = start + int(rest[0]) if rest else None
        most = self.max_bytes if self.size is None else self.size
        if total is not None and total > most:
            raise self._failed(ErrorCode.DOWNLOAD_SIZE, total=total, expected=most)
        self._require_space((total or self.size or 0) - start)
        connections.require_wanted()
        with writing_errors(self.part):
            if start == 0:
                self._note.write_text(json.dumps({"url": self.url, "validator": _validator(response)}))
            with self.part.open("ab" if start else "wb") as file:
                have = start
                for chunk in response.iter_bytes():
                    connections.require_wanted()
                    file.write(chunk)
                    have += len(chunk)
                    self.on_bytes(have, total)
                    if have > most:
                        break
        if have > most:
            self.forget()
            raise self._failed(ErrorCode.DOWNLOAD_TOO_LONG, expected=most)
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
    found = re.match(r"bytes (\d{1,18})-", response.headers.get("content-range", ""), re.ASCII)
    return int(found[1]) if found else -1
