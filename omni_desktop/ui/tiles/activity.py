"""What the Order Activity tile is to say now, decided from plain facts: the store, its settings, its runs. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Problem, kind
from omni_desktop.core.record.workers import Watched
from omni_desktop.core.run.timetable.schedule import BUTTON, TIMER
from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.connections import KEYRING
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.problem_words import fix_label, meaning, title
from omni_desktop.ui.look.translated import first_lowered, told, tr
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.tiles.trust_notice import Does, Notice, trust_notice

NOBODY = Watched()
OTHERS: Mapping[str, str] = {"command line": tr("The command line")}
DOWNLOADING: Mapping[str, str] = {
    "window": tr("Downloading, started by the window"),
    "timer": tr("Downloading, started by the timer"),
    "command line": tr("Downloading, started by the command line"),
}


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
    return _failed(trouble, facts.next_words) if trouble else trust_notice(facts.settings.download_orders.trust, facts.summary)


def reason_to_wait(facts: Facts, formats: Formats) -> str:
    """Why the button cannot be pressed; "" where it can."""
    if facts.other is not None:
        who = OTHERS.get(facts.other.starter or "", "") or tr("Another copy of this program")
        who = tr("Another window") if facts.other.starter in (BUTTON, TIMER) else who
        since = tr(", since {clock}", clock=formats.clock(facts.other.since)) if facts.other.since else ""
        return tr("{who} is downloading{since}. Its orders show here as they come.", who=who, since=since)
    if facts.busy_with:
        return tr("{store} is downloading. One store at a time.", store=facts.busy_with)
    return ""


def next_words(
    due: datetime | None, settings: Settings, formats: Formats, now: datetime, paused: datetime | None = None, worker: Watched = NOBODY
) -> str:
    """`due` None: there is none, or it is not known yet. `paused`: until when somebody paused automatic downloads here."""
    if not settings.download_orders.auto:
        return tr("Automatic downloads are off")
    if paused is not None:
        return tr("Paused until {moment}", moment=moment_words(paused, formats, now))
    if worker.active:
        return tr("Downloads run on {computer}", computer=worker.active)
    if due is None:
        return tr("Automatic downloads are on")
    return tr("An automatic download is due now") if due <= now else tr("Next automatic download {clock}", clock=formats.clock(due))


def pause_words(until: datetime | None, settings: Settings, formats: Formats, now: datetime) -> str:
    """Where more than the tile's line has room; "" where nothing is paused that would run by itself."""
    if until is None or not settings.download_orders.auto:
        return ""
    return tr("Automatic downloads are paused until {moment}", moment=moment_words(until, formats, now))


def worker_words(worker: Watched, formats: Formats, now: datetime) -> str:
    """Where more than the tile's line has room; "" where there is no worker."""
    if worker.active:
        return tr("Downloads run on {computer}", computer=worker.active)
    if worker.trouble:
        return tr("{computer} can't download: {why} They run here", computer=worker.silent, why=_sentence(worker.trouble))
    if worker.since is None:
        return ""
    moment = moment_words(worker.since, formats, now)
    return tr("{computer} has been silent since {moment}, so downloads run here", computer=worker.silent, moment=moment)


def moment_words(until: datetime, formats: Formats, now: datetime) -> str:
    """5:30 pm, and the day where it is another one."""
    return formats.clock(until) if formats.local(until).date() == formats.local(now).date() else formats.moment_in_words(until, now)


def standing(facts: Facts, *, running: bool, connection: str, paused: str) -> Standing:
    """What goes on in a store, for list, tile and tray alike. `connection`: what a person has to mend there; `paused`: pause_words."""
    if running:
        return Standing("running", tr("Downloading"))
    if facts.other is not None:
        return Standing("running", DOWNLOADING.get(facts.other.starter or "", "") or tr("Downloading, started by the other copy"))
    found = notice(facts)
    if found is not None and found.tone != "quiet":
        by_hand = facts.store.paused and not facts.store.paused_code
        return Standing("paused" if by_hand else "trouble", found.heading)
    if connection:
        return Standing("trouble", connection)
    return Standing("paused", paused) if paused else Standing("plain", found.heading if found else "")


def paused_words(code: str) -> str:
    """Of a store that an automatic download paused."""
    return tr("Paused: {why}", why=_lowered(_heading(code)))


def _paused(store: Store) -> Notice:
    reason = _sentence(store.paused)
    if not store.paused_code:
        return Notice("warn", tr("This store is paused"), tr(
            "{reason} Nothing is read or sent until you resume it.",
            reason=reason,
        ), tr("Resume"), Does.RESUME)
    sentence = tr("{reason} Downloads go on once that is mended.", reason=reason)
    resume, (words, does) = (tr("Resume"), Does.RESUME), _mend(store.paused_code)
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
    return Notice(tone, title(Problem(code)), meaning(Problem(code)), tr("Open Settings"), Does.SETTINGS, key)


def _stopped(summary: Summary) -> Trouble | None:
    run = summary.last_run
    return Trouble(run.sentence, run.code) if run is not None and run.state == "stopped" else None


def _failed(trouble: Trouble, next_words: str) -> Notice:
    second, does = _mend(trouble.code)
    sentence = f"{told(trouble.sentence)} {next_words}." if next_words else told(trouble.sentence)
    return Notice("bad", _heading(trouble.code), sentence, tr("Try again"), Does.DOWNLOAD, key_of(trouble.code), second, does)


def _heading(code: str) -> str:
    """The catalogue's title where it needs no facts: a run that broke off keeps its sentence only."""
    words = title(Problem(code)) if code in CATALOGUE else "?"
    return tr("The download stopped") if "?" in words else words


def _mend(code: str) -> tuple[str, Does]:
    if code in KEYRING:
        return tr("Enter the keys…"), Does.KEYS
    fix = kind(code).fix
    if fix in {Fix.OPEN_CONNECTION, Fix.OPEN_SETTINGS, Fix.USE_PREFIX}:
        return fix_label(Problem(code)), Does.SETTINGS
    return (tr("See what needs attention"), Does.ATTENTION) if fix is Fix.COMPARE else ("", Does.NOTHING)


def key_of(code: str) -> str:
    """Where the settings open for a problem of a whole download."""
    special = {"other_integration": "download_orders.reference_prefix", "default_branch_unknown": "branches.default_branch"}
    return special.get(code, "connection")


def _lowered(words: str) -> str:
    """As it goes on after a colon; names keep their capital."""
    return words if words.startswith(("Neto", "Omni", "Cin7")) else first_lowered(words)


def _sentence(words: str) -> str:
    """A reason that somebody typed, as a sentence."""
    words = words.strip()
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"
