"""Verdicts over a product, as people read them, and what to do about each."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict

WORDS: Mapping[Verdict, str] = {
    Verdict.MAPPED: "In the SKU table",
    Verdict.SEVERAL: "Several in Omni",
    Verdict.DIFFERS: "Differs",
    Verdict.BOTH: "In both",
    Verdict.PARENT: "Parent of variations",
    Verdict.BARCODE: "Same barcode",
    Verdict.NEAR: "Nearly the same code",
    Verdict.KIT: "Kit",
    Verdict.TOO_LONG: "SKU too long for Omni",
    Verdict.ONLY_NETO: "Only in Neto",
    Verdict.ONLY_OMNI: "Only in Omni",
    Verdict.LEFT_OUT: "Left out",
}
SWITCHED_OFF = "Sold lately, but switched off in Omni: switch it on there."
ADVICE: Mapping[Verdict, str] = {
    Verdict.SEVERAL: "Omni has several products with the code {code}. Say in the SKU table which of them it is.",
    Verdict.DIFFERS: "Different: {fields}. Make both sides alike.",
    Verdict.BARCODE: "Omni's {code} has this barcode. If it is the same product, map the SKU to it.",
    Verdict.NEAR: "Omni has {code}. If it is the same product, map the SKU to it.",
    Verdict.KIT: "Make the kit in Omni, with its parts.",
    Verdict.TOO_LONG: "Omni takes 20 characters. Make the product there under a shorter code, and map the SKU to it.",
    Verdict.ONLY_NETO: "Make the product in Omni; orders with it wait until then.",
    Verdict.ONLY_OMNI: "The shop doesn't sell it. Nothing waits for it.",
}


def advice_key(row: CatalogueRow, look: CatalogueLook) -> str:
    """What helps with this very product, with {code} and {fields} to be filled in; "" where nothing has to be done."""
    if row.item and row.product and not row.product.is_active and look.sold(row):
        return SWITCHED_OFF
    return ADVICE.get(row.verdict, "")


def advice(row: CatalogueRow, look: CatalogueLook) -> str:
    return advice_key(row, look).format(code=row.code, fields=", ".join(name.replace("_", " ") for name in row.differs))
