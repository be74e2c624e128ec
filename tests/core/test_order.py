import pytest

from omni_desktop.core.order import Address, Order
from tests.core.samples import SYDNEY, order


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("Acme", order(bill=Address(company="Acme", first_name="Jo"))),
        ("Jo Example", order()),
        ("Jo Example", order(bill=Address(), ship=SYDNEY)),
        ("jo@example.com", order(bill=Address(), ship=Address())),
    ],
)
def test_a_list_shows_who_ordered(shown: str, wanted: Order) -> None:
    assert wanted.customer_name == shown
