"""What changed in a month after it was closed, order by order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.proof.kept import Change, changes, kept

Month = dict[str, tuple[str, str]]
AMOUNTS = st.decimals(-99, 9999, places=2).map(lambda amount: f"{amount:.2f}")
MONTHS = st.dictionaries(st.text(max_size=8), st.tuples(AMOUNTS, AMOUNTS), max_size=6)


def rows(month: Month) -> list[dict[str, str]]:
    return [{"order": order, "day": "2026-10-05", "channel": "eBay", "neto": neto, "omni": omni} for order, (neto, omni) in month.items()]


@given(MONTHS, MONTHS)
def test_each_order_whose_money_is_another_is_told_with_what_it_was(then: Month, now: Month) -> None:
    none = ("0.00", "0.00")
    wanted = [
        Change(order, "2026-10-05", *then.get(order, none), *now.get(order, none))
        for order in sorted(then.keys() | now.keys())
        if then.get(order, none) != now.get(order, none)
    ]
    assert list(changes(kept(rows(then)), rows(now))) == wanted
