"""Servers that lie, drip, never end or keep silent: a download ends, can be cancelled, and leaves nothing behind."""

from __future__ import annotations

import errno
import io
import os
import socket
import threading
import zipfile
from pathlib import Path

import pytest

from pgdiff_desktop import web_client
from pgdiff_desktop.errors import Cancelled, DiskFull, DownloadFailed
from pgdiff_desktop.models import download as download_module
from pgdiff_desktop.models.confirmation_page import confirmation_address
from pgdiff_desktop.web_waiting import Connections, GivenUp
from tests.unit.models.server import Site, serving
from tests.unit.models.test_download import BODY, download, entry_for
from tests.waiting import PATIENCE

# After so many requests a server that should have been given up gives in, and the test sees a download that succeeds.
MANY = 50


@pytest.fixture
def site():
    with serving(Site(files={"/model.pth": BODY})) as running:
        yield running


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


def names_in(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".lock"))


def whole(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(BODY)))
    handler.end_headers()
    handler.wfile.write(BODY)


def cut_short(handler, length):
    """Says that all is to come, with a tag that lets it be continued, and ends early."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(BODY)))
    handler.send_header("ETag", '"one"')
    handler.end_headers()
    handler.wfile.write(BODY[:length])


@pytest.mark.parametrize("lie", ["416", "another start", "no range at all", "an endless number"])
def test_a_server_that_never_goes_on_where_it_ended_is_given_up(site, folder, lie):
    def answer(handler):
        if len(site.requests) > MANY:
            whole(handler)
        elif handler.headers.get("Range") is None:
            # Each time a little more than before, which looks like progress.
            cut_short(handler, 1000 * len(site.requests))
        elif lie == "416":
            handler.answer(416, b"")
        else:
            start = int(handler.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            ranges = {
                "another start": f"bytes {start + 7}-{len(BODY) - 1}/{len(BODY)}",
                "no range at all": "bytes */*",
                "an endless number": f"bytes {'9' * 6000}-",
            }
            handler.answer(206, BODY[start + 7 :], ("Content-Range", ranges[lie]))

    site.answers["/model.pth"] = answer
    with pytest.raises(DownloadFailed, match="download-part"):
        download(folder, entry_for(site))
    assert len(site.requests) <= 8


def test_a_connection_that_always_ends_at_the_same_byte_is_given_up_after_three_tries(site, folder):
    site.break_after = [1000] + [0] * MANY
    with pytest.raises(DownloadFailed, match="download-connection"):
        download(folder, entry_for(site))
    assert [wanted for _, wanted in site.requests] == [None] + ["bytes=1000-"] * 3


class Drip:
    """A server that sends something, and then, slower than anybody would wait, nothing more."""

    def __init__(self):
        self.is_reached, self.has_closed = threading.Event(), threading.Event()
        self.was_waited_for = False

    def hold(self, connection):
        """Until the other end closes; or, where it waits in vain, gives up itself."""
        self.is_reached.set()
        connection.settimeout(PATIENCE / 1000)
        try:
            while connection.recv(1 << 16):
                pass
        except TimeoutError:
            self.was_waited_for = True
        except OSError:
            pass
        self.has_closed.set()

    def poll(self):
        if self.is_reached.is_set():
            raise Cancelled


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: y",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>",
    ],
    ids=["nothing", "headers", "no body", "body", "chunks", "page"],
)
def test_a_download_from_a_server_that_drips_is_cancelled_at_once(site, folder, monkeypatch, sent):
    monkeypatch.setattr(web_client, "_TIMEOUT", None)
    drip = Drip()

    def answer(handler):
        handler.wfile.write(sent)
        drip.hold(handler.connection)

    site.answers["/model.pth"] = answer
    with pytest.raises(Cancelled):
        download(folder, entry_for(site), poll=drip.poll)
    # It was our end that closed, and the server need not have sent a byte more.
    assert drip.has_closed.wait(PATIENCE / 1000)
    assert not drip.was_waited_for
    assert "model.pth" not in names_in(folder)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_one_that_accepts_and_keeps_silent_is_cancelled_at_once(folder, monkeypatch, scheme):
    """With https, silence in the middle of the handshake."""
    monkeypatch.setattr(web_client, "_TIMEOUT", None)
    drip = Drip()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve():
            connection, _ = server.accept()
            with connection:
                drip.hold(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        silent = Site(address=f"{scheme}://127.0.0.1:{server.getsockname()[1]}")
        with pytest.raises(Cancelled):
            download(folder, entry_for(silent), poll=drip.poll)
        thread.join()
    assert not drip.was_waited_for


def test_a_name_that_is_looked_up_without_end_is_cancelled_at_once(folder, monkeypatch):
    drip, release = Drip(), threading.Event()

    def look_up(*_where, **_how):
        drip.is_reached.set()
        drip.was_waited_for = not release.wait(PATIENCE / 1000)
        raise OSError("no such name")

    monkeypatch.setattr(socket, "create_connection", look_up)
    site = Site(address="http://models.invalid")
    with pytest.raises(Cancelled):
        download(folder, entry_for(site), poll=drip.poll)
    assert not drip.was_waited_for
    release.set()


def test_what_comes_after_a_cancel_changes_no_file(site, folder):
    """The next download may have begun by then."""
    connections = Connections()
    connections.require_wanted()
    connections.close(given_up=True)
    with pytest.raises(GivenUp):
        connections.require_wanted()
    with pytest.raises(GivenUp):
        connections.extensions["trace"]("http11.send_request_headers.started", {})


@pytest.fixture
def endless(site):
    """An answer that would be 200 MB; `sent_all` is set where somebody took it all."""
    sent_all = threading.Event()

    def answer(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(2000):
            handler.wfile.write(b"x" * 100_000)
        sent_all.set()

    site.answers["/endless"] = answer
    return sent_all


def test_a_file_whose_size_nobody_knows_has_a_limit(site, folder, monkeypatch, endless):
    monkeypatch.setattr(download_module, "_LARGEST_UNKNOWN", 1_000_000)
    with pytest.raises(DownloadFailed, match="download-too-long"):
        download(folder, entry_for(site, "/endless", size=None, sha256=None))
    assert not endless.is_set()
    assert names_in(folder) == []
    with pytest.raises(DownloadFailed, match="download-size"):
        download(folder, entry_for(site, size=None))
    assert names_in(folder) == []


def test_an_archive_has_a_limit_too(site, folder, monkeypatch, endless):
    monkeypatch.setattr(download_module, "_LARGEST_UNKNOWN", 1_000_000)
    with pytest.raises(DownloadFailed, match="download-too-long"):
        download(folder, entry_for(site, "/endless", archive_member="model.pth"))
    assert not endless.is_set()
    assert names_in(folder) == []


PAGES = {
    "brackets": '<form action="http://[half"><input type="hidden" name="a" value="b"></form>',
    "port": '<form action="http://127.0.0.1:99999999/x"></form>',
    "null": '<form action="/\0\0"></form>',
    "long": f'<form action="{"a" * 70_000}"></form>',
    "declaration": '<![unknown[ <form action="/x">',
    "scheme": '<form action="ftp://drive.google.com/x"></form>',
    "script": '<form action="javascript:alert(1)"></form>',
    "surrogate": '<form action="/&#xd800;"></form>',
    "value": '<form action="/x"><input type="hidden" name="&#0;" value="&#xdfff;"></form>',
    "open": "<form action=" * 1000,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_malformed_confirmation_page_is_one_failed_address(site, folder, page):
    site.pages["/page"] = page
    assert download(folder, entry_for(site, "/page", "/model.pth")).read_bytes() == BODY
    assert [path for path, _ in site.requests].count("/page") == 1


def test_a_confirmation_is_not_less_safe_than_its_page():
    page = '<form action="http://drive.google.com/x"><input type="hidden" name="id" value="1"></form>'
    assert confirmation_address(page, "https://drive.google.com/uc") is None
    assert confirmation_address(page.replace("http:", "https:"), "https://drive.google.com/uc") is not None


class FullDisk(io.FileIO):
    """Holds a million bytes."""

    def write(self, data):
        if self.tell() + len(data) > 1_000_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(data)


def full_for(monkeypatch, ending):
    opened = Path.open

    def open_file(self, mode="r", *more, **named):
        if self.name.endswith(ending) and mode in ("ab", "wb", "w+b"):
            return FullDisk(self, mode)
        return opened(self, mode, *more, **named)

    monkeypatch.setattr(Path, "open", open_file)


def test_what_has_come_is_removed_when_the_disk_fills(site, folder, monkeypatch):
    full_for(monkeypatch, ".part")
    with pytest.raises(DiskFull, match="disk-full"):
        download(folder, entry_for(site))
    assert names_in(folder) == []


def test_an_archive_is_removed_when_the_disk_fills_while_it_is_unpacked(site, folder, monkeypatch):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model.pth", b"x" * 3_000_000)
    site.files["/all.zip"] = buffer.getvalue()
    full_for(monkeypatch, ".part")
    with pytest.raises(DiskFull, match="disk-full"):
        download(folder, entry_for(site, "/all.zip", archive_member="model.pth"))
    assert names_in(folder) == []
