"""Colours by what they are for, and letters by what they say. The only place with numbers for either."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

LIGHT: Mapping[str, str] = {
    "window": "#F5F6F7",
    "nav": "#ECEEF0",
    "surface": "#FFFFFF",
    "subtle": "#F5F6F7",
    "hover": "#EFF1F3",
    "line": "#DCE0E4",
    "btnline": "#BCC4CA",
    "ctl": "#7F8A93",
    "text": "#1A2025",
    "text2": "#46525B",
    "text3": "#5B6770",
    "accent": "#0B6670",
    "accentHover": "#09555E",
    "onAccent": "#FFFFFF",
    "tint": "#DFF0F1",
    "ok": "#17693A",
    "okBg": "#E4F2E9",
    "warn": "#824600",
    "warnBg": "#FBEFDB",
    "bad": "#B0241C",
    "badBg": "#FBE8E6",
    "neu": "#4A5660",
    "neuBg": "#E9ECEF",
    "barHeld": "#B86A0B",
    "scroll": "#B4BCC3",
    "track": "#DCE0E4",
}

DARK: Mapping[str, str] = {
    "window": "#171A1D",
    "nav": "#121517",
    "surface": "#1F2327",
    "subtle": "#262B30",
    "hover": "#2A3035",
    "line": "#363D43",
    "btnline": "#4C555D",
    "ctl": "#7D8992",
    "text": "#ECEFF1",
    "text2": "#BAC3CA",
    "text3": "#9CA7AF",
    "accent": "#58BCC6",
    "accentHover": "#72CBD3",
    "onAccent": "#07262A",
    "tint": "#193A3E",
    "ok": "#6CCB92",
    "okBg": "#1B3527",
    "warn": "#E9B162",
    "warnBg": "#3A2D17",
    "bad": "#F2938B",
    "badBg": "#41211F",
    "neu": "#B4BEC6",
    "neuBg": "#31383E",
    "barHeld": "#E0A04A",
    "scroll": "#59636B",
    "track": "#363D43",
}

# How wide a page gets, in px, however wide its window: lines and fields beyond are hard to follow. Tables take what there is.
WIDEST: Mapping[str, int] = {"cards": 1200, "settings": 1120, "steps": 720, "text": 720}

# The ground on which a word of this colour stands in a badge, a banner or a pill.
GROUNDS: Mapping[str, str] = {
    "accent": "tint",
    "ok": "okBg",
    "warn": "warnBg",
    "bad": "badBg",
    "neu": "neuBg",
    "text2": "neuBg",
}


class Letters(NamedTuple):          # the first paint would wait for dataclasses
    """Size and line height in px at 100 %, weight as in CSS."""

    size: int
    line: int
    weight: int = 400
    token: str = "text"
    capitals: bool = False


ROLES: Mapping[str, Letters] = {
    "body": Letters(13, 20),
    "secondary": Letters(13, 20, token="text2"),
    "name": Letters(13, 20, 500),
    "strong": Letters(13, 20, 600),
    "caption": Letters(11, 16, token="text3"),
    "captionStrong": Letters(11, 16, 600),
    "header": Letters(11, 16, 600, "text3"),
    "heading": Letters(11, 16, 600, "text3", capitals=True),
    "small": Letters(12, 16, token="text2"),
    "smallStrong": Letters(12, 16, 600),
    "title": Letters(15, 24, 600),
    "figure": Letters(20, 24, 600),
}
