"""The read-only checks of a connection, one line each."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.sentence import Sentence
from omni_desktop.web.faults import Side


class Evidence(NamedTuple):
    """What a right question may answer with; `at` is the moment that the words speak of."""

    words: str
    at: datetime | None = None


Question = Callable[[], object]
SHORT = 0.1
_ANSWERED = frozenset({"forbidden", "wrong_key_neto", "wrong_key_omni"})


def checks(side: Side, first: Question, rest: Sequence[tuple[str, Question]], user: str = "") -> Iterator[Check]:
    """The address by a first question, then the key (of `user`), then each right; what hangs on a failed one is not asked."""
    began = time.monotonic()
    fault = _asked(first)
    took = time.monotonic() - began
    quickly = Sentence("in less than {number} seconds", number=SHORT)
    seconds = Evidence(Sentence("in {number} seconds", number=f"{took:.1f}") if took >= SHORT else quickly)
    answers = not isinstance(fault, Fault) or fault.code in _ANSWERED
    yield _check(Sentence("{side}'s address answers", side=side.name), seconds if answers else fault)
    if not answers:
        return
    refused = isinstance(fault, Fault) and fault.code == side.wrong_key
    whose = Sentence("user \u201c{user}\u201d", user=user) if user else ""
    yield _check(Sentence("{side} accepts the key", side=side.name), fault if refused else Evidence(whose))
    if not refused:
        yield from (_check(name, _asked(question)) for name, question in rest)


def _asked(question: Question) -> Fault | Evidence:
    try:
        found = question()
    except Fault as fault:
        return fault
    return found if isinstance(found, Evidence) else Evidence("")


def _check(name: str, found: Fault | Evidence) -> Check:
    if isinstance(found, Fault):
        return Check(name, False, found.sentence, found.code)
    return Check(name, True, found.words, at=found.at)
