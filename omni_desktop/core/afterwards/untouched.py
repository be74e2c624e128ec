"""Did nobody work on a sales order in Omni since we made it? What it holds now beside what was sent, and what was read back then. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from omni_desktop.core.afterwards.status import COMPLETED, HeldLine, goods_of, lines_apart
from omni_desktop.core.inventory import StoredLine, StoredSalesOrder, folded
from omni_desktop.core.money.totals import cents
from omni_desktop.core.sales_order import SalesLine, SalesOrder
from omni_desktop.core.sentence import phrase, word

ITS_STAGE, NO_STAGE, ITS_TOTAL = phrase("its stage is {stage}"), word("(none)"), phrase("its total is {total}")
APPROVED, MADE_DRAFT = word("it was approved"), word("it was made a draft")
OTHER_CUSTOMER, OTHER_BRANCH = word("it has another customer"), word("it has another branch")
OTHER_LINES, HAS_TRACKING = phrase("other lines ({lines})"), word("it has a tracking code")


@dataclass(frozen=True, slots=True)
class MadePart:
    """`sent` is what made it, `then` what Omni held when it was read back; None where that wasn't kept. `now`: fresh."""

    sent: SalesOrder | None
    then: StoredSalesOrder | None
    now: StoredSalesOrder


def ended_as(part: MadePart) -> str:
    """What it went on to in Omni, that no void takes back: dispatched or invoiced; else ""."""
    now = part.now
    if now.dispatched_at is not None or folded(now.stage) == COMPLETED or now.shipped:
        return "dispatched"
    return "invoiced" if now.invoiced_at is not None else ""


def touched(part: MadePart) -> str:
    """What somebody changed, in words; "" where it stands as we made it."""
    return ", ".join(_changed(part))


def _changed(part: MadePart) -> Iterator[str]:
    """A value may stand as it was sent or as Omni made of it then: either is ours."""
    sent, then, now = part.sent, part.then, part.now
    stages = {folded(each.stage) for each in (sent, then) if each}
    if stages and folded(now.stage) not in stages:
        yield ITS_STAGE(stage=now.stage.strip() or NO_STAGE)
    approvals = {each.is_approved for each in (sent, then) if each}
    if approvals and now.is_approved not in approvals:
        yield APPROVED if now.is_approved else MADE_DRAFT
    members = {each.member_id for each in (sent, then) if each and each.member_id}
    if members and now.member_id not in members:
        yield OTHER_CUSTOMER
    branches = {each.branch_id for each in (sent, then) if each}
    if branches and now.branch_id not in branches:
        yield OTHER_BRANCH
    totals = {*((cents(sent.expected_total),) if sent else ()), *((cents(then.total),) if then else ())}
    if totals and cents(now.total) not in totals:
        yield ITS_TOTAL(total=cents(now.total))
    if lines := _lines(part) or _other_goods(part):
        yield OTHER_LINES(lines=lines)
    if now.tracking_code.strip():
        yield HAS_TRACKING


def _other_goods(part: MadePart) -> str:
    """Another product in a line of ours: its number and quantity stay then."""
    known: dict[str, set[str]] = defaultdict(set)
    ours: list[SalesLine | StoredLine] = [*(part.sent.lines if part.sent else ()), *(part.then.lines if part.then else ())]
    for line in ours:
        known[line.integration_ref.strip()].add(folded(line.code))
    now = {line.code.strip(): known.get(line.integration_ref.strip()) for line in part.now.lines if not line.parent_id}
    return ", ".join(code for code, codes in now.items() if codes and folded(code) not in codes)


def _lines(part: MadePart) -> str:
    """By what was sent; where Omni made other lines of that, by what was read back."""
    apart = []
    if part.sent is not None:
        goods = (HeldLine(line.integration_ref.strip(), line.code, line.quantity) for line in part.sent.lines)
        apart.append(lines_apart(goods, part.now))
    if part.then is not None:
        apart.append(lines_apart(goods_of(part.then, by_ref=False), part.now, by_ref=False))
    return "" if "" in apart or not apart else apart[0]
