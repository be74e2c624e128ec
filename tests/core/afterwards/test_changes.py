"""What of an order is its content, of which a digest is kept in the ledger."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from omni_desktop.core.afterwards.changes import content_digest
from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.values import replace

ORDER = Order(
    id="N1",
    status="Pick",
    placed_at=datetime(2026, 1, 1, tzinfo=UTC),
    updated_at=datetime(2026, 1, 2, tzinfo=UTC),
    grand_total=Decimal("12.30"),
    tax_inclusive=True,
    lines=(Line("1", "AB 'x\"", "Müg\u200b", Decimal(2), Decimal("9.90"), notes="n\n"),),
    ship=Address("Jo", "O'Neil", street1='1 "A" st'),
    bill=Address(company="ACME"),
)
KEPT_EVER_SINCE = "7944f916ec2e1d94f14bf86666be12d8ff9e7ec882448100cd866614f3c52dc4"


def test_the_digest_is_what_older_versions_kept_of_the_same_order() -> None:
    """Else a ledger would take each of its orders for changed after an upgrade."""
    assert content_digest(ORDER) == KEPT_EVER_SINCE


@pytest.mark.parametrize("change", [{"status": "Pack"}, {"updated_at": datetime(2026, 2, 1, tzinfo=UTC)}, {"username": "jo"}])
def test_a_status_and_a_date_are_no_content(change: dict[str, object]) -> None:
    assert content_digest(replace(ORDER, **change)) == KEPT_EVER_SINCE


@pytest.mark.parametrize(
    "change",
    [
        {"grand_total": Decimal("12.31")},
        {"ship": replace(ORDER.ship, phone="1")},
        {"lines": (replace(ORDER.lines[0], quantity=Decimal(3)),)},
        {"custom_refs": (("CustomerRef1", "x"),)},
    ],
)
def test_who_where_to_what_and_how_much_are(change: dict[str, object]) -> None:
    assert content_digest(replace(ORDER, **change)) != KEPT_EVER_SINCE
