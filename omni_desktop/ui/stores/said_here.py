"""Faults name the settings dialog, in which a store that is being set up has no page yet: here they name the setup."""

from __future__ import annotations

import re

from omni_desktop.ui.look.translated import tr

HERE, BEFORE = "here", tr("in the steps before")
_PLACE = re.compile(r"\b(?:in|under) Settings(?:,| >) Connection\b")


def said_here(sentence: str, place: str = HERE) -> str:
    return _PLACE.sub(place, sentence)


def said_before(sentence: str) -> str:
    """On a page behind the one where it is mended."""
    return said_here(sentence, BEFORE)
