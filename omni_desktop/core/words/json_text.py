"""JSON laid out for people, without reading it: numbers stay digit for digit as they were sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

INDENT = "  "
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\],:]|[^\s{}\[\],:"]+')


def laid_out(raw: bytes) -> str:
    """What is no JSON comes out as the words it is made of; bytes that are no UTF-8 as question marks."""
    return "".join(_pieces(_TOKEN.findall(raw.decode("utf-8", "replace"))))


def _pieces(tokens: list[str]) -> Iterator[str]:
    depth = 0
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else ""
        if token in "{[":
            depth += 1
            yield token if following in {"}", "]"} else token + _new_line(depth)
        elif token in "}]":
            depth = max(0, depth - 1)
            is_empty = number > 0 and tokens[number - 1] in {"{", "["}
            yield token if is_empty else _new_line(depth) + token
        elif token == ",":
            yield token + _new_line(depth)
        else:
            yield ": " if token == ":" else token


def _new_line(depth: int) -> str:
    return "\n" + INDENT * depth
