"""A second start hands its files to the first; a stranger gets nothing of them and keeps no window from opening."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from pgdiff_desktop.gui import instance_addresses, peer_user, single_instance
from pgdiff_desktop.gui.single_instance import SingleInstance, hand_over
from tests.waiting import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of POSIX systems")
HANDING_OVER = (
    "import sys\nfrom pathlib import Path\nfrom pgdiff_desktop.gui.single_instance import hand_over\n"
    "print(hand_over([Path(word) for word in sys.argv[1:]]))"
)


@pytest.fixture(autouse=True)
def own_runtime_folder(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("run")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("TMPDIR", str(tmp_path_factory.mktemp("tmp")))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(single_instance, "_ANSWER_MS", 50)


@pytest.fixture
def instance(qapp):
    running = SingleInstance()
    running.heard = []
    running.opened.connect(running.heard.append)
    assert running.listen()
    yield running
    running.close()


def address():
    return instance_addresses.instance_addresses()[0]


def second_start(qtbot, *paths):
    """What `hand_over` says in a program of its own, while this one's events run."""
    program = subprocess.Popen(
        [sys.executable, "-c", HANDING_OVER, *map(str, paths)], stdout=subprocess.PIPE, text=True
    )
    qtbot.waitUntil(lambda: program.poll() is not None, timeout=PATIENCE)
    return program.communicate()[0].strip()


LISTENING = """
import socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.bind(sys.argv[1])
    server.listen()
    print(flush=True)
    connection, _ = server.accept()
    with connection:
        try:
            connection.sendall(bytes.fromhex(sys.argv[2]))
            while heard := connection.recv(1 << 16):
                sys.stdout.buffer.write(heard)
        except OSError:
            pass
"""


