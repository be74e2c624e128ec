"""Which order somebody may mean by what they typed, scanned or pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import order_number

MOST = 12                       # numbers of one paste: more is a page that was pasted by mistake
PART = re.compile(r"(/r[0-9]{1,3})?(/[0-9]{1,3})?$")     # of a split order's reference, and of one that was made once more
OMNI_ID = re.compile(r"[0-9]{1,15}")
BETWEEN = re.compile(r"[\s,;]+")


def meant_numbers(text: str, prefixes: Sequence[str] = ()) -> tuple[str, ...]:
    """Folded: as it stands, then each of its words; without #, without a reference's prefix, without the part of a split order."""
    words = [text, *BETWEEN.split(text)]
    spelled = (spelling for word in words for spelling in _spellings(folded(order_number(word)), prefixes))
    return tuple(dict.fromkeys(filter(None, spelled)))[:MOST]


def meant_id(text: str) -> int:
    """The number of a sales order in Omni, 0 where it can't be one."""
    word = order_number(text)
    return int(word) if OMNI_ID.fullmatch(word) and word.isascii() else 0


def _spellings(word: str, prefixes: Sequence[str]) -> Iterator[str]:
    yield word
    whole = PART.sub("", word)
    yield whole
    for prefix in map(folded, prefixes):
        if prefix and whole.startswith(prefix):
            yield order_number(whole.removeprefix(prefix))
