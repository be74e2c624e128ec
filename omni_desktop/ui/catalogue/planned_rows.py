"""What a send of products would do, or did, as the rows of a table: what each says, and which of them can be ticked. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from omni_desktop.core.catalogue.fields import NAMES
from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Action, Planned, Preview, Ticks
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.translated import tr

CANDIDATES = {
    Target.OMNI: frozenset(
        {Verdict.ONLY_NETO, Verdict.DIFFERS, Verdict.KIT, Verdict.TOO_LONG, Verdict.NEAR, Verdict.BARCODE, Verdict.SEVERAL}
    ),
    Target.NETO: frozenset({Verdict.ONLY_OMNI, Verdict.DIFFERS}),
}
WOULD: Mapping[Action, tuple[str, str]] = {             # result, by which it looks; word
    Action.CREATE: ("created", tr("Would create")),
    Action.UPDATE: ("changed", tr("Would update")),
    Action.REFUSED: ("skipped", tr("Left as it is")),
    Action.IN_DOUBT: ("in_doubt", tr("Being checked")),
    Action.UNCHANGED: ("skipped", tr("Left as it is")),
}


@dataclass(frozen=True, slots=True)
class Proposed:
    """`plans`: what could be sent, with every field that a side decides; `ticked`: the codes that are proposed by themselves."""

    look: CatalogueLook
    preview: Preview
    ticked: frozenset[str]


def propose(program: Program, store_id: int, settings: Settings, ticks: Ticks) -> Proposed | None:
    """`ticks.chosen`: the only ones that are shown, None for all that could be. No call; for the background. None before a first check."""
    look = program.kept_catalogue(store_id)
    if look is None:
        return None
    target, fields = ticks.target, decided_fields(settings, ticks.target)
    only = ticks.chosen
    shown = only if only is not None else frozenset(code_of(row, target) for row in look.rows if row.verdict in CANDIDATES[target])
    preview = program.preview_products(store_id, replace(ticks, chosen=shown, fields=fields))
    by_itself = program.preview_products(store_id, replace(ticks, chosen=only, fields=frozenset()))
    if preview is None or by_itself is None:
        return None
    ticked = {each.code for each in by_itself.products if each.action is Action.CREATE}
    ticked |= {each.code for each in preview.products if each.action is Action.UPDATE}
    rows = [each for each in preview.products if each.action is not Action.UNCHANGED or only is not None]
    rows.sort(key=lambda each: not (each.sends or _is_missed(each.row, look)))
    return Proposed(look, replace(preview, products=tuple(rows)), frozenset(ticked))


def _is_missed(row: CatalogueRow | None, look: CatalogueLook) -> bool:
    """Sold lately, or waited for: it stands on top even where it can't be sent."""
    return row is not None and bool(look.sold(row) or look.waiting(row).count)


def decided_fields(settings: Settings, target: Target) -> frozenset[str]:
    side = "neto" if target is Target.OMNI else "omni"
    return frozenset(name for name in NAMES if settings.products.fields.get(name) == side)


def code_of(row: CatalogueRow, target: Target) -> str:
    return row.sku if target is Target.OMNI else row.code


def fields_met(plans: Iterable[Planned]) -> dict[str, int]:
    """Field -> how many of them would change it, in the order of the fields."""
    plans = list(plans)
    return {name: count for name in NAMES if (count := sum(name in plan.changes for plan in plans))}


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of the table. `result` and `word`: how it looks; `waits`: the money of the held orders that wait for it."""

    plan: Planned
    name: str
    result: str
    word: str
    sold: str
    waiting: str
    waits: Decimal = Decimal(0)
    changes: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.plan.code

    @property
    def problem(self) -> str:
        return title(self.plan.problems[0]) if self.plan.problems else ""


def shown(plan: Planned, look: CatalogueLook, formats: Formats) -> Shown:
    row = plan.row
    result, word = WOULD[plan.action]
    name = (row.item.name if row.item else row.product.name if row.product else "") if row else ""
    sold, waiting = (look.sold(row), look.waiting(row)) if row else (Decimal(0), None)
    money = f"{formats.number(waiting.count)} · {formats.money(waiting.total)}" if waiting and waiting.count else ""
    changes = {field: f"{before or tr('nothing')} → {after}" for field, (before, after) in plan.changes.items()}
    return Shown(plan, name, result, word, formats.quantity(sold) if sold else "", money, waiting.total if waiting else Decimal(0), changes)


def to_send(plans: Sequence[Planned], ticked: frozenset[str], fields: frozenset[str]) -> tuple[int, int]:
    """How many ticked products would be made, and how many changed by the ticked fields."""
    made = sum(plan.action is Action.CREATE and plan.code in ticked for plan in plans)
    changed = sum(plan.action is Action.UPDATE and plan.code in ticked and bool(fields & plan.changes.keys()) for plan in plans)
    return made, changed
