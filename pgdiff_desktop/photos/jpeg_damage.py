"""Where the data of a JPEG are broken: decoders fill what they cannot read with grey or pink, and say nothing.

Three signs (ITU-T T.81). Restart markers number the parts of a scan, so that one that is missing shows (E.1.4). A
decoder that lost its place needs more data than there are, or fewer. The first is seen by other data put behind each
part: a sound one ends before them, and its pixels stay the same. The second is seen by other data in place of the
last bytes of a part, which a sound one needs; and of a picture of one part by rows that come without its last bytes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.photos.opening import open_picture

END = b"\xff\xd9"
_FRAMES = {0xC0: False, 0xC1: False, 0xC2: True}
_START_OF_SCAN, _RESTART_INTERVAL, _END_OF_IMAGE = 0xDA, 0xDD, 0xD9
_RESTARTS = range(0xD0, 0xD8)
# The smallest size that decoders make shows the colours of blocks, and a larger one their details.
_SHRINK, _SHRINK_OF_PARTS = 8, 2
# Put behind each part; no 255 among it, which begins a marker.
_OTHER_DATA = bytes(np.random.default_rng(0).integers(1, 255, 96, np.uint8))
# So many bytes at the end of a part cannot all be without effect, unless the decoder never came to them.
_TAIL = 32
# Of the last part so few decide already, and one or two of them may be left over.
_SPARE = 8
# A row of blocks differs from the one before it so many times more than most do, and by so many levels.
_JUMP, _LEAST_JUMP = 6.0, 12.0


@dataclass
class _Scans:
    """Of a JPEG the frame, and the parts of its scans as (begin, end) in the file."""

    height: int = 0
    unit: tuple[int, int] = (8, 8)
    width: int = 0
    components: int = 0
    is_progressive: bool = False
    is_known: bool = False
    interval: int = 0
    scans: int = 0
    is_ended: bool = False
    parts: list[tuple[int, int]] | None = None
    first_wrong_restart: int | None = None

    @property
    def across(self) -> int:
        """Units side by side."""
        return max(1, -(-self.width // self.unit[0]))

    @property
    def is_counted(self) -> bool:
        """Whether it is known which units each part holds."""
        return self.interval > 0 and self.scans == 1 and not self.is_progressive


def first_damaged_row(data: bytes) -> int | None:
    """The first row, from 0, from which on a JPEG's pixels are not to be trusted; None where all of them are.

    Args:
        data: the whole file.
    """
    found = _scans_of(data)
    if not found.is_known or not found.parts:
        return None
    is_whole = len(found.parts) == 1
    shrink = _SHRINK if is_whole else _SHRINK_OF_PARTS
    rows = [] if found.is_ended else [found.height - 1]
    if found.first_wrong_restart is not None:
        rows.append(found.first_wrong_restart)
    plain = _decoded(_with_end(data, found), shrink)
    changed = _rows_that_differ(plain, _decoded(_with_other_data(data, found), shrink))
    rows += [row * shrink for row in changed[:1]]
    if is_whole and not rows and _has_data_left(data, found, plain):
        rows.append(found.height - 1)
    if found.is_counted and not is_whole:
        rows += _rows_without_effect(found, plain, _decoded(_with_other_tails(data, found), shrink), shrink)
    elif found.is_progressive:
        # Of the first scan, which holds the colours of all blocks.
        colours = _decoded(_with_end(data, found), _SHRINK)
        if not _rows_that_differ(colours, _decoded(_with_other_tails(data, found, 1), _SHRINK)):
            rows.append(found.unit[1])
    if not rows:
        return None
    row = min(rows)
    jump = _first_jump(plain[: row // shrink + 1]) if is_whole else None
    if jump is not None:
        row = max(min(row, jump * shrink), found.unit[1])
    return row // found.unit[1] * found.unit[1]


def ended(data: bytes) -> bytes:
    """A JPEG that ends as one, as decoders want it."""
    return _with_end(data, _scans_of(data))


def _scans_of(data: bytes) -> _Scans:
    found = _Scans(parts=[])
    place = 2
    while place + 2 <= len(data) and not found.is_ended:
        if data[place] != 0xFF:
            place += 1
            continue
        code = data[place + 1]
        if code == _END_OF_IMAGE:
            found.is_ended = True
        elif code in (0xFF, 0x00, 0x01, *_RESTARTS):
            place += 1
        else:
            length = int.from_bytes(data[place + 2 : place + 4], "big")
            if 0xC0 <= code <= 0xCF and code not in (0xC4, 0xC8, 0xCC):
                _read_frame(found, code, data[place + 4 : place + 2 + length])
            elif code == _RESTART_INTERVAL:
                found.interval = int.from_bytes(data[place + 4 : place + 6], "big")
            place += 2 + length
            if code == _START_OF_SCAN:
                place = _read_scan(found, data, place)
    return found


def _read_frame(found: _Scans, code: int, frame: bytes) -> None:
    if code not in _FRAMES or len(frame) < 6:
        return
    found.is_known, found.is_progressive = True, _FRAMES[code]
    found.height, found.width, found.components = struct.unpack_from(">HHB", frame, 1)
    factors = [frame[place] for place in range(7, len(frame), 3)]
    if found.components > 1 and factors:
        found.unit = (8 * max(factor >> 4 for factor in factors), 8 * max(factor & 15 for factor in factors))


def _read_scan(found: _Scans, data: bytes, begin: int) -> int:
    """The parts of the scan whose data begin there; returns where they end."""
    assert found.parts is not None
    found.scans += 1
    place, wanted = begin, 0
    while True:
        end = data.find(b"\xff", place)
        if end < 0 or end + 1 >= len(data):
            found.parts.append((begin, len(data)))
            return len(data)
        code = data[end + 1]
        if code == 0:
            place = end + 2
            continue
        if code == 0xFF:
            place = end + 1
            continue
        found.parts.append((begin, end))
        if code not in _RESTARTS:
            _check_restarts(found, wanted)
            return end
        if code - _RESTARTS.start != wanted % 8:
            _wrong_restart(found, wanted)
        wanted += 1
        begin = place = end + 2


def _check_restarts(found: _Scans, number: int) -> None:
    if not found.is_counted:
        return
    units = found.across * -(-found.height // found.unit[1])
    if number < -(-units // found.interval) - 1:
        _wrong_restart(found, number)


def _wrong_restart(found: _Scans, number: int) -> None:
    row = _row_of(found, number)
    if found.first_wrong_restart is None or row < found.first_wrong_restart:
        found.first_wrong_restart = row


def _with_end(data: bytes, found: _Scans) -> bytes:
    return data if found.is_ended else data + END


def _with_other_data(data: bytes, found: _Scans) -> bytes:
    pieces, place = [], 0
    for begin, end in found.parts or ():
        # What fills up to a marker stays before it.
        last = end
        while last > begin and data[last - 1] == 0xFF:
            last -= 1
        pieces += [data[place:last], _OTHER_DATA]
        place = last
    return _with_end(b"".join([*pieces, data[place:]]), found)


def _with_other_tails(data: bytes, found: _Scans, count: int | None = None) -> bytes:
    """The last bytes of the first so many parts changed, of all where none are counted."""
    changed = bytearray(data)
    for begin, end in (found.parts or [])[:count]:
        if end - begin > 2 * _TAIL:
            changed[end - _TAIL : end] = _OTHER_DATA[:_TAIL]
    return _with_end(bytes(changed), found)


def _has_data_left(data: bytes, found: _Scans, plain: np.ndarray) -> bool:
    """Whether the last rows come without the last bytes."""
    if found.is_progressive or not found.parts:
        return False
    begin, end = found.parts[-1]
    if end - begin <= _SPARE:  # Of a tiny picture; what lies before are no pixels.
        return False
    if len(set(data[end - _SPARE : end])) == 1:  # Some cameras fill up what is left of a block of their card.
        return False
    # What was not decoded stays black; where the picture is, nothing can be said.
    seen = _decoded(data[: end - _SPARE], _SHRINK)[-1]
    return bool(seen.any()) and np.array_equal(seen, plain[-1])


def _rows_without_effect(found: _Scans, plain: np.ndarray, other: np.ndarray, shrink: int) -> list[int]:
    """Of the parts whose last bytes change nothing, the first row."""
    if plain.shape != other.shape:
        return []
    wide, high = found.unit[0] // shrink, found.unit[1] // shrink
    down = -(-found.height // found.unit[1])
    differs = np.zeros((down * high, found.across * wide), bool)
    rows, columns = min(len(plain), len(differs)), min(plain.shape[1], differs.shape[1])
    differs[:rows, :columns] = (plain != other).any(axis=2)[:rows, :columns]
    units = differs.reshape(down, high, found.across, wide).any(axis=(1, 3)).ravel()
    for number, (begin, end) in enumerate(found.parts or ()):
        its = units[number * found.interval : (number + 1) * found.interval]
        if end - begin > 2 * _TAIL and len(its) and not its.any():
            return [_row_of(found, number)]
    return []


def _row_of(found: _Scans, number: int) -> int:
    """The row that a part begins in."""
    return min(found.height - 1, number * found.interval // found.across * found.unit[1])


def _decoded(data: bytes, shrink: int) -> np.ndarray:
    """Pixels at a fraction of the size, as far as they could be decoded, (h, w, C) uint8."""
    with open_picture(data) as picture:
        picture.draft(picture.mode, (picture.width // shrink, picture.height // shrink))
        try:
            picture.load()
        except OSError:
            # What was decoded stays, and nothing is left to be decoded.
            setattr(picture, "tile", [])  # noqa: B010 - of files alone, which Pillow's types do not say
        pixels = np.asarray(picture)
        return pixels.reshape(*pixels.shape[:2], -1)


def _rows_that_differ(first: np.ndarray, second: np.ndarray) -> list[int]:
    if first.shape != second.shape:
        return [0]
    return [int(row) for row in np.flatnonzero((first != second).any(axis=(1, 2)))]


def _first_jump(pixels: np.ndarray) -> int | None:
    """The first row of blocks whose colours are far from those before it, as where a decoder lost its place."""
    if len(pixels) < 4:
        return None
    steps = np.abs(np.diff(pixels.mean(axis=1), axis=0)).max(axis=1)
    far = np.flatnonzero(steps > max(_LEAST_JUMP, _JUMP * float(np.median(steps))))
    return int(far[0]) + 1 if len(far) else None
