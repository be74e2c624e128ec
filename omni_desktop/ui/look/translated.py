"""The window's texts in the language that was chosen. The English text is the key; what has no translation stays English.

A module may translate as it is imported: `speak` comes before whatever else of the window is imported, and the language stays until the
program ends. What core says stays English there, and is translated where the window shows it (problem_words.py, setting_words.py). Texts of
orders, of Neto and of Omni never pass through here but as a value.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from omni_desktop.core import counting
from omni_desktop.core.sentence import in_words
from omni_desktop.ui.look.resources import resource_path

ENGLISH, GERMAN = "en", "de"
CONTEXT = "Omni Desktop"
_LANGUAGES = {ENGLISH: QLocale.Language.English, GERMAN: QLocale.Language.German}
_SPOKEN: list[QTranslator] = []                 # none while the window speaks English


def language_of(choice: str, system: QLocale) -> str:
    """`choice` is the setting computer.language; a language of the system that the window does not have becomes English."""
    wanted = system.name().partition("_")[0] if choice == "system" else choice
    return wanted if wanted in _LANGUAGES else ENGLISH


def speak(choice: str, system: QLocale | None = None) -> None:
    """From now on; numbers and dates go with a language that was chosen, in the system's country."""
    own = system or QLocale.system()
    language = language_of(choice, own)
    if choice in _LANGUAGES and own.language() != _LANGUAGES[choice]:
        QLocale.setDefault(QLocale(_LANGUAGES[choice], own.territory()))
    _SPOKEN.clear()
    _translation.cache_clear()
    if language != ENGLISH:
        ours = QTranslator()
        ours.load(str(resource_path("translations", f"omni_desktop_{language}.qm")))
        _SPOKEN.append(ours)


def spoken() -> str:
    """The language of the window, as `en` or `de`."""
    return _SPOKEN[0].language()[:2] if _SPOKEN else ENGLISH


def teach_qt(application: QCoreApplication) -> None:
    """Qt's own dialogs and menus speak it too."""
    if _SPOKEN:
        qt = QTranslator(application)
        if qt.load(f"qtbase_{spoken()}", QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(qt)


def tr(text: str, /, **values: object) -> str:
    """The text in the window's language, with its {names} filled in. A text without values is never a template."""
    words = translation(text)
    return words.format(**values) if values else words


def translation(text: str) -> str:
    """With its {names} as they are; for texts that core has as templates."""
    return _translation(text) if _SPOKEN and text else text


@cache
def _translation(text: str) -> str:
    return _SPOKEN[0].translate(CONTEXT, text) or text


def told(sentence: str) -> str:
    """A finished sentence of ours, or several, as they come from below the window; also what was kept in the ledger long ago."""
    said = in_words(sentence, translation)
    if not _SPOKEN or said != sentence:
        return said
    from omni_desktop.ui.look.read_back import read_back  # a window that speaks English opens without it

    return read_back(sentence)


def phrase(fact: str) -> str:
    """A fact of a problem, of our words and of others'."""
    if not _SPOKEN:
        return fact
    from omni_desktop.ui.look.read_back import phrase_read_back

    return phrase_read_back(fact)


def whole(fact: str) -> str:
    """A fact that is a word or a sentence of ours, or else a text of others."""
    if not _SPOKEN:
        return fact
    from omni_desktop.ui.look.read_back import whole_read_back

    return whole_read_back(fact)


def counted(count: int, one: str, many: str = "", number: Callable[[int], str] = str) -> str:
    """As core's, translated: both words are keys."""
    return counting.counted(count, translation(one), translation(many or one + "s"), number)


def lowered(text: str) -> str:
    """A name of something as it stands within a sentence: German keeps its capital."""
    return text.lower() if spoken() == ENGLISH else text


def first_lowered(text: str) -> str:
    """A sentence as it goes on after a colon: German begins a whole one with a capital too."""
    return text[:1].lower() + text[1:] if spoken() == ENGLISH else text
