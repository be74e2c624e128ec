"""What a PIN may look like, and that each deed says why it asks."""

from __future__ import annotations

import pytest

from omni_desktop.core.pin.guarded import OF_A_MANAGER, WHY, Guarded
from omni_desktop.core.pin.rules import NO_TEXT, TOO_LONG, TOO_PLAIN, TOO_SHORT, trouble_of


@pytest.mark.parametrize("pin", ["8372", "1357", "0102", "abca", "ein langer Satz mit Umlauten äöü", "x" * 63 + "y"])
def test_a_pin_may_be_digits_letters_or_a_sentence(pin: str) -> None:
    assert trouble_of(pin) == ""


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", TOO_SHORT), ("837", TOO_SHORT), ("xy" * 33, TOO_LONG), ("0000", TOO_PLAIN), ("1234", TOO_PLAIN), ("9876", TOO_PLAIN),
        ("abcdef", TOO_PLAIN), (" 8372", NO_TEXT), ("83\n72", NO_TEXT), ("83\x0072", NO_TEXT),
    ],
)  # fmt: skip
def test_what_is_none_says_why(pin: str, why: str) -> None:
    assert trouble_of(pin) == why


@pytest.mark.parametrize("deed", Guarded)
def test_each_deed_says_what_it_is_and_why_it_asks(deed: Guarded) -> None:
    assert WHY[deed].deed
    assert not WHY[deed].deed.endswith(".")
    assert WHY[deed].reason.endswith(".")


def test_a_tills_login_is_refused_what_its_server_can_refuse() -> None:
    assert {Guarded.SETTINGS, Guarded.STORE, Guarded.MONTH, Guarded.PIN} == OF_A_MANAGER
