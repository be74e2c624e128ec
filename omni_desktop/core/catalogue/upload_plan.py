"""Upload Products: what of Omni's products would be made in the shop, and which fields there would take Omni's values. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from omni_desktop.core.catalogue.chosen_rows import rows_named
from omni_desktop.core.catalogue.download_plan import MATCHED, undecided
from omni_desktop.core.catalogue.fields import NAMES
from omni_desktop.core.catalogue.outgoing import NewItem
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Preview, Ticks, in_doubt, refused
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict
from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem

LONGEST: Mapping[str, int] = {"sku": 25, "name": 150, "brand": 50}


def plan_upload(checked: Checked, ticks: Ticks) -> Preview:
    return Preview(ticks.target, tuple(_Uploads(checked, ticks).planned()), checked.look.at, checked.look.unread)


class _Uploads:
    def __init__(self, checked: Checked, ticks: Ticks) -> None:
        self._checked = checked
        self._ticks = ticks
        only_omni = (row for row in checked.look.rows if row.verdict is Verdict.ONLY_OMNI)
        self._twins = Counter(folded(row.code) for row in only_omni)
        self._skus = {folded(row.sku): row.sku for row in checked.look.rows if row.item}

    def planned(self) -> Iterator[Planned]:
        rows, unknown = self._wanted()
        for row in rows:
            plan = self._plan(row)
            if self._ticks.chosen is not None or plan.action is not Action.UNCHANGED:
                yield plan
        for name in unknown:
            yield refused(None, name, "product_not_checked")

    def _wanted(self) -> tuple[list[CatalogueRow], list[str]]:
        rows = [row for row in self._checked.look.rows if row.product and row.code.strip()]
        if self._ticks.chosen is not None:
            return rows_named(self._ticks.chosen, rows, lambda row: row.code)
        return [row for row in rows if self._comes_by_itself(row)], []

    def _comes_by_itself(self, row: CatalogueRow) -> bool:
        if row.verdict in MATCHED:
            return bool(self._ticks.fields)
        return row.verdict is Verdict.ONLY_OMNI and row.product is not None and row.product.is_active

    def _plan(self, row: CatalogueRow) -> Planned:
        code = row.code.strip()
        if {folded(code), folded(row.sku)} & self._checked.doubted:
            return in_doubt(row, code)
        if row.verdict is Verdict.ONLY_OMNI:
            return self._create(row, code)
        if row.verdict in (Verdict.NEAR, Verdict.BARCODE):
            return refused(row, code, "product_proposed", other=row.sku)
        if row.verdict is Verdict.SEVERAL:
            return refused(row, code, "product_several")
        if row.verdict in MATCHED and self._ticks.fields:
            return self._update(row, code)
        return Planned(code, Action.UNCHANGED, row)

    def _create(self, row: CatalogueRow, code: str) -> Planned:
        product = row.product
        assert product is not None
        if self._twins[folded(code)] > 1:
            return refused(row, code, "product_several")
        if folded(code) in self._skus:
            return refused(row, code, "product_proposed", other=self._skus[folded(code)])
        name = product.name or code
        too_long = _too_long({"sku": code, "name": name, "brand": product.brand})
        if too_long:
            return refused(row, code, "product_text_too_long", field=too_long, longest=str(LONGEST[too_long]))
        item = NewItem(code, name, product.brand, next(iter(product.option.barcodes), "").strip(), product.option.price)
        notes = (Problem("product_without_parts", {"code": code}),) if product.is_kit else ()
        return Planned(code, Action.CREATE, row, notes, item=item)

    def _update(self, row: CatalogueRow, code: str) -> Planned:
        wanted = [name for name in NAMES if name in self._ticks.fields & row.differs.keys()]
        changes = {name: row.differs[name] for name in wanted if self._checked.rules.fields.get(name) == "omni"}
        left = undecided(self._ticks, self._checked, "omni")
        notes = (Problem("product_field_not_decided", {"fields": ", ".join(left)}),) if left else ()
        if not changes:
            return Planned(code, Action.UNCHANGED, row, notes)
        too_long = _too_long({name: after for name, (_, after) in changes.items()})
        if too_long:
            return refused(row, code, "product_text_too_long", field=too_long, longest=str(LONGEST[too_long]))
        return Planned(code, Action.UPDATE, row, notes, changes)


def _too_long(texts: Mapping[str, str]) -> str:
    return next((name for name, text in texts.items() if name in LONGEST and len(text) > LONGEST[name]), "")
