"""Omni's products, as a look-up of codes asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from omni_desktop.core.inventory import ProductFacts, ProductOption


class Products(Protocol):
    """Lists are complete or raise."""

    def product_options(self, codes: Sequence[str]) -> list[ProductOption]:
        """All options, or sizes, one of whose codes equals one of these as Omni compares them, or is like it."""

    def product_options_by_id(self, ids: Sequence[int]) -> list[ProductOption]:
        """All their rows: of a size grid each size is one."""

    def product_options_by_barcode(self, barcodes: Sequence[str]) -> list[ProductOption]: ...

    def product_facts(self, product_ids: Sequence[int]) -> list[ProductFacts]: ...
