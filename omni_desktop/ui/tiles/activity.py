"""What the Order Activity tile is to say now, decided from plain facts: the store, its settings, its runs. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from omni_desktop.core.ports.downloads import Running
from omni_desktop.core.ports.stores import Store
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Problem, fix_label, kind, meaning, title
from omni_desktop.core.run.schedule import BUTTON, TIMER
from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.connections import KEYRING
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.tiles.summary import Summary


class Does(Enum):
    """What a button of the tile does."""

    NOTHING = "nothing"
    DOWNLOAD = "download"
    SETTINGS = "settings"
    RESUME = "resume"
    KEYS = "keys"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Notice:
    """A state that takes the place of the button: `tone` is bad, warn or quiet; `does` with `key` is what `button` does."""

    tone: str
    heading: str
    sentence: str
    button: str = ""
    does: Does = Does.NOTHING
    key: str = ""
    second: str = ""
    second_does: Does = Does.NOTHING


class Standing(NamedTuple):
    """`state`: running, trouble, paused or plain; `words` say why, "" where there is nothing to say."""

    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """`other` is a run that this window does not do; `busy_with` the name of another store that it downloads now; `next_words` tell
    of the next automatic download."""

    store: Store
    settings: Settings
    summary: Summary
    trouble: Trouble | None = None
    other: Running | None = None
    busy_with: str = ""
    next_words: str = ""


def notice(facts: Facts) -> Notice | None:
    """None where a download can be started, or could if nobody else were at it."""
    if facts.store.paused:
        return _paused(facts.store)
    missing = _missing(facts.settings)
    if missing:
        return missing
    trouble = facts.trouble or _stopped(facts.summary)
    return _failed(trouble, facts.next_words) if trouble else None


def reason_to_wait(facts: Facts, formats: Formats) -> str:
    """Why the button cannot be pressed; "" where it can."""
    if facts.other is not None:
        who = f"The {facts.other.starter}" if facts.other.starter else "Another copy of this program"
        who = "Another window" if facts.other.starter in (BUTTON, TIMER) else who
        since = f", since {formats.clock(facts.other.since)}" if facts.other.since else ""
        return f"{who} is downloading{since}. Its orders show here as they come."
    if facts.busy_with:
        return f"{facts.busy_with} is downloading. One store at a time."
    return ""


def next_words(due: datetime | None, settings: Settings, formats: Formats, now: datetime, paused: datetime | None = None) -> str:
    """`due` None: there is none, or it is not known yet. `paused`: until when somebody paused automatic downloads."""
    if not settings.download_orders.auto:
        return "Automatic downloads are off"
    if paused is not None:
        return f"Paused until {moment_words(paused, formats, now)}"
    if due is None:
        return "Automatic downloads are on"
    return "An automatic download is due now" if due <= now else f"Next automatic download {formats.clock(due)}"


def pause_words(until: datetime | None, settings: Settings, formats: Formats, now: datetime) -> str:
    """Where more than the tile's line has room; "" where nothing is paused that would run by itself."""
    if until is None or not settings.download_orders.auto:
        return ""
    return f"Automatic downloads are paused until {moment_words(until, formats, now)}"


def moment_words(until: datetime, formats: Formats, now: datetime) -> str:
    """5:30 pm, and the day where it is another one."""
    return formats.clock(until) if formats.local(until).date() == formats.local(now).date() else formats.moment_in_words(until, now)


def standing(facts: Facts, *, running: bool, connection: str, paused: str) -> Standing:
    """What goes on in a store, for list, tile and tray alike. `connection`: what a person has to mend there; `paused`: pause_words."""
    if running:
        return Standing("running", "Downloading")
    if facts.other is not None:
        return Standing("running", f"Downloading, started by the {facts.other.starter or 'other copy'}")
    found = notice(facts)
    if found is not None and found.tone != "quiet":
        by_hand = facts.store.paused and not facts.store.paused_code
        return Standing("paused" if by_hand else "trouble", found.heading)
    if connection:
        return Standing("trouble", connection)
    return Standing("paused", paused) if paused else Standing("plain", found.heading if found else "")


def paused_words(code: str) -> str:
    """Of a store that an automatic download paused."""
    return f"Paused: {_lowered(_heading(code))}"


def _paused(store: Store) -> Notice:
    reason = _sentence(store.paused)
    if not store.paused_code:
        return Notice("warn", "This store is paused", f"{reason} Nothing is read or sent until you resume it.", "Resume", Does.RESUME)
    sentence = f"{reason} Downloads go on once that is mended."
    resume, (words, does) = ("Resume", Does.RESUME), _mend(store.paused_code)
    first, second = ((words, does), resume) if words else (resume, ("", Does.NOTHING))
    return Notice("warn", paused_words(store.paused_code), sentence, *first, key_of(store.paused_code), *second)


def _missing(settings: Settings) -> Notice | None:
    connection = settings.connection
    needed = (
        (settings.download_orders.enabled, "downloads_off", "download_orders.enabled"),
        (settings.branches.default_branch, "no_default_branch", "branches.default_branch"),
        (connection.neto_url, "setting_missing", "connection.neto_url"),
        (connection.omni_url, "setting_missing", "connection.omni_url"),
        (connection.omni_username, "setting_missing", "connection.omni_username"),
    )
    code, key = next(((code, key) for there, code, key in needed if not there), ("", ""))
    if not code:
        return None
    tone = "quiet" if code == "downloads_off" else "warn"
    return Notice(tone, title(Problem(code)), meaning(Problem(code)), "Open Settings", Does.SETTINGS, key)


def _stopped(summary: Summary) -> Trouble | None:
    run = summary.last_run
    return Trouble(run.sentence, run.code) if run is not None and run.state == "stopped" else None


def _failed(trouble: Trouble, next_words: str) -> Notice:
    second, does = _mend(trouble.code)
    sentence = f"{trouble.sentence} {next_words}." if next_words else trouble.sentence
    return Notice("bad", _heading(trouble.code), sentence, "Try again", Does.DOWNLOAD, key_of(trouble.code), second, does)


def _heading(code: str) -> str:
    """The catalogue's title where it needs no facts: a run that broke off keeps its sentence only."""
    words = title(Problem(code)) if code in CATALOGUE else "?"
    return "The download stopped" if "?" in words else words


def _mend(code: str) -> tuple[str, Does]:
    if code in KEYRING:
        return "Enter the keys…", Does.KEYS
    fix = kind(code).fix
    if fix in {Fix.OPEN_CONNECTION, Fix.OPEN_SETTINGS, Fix.USE_PREFIX}:
        return fix_label(Problem(code)), Does.SETTINGS
    return ("See what needs attention", Does.ATTENTION) if fix is Fix.COMPARE else ("", Does.NOTHING)


def key_of(code: str) -> str:
    """Where the settings open for a problem of a whole download."""
    special = {"other_integration": "download_orders.reference_prefix", "default_branch_unknown": "branches.default_branch"}
    return special.get(code, "connection")


def _lowered(words: str) -> str:
    """As it goes on after a colon; names keep their capital."""
    return words if words.startswith(("Neto", "Omni", "Cin7")) else words[:1].lower() + words[1:]


def _sentence(words: str) -> str:
    """A reason that somebody typed, as a sentence."""
    words = words.strip()
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"
