"""What staff read when a web call fails: cause, what it means, what to do next. Never a reply, a key or a customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from omni_desktop.core.errors import CannotContinue, Fault, NotUnderstood, OutcomeUnknown, Refused, TooLong, TryLater
from omni_desktop.web.session import Reply, Request

_LATER = "Nothing is lost; the next download goes on by itself."
SENTENCES: Mapping[str, str] = {
    "no_network": "{side} can't be reached: this computer seems to have no internet connection. " + _LATER,
    "dropped": "The connection to {side} broke off. " + _LATER,
    "proxy_failed": "The proxy of this network doesn't let {side} through. If it stays so, ask whoever looks after the network. " + _LATER,
    "wrong_address": "The address {host} can't be found. Check the internet connection, and the {side} address in Settings, Connection. "
    "Nothing is lost.",
    "refused_connection": "The address {host} takes no calls now. If it stays so, check the {side} address in Settings, Connection. "
    + _LATER,
    "tls_failure": "The address {host} couldn't prove that it is really {side}'s, so nothing was sent to it. Check this computer's date "
    "and time and its antivirus program, or ask whoever looks after the network. Nothing is lost.",
    "timed_out": "{side} took too long to answer. " + _LATER,
    "server_error": "{side} has trouble of its own and couldn't answer. " + _LATER,
    "busy": "{side} is busy and asks us to call later. " + _LATER,
    "daily_limit": "{side} takes no more calls, most likely because today's are used up. Nothing is lost; the download goes on when {side} "
    "counts a new day.",
    "unreadable_reply": "{side} sent an answer that can't be read. " + _LATER,
    "reply_too_large": "{side} sent an answer that is far too large, so it wasn't read. " + _LATER,
}
_PROBLEM_OF = {"dropped": "no_network", "proxy_failed": "no_network"}       # the catalogue knows one problem for them
_UNKNOWN = (
    "{side} gave no clear answer after something was sent. Nothing is sent twice: it is looked up in {side} first, and the download "
    "settles it by itself."
)


class Garbled(Exception):
    """A reply with status 200 that isn't what was asked for: an HTML page, cut JSON, another shape. A read is asked again."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two APIs: how long it may ask us to wait, and the codes that are its own.

    `pauses`: seconds after each 429 that says nothing itself; past `patience` seconds of them the run ends with `too_busy`.
    """

    name: str
    wrong_key: str
    pauses: tuple[float, ...]
    patience: float
    too_busy: str

    def sentence(self, code: str, url: str = "") -> str:
        return SENTENCES[code].format_map(self.facts(url))

    def facts(self, url: str = "", **more: str) -> dict[str, str]:
        """What fills the sentences of core.problems. Without an address the side's name stands for it."""
        return {"side": self.name, "host": urlsplit(url).hostname or self.name, **more}

    def later(self, code: str, url: str = "", *, status: str = "no clear status") -> TryLater:
        return TryLater(self.sentence(code, url), code=_PROBLEM_OF.get(code, code), facts=self.facts(url, status=status))

    def unknown(self, code: str, *, answered: bool) -> OutcomeUnknown:
        return OutcomeUnknown(_UNKNOWN.format(side=self.name), answered=answered, code=_PROBLEM_OF.get(code, code))

    def key_refused(self) -> CannotContinue:
        return CannotContinue(
            f"{self.name} doesn't accept the key. Enter it again in Settings, Connection. Nothing is lost.",
            code=self.wrong_key,
            facts=self.facts(),
        )


# Neto: 429 asks for a minute's silence (neto_api: 2). Omni doesn't say which limit was met: past 3 minutes it is the day's (omni_api: 2).
NETO = Side("Neto", "wrong_key_neto", pauses=(60.0,) * 4, patience=300.0, too_busy="busy")
OMNI = Side("Omni", "wrong_key_omni", pauses=(2.0, 5.0, 10.0, 20.0, 30.0, 45.0, 60.0), patience=180.0, too_busy="daily_limit")


def fault_of(side: Side, request: Request, reply: Reply) -> Fault:
    """What a reply's status means, when it is neither a success, nor 429, nor 5xx."""
    status = reply.status
    if 300 <= status < 400:
        return _redirected(side, request, reply)
    if status == 401:
        return side.key_refused()
    if status == 403:
        return _forbidden(side, request)
    if status in (404, 414) and request.is_list:
        return TooLong(f"{side.name} found the question about {request.subject} too long.")
    if status in (404, 405, 410):
        return _nothing_there(side, request)
    return _other(side, request, status)


def _redirected(side: Side, request: Request, reply: Reply) -> Fault:
    target = reply.headers.get("Location", "")
    try:
        host = urlsplit(urljoin(request.url, target)).hostname or ""
    except ValueError:
        host = ""
    if not target or not host:
        return side.later("unreadable_reply")
    return CannotContinue(
        f"The {side.name} address sends us on to {host[:100]}. The key isn't sent there unasked: if that is right, enter that address in "
        "Settings, Connection. Nothing is lost.",
        code="redirected",
        facts=side.facts(request.url, target=host[:100]),
    )


def _forbidden(side: Side, request: Request) -> Fault:
    may_not = "create or change" if request.writes else "read"
    refused = (
        f"The {side.name} connection may not create or change {request.subject}."
        if request.writes
        else f"The {side.name} connection may not read {request.subject}."
    )
    return CannotContinue(
        f"{refused} Allow it in {side.name}'s API settings, then try again. Nothing is lost.",
        code="forbidden",
        facts=side.facts(request.url, right=may_not, resource=request.subject),
    )


def _nothing_there(side: Side, request: Request) -> Fault:
    facts = side.facts(request.url)
    return CannotContinue(
        f"The address {facts['host']} answers, but {side.name} isn't there. Correct the {side.name} address in Settings, Connection. "
        "Nothing is lost.",
        code="wrong_address",
        facts=facts,
    )


def _other(side: Side, request: Request, status: int) -> Fault:
    if status == 407:
        return side.later("proxy_failed")
    if status == 408:
        return side.later("timed_out")
    if request.writes:
        return Refused(f"{side.name} refused what was sent about {request.subject} as a whole (status {status}).")
    return NotUnderstood(
        f"{side.name} didn't understand the question about {request.subject} (status {status}). {_LATER}",
        code="server_error",
        facts=side.facts(request.url, status=str(status)),
    )
