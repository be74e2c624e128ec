import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.shared.address import LedgerAddress, read_address

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=15)


@given(login=NAMES, database=NAMES.filter(lambda name: "/" not in name), port=st.integers(1, 65535), here=st.booleans())
def test_an_address_is_kept_and_read_again_as_it_is(login: str, database: str, port: int, here: bool) -> None:
    options = (("sslmode", "disable"),) if here else (("sslrootcert", "/etc/our shop/ca.pem"),)
    address = LedgerAddress(login, "::1" if here else "office-pc.example", port, database, options)
    assert read_address(address.url) == address


def test_another_computer_is_reached_with_its_certificate_checked_and_this_one_as_it_is() -> None:
    away, here = read_address(" postgres://till1@Office-PC/omni "), read_address("postgresql://till1@127.0.0.1:5433/omni")
    assert (away.url, away.sslmode, away.port) == ("postgresql://till1@office-pc/omni", "verify-full", 5432)
    assert (here.url, here.sslmode) == ("postgresql://till1@127.0.0.1:5433/omni", "prefer")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("postgresql://till1:s3cret@office-pc/omni", "holds a password"),
        ("postgresql://till1@office-pc/omni?password=s3cret", "holds a password"),
        ("postgresql://till1@office-pc/omni?passfile=/s3cret", "holds a password"),
        ("postgresql://office-pc/omni", "lacks the login"),
        ("postgresql://till1@office-pc", "lacks the database's name"),
        ("postgresql://till1@/omni", "lacks the server's name"),
        ("mysql://till1@office-pc/s3cret", "looks like"),
        ("office-pc", "looks like"),
        ("", "looks like"),
        ("postgresql://till1@[::1/omni", "looks like"),
        ("postgresql://till1@office-pc:99999/omni", "no number between 1 and 65535"),
        ("postgresql://till1@one,two/omni", "one server"),
        (f"postgresql://{'t' * 64}@office-pc/omni", "more than 63 letters"),
        (f"postgresql://till1@office-pc/{'%C3%BC' * 32}", "more than 63 letters"),
        ("postgresql://till1@office-pc/omni?options=-csearch_path", "'options'"),
        ("postgresql://till1@office-pc/omni?sslmode=require", "sslmode=verify-full only"),
        ("postgresql://till1@127.0.0.1/omni?sslmode=maybe", "sslmode is verify-full or"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_without_the_address(text: str, said: str) -> None:
    with pytest.raises(CannotContinue) as refused:
        read_address(text)
    assert said in refused.value.sentence
    assert "s3cret" not in refused.value.sentence
