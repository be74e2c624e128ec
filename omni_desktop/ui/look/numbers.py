"""Names of Qt as numbers, for what is painted first and for nothing else.

Before the first name of the namespace Qt is there Python makes its ninety enums, which takes as long as all the rest of the window's
building: a tenth of its start. Modules that the first paint waits for write QtCore.Qt where they need a name later on.
"""

from __future__ import annotations

LEFT, RIGHT, CENTRE, MIDDLE = 0x01, 0x02, 0x04, 0x80        # Qt.AlignmentFlag, as QPainter.drawText takes it
PLAIN_TEXT = 0                                              # Qt.TextFormat
SCHEMES = {"system": 0, "light": 1, "dark": 2}              # Qt.ColorScheme
