"""What a row of the SKU table says, in the window's words."""

from __future__ import annotations

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.ui.look.translated import tr


def product_words(product: ChosenProduct) -> str:
    """2 of AB-1 + CD-2"""
    if product.is_text:
        return tr("a text line, without a product")
    if product.kit:
        parts = [(f"{part.quantity.normalize():f}", part.code) for part in product.kit]
        return " + ".join(code if quantity == "1" else tr("{quantity} of {code}", quantity=quantity, code=code) for quantity, code in parts)
    return tr("{code}, number {option_id}", code=product.code, option_id=product.option_id) if product.option_id else product.code
