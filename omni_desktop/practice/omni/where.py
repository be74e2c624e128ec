"""Omni's `where` language: SQL-like conditions on header fields (omni_api: 3)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.models import Field, Model, moment_text
from omni_desktop.practice.table import Row, fold

Test = Callable[[Row], bool]

_TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<date>\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<sign><>|<=|>=|=|<|>|\(|\)|,)|(?P<word>[A-Za-z_]\w*))"
)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda found, wanted: found == wanted,
    "<>": lambda found, wanted: found != wanted,
    "<": lambda found, wanted: found < wanted,
    ">": lambda found, wanted: found > wanted,
    "<=": lambda found, wanted: found <= wanted,
    ">=": lambda found, wanted: found >= wanted,
}


class BadWhere(Exception):
    """Answered with 400."""


@dataclass(frozen=True)
class Where:
    """`keys` names indexed values of which every matching row has one; None when only a scan can tell. `names` are the fields asked."""

    matches: Test
    keys: tuple[tuple[str, Any], ...] | None = None
    names: frozenset[str] = frozenset()


def parse_where(text: str, model: Model, is_indexed: Callable[[str], bool]) -> Where:
    parser = _Parser(_tokens(text), model, is_indexed)
    where = parser.any_of()
    if parser.kind:
        raise BadWhere(f"unexpected {parser.value!r}")
    return Where(where.matches, where.keys, frozenset(parser.names))


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens: list[tuple[str, str]] = []
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise BadWhere(f"cannot read {text[position : position + 20]!r}")
        tokens.append((match.lastgroup, match[match.lastgroup]))
        position = match.end()
    return tokens


class _Parser:
    """Recursive descent, one token ahead; AND binds tighter than OR."""

    def __init__(self, tokens: list[tuple[str, str]], model: Model, is_indexed: Callable[[str], bool]) -> None:
        self._tokens = iter(tokens)
        self._model = model
        self._is_indexed = is_indexed
        self.names: set[str] = set()
        self.kind = self.value = ""
        self._step()

    def any_of(self) -> Where:
        parts = [self._all_of()]
        while self._accept("or"):
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else _either(parts)

    def _all_of(self) -> Where:
        parts = [self._one()]
        while self._accept("and"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else _both(parts)

    def _one(self) -> Where:
        if self._accept("("):
            inside = self.any_of()
            self._expect(")")
            return inside
        return self._condition(self._known_field())

    def _condition(self, field: Field) -> Where:
        if self._accept("is"):
            return self._null(field)
        if self._accept("not"):
            self._expect("like")
            return self._like(field, wanted=False)
        if self._accept("like"):
            return self._like(field, wanted=True)
        if self._accept("in"):
            return self._in(field)
        return self._comparison(field)

    def _null(self, field: Field) -> Where:
        wanted = not self._accept("not")
        self._expect("null")
        return Where(lambda row: (row.get(field.name) is None) == wanted)

    def _like(self, field: Field, wanted: bool) -> Where:
        pattern = re.compile(".*".join(map(re.escape, str(self._literal("str")).split("%"))), re.DOTALL)

        def matches(row: Row) -> bool:
            found = row.get(field.name)
            return found is not None and (pattern.fullmatch(fold(str(found))) is not None) == wanted

        return Where(matches)

    def _in(self, field: Field) -> Where:
        self._expect("(")
        values = [self._literal(field.type)]
        while self._accept(","):
            values.append(self._literal(field.type))
        self._expect(")")
        return self._equal_to(field, values)

    def _comparison(self, field: Field) -> Where:
        sign = self.value
        if self.kind != "sign" or sign not in _COMPARE:
            raise BadWhere(f"an operator should follow {field.name}")
        self._step()
        wanted = self._literal(field.type)
        return self._equal_to(field, [wanted]) if sign == "=" else _compared(field, _COMPARE[sign], wanted)

    def _equal_to(self, field: Field, values: list[Any]) -> Where:
        wanted = frozenset(values)
        name = field.name
        keys = tuple((name, value) for value in values) if self._is_indexed(name) else None
        return Where(lambda row: fold(row.get(name)) in wanted, keys)

    def _known_field(self) -> Field:
        field = self._model.field(self.value) if self.kind == "word" else None
        if field is None or field.type in ("obj", "list"):
            raise BadWhere(f"no field {self.value!r}")
        self.names.add(field.name)
        self._step()
        return field

    def _literal(self, type_: str) -> Any:
        kind, value = self.kind, self.value
        if kind not in ("text", "date", "number", "word"):
            raise BadWhere(f"a value should stand where {value!r} is")
        self._step()
        text = value[1:-1].replace("''", "'") if kind == "text" else value
        try:
            return _typed(type_, text, kind)
        except (ValueError, ArithmeticError) as wrong:
            raise BadWhere(f"{value} is not a {type_}") from wrong

    def _accept(self, word: str) -> bool:
        if self.kind in ("word", "sign") and self.value.lower() == word:
            self._step()
            return True
        return False

    def _expect(self, word: str) -> None:
        if not self._accept(word):
            raise BadWhere(f"{word.upper()} should stand where {self.value!r} is")

    def _step(self) -> None:
        self.kind, self.value = next(self._tokens, ("", ""))


def _typed(type_: str, text: str, kind: str) -> Any:
    if type_ in ("int", "dec"):
        return Decimal(text)
    if type_ == "bool":
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)
    if type_ == "date":
        return fold(moment_text(text))
    if kind == "word":
        raise ValueError("text needs quotes")
    return fold(text)


def _compared(field: Field, compare: Callable[[Any, Any], bool], wanted: Any) -> Where:
    name = field.name

    def matches(row: Row) -> bool:
        found = row.get(name)
        return found is not None and found != "" * (field.type == "date") and compare(fold(found), wanted)

    return Where(matches)


def _either(parts: list[Where]) -> Where:
    keys: tuple[tuple[str, Any], ...] | None = ()
    for part in parts:
        keys = None if keys is None or part.keys is None else keys + part.keys
    return Where(lambda row: any(part.matches(row) for part in parts), keys)


def _both(parts: list[Where]) -> Where:
    known = [part.keys for part in parts if part.keys is not None]
    return Where(lambda row: all(part.matches(row) for part in parts), min(known, key=len, default=None))
