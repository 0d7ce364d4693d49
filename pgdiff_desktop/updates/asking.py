"""One question to the project's page: which release is the newest?"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

import httpx

from pgdiff_desktop.errors import DownloadFailed, ErrorCode, UpdateCheckFailed
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.updates.release import Release, is_page
from pgdiff_desktop.web_client import open_client
from pgdiff_desktop.web_waiting import Connections, while_polling

# An answer with its notes and files takes some ten thousand bytes.
_LARGEST_ANSWER = 1 << 20
_MOST_REDIRECTS = 3
# Neither the version nor the system: whoever asks is nobody. GitHub answers no request without a name.
_HEADERS = {"User-Agent": "pgdiff-desktop", "Accept": "application/json"}


def newest_release(settings: Settings, address: str, poll: Callable[[], None]) -> Release:
    """Asks with a plain GET, which carries no identifier, no cookie and nothing of the user's.

    Args:
        address: https; answers as GitHub's releases/latest.
        poll: raises Cancelled where the answer is not wanted any more; called several times a second.

    Raises:
        UpdateCheckFailed: nothing came, or nothing that can be trusted.
        Cancelled: from `poll`.
    """
    try:
        with open_client(settings) as client:
            answer = while_polling(lambda connections: _get(client, address, connections), poll)
    except DownloadFailed as error:
        raise UpdateCheckFailed(
            error.failure.subject, ErrorCode.UPDATE_SETTINGS, detail=str(error)
        ) from error
    except (httpx.NetworkError, httpx.TimeoutException, httpx.ProxyError) as error:
        raise UpdateCheckFailed(address, ErrorCode.UPDATE_UNREACHABLE, detail=type(error).__name__) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UpdateCheckFailed(address, ErrorCode.UPDATE_SERVER, detail=type(error).__name__) from error
    try:
        return Release.of_answer(answer)
    except ValueError as error:
        raise UpdateCheckFailed(address, ErrorCode.UPDATE_ANSWER, detail=str(error)) from error


def _get(client: httpx.Client, address: str, connections: Connections) -> bytes:
    onwards = address
    for _ in range(_MOST_REDIRECTS + 1):
        if not is_page(onwards):
            raise UpdateCheckFailed(address, ErrorCode.UPDATE_ANSWER, detail="it leads off https")
        # What a page gave along on the way is not carried on.
        client.cookies.clear()
        with client.stream(
            "GET", onwards, headers=_HEADERS, follow_redirects=False, extensions=connections.extensions
        ) as response:
            if not response.has_redirect_location:
                return _body(response, address)
            onwards = urljoin(onwards, response.headers["location"])
    raise UpdateCheckFailed(address, ErrorCode.UPDATE_ANSWER, detail="it leads from one place to the next")


def _body(response: httpx.Response, address: str) -> bytes:
    if response.status_code == 404:
        raise UpdateCheckFailed(address, ErrorCode.UPDATE_NO_RELEASE)
    if response.status_code != 200:
        raise UpdateCheckFailed(address, ErrorCode.UPDATE_SERVER, detail=response.status_code)
    body = b""
    # Raw: nothing was asked to be packed, and a small answer must not unpack to a large one.
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > _LARGEST_ANSWER:
            raise UpdateCheckFailed(address, ErrorCode.UPDATE_ANSWER, detail="its answer is too large")
    return body
