"""What went wrong, with the words that nothing is lost; once, since many sentences say so themselves."""

from __future__ import annotations

from omni_desktop.ui.look.translated import tr


def reassured(sentence: str) -> str:
    return sentence if _says_so(sentence) else tr("{sentence} Nothing is lost.", sentence=sentence)


def reassured_of_downloads(sentence: str) -> str:
    words = tr("{sentence} Nothing is lost: downloads go on from where they were.", sentence=sentence)
    return sentence if _says_so(sentence) else words


def _says_so(sentence: str) -> bool:
    return tr("Nothing is lost") in sentence
