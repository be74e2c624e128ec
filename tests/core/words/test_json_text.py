"""Kept documents are shown laid out and otherwise exactly as they are."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.words.json_text import laid_out

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(JSON, st.booleans())
def test_a_layout_says_the_same_as_the_document(value: object, ascii_only: bool) -> None:
    text = laid_out(json.dumps(value, ensure_ascii=ascii_only).encode())
    assert json.loads(text) == value
    assert text == json.dumps(value, ensure_ascii=ascii_only, indent=2)


def test_an_amount_keeps_its_zeros() -> None:
    assert laid_out(b'{"total":110.950,"lines":[],"of":{}}') == '{\n  "total": 110.950,\n  "lines": [],\n  "of": {}\n}'


@pytest.mark.parametrize("raw", [b"", b'{"cut":"of', b"]]}", b"\xff\xfe", b"<html>no</html>"])
def test_what_is_no_json_is_shown_all_the_same(raw: bytes) -> None:
    assert isinstance(laid_out(raw), str)
