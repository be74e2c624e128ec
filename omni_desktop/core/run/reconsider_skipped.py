"""After the settings changed: the stored skips are judged again, without a call, and held orders are due at once."""

from __future__ import annotations

from omni_desktop.core.lookups.context import Context
from omni_desktop.core.mapping.selection import judge, judge_scan
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import KnownOrder
from omni_desktop.core.run.read import DISMISSED, save

PAGE = 500


def reconsider_skipped(ctx: Context) -> None:
    """Only when the settings are another version than the one the skips were judged by."""
    if ctx.cursor.judged_version == ctx.tools.settings_version:
        return
    after = ""
    while page := ctx.tools.ledger.skipped(after, PAGE):
        ctx.tools.ledger.mark_to_read([known.id for known in page if _might_come(ctx, known)])
        after = page[-1].id
    ctx.tools.ledger.look_again(ctx.now())
    save(ctx, judged_version=ctx.tools.settings_version)


def _might_come(ctx: Context, known: KnownOrder) -> bool:
    """Whether the new settings may let the order through; a dismissed order waits for Neto to change it."""
    if known.rule == DISMISSED:
        return False
    verdict = judge_scan(ScanRow(known.id, known.status, known.placed_at, known.updated_at), ctx.settings)
    if verdict is not None:
        return verdict.takes
    stored = ctx.tools.shop.read(known.raw).order if known.raw else None
    if stored is None:
        return True
    verdict = judge(stored, ctx.settings, ctx.now())
    return verdict.takes or verdict.rule != known.rule
