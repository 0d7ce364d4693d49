"""One window for one user: a second start hands its files to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from pgdiff_desktop.settings import application_folders

_PATIENCE_MS = 500


def _server_name() -> str:
    """Of this user and this place of settings, so that a portable copy is another instance."""
    of = f"{getpass.getuser()}|{application_folders().config}"
    return "pgdiff-desktop-" + hashlib.sha256(of.encode()).hexdigest()[:16]


class SingleInstance(QObject):
    """Listens for later starts.

    Signals:
        opened: paths that a later start was given, list[Path]; empty where it only wants the window.
    """

    opened = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._connections: dict[QLocalSocket, bytes] = {}

    def listen(self) -> None:
        name = _server_name()
        if not self._server.listen(name):
            # Left behind by an instance that was killed: nobody answered, or `hand_over` would have ended us.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            self._connections[connection] = b""
            connection.readyRead.connect(self._on_ready)
            connection.disconnected.connect(self._on_disconnected)

    def _on_ready(self) -> None:
        for connection in self._connections:
            self._connections[connection] += connection.readAll().data()

    def _on_disconnected(self) -> None:
        closed = [
            one for one in self._connections if one.state() == QLocalSocket.LocalSocketState.UnconnectedState
        ]
        for connection in closed:
            said = self._connections.pop(connection) + connection.readAll().data()
            connection.deleteLater()
            try:
                paths = [Path(word) for word in json.loads(said)]
            except (ValueError, TypeError):
                continue
            self.opened.emit(paths)


def hand_over(paths: Sequence[Path]) -> bool:
    """Gives the paths to the instance that runs already; False where there is none."""
    connection = QLocalSocket()
    connection.connectToServer(_server_name())
    if not connection.waitForConnected(_PATIENCE_MS):
        return False
    connection.write(json.dumps([str(path.absolute()) for path in paths]).encode())
    connection.waitForBytesWritten(_PATIENCE_MS)
    connection.disconnectFromServer()
    return True
