"""One window for one user: a second start hands its files to the first and ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from pgdiff_desktop.gui.instance_addresses import instance_addresses
from pgdiff_desktop.gui.peer_user import is_same_user
from pgdiff_desktop.saving.strict_json import UNREADABLE, items, parsed, place

# To connect, and for the answer of a window that may be loading at the moment.
_CONNECT_MS = 500
_ANSWER_MS = 3000
_END, _TAKEN = b"\n", b"taken\n"
# More than a command line holds, whatever its characters become in JSON.
_LONGEST_BYTES = 8 << 20


class SingleInstance(QObject):
    """Listens for later starts of the same user.

    Signals:
        opened: paths that a later start was given, list[Path]; empty where it only wants the window.
    """

    opened = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._said: dict[QLocalSocket, bytes] = {}

    def listen(self) -> bool:
        """False where there is no safe place: then every start opens a window of its own."""
        return any(self._listens_at(address) for address in instance_addresses())

    def _listens_at(self, address: str) -> bool:
        if self._server.listen(address):
            return True
        # Left behind by an instance that was killed: nobody answered, or `hand_over` would have ended us.
        QLocalServer.removeServer(address)
        return self._server.listen(address)

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            if not is_same_user(int(connection.socketDescriptor())):
                connection.abort()
                connection.deleteLater()
                continue
            self._said[connection] = b""
            connection.readyRead.connect(self._on_ready)
            connection.disconnected.connect(self._on_disconnected)

    def _on_ready(self) -> None:
        for connection in [one for one in self._said if one.bytesAvailable()]:
            said = self._said[connection] = self._said[connection] + connection.readAll().data()
            if said.endswith(_END):
                self._take(connection, said)
            elif len(said) > _LONGEST_BYTES:
                connection.abort()

    def _take(self, connection: QLocalSocket, said: bytes) -> None:
        self._said[connection] = b""
        try:
            paths = [place(word) for word in items(parsed(said))]
        except UNREADABLE:
            connection.abort()
            return
        connection.write(_TAKEN)
        connection.flush()
        # Whoever has stopped waiting for the answer has opened a window of its own, with the same photos.
        if connection.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self.opened.emit(paths)

    def _on_disconnected(self) -> None:
        closed = QLocalSocket.LocalSocketState.UnconnectedState
        for connection in [one for one in self._said if one.state() == closed]:
            del self._said[connection]
            connection.deleteLater()


def hand_over(paths: Sequence[Path]) -> bool:
    """Gives the paths to the instance that runs already; False where there is none that takes them.

    What listens is told nothing unless it is the same user's, and has a moment to answer.
    """
    message = json.dumps([str(path.absolute()) for path in paths]).encode() + _END
    return any(_taken_at(address, message) for address in instance_addresses())


def _taken_at(address: str, message: bytes) -> bool:
    connection = QLocalSocket()
    connection.connectToServer(address)
    if not connection.waitForConnected(_CONNECT_MS) or not is_same_user(int(connection.socketDescriptor())):
        return False
    connection.write(message)
    while connection.bytesToWrite():
        if not connection.waitForBytesWritten(_ANSWER_MS):
            return False
    answer = b""
    while len(answer) < len(_TAKEN):
        if not connection.bytesAvailable() and not connection.waitForReadyRead(_ANSWER_MS):
            return False
        answer += connection.readAll().data()
    return answer == _TAKEN
