"""The read-only checks of a connection, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.downloads import Check
from omni_desktop.web.faults import Side

Question = Callable[[], object]
_ANSWERED = frozenset({"forbidden", "wrong_key_neto", "wrong_key_omni"})


def checks(side: Side, first: Question, rest: Sequence[tuple[str, Question]]) -> Iterator[Check]:
    """The address by a first question, then the key, then each right; what hangs on a failed one is not asked."""
    fault = _fault(first)
    answers = fault is None or fault.code in _ANSWERED
    yield _check(f"{side.name}'s address answers", None if answers else fault)
    if not answers:
        return
    refused = fault is not None and fault.code == side.wrong_key
    yield _check(f"{side.name} accepts the key", fault if refused else None)
    if not refused:
        yield from (_check(name, _fault(question)) for name, question in rest)


def _fault(question: Question) -> Fault | None:
    try:
        question()
    except Fault as fault:
        return fault
    return None


def _check(name: str, fault: Fault | None) -> Check:
    return Check(name, True, "Yes.") if fault is None else Check(name, False, fault.sentence, fault.code)
