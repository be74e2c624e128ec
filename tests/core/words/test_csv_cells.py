"""A CSV file never runs anything on the computer that opens it."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from omni_desktop.core.words.csv_cells import csv_cell, csv_line
from omni_desktop.core.words.harmless import one_line

HIDDEN = ("\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\x1b=1", "\u202e=1")
WIDE = ("\uff1d1", "\uff0b1", "\uff0d1", "\uff20sum")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", *HIDDEN, *WIDE])
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert csv_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Ella Whitfield", "N10501", "a=b", "5-6 Lane", "'quoted'", "Zoë"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert csv_cell(text) == text


@pytest.mark.parametrize(("amount", "cell"), [("-5", "-5.00"), ("1248.5", "1248.50"), ("1E+3", "1000.00")])
def test_an_amount_stays_a_number(amount: str, cell: str) -> None:
    assert csv_cell(Decimal(amount)) == cell
    assert csv_cell(None) == ""


def test_a_line_reads_back_as_its_cells_whatever_is_in_them() -> None:
    line = csv_line(['say "hello"', "a,b;=1", Decimal(3), None])
    assert line == '"say ""hello""","a,b;=1","3.00",""\r\n'
    assert next(csv.reader([line])) == ['say "hello"', "a,b;=1", "3.00", ""]


def test_what_cannot_be_seen_is_a_space() -> None:
    assert one_line("a\nb\x1b[31mc\u202ed") == "a b [31mc d"
