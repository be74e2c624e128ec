"""What became of the elements that a row was sent with -> the row's result."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.catalogue.outgoing import NewProduct, Outgoing
from omni_desktop.core.catalogue.preview import Action, Planned
from omni_desktop.core.catalogue.send_report import Result, SentProduct
from omni_desktop.core.catalogue.shows import has_code
from omni_desktop.core.exchange.calls import Calls
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.sentence import word
from omni_desktop.core.writes.products import Became, made_of, own_rows

STUMBLED = word("it couldn't take it")


def result_of(planned: Planned, elements: Sequence[Outgoing], calls: Calls, sentence: str) -> SentProduct | None:
    """None for what was not sent because somebody ended the send. `sentence`: what ended it early."""
    became = [each for each in (calls.became_of(element) for element in elements) if each is not None]
    number = planned.row.omni_id if planned.row else 0
    if planned.option is not None:
        made = _made(planned, became)
        if made is not None:
            return made
        became = [each for each in became if not (isinstance(each.element, NewProduct) and each.state is WriteState.DONE)]
    elif len(became) == len(elements) and all(each.state is WriteState.DONE for each in became):
        result = Result.UPDATED if planned.action is Action.UPDATE else Result.CREATED
        return SentProduct(planned.code, result, number, (*planned.problems, *_misread(planned.code, became)))
    if any(map(calls.is_unread, elements)):
        return SentProduct(planned.code, Result.IN_DOUBT, number, (*planned.problems, Problem("product_in_doubt", {"code": planned.code})))
    left = _left(planned, became, calls, sentence)
    if left is None:
        return None
    result, problem = left
    return SentProduct(planned.code, result, number, (*planned.problems, problem))


def _made(planned: Planned, became: Sequence[Became]) -> SentProduct | None:
    assert planned.option is not None
    code = planned.option.code
    for each in became:
        if each.state is WriteState.DONE and each.there and any(option.code == code for option in made_of(each.element, each.there)):
            number = next((row.option.id for row in own_rows(each.element, each.there) if has_code(row, code)), 0)
            return SentProduct(planned.code, Result.CREATED, number, (*planned.problems, *_misread(planned.code, [each])))
    return None


def _misread(code: str, became: Sequence[Became]) -> list[Problem]:
    fields = list(dict.fromkeys(name for each in became for name in each.unlike))
    return [Problem("product_differs_after", {"code": code, "fields": _spelt(fields)})] if fields else []


def _left(planned: Planned, became: Sequence[Became], calls: Calls, sentence: str) -> tuple[Result, Problem] | None:
    """The first that holds: in doubt, refused, not sent."""
    code = planned.code
    if any(each.state is WriteState.IN_DOUBT for each in became):
        return Result.IN_DOUBT, Problem("product_in_doubt", {"code": code})
    no = next((each for each in became if each.state is WriteState.REFUSED), None)
    if no:
        return Result.REFUSED, Problem("product_refused", {"code": code, "words": no.words})
    if sentence:
        return Result.REFUSED, Problem("product_no_answer", {"code": code, "words": sentence})
    if calls.unlike:
        return Result.REFUSED, Problem("product_first_differs", {"code": code, "fields": _spelt(calls.unlike)})
    if any(each.state is WriteState.ABSENT for each in became):
        return Result.REFUSED, Problem("product_refused", {"code": code, "words": STUMBLED})
    return None


def _spelt(fields: Sequence[str]) -> str:
    return ", ".join(name.replace("_", " ") for name in fields)


