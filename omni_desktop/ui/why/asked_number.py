"""The number in what somebody typed, that Neto can be asked for."""

from __future__ import annotations

import re

from omni_desktop.core.order import order_number

NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,48}")


def number_to_ask(text: str) -> str:
    """One word with a digit in it, perhaps with a # before; "" where it is something else: a name, an e-mail, a whole page."""
    number = order_number(text)
    return number if NUMBER.fullmatch(number) and any(letter.isdecimal() for letter in number) else ""
