"""Another computer, or another data folder, downloads this store without sharing our ledger: the run stops and names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.others import Sighting
from omni_desktop.core.record.record import RunNotice
from omni_desktop.core.words.zones import zone_or_utc

STOPS, LINKED = "another_ledger", "another_ledger_before"


def look_for_others(ctx: Context, rows: Iterable[StoredSalesOrder]) -> None:
    """Raises CannotContinue (`another_ledger`) where one was at work since our last run. The run after it goes on: a person has read it."""
    ctx.others.look(rows)
    refuse_others(ctx)


def look_for_others_among(ctx: Context, rows: Iterable[StoredSalesOrder]) -> None:
    """As look_for_others, in sales orders of anybody."""
    ctx.others.look_among(rows)
    refuse_others(ctx)


def refuse_others(ctx: Context) -> None:
    news = ctx.others.news
    if news is None or ctx.request.rehearse:
        return
    ctx.others.keep()
    raise CannotContinue(
        f"{_sent(ctx, news)}, since our last download. Nothing more was sent. Let one of them download, or let both share one ledger. If "
        "the other one no longer downloads, download again: what it brought is linked, nothing is made twice.",
        code=STOPS,
        facts=_facts(ctx, news),
    )


def others_notices(ctx: Context) -> Iterator[RunNotice]:
    """A rehearsal only says it; so does a run that has none before it, to which all is older."""
    if ctx.others.news is not None and ctx.request.rehearse:
        yield ctx.notice(LINKED, f"{_sent(ctx, ctx.others.news)}, since our last download. A download would stop and say so.")
    elif ctx.others.older is not None:
        yield ctx.notice(LINKED, f"{_sent(ctx, ctx.others.older)}. What it brought is linked, nothing is made twice.")
    if not ctx.request.rehearse:
        ctx.others.keep()


def _sent(ctx: Context, sighting: Sighting) -> str:
    facts = _facts(ctx, sighting)
    return f"{facts['computer']} sent sales order {facts['reference']} to Omni on {facts['at']}, from {_whose(ctx, sighting)}"


def _whose(ctx: Context, sighting: Sighting) -> str:
    same = ctx.others.writer is not None and sighting.mark.writer.ledger == ctx.others.writer.ledger
    return "a copy of this data folder" if same else "another data folder"


def _facts(ctx: Context, sighting: Sighting) -> dict[str, str]:
    at = sighting.mark.at.astimezone(zone_or_utc(ctx.settings.connection.time_zone))
    reference = sighting.stored.reference.strip()
    return {"computer": sighting.mark.writer.computer, "reference": reference, "at": f"{at:%d %b %Y %H:%M}"}
