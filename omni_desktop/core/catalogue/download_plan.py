"""Download Products: what of the shop's items would be made in Omni, and which fields there would take the shop's values. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from omni_desktop.core.catalogue.chosen_rows import rows_named
from omni_desktop.core.catalogue.fields import NAMES, of_item, shown
from omni_desktop.core.catalogue.match import compared_name
from omni_desktop.core.catalogue.new_options import NAME_LENGTH, NewOptions
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Preview, Ticks, in_doubt, refused
from omni_desktop.core.catalogue.products import OmniProduct
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict
from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem

OF_THE_PRODUCT = ("name", "brand", "description", "weight")
"""Fields that all options of a product share; the others are the option's own."""
MATCHED = frozenset({Verdict.BOTH, Verdict.DIFFERS})
Holder = tuple[bool, int, str]      # whether a whole product holds the field, the number of that or of the option, the field


def plan_download(checked: Checked, ticks: Ticks) -> Preview:
    return Preview(ticks.target, tuple(_Downloads(checked, ticks).planned()), checked.look.at, checked.look.unread)


class _Downloads:
    def __init__(self, checked: Checked, ticks: Ticks) -> None:
        self._checked = checked
        self._ticks = ticks
        self._rows, self._unknown = self._wanted()
        self._new = NewOptions(checked, ticks, [row for row in self._rows if self._may_be_made(row)])
        self._names = {folded(row.sku): row.item.name for row in checked.look.rows if row.item}
        self._said = self._said_of_products() if ticks.fields else {}

    def planned(self) -> Iterator[Planned]:
        for row in self._rows:
            plan = self._plan(row)
            if self._ticks.chosen is not None or plan.action is not Action.UNCHANGED:
                yield plan
        for name in self._unknown:
            yield refused(None, name, "product_not_checked")

    def _wanted(self) -> tuple[list[CatalogueRow], list[str]]:
        """By itself what is new in the shop, and with ticked fields what both sides have. A parent that is ticked means its children."""
        rows = [row for row in self._checked.look.rows if row.item]
        if self._ticks.chosen is None:
            return [row for row in rows if self._comes_by_itself(row)], []
        named, unknown = rows_named(self._ticks.chosen, rows, lambda row: row.sku)
        chosen = {id(row) for row in named}
        parents = {folded(row.sku) for row in named if row.verdict is Verdict.PARENT}
        children = {id(row) for row in rows if row.verdict is Verdict.ONLY_NETO and row.item and folded(row.item.parent_sku) in parents}
        served = {folded(row.item.parent_sku) for row in rows if row.item and id(row) in children}
        return [
            row
            for row in rows
            if id(row) in children or (id(row) in chosen and not (row.verdict is Verdict.PARENT and folded(row.sku) in served))
        ], unknown

    def _comes_by_itself(self, row: CatalogueRow) -> bool:
        if row.verdict in MATCHED:
            return bool(self._ticks.fields)
        after, added = self._checked.rules.created_after, row.item.added_at if row.item else None
        return row.verdict is Verdict.ONLY_NETO and after is not None and added is not None and added >= after

    def _may_be_made(self, row: CatalogueRow) -> bool:
        if row.verdict is Verdict.KIT:
            return self._ticks.kits
        return row.verdict is Verdict.ONLY_NETO or (row.verdict is Verdict.TOO_LONG and row.sku in self._ticks.codes)

    def _plan(self, row: CatalogueRow) -> Planned:
        if {folded(row.sku), folded(self._new.code_of(row))} & self._checked.doubted:
            return in_doubt(row, row.sku)
        if row.sku in self._ticks.codes and row.verdict is not Verdict.TOO_LONG and not self._is_that_already(row):
            return refused(row, row.sku, "product_code_not_needed")
        if self._may_be_made(row):
            return self._new.planned(row)
        if row.verdict in MATCHED and self._ticks.fields:
            return self._update(row)
        return self._left(row)

    def _is_that_already(self, row: CatalogueRow) -> bool:
        """The same command once more, after a kill for instance, has nothing to do."""
        return row.verdict is Verdict.MAPPED and row.code.strip() == self._new.code_of(row)

    def _left(self, row: CatalogueRow) -> Planned:
        match row.verdict:
            case Verdict.NEAR | Verdict.BARCODE:
                return refused(row, row.sku, "product_proposed", other=row.code)
            case Verdict.SEVERAL:
                return refused(row, row.sku, "product_several")
            case Verdict.KIT:
                return refused(row, row.sku, "product_is_kit")
            case Verdict.TOO_LONG:
                return refused(row, row.sku, "product_code_too_long", longest="20")
            case Verdict.LEFT_OUT:
                return refused(row, row.sku, "product_never_made")
        return Planned(row.sku, Action.UNCHANGED, row)

    def _update(self, row: CatalogueRow) -> Planned:
        wanted = self._ticks.fields & row.differs.keys()
        decided = [name for name in NAMES if name in wanted and self._decides(name)]
        changes = {name: (row.differs[name][1], row.differs[name][0]) for name in decided}
        left = undecided(self._ticks, self._checked, "neto")
        notes = (Problem("product_field_not_decided", {"fields": ", ".join(left)}),) if left else ()
        if not changes:
            return Planned(row.sku, Action.UNCHANGED, row, notes)
        return self._refused_update(row, changes) or Planned(row.sku, Action.UPDATE, row, notes, changes)

    def _refused_update(self, row: CatalogueRow, changes: Mapping[str, tuple[str, str]]) -> Planned | None:
        assert row.product is not None
        if len(changes.get("name", ("", ""))[1]) > NAME_LENGTH:
            return refused(row, row.sku, "product_text_too_long", field="name", longest=str(NAME_LENGTH))
        if row.product.option.size_code and changes.keys() - set(OF_THE_PRODUCT):
            return refused(row, row.sku, "product_size_unclear")
        torn = [name for name in changes if len(self._said.get(_holder(row.product, name), ())) > 1]
        style = row.product.style_code or row.code
        return refused(row, row.sku, "product_variations_differ", style=style, fields=_spelt(torn)) if torn else None

    def _decides(self, name: str) -> bool:
        return self._checked.rules.fields.get(name) == "neto"

    def _said_of_products(self) -> dict[Holder, set[str]]:
        """What the shop's items of one product in Omni say of a field that they share: they are to agree. So are two items whose SKUs are
        one code in Omni, of the option's own fields too."""
        said: dict[Holder, set[str]] = {}
        for row in self._checked.look.rows:
            if row.verdict in MATCHED and row.item and row.product:
                values = self.values_of(row)
                for name in NAMES:
                    value = shown(name, values[name])
                    said.setdefault(_holder(row.product, name), set()).update({value} if value else ())
        return said

    def values_of(self, row: CatalogueRow) -> dict[str, str]:
        assert row.item is not None
        assert row.product is not None
        name = compared_name(row.item, row.product, self._names.get(folded(row.item.parent_sku), ""))
        return of_item(row.item, self._checked.price_of, name)


def _holder(product: OmniProduct, name: str) -> Holder:
    option = product.option
    return (True, option.product_id, name) if name in OF_THE_PRODUCT else (False, option.id, name)


def undecided(ticks: Ticks, checked: Checked, side: str) -> Sequence[str]:
    """Ticked fields that this side doesn't decide, as they are called."""
    return [name.replace("_", " ") for name in NAMES if name in ticks.fields and checked.rules.fields.get(name) != side]


def _spelt(names: Iterable[str]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)
