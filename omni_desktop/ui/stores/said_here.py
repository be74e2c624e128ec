"""Faults name the settings' dialog and the next download, which a store that is being set up hasn't got yet: here they name the setup."""

from __future__ import annotations

import re

from omni_desktop.ui.look.translated import tr

BEFORE = tr("in the steps before")
_PLACE = re.compile(r"\b(?:in|under) Settings(?:,| >) Connection\b|\bin den Einstellungen unter „Verbindung“")


def said_here(sentence: str, place: str = "") -> str:
    later = tr("Nothing is lost; the next download goes on by itself.")
    return _PLACE.sub(place or tr("here"), sentence).replace(later, tr("Nothing is lost."))


def said_before(sentence: str) -> str:
    """On a page behind the one where it is mended."""
    return said_here(sentence, BEFORE)
