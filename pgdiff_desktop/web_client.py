"""How the product reaches the network, wherever the user asked it to."""

from __future__ import annotations

import ssl

import certifi
import httpx

from pgdiff_desktop import __version__
from pgdiff_desktop.errors import DownloadFailed, ErrorCode
from pgdiff_desktop.settings import Settings

_TIMEOUT = httpx.Timeout(15, read=10)


def open_client(settings: Settings) -> httpx.Client:
    """A client with the user's proxy and certificates; without them, those of the environment.

    Raises:
        DownloadFailed: the certificate file, or the proxy's address, is of no use.
    """
    verify: bool | ssl.SSLContext = True
    if settings.certificate_file is not None:
        verify = ssl.create_default_context(cafile=certifi.where())
        try:
            verify.load_verify_locations(settings.certificate_file)
        except OSError as error:  # ssl's own errors are of this kind too
            raise DownloadFailed(settings.certificate_file, ErrorCode.CERTIFICATES_UNREADABLE) from error
    try:
        return httpx.Client(
            proxy=settings.proxy,
            verify=verify,
            timeout=_TIMEOUT,
            follow_redirects=True,
            headers={"User-Agent": f"pgdiff-desktop/{__version__}", "Accept-Encoding": "identity"},
        )
    except (ValueError, httpx.InvalidURL, ImportError) as error:
        raise DownloadFailed(f"proxy {settings.proxy}", ErrorCode.PROXY_UNUSABLE, why=str(error)) from error
