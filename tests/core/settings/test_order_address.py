"""The address of an order's page in a browser: only where it is safe, with the order's number in it and nothing else."""

import pytest

from omni_desktop.core.settings.kinds import Wrong
from omni_desktop.core.settings.order_address import ID, ORDER, REFERENCE, OrderAddress, order_address

NETO, OMNI = OrderAddress(places=(ORDER,)), OrderAddress(places=(ID, REFERENCE))


@pytest.mark.parametrize("text", ["", "https://shop.com.au/_cpanel/view?id={order}", "http://127.0.0.1:8080/{order}", "https://a.b/#{order}/{order}"])
def test_an_address_with_a_place_for_the_number_is_taken_as_it_is(text: str) -> None:
    assert NETO.read(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://shop.com.au/{order}", "https://"),
        ("javascript://shop.com.au/{order}", "https://"),
        ("file:///C:/{order}", "web address"),
        ("https://me:key@shop.com.au/{order}", "without a name or key"),
        ("https://{order}.com.au/", "web address"),
        ("https://shop.com.au/ {order}", "web address"),
        ("https://[shop/{order}", "no web address"),
        ("https://shop.com.au/1", "Put {order}"),
        ("https://shop.com.au/{order}/{customer}", "no other braces"),
        ("https://shop.com.au/{order}/{", "no other braces"),
    ],
)
def test_any_other_address_is_refused_with_what_helps(text: str, words: str) -> None:
    with pytest.raises(Wrong, match=words):
        NETO.read(text)


def test_the_number_is_escaped_and_an_address_without_all_it_asks_for_is_none() -> None:
    assert order_address("https://a.b/v?id={order}&x=1", {ORDER: "N1/2 &é#"}) == "https://a.b/v?id=N1%2F2%20%26%C3%A9%23&x=1"
    assert OMNI.read("https://a.b/{id}?r={reference}") == "https://a.b/{id}?r={reference}"
    assert order_address("https://a.b/{id}?r={reference}", {ID: "7", REFERENCE: "N1/2"}) == "https://a.b/7?r=N1%2F2"
    assert order_address("https://a.b/{id}?r={reference}", {ID: "7", REFERENCE: ""}) == ""
    assert order_address("", {ID: "7"}) == ""
