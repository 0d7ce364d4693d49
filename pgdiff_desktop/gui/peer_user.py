"""Whose program is at the other end of a local socket."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import sys

# pid, uid and gid of the process that connected, or that called listen (unix(7)).
_LINUX_CREDENTIALS = struct.Struct("iII")


def is_same_user(descriptor: int) -> bool:
    """Whether the peer of a connected local socket is a program of this user's, or of root's where that is us.

    Args:
        descriptor: of the socket. On Windows nothing is looked at: there, the pipe itself lets in its user only.
    """
    if sys.platform == "win32":
        return True
    try:
        return _user_of(descriptor) == os.geteuid()
    except OSError:
        return False


if sys.platform == "linux":

    def _user_of(descriptor: int) -> int:
        # Of a copy, as a socket object closes what it was made of.
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=os.dup(descriptor)) as peer:
            found = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _LINUX_CREDENTIALS.size)
        _, user, _ = _LINUX_CREDENTIALS.unpack(found)
        return int(user)

else:

    def _user_of(descriptor: int) -> int:
        # macOS and the BSDs: getpeereid(3).
        library = ctypes.CDLL(None, use_errno=True)
        user, group = ctypes.c_uint32(), ctypes.c_uint32()
        if library.getpeereid(descriptor, ctypes.byref(user), ctypes.byref(group)):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return user.value
