"""What a sales order carries of whose ledger sent it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.record.ledger_mark import LONGEST_NAME, Mark, Writer, mark_of, text_of

AT = datetime(2026, 11, 29, 3, 1, 5, tzinfo=UTC)
HEX = "0123456789abcdef"
WRITERS = st.builds(Writer, st.text(HEX, min_size=8, max_size=8), st.text(HEX, min_size=4, max_size=4), st.text(min_size=1, max_size=70))
TIMES = st.integers(946_684_800, 4_102_444_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@given(WRITERS, TIMES)
def test_what_is_written_is_read_whatever_the_computer_is_called(writer: Writer, at: datetime) -> None:
    text = text_of(writer, at)
    mark = mark_of(text)
    assert mark is not None
    assert (mark.writer.key, mark.at) == (writer.key, at)
    assert len(text) <= 35 + LONGEST_NAME
    assert mark == mark_of(f"  {text} ")


def test_a_name_is_kept_as_it_is() -> None:
    assert text_of(Writer("1f3a9c2b", "7d0e", "TILL-2"), AT) == "od:1f3a9c2b.7d0e:20261129T030105Z:TILL-2"
    assert mark_of("od:1f3a9c2b.7d0e:20261129T030105Z:TILL-2") == Mark(Writer("1f3a9c2b", "7d0e", "TILL-2"), AT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "neto:ada",
        "1001",
        "od:1001",
        "od:1f3a9c2b.7d0e:20269929T030105Z:TILL-2",
        "x od:1f3a9c2b.7d0e:20261129T030105Z:TILL-2",
        "od:1F3A9C2B.7D0E:20261129T030105Z:TILL-2",
    ],
)
def test_what_others_write_there_is_never_taken_for_ours(text: str) -> None:
    assert mark_of(text) is None
