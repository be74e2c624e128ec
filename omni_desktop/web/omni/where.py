"""Questions to Omni's lists: `where` clauses filled by encoded length, and their URLs (omni_api: 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote

from omni_desktop.core.inventory import plainly

LONGEST_URL = 1900
ROWS = 250
MOST_ZEROS, LONGEST_DIGITS = 4, 20
SHORTEST_BARCODE, BARCODE_LENGTHS = 7, (8, 12, 13, 14)
LONGEST_VALUE = 250
"""No text that is asked for is longer in Omni (omni_api: 5.1, 7), so a longer one is surely absent."""
_LITERAL = ",()=@"
"""Left as they are inside a query, to save length; quotes, spaces, %, #, & and + are always encoded."""

_ENCODED = {letter: quote(chr(letter), safe=_LITERAL) for letter in range(128)}

Clause = Callable[[Sequence[str]], str]


def encoded(text: str) -> str:
    return text.translate(_ENCODED) if text.isascii() else quote(text, safe=_LITERAL, errors="replace")


def quoted(text: str) -> str:
    """A string in a clause: a quote inside is doubled."""
    return "'" + text.replace("'", "''") + "'"


def one_of(field: str, *, numbers: bool = False) -> Clause:
    """field IN (...)"""

    def clause(values: Sequence[str]) -> str:
        return f"{field} IN ({','.join(values if numbers else map(quoted, values))})"

    return clause


def any_of(*fields: str) -> Clause:
    """a IN (...) OR b IN (...)"""

    def clause(values: Sequence[str]) -> str:
        return " OR ".join(one_of(field)(values) for field in fields)

    return clause


def ends_in_or_equals(ending: str, equal: str) -> Clause:
    """ending LIKE '%a' OR ending LIKE '%b' OR equal IN ('a','b')"""

    def clause(values: Sequence[str]) -> str:
        likes = [f"{ending} LIKE {quoted('%' + value)}" for value in values]
        return " OR ".join([*likes, one_of(equal)(values)])

    return clause


def hold_words(fields: Sequence[str], words: Sequence[str]) -> str:
    """(a LIKE '%one%' OR b LIKE '%one%') AND (a LIKE '%two%' OR ...)"""
    found = (" OR ".join(f"{field} LIKE {quoted(f'%{word}%')}" for field in fields) for word in words)
    return " AND ".join(f"({one})" for one in found)


def other_spellings(code: str) -> Iterator[str]:
    """How the same code may stand in Omni where a person or a spreadsheet spoilt it on one side: as a keyboard has it, without blanks, with
    low lines for dashes or dashes for low lines, or with other zeros."""
    plain = plainly(code)
    bare = plain.replace(" ", "")
    if bare.isdecimal():
        digits = bare.lstrip("0") or bare
        yield from ("0" * zeros + digits for zeros in range(MOST_ZEROS + 1) if len(digits) + zeros <= LONGEST_DIGITS or not zeros)
    else:
        ways = (plain, bare, plain.replace("-", "_"), plain.replace("_", "-"))
        yield from (spelling for spelling in dict.fromkeys(ways) if spelling and spelling != code.strip())


def other_barcodes(code: str) -> Iterator[str]:
    """The same article's number with the zeros in front that its other lengths have (GTIN): a spreadsheet takes them away."""
    digits = code.strip().lstrip("0")
    if code.strip().isdecimal() and code.isascii() and len(digits) >= SHORTEST_BARCODE:
        yield from (spelling for spelling in [digits, *map(digits.zfill, BARCODE_LENGTHS)] if spelling != code.strip())


def page_url(base: str, resource: str, where: str, order: str, page: int) -> str:
    question = f"where={encoded(where)}&" if where else ""
    return f"{base}/{resource}?{question}order={encoded(order)}&page={page}&rows={ROWS}"


def askable(values: Iterable[str]) -> list[str]:
    """Each once, trimmed; blank ones and those too long to be in Omni are left out."""
    trimmed = dict.fromkeys(value.strip() for value in values)
    return [value for value in trimmed if value and len(value) <= LONGEST_VALUE]


def also(clause: Clause, condition: str) -> Clause:
    """clause AND condition"""
    return lambda values: f"{clause(values)} AND {condition}"


def portions(values: Sequence[str], clause: Clause, empty_url: str, *, most: int | None = None) -> Iterator[list[str]]:
    """The values in runs whose URL stays within LONGEST_URL; one that is too long even alone is a run of its own.

    `most` values in a run at the most. `empty_url`: the URL without any value's clause. Lengths add up, since each value is encoded by
    itself.
    """
    room = LONGEST_URL - len(empty_url) - len("where=&") - len("000") - len(encoded(clause([""])))      # 000: page numbers grow
    portion: list[str] = []
    used = 0
    for value in values:
        length = len(encoded(clause([value, value]))) - len(encoded(clause([value])))
        if portion and (used + length > room or len(portion) == most):
            yield portion
            portion, used = [], 0
        portion.append(value)
        used += length
    if portion:
        yield portion
