"""Icons of every system from the one drawing, resources/icons/app.svg; drawn by Qt, packed by hand.

python packaging/icons.py FOLDER    # app-16.png ... app-512.png, app.ico, app.icns
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names of PNG entries, the ones for screens of double density included.
ICNS_TYPES = (
    (b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024),
    (b"ic11", 32), (b"ic12", 64), (b"ic13", 256), (b"ic14", 512),
)  # fmt: skip


def png_of(size: int) -> bytes:
    """The drawing as a PNG of size x size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content.data())


def ico_of(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a table of sizes, then the PNGs (allowed since Vista)."""
    place = 6 + 16 * len(pictures)
    table, content = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        # 256 does not fit a byte and is written as 0.
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place + len(content))
        content += png
    return table + content


def icns_of(pictures: dict[int, bytes]) -> bytes:
    """Apple's container: typed entries."""
    entries = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in ICNS_TYPES
    )
    return b"icns" + struct.pack(">I", len(entries) + 8) + entries


def write_icons(folder: Path) -> None:
    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: png_of(size) for size in SIZES}
    for size, png in pictures.items():
        (folder / f"app-{size}.png").write_bytes(png)
    (folder / "app.ico").write_bytes(ico_of({size: pictures[size] for size in ICO_SIZES}))
    (folder / "app.icns").write_bytes(icns_of(pictures))
    del application


if __name__ == "__main__":
    write_icons(Path(sys.argv[1]))
