"""Which mails are due, and what they say: one for each cause, nothing of a customer, no header of somebody else's making."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.notices.due import DAILY, PROBLEM, Cause, due, problem_causes, solved, stop_cause, summary_day
from omni_desktop.core.notices.letters import Sender, cause_letter, summary_letter
from omni_desktop.core.problems.problems import CATALOGUE, Problem
from omni_desktop.core.proof.rows import Proof, ProvedOrder
from omni_desktop.core.record.history import OpenProblem, RunRow
from omni_desktop.core.record.record import Figures, Sum
from omni_desktop.core.words.guide import title_of

NOW = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
SYDNEY = ZoneInfo("Australia/Sydney")
STORE = Sender("Harbour Outdoor", "Australia/Sydney", "AUD")


def problem(order: str, sku: str = "AB-114", ago: int = 31, code: str = "unknown_sku") -> OpenProblem:
    facts = {"sku": sku, "code_wanted": sku, "line": "1", "customer": "Ada Lovelace", "value": "ada@example.com"}
    return OpenProblem(order, Problem(code, facts), sku, NOW - timedelta(minutes=ago), Decimal("10.50"))


def run(number: int, state: str, ago: int = 0, code: str = "") -> RunRow:
    at = NOW - timedelta(minutes=ago)
    return RunRow(number, at, at, state, "timer", {}, Figures(), 0, 0, "Neto refused the key." if code else "", code)


def test_a_cause_is_one_mail_whatever_its_orders_and_is_due_when_its_first_problem_is_old_enough() -> None:
    causes = problem_causes([problem("N1"), problem("N2", ago=1), problem("N3", "XY-1", ago=29)])
    assert [(cause.orders, cause.total) for cause in causes] == [(("N1", "N2"), Decimal("21.00")), (("N3",), Decimal("10.50"))]
    now = due(causes, set(), HALF_AN_HOUR, NOW)
    assert [cause.orders for cause in now] == [("N1", "N2")]
    mailed = {(cause.kind, cause.key) for cause in now}
    assert due(causes, mailed, HALF_AN_HOUR, NOW) == []
    assert solved(causes, mailed) == []
    assert solved([], {*mailed, (DAILY, "2026-11-28")}) == sorted(mailed)       # it may come again; a summary may not
    assert due(causes, set(), HALF_AN_HOUR, NOW - timedelta(days=1)) == []      # a clock that was set back
    assert "AB-114" not in causes[0].key


def test_downloads_that_stop_are_a_cause_since_the_first_of_them_and_a_persons_pause_is_none() -> None:
    runs = [run(4, "stopped", 5, "wrong_key_neto"), run(3, "cancelled", 10), run(2, "stopped", 40, "wrong_key_neto")]
    runs.append(run(1, "complete", 60))
    found = stop_cause(runs, "", "")
    assert found is not None
    assert (found.code, found.since) == ("wrong_key_neto", NOW - timedelta(minutes=40))
    assert stop_cause(runs, "by hand", "") is None
    assert stop_cause(runs, "Neto refused the key.", "wrong_key_neto") == found
    assert stop_cause([run(5, "complete"), *runs], "", "") is None
    letter = cause_letter(STORE, found)
    assert letter.subject == "Harbour Outdoor: downloads have stopped"
    assert "29 Nov 2026, 13:20" in letter.text


def test_the_summary_is_of_yesterday_by_the_stores_clock_from_its_time_on() -> None:
    assert summary_day("07:30", SYDNEY, datetime(2026, 11, 28, 20, 29, tzinfo=UTC)) is None
    assert summary_day("07:30", SYDNEY, datetime(2026, 11, 28, 20, 30, tzinfo=UTC)) == date(2026, 11, 28)
    assert summary_day("07:30", SYDNEY, datetime(2026, 11, 29, 12, 59, tzinfo=UTC)) == date(2026, 11, 28)
    assert summary_day("", SYDNEY, NOW) is None


def test_the_summary_of_an_evening_is_not_lost_where_a_run_goes_on_over_midnight() -> None:
    assert summary_day("23:59", SYDNEY, datetime(2026, 11, 29, 12, 58, 59, tzinfo=UTC)) is None
    for minutes in (0, 6, 661):
        late = datetime(2026, 11, 29, 12, 59, tzinfo=UTC) + timedelta(minutes=minutes)
        assert summary_day("23:59", SYDNEY, late) == date(2026, 11, 28)
    assert summary_day("23:59", SYDNEY, datetime(2026, 11, 30, 1, tzinfo=UTC)) is None
    assert summary_day("02:30", SYDNEY, datetime(2026, 10, 3, 16, 30, tzinfo=UTC)) == date(2026, 10, 3)     # the night that has no 02:30


def test_the_summary_says_in_five_lines_what_the_proof_says() -> None:
    proof = Proof(date(2026, 11, 28), date(2026, 11, 28))
    proof.summary.add((3, 31050, 2, 21000))
    proof.orders.append(ProvedOrder("2026-11-28", "N7", "Web", "Main", "Card", "Incl", "", 1, 10050, 0, 0, "never_came"))
    letter = summary_letter(STORE, date(2026, 11, 28), proof, Figures(held=Sum(1, Decimal("100.50"))))
    assert letter.subject == "Harbour Outdoor: 28 Nov 2026 in five lines"
    assert letter.text.splitlines()[:5] == [
        "Neto: 3 orders, 310.50 AUD.",
        "Cin7 Omni: 2 orders, 210.00 AUD.",
        "Apart: 100.50 AUD; 1 difference: N7.",
        f"Why: {title_of(CATALOGUE['never_came'])} (1).",
        "Waiting now: 1 order, 100.50 AUD.",
    ]


@given(st.text(max_size=80), st.lists(st.text(max_size=60), min_size=1, max_size=30), st.sampled_from(sorted(CATALOGUE)))
def test_no_name_and_no_number_makes_a_line_of_its_own_and_no_customer_is_named(name: str, orders: list[str], code: str) -> None:
    cause = Cause(PROBLEM, "k", code, NOW, tuple(orders))
    letter = cause_letter(Sender(f"Shop {name}\r\nBcc: all@example.com", "Australia/Sydney", "AUD"), cause)
    assert len(letter.subject.splitlines()) == 1
    assert not any(line.startswith("Bcc") for line in letter.text.splitlines())
    assert len(letter.text.splitlines()) == 7
    assert not {"{", "}"} & set(cause_letter(STORE, cause._replace(orders=("N1",))).text)


def test_a_mail_of_a_problem_with_a_customer_in_it_names_nobody() -> None:
    found = [problem("N1", code=code, sku="ada@example.com") for code in sorted(CATALOGUE)]
    for cause in problem_causes(found):
        letter = cause_letter(STORE, cause)
        assert "Ada" not in letter.text + letter.subject
        assert "example.com" not in letter.text + letter.subject + cause.key
