"""A web server of the test's own: it serves bytes, breaks off, lies and asks for confirmation as it is told."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What the server does.

    Attributes:
        files: path -> contents.
        break_after: bytes after which the connection ends, for each of the next answers.
        statuses: codes of the next answers, before any file is served.
        ignores_range: sends everything, whatever is asked.
        tag: the validator; None for a server without one.
        pages: path -> HTML.
        answers: path -> what answers there in place of the server, given the handler of the request.
        requests: (path, Range header) of everything that was asked.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    break_after: list[int] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    ignores_range: bool = False
    tag: str | None = '"one"'
    pages: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    address: str = ""

    def url(self, path: str) -> str:
        return self.address + path


@contextmanager
def serving(site: Site):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            wanted = self.headers.get("Range")
            site.requests.append((self.path, wanted))
            self.close_connection = True
            if self.path in site.answers:
                site.answers[self.path](self)
            elif site.statuses:
                self.answer(site.statuses.pop(0), b"")
            elif self.path in site.pages:
                self.answer(200, site.pages[self.path].encode(), ("Content-Type", "text/html; charset=utf-8"))
            elif self.path in site.files:
                self.send_file(site.files[self.path], wanted)
            else:
                self.answer(404, b"no such file")

        def send_file(self, body, wanted):
            headers = [("Content-Type", "application/octet-stream")]
            if site.tag is not None:
                headers.append(("ETag", site.tag))
            start = int(re.match(r"bytes=(\d+)-", wanted)[1]) if wanted else 0
            stale = self.headers.get("If-Range") not in (None, site.tag)
            if not start or site.ignores_range or stale:
                self.answer(200, body, *headers)
            elif start >= len(body):
                self.answer(416, b"")
            else:
                headers.append(("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}"))
                self.answer(206, body[start:], *headers)

        def answer(self, status, body, *headers):
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            # Or a client asks again on a connection that is just being closed.
            self.send_header("Connection", "close")
            self.end_headers()
            if body and status in (200, 206) and site.break_after:
                body = body[: site.break_after.pop(0)]
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            pass  # whoever asked hung up, which is what some tests are about

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