@contextlib.contextmanager
def listening(answer=b""):
    """Another program that listens where the window would; its output is what it was told."""
    command = [sys.executable, "-c", LISTENING, address(), answer.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        program.stdout.readline()
        yield program


def test_a_second_start_hands_its_files_over(instance, qtbot, tmp_path):
    photo = tmp_path / "할머니 \udcff.jpg"
    assert second_start(qtbot, photo, "relative.jpg") == "True"
    assert instance.heard == [[photo, Path.cwd() / "relative.jpg"]]
    assert second_start(qtbot) == "True"
    assert instance.heard[1:] == [[]]


def test_more_files_than_a_socket_holds_at_once_arrive_whole(instance, qtbot):
    photos = [Path(f"/album/{'가' * 80} {number}.jpg") for number in range(3000)]
    code = HANDING_OVER.replace("sys.argv[1:]", "sys.stdin.read().splitlines()")
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as program:
        program.stdin.write("\n".join(map(str, photos)))
        program.stdin.close()
        qtbot.waitUntil(lambda: program.poll() is not None, timeout=PATIENCE)
        assert program.stdout.read().strip() == "True"
    assert instance.heard == [photos]


def test_the_socket_lies_where_nobody_else_can_enter(instance):
    place = Path(address())
    assert place.is_socket()
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert place.parent.parent == Path(os.environ["XDG_RUNTIME_DIR"])


def test_an_instance_that_was_killed_is_no_obstacle(qapp):
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(address())
    assert not hand_over([])
    running = SingleInstance()
    assert running.listen()
    running.close()


@pytest.mark.parametrize("answer", [b"", b"no\n", b"tak"])
def test_a_hand_over_that_nobody_answers_opens_the_window(qapp, impatient, answer):
    with listening(answer):
        assert not hand_over([Path("/a.jpg")])
        running = SingleInstance()
        assert running.listen()
        running.close()


def test_another_answer_is_none(qapp):
    with listening(b"?" * 100) as program:
        assert not hand_over([Path("/a.jpg")])
        assert program.communicate()[0] == b'["/a.jpg"]\n'


def test_files_that_the_second_start_has_opened_itself_are_not_opened_again(instance, qtbot, impatient):
    # The window is busy: its events do not run until the other has given up.
    assert not hand_over([Path("/a.jpg")])
    assert second_start(qtbot, "/b.jpg") == "True"
    assert instance.heard == [[Path("/b.jpg")]]


def test_a_stranger_who_listens_first_is_told_nothing(qapp, monkeypatch):
    monkeypatch.setattr(peer_user, "_user_of", lambda descriptor: os.geteuid() + 1)
    with listening(b"taken\n") as program:
        assert not hand_over([Path("/secret.jpg")])
        assert program.communicate()[0] == b""


def test_a_stranger_opens_nothing_in_the_window(instance, qtbot, monkeypatch):
    monkeypatch.setattr(peer_user, "_user_of", lambda descriptor: os.geteuid() + 1)
    stranger = QLocalSocket()
    stranger.connectToServer(address())
    assert stranger.waitForConnected(PATIENCE)
    stranger.write(b'["/secret.jpg"]\n')
    qtbot.waitUntil(
        lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=PATIENCE
    )
    assert instance.heard == []


def test_the_peer_is_known_by_what_the_system_says_of_it():
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert peer_user._user_of(one.fileno()) == os.geteuid()
        assert peer_user.is_same_user(one.fileno())
        # The descriptor is still its owner's.
        other.sendall(b"x")
        assert one.recv(1) == b"x"
    assert not peer_user.is_same_user(-1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be another user")
def test_another_user_is_kept_out_by_the_folder_and_known_by_the_socket(instance, tmp_path):
    code = (
        "import os, socket, sys\nos.setgroups([])\nos.setgid(65534)\nos.setuid(65534)\n"
        "socket.socket(socket.AF_UNIX).connect(sys.argv[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, address()], capture_output=True, text=True, check=False
    )
    assert "PermissionError" in done.stderr
    # Where it can enter, it is known by its socket.
    place = Path("/tmp") / f"peer-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        place.chmod(0o777)
        server.listen()
        code += "\nsys.stdin.read()"
        with subprocess.Popen([sys.executable, "-c", code, str(place)], stdin=subprocess.PIPE) as stranger:
            connection, _ = server.accept()
            with connection:
                assert peer_user._user_of(connection.fileno()) == 65534
                assert not peer_user.is_same_user(connection.fileno())
            stranger.stdin.close()
    place.unlink()


@pytest.mark.parametrize("message", [b"{}\n", b"[3]\n", b'["\\u0000"]\n', b"[" * 100_000 + b"\n", b"\xff\n"])
def test_a_message_that_is_none_opens_nothing(instance, qtbot, message):
    speaker = QLocalSocket()
    speaker.connectToServer(address())
    assert speaker.waitForConnected(PATIENCE)
    speaker.write(message)
    qtbot.waitUntil(
        lambda: speaker.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=PATIENCE
    )
    assert instance.heard == []
    assert second_start(qtbot, "/a.jpg") == "True"


def test_an_endless_message_is_cut_off(instance, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "_LONGEST_BYTES", 100_000)
    speaker = QLocalSocket()
    speaker.connectToServer(address())
    assert speaker.waitForConnected(PATIENCE)
    speaker.write(b"[" * 1_000_000)
    qtbot.waitUntil(
        lambda: speaker.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=PATIENCE
    )
    assert instance.heard == []


def linked(folder):
    real = folder.with_name("elsewhere")
    real.mkdir(mode=0o700)
    folder.symlink_to(real)


def of_another_user(folder):
    folder.mkdir(mode=0o700)
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    os.chown(folder, 65534, 65534)


def open_to_all(folder):
    folder.mkdir()
    folder.chmod(0o755)


def no_folder(folder):
    folder.write_bytes(b"")


def in_a_place_that_all_may_write_to(folder):
    folder.mkdir(mode=0o700)
    folder.parent.chmod(0o777)


@pytest.mark.parametrize(
    "spoil", [linked, of_another_user, open_to_all, no_folder, in_a_place_that_all_may_write_to]
)
def test_a_folder_that_is_not_the_users_alone_is_not_used(own_runtime_folder, qapp, spoil):
    # The variable names a folder that anybody may write to, so that one for temporary files is all that is left.
    own_runtime_folder.chmod(0o777)
    fallback = Path(os.environ["TMPDIR"]) / f"pgdiff-desktop-{os.geteuid()}"
    usual = [Path(one).parent for one in instance_addresses.instance_addresses()]
    assert fallback in usual
    fallback.rmdir()
    spoil(fallback)
    assert fallback not in [Path(one).parent for one in instance_addresses.instance_addresses()]


def test_without_a_safe_place_every_start_opens_a_window(qapp, monkeypatch):
    monkeypatch.setattr(instance_addresses, "_candidates", list)
    assert not hand_over([Path("/a.jpg")])
    running = SingleInstance()
    assert not running.listen()
    running.close()


def test_a_path_that_is_too_long_for_a_socket_is_not_used(qapp, tmp_path, monkeypatch):
    long = tmp_path / ("x" * 100)
    long.mkdir(mode=0o700)
    monkeypatch.setattr(instance_addresses, "_candidates", lambda: [long, Path(os.environ["TMPDIR"]) / "a"])
    (only,) = instance_addresses.instance_addresses()
    assert only.startswith(os.environ["TMPDIR"])
    running = SingleInstance()
    assert running.listen()
    running.close()
