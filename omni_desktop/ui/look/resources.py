"""Where fonts, icons and the style sheet lie: beside the package, or in the folder of a built program."""

from __future__ import annotations

import sys
from pathlib import Path

_OWN_HOUSE = Path(__file__).resolve().parents[3]


def resource_path(*parts: str) -> Path:
    return _house().joinpath("resources", *parts)


def _house() -> Path:
    unpacked = getattr(sys, "_MEIPASS", "")         # set by PyInstaller's start code only
    return Path(unpacked) if unpacked else _OWN_HOUSE
