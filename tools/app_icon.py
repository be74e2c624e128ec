"""`app_icon.py FILE.ico`: the program's icon for Windows, drawn from resources/app-icon.svg in every size that Explorer asks for."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PICTURE = Path(__file__).parents[1] / "resources" / "app-icon.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
HEADER, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(PICTURE))
    Path(sys.argv[1]).write_bytes(ico([(size, png(renderer, size)) for size in SIZES]))
    application.quit()


def png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A directory of PNG pictures; 256 is written as 0, since a side has one byte."""
    start = HEADER.size + ENTRY.size * len(pictures)
    entries, bodies = [HEADER.pack(0, 1, len(pictures))], b""
    for size, body in pictures:
        entries.append(ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(body), start + len(bodies)))
        bodies += body
    return b"".join(entries) + bodies


if __name__ == "__main__":
    main()
