"""A web server of the test's own that speaks https, with a certificate that nobody but the tests trusts."""

from __future__ import annotations

import json
import ssl
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pgdiff_desktop.settings import Settings

# Key and certificate for 127.0.0.1; they protect nothing.
CERTIFICATE = Path(__file__).with_name("server.pem")
TRUSTING = Settings(certificate_file=CERTIFICATE)
PAGE = "https://example.org/releases/tag/v9.1"


def answer(version="v9.1", page=PAGE, **more):
    return json.dumps({"tag_name": version, "html_url": page, "body": "Notes", **more}).encode()


@dataclass
class Site:
    """What the server does.

    Attributes:
        body, status, headers: of the answer to /latest.
        redirects: path -> address, followed by whoever is told.
        gate: answers wait until it is set.
        asked: set as soon as somebody asks.
        requests: (path, headers) of everything that was asked.
    """

    body: bytes = field(default_factory=answer)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    @property
    def latest(self) -> str:
        return self.address + "/latest"


@contextmanager
def serving(site: Site):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            site.asked.set()
            site.gate.wait()
            onwards = site.redirects.get(self.path)
            self.send_response(302 if onwards else site.status)
            for name, value in site.headers.items():
                self.send_header(name, value)
            if onwards:
                self.send_header("Location", onwards)
            self.end_headers()
            if not onwards:
                self.wfile.write(site.body)

        def log_message(self, *arguments):
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            pass  # whoever asked hung up, which is what some tests are about

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    site.address = f"https://127.0.0.1:{server.server_port}"
    site.gate.set()
    try:
        yield site
    finally:
        site.gate.set()
        server.shutdown()
        server.server_close()
        thread.join()
