"""Who an order is from: two people are never one by a placeholder, and one person is never two by the way an address is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.inventory import Contact, folded
from omni_desktop.core.mapping.customers import choose_customer, contact_questions
from omni_desktop.core.mapping.identity import Identity, identity_of, is_nobody
from omni_desktop.core.settings.settings import NOBODY
from omni_desktop.core.values import replace
from tests.core.samples import SYDNEY, answered, catalogue, line, order, settings

PLACEHOLDERS = (
    "\uff08noreg\uff09", "\uff0d noreg \uff0d", "\uff2e\uff0f\uff21", "* no-reply *",
    "Invalid Request", "INVALID  REQUEST", "noreg", "NoReg.", "n/a", "N/A", "(none)", "None", "guest", "Guest ", "-", "--", "?", ".",
    "\u200b", "\uff4e\uff4f\uff52\uff45\uff47",
)  # fmt: skip
EMAILS = (
    "no-reply@shop.example", "noreply+7@shop.example", "NoReply@x", "0400 000 000", "jo", "jo@", "@jo", "jo at example.com", "jo@@x.com",
    "noreg@noreg.com", "NOREG@NoReg.com.au", "none@none", "n/a@n/a.com", "guest@guest.example", "guest@localhost", "-@-.com",
    "Invalid Request@ebay.example", "invalid  request @ ebay.example",
)  # fmt: skip
TWO = (
    "a@x; b@y", "a@x, b@y", "a@x b@y", "a@x / b@y", "a@x/b@y", "a@x|b@y", "a@x\nb@y", "A <a@x>; B <b@y>", "noreply@z; a@x; b@y",
)  # fmt: skip
SAME = (
    "jo@example.com", " JO@Example.com ", "mailto:jo@example.com", "<jo@example.com>", "Jo Example <jo@example.com>", '"jo@example.com"',
    "jo@example.com.", "jo@example.com;", "jo@example.com,", "'jo@example.com'", "jo\uff20example.com", "\u200bjo@example.com\ufeff",
    "\uff4a\uff4f@example.com", "jo@example.com jo@example.com", "jo@example.com / JO@example.com", "E-mail: jo@example.com",
)  # fmt: skip
local = st.text("abcdefghijklmnopqrstuvwxyz0123456789._+'/", min_size=1, max_size=12).map(lambda text: f"a{text.replace('..', '.')}z")


def who(**values: str) -> Identity:
    return identity_of(order(line(), **values), NOBODY)


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_is_as_if_it_were_blank_wherever_it_stands(text: str) -> None:
    wanted = order(line(), email=text, username=text, bill=replace(SYDNEY, company=text), ship=replace(SYDNEY, company=""))
    rules = settings(match_by=("email", "account_number", "company"), no_email="create", not_found="create")
    assert identity_of(wanted, NOBODY) == replace(Identity(), why=identity_of(wanted, NOBODY).why)
    assert contact_questions(wanted, rules) == ()
    choice = choose_customer(wanted, rules, catalogue())
    assert [problem.code for problem in choice.problems] == ["no_email"]


@pytest.mark.parametrize("text", EMAILS)
def test_what_is_no_e_mail_of_anybody_is_none_and_the_order_says_so(text: str) -> None:
    found = who(email=text)
    assert found.email == ""
    assert any(f'"{text}"' in sentence for sentence in found.why)


@pytest.mark.parametrize("text", SAME)
def test_one_address_is_one_person_however_it_is_typed(text: str) -> None:
    found = who(email=text)
    assert folded(found.email) == "jo@example.com"
    assert found.why == ()


@pytest.mark.parametrize("text", TWO)
def test_of_two_e_mails_the_first_that_is_somebodys_counts_and_the_order_says_so(text: str) -> None:
    found = who(email=text)
    assert found.email == "a@x"
    assert "addresses: a@x counts" in found.why[0]


@given(local, st.sampled_from([*NOBODY, *PLACEHOLDERS]))
def test_a_persons_address_is_nobodys_only_where_a_pattern_names_it(name: str, placeholder: str) -> None:
    assert who(email=f"{name}@example.com").email == f"{name}@example.com"
    assert who(email=f"{placeholder} {name}@example.com").email == f"{name}@example.com"


@given(st.text(min_size=1, max_size=40))
def test_any_text_is_read_the_same_way_composed_or_not_and_never_keeps_what_is_no_address(text: str) -> None:
    found = {folded(who(email=unicodedata.normalize(form, text)).email) for form in ("NFC", "NFD")}
    assert len(found) == 1
    (email,) = found
    assert email == "" or email.count("@") == 1
    assert who(email=email).email == email


def test_a_company_that_is_composed_otherwise_in_omni_is_the_same_company() -> None:
    wanted = order(line(), email="", bill=replace(SYDNEY, company=unicodedata.normalize("NFD", "Café Zoë")))
    rules = settings(match_by=("company",))
    known = answered(catalogue(contacts=[Contact(7, "Customer", is_active=True, company="CAFÉ ZOË")]), wanted, rules)
    assert choose_customer(wanted, rules, known).member_id == 7


def test_a_company_of_the_delivery_side_counts_where_the_billing_side_names_nobody() -> None:
    wanted = order(line(), bill=replace(SYDNEY, company="n/a"), ship=replace(SYDNEY, company="Acme"))
    assert identity_of(wanted, NOBODY).company == "Acme"


OTHERWISE = ["n.a.", "N.A", "n / a", "n-a", "n\\a", "n\N{DIVISION SLASH}a", "invalid_request", "NO_REPLY@x", "no.reply@"]


@pytest.mark.parametrize("text", OTHERWISE)
def test_nobody_is_nobody_whatever_stands_between_the_letters(text: str) -> None:
    assert is_nobody(text, NOBODY)


@pytest.mark.parametrize("text", ["Na", "NA Pty", "Nora Reply", "guest.house@x.example", "invalid.requests@x.example", "a.n@x.example"])
def test_somebody_whose_name_is_only_like_a_placeholder_stays_somebody(text: str) -> None:
    assert not is_nobody(text, NOBODY)


def test_staff_decide_who_is_nobody() -> None:
    assert is_nobody("Walk-in customer", ("walk-in*",))
    assert not is_nobody("Guest House Pty", NOBODY)
    assert not is_nobody("noreg", ())


@pytest.mark.parametrize("text", ["guest@harbourhotel.example", "none.smith@none.example", "jo@guest.example"])
def test_a_word_for_nobody_on_one_side_of_the_at_makes_nobody_of_no_one(text: str) -> None:
    assert who(email=text).email == text
