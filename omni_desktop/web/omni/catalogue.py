"""Omni's products, looked up whole, made and changed (omni_api: 7.4)."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.catalogue.outgoing import FieldChange, NewItem, NewOption, NewProduct, Outgoing
from omni_desktop.core.catalogue.products import StyledProduct
from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.web.omni.answer import complete
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.omni.new_products import omni_from_fields, omni_from_option, omni_from_product
from omni_desktop.web.omni.order import prepared
from omni_desktop.web.omni.products import styled_product
from omni_desktop.web.omni.where import one_of

STYLE = "styleCode"


class OmniCatalogue(OmniInventory):
    """Implements core.ports.product_sides.OmniProducts."""

    def products_by_style(self, styles: Sequence[str]) -> list[StyledProduct]:
        return complete(self._answer("Products", one_of(STYLE), styles, "id ASC", styled_product, named_by=(STYLE,)))

    def products_by_id(self, ids: Sequence[int]) -> list[StyledProduct]:
        numbers = [str(number) for number in ids]
        return self._look_up("Products", one_of("id", numbers=True), numbers, "id ASC", styled_product, one_row_each=True)

    def prepare_product(self, element: Outgoing) -> Prepared:
        match element:
            case NewProduct():
                return prepared(omni_from_product(element))
            case NewOption():
                return prepared(omni_from_option(element))
            case FieldChange():
                return prepared(omni_from_fields(element))
            case NewItem():
                raise TypeError(element)

    def create_products(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("POST", "Products", batch)

    def create_options(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("POST", "ProductOptions", batch)

    def update_products(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("PUT", "Products", batch)

    def update_options(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("PUT", "ProductOptions", batch)
