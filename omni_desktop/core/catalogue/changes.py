"""Planned updates -> the changes of products, options and items that make them, each with the values that it replaces. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from omni_desktop.core.catalogue.download_plan import OF_THE_PRODUCT
from omni_desktop.core.catalogue.fields import of_item, of_product, shown
from omni_desktop.core.catalogue.match import compared_name
from omni_desktop.core.catalogue.outgoing import FieldChange, Resource, Target
from omni_desktop.core.catalogue.preview import Action, Checked, Planned
from omni_desktop.core.catalogue.products import ShopItem
from omni_desktop.core.inventory import folded
from omni_desktop.core.values import replace


def changes_of(planned: Iterable[Planned], checked: Checked, target: Target) -> list[FieldChange]:
    """One for each product, option or item that changes, whatever number of rows it is for."""
    updates = _Updates(checked)
    found: dict[tuple[Resource, int, str], FieldChange] = {}
    for each in planned:
        if each.action is Action.UPDATE:
            for change in updates.to_omni(each) if target is Target.OMNI else updates.to_neto(each):
                key = (change.resource, change.id, folded(change.code))
                before = found.get(key)
                found[key] = _both(before, change) if before else change
    return list(found.values())


def torn(planned: Iterable[Planned], checked: Checked) -> set[str]:
    """Rows to Neto of which two would write different values into one item: the parent of both is named by two products."""
    said: dict[tuple[str, str], set[str]] = {}
    rows: dict[tuple[str, str], set[str]] = {}
    updates = _Updates(checked)
    for each in planned:
        if each.action is Action.UPDATE:
            for change in updates.to_neto(each):
                for name, value in change.after.items():
                    said.setdefault((folded(change.code), name), set()).add(shown(name, value))
                    rows.setdefault((folded(change.code), name), set()).add(each.code)
    return {code for key, values in said.items() if len(values) > 1 for code in rows[key]}


def _both(one: FieldChange, other: FieldChange) -> FieldChange:
    named = tuple(dict.fromkeys((*one.named, *other.named)))
    return replace(one, named=named, before={**one.before, **other.before}, after={**one.after, **other.after})


class _Updates:
    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._items = {folded(row.sku): row.item for row in checked.look.rows if row.item}

    def to_omni(self, planned: Planned) -> Iterator[FieldChange]:
        row = planned.row
        assert row is not None
        assert row.item is not None
        assert row.product is not None
        option, style = row.product.option, row.product.style_code or row.code
        parent = self._items.get(folded(row.item.parent_sku))
        old = of_product(row.product)
        new = of_item(row.item, self._checked.price_of, compared_name(row.item, row.product, parent.name if parent else ""))
        if self._checked.rules.price_basis != "as_is":
            new["retail_price"] = shown("retail_price", new["retail_price"])
        shared = [name for name in planned.changes if name in OF_THE_PRODUCT]
        own = [name for name in planned.changes if name not in OF_THE_PRODUCT]
        if shared:
            before, after = {name: old[name] for name in shared}, {name: new[name] for name in shared}
            yield FieldChange(Resource.PRODUCT, option.product_id, option.product_id, style, (planned.code,), before, after)
        if own:
            before, after = {name: old[name] for name in own}, {name: new[name] for name in own}
            yield FieldChange(Resource.OPTION, option.id, option.product_id, option.sku, (planned.code,), before, after)

    def to_neto(self, planned: Planned) -> Iterator[FieldChange]:
        row = planned.row
        assert row is not None
        assert row.item is not None
        assert row.product is not None
        new = of_product(row.product)
        if row.product.option.price is not None:
            new["retail_price"] = f"{self._checked.priced_back(row.item, row.product.option.price):f}"
        for name in planned.changes:
            owner = self._owner_of(name, row.item, planned)
            before = {name: of_item(owner, _own_price, owner.name)[name]}
            yield FieldChange(Resource.ITEM, 0, 0, owner.sku.strip(), (planned.code,), before, {name: new[name]})

    def _owner_of(self, name: str, item: ShopItem, planned: Planned) -> ShopItem:
        """The name of a child is its parent's (core.catalogue.match.compared_name)."""
        parent = self._items.get(folded(item.parent_sku))
        assert planned.row is not None
        assert planned.row.product is not None
        is_parents = name == "name" and parent is not None and compared_name(item, planned.row.product, parent.name) == parent.name
        return parent if is_parents and parent is not None and item.name != parent.name else item


def _own_price(item: ShopItem) -> Decimal | None:
    return item.price
