"""What kinds of values a setting can have: how each is read from JSON or plain text, checked, and written back."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol
from urllib.parse import urlsplit

from omni_desktop.core.inventory import folded
from omni_desktop.core.moments import FIRST_YEAR, LAST_YEAR, is_thinkable
from omni_desktop.core.sentence import Sentence
from omni_desktop.core.settings.addresses import is_loopback


class Wrong(ValueError):
    """A value that a field cannot take. `place` is what follows the key, as in `[0].countries`."""

    def __init__(self, sentence: str, place: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.place = place


class FieldKind(Protocol):
    """One kind of value. `read` takes JSON as Python has it and raises Wrong; `write` gives JSON back; `from_text` is for typed words."""

    def read(self, value: object) -> object: ...

    def write(self, value: object) -> object: ...

    def from_text(self, text: str) -> object: ...


def json_or_text(text: str) -> object:
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return text


def _no_number(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are Python's own, not JSON


def _plain(text: str) -> str:
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text):     # Cs: half a letter, which no file can hold
        raise Wrong("Use one line of plain text without control characters.")
    return text


def one_name(twin: str, name: str) -> Sentence:
    return Sentence('"{twin}" and "{name}" are one name: keep one of the two rows.', twin=twin, name=name)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


@dataclass(frozen=True, slots=True)
class Simple:
    """What most kinds share: JSON stays as it is, and typed words are JSON where they can be."""

    def write(self, value: object) -> object:
        return value

    def from_text(self, text: str) -> object:
        return json_or_text(text)


@dataclass(frozen=True, slots=True)
class Switch(Simple):
    def read(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        raise Wrong("Say true or false.")

    def from_text(self, text: str) -> object:
        words = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
        return words.get(text.strip().casefold(), text)


@dataclass(frozen=True, slots=True)
class OneOf(Simple):
    """One of a few words; `labels` maps each to what staff read. `numbers` are words that JSON holds as numbers."""

    labels: Mapping[str, str]
    numbers: frozenset[str] = frozenset()

    def read(self, value: object) -> str:
        wanted = "on" if value is True else "off" if value is False else str(value).strip().casefold()
        for word, label in self.labels.items():
            if wanted in {word.casefold(), label.casefold()}:
                return word
        raise Wrong(Sentence("Choose one of: {words}.", words=_listed(self.labels)))

    def write(self, value: object) -> object:
        return int(str(value)) if value in self.numbers else value


@dataclass(frozen=True, slots=True)
class Whole(Simple):
    """A whole number from `low` to `high`. `words` are texts that stand for a number; `blank` allows none at all."""

    low: int
    high: int
    blank: bool = False
    words: Mapping[str, int] = field(default_factory=dict)

    def read(self, value: object) -> int | None:
        if self.blank and (value is None or value == ""):
            return None
        if isinstance(value, str) and value.strip().casefold() in self.words:
            return self.words[value.strip().casefold()]
        if isinstance(value, bool) or not isinstance(value, int) or not self.low <= value <= self.high:
            raise Wrong(self._range())
        return value

    def _range(self) -> str:
        numbers = {"low": self.low, "high": self.high}
        if self.words:
            return Sentence("Give a whole number from {low} to {high}, or {words}.", **numbers, words=", ".join(self.words))
        blank = Sentence("Give a whole number from {low} to {high}, or leave it blank.", **numbers)
        return blank if self.blank else Sentence("Give a whole number from {low} to {high}.", **numbers)

    def write(self, value: object) -> object:
        return next((word for word, number in self.words.items() if number == value), value)


@dataclass(frozen=True, slots=True)
class Number(Simple):
    """A decimal number with at most four places, so that a JSON number holds it exactly."""

    low: int
    high: int
    blank: bool = False

    def read(self, value: object) -> Decimal | None:
        if self.blank and (value is None or value == ""):
            return None
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise Wrong(self._range())
        number = Decimal(str(value))
        if not number.is_finite() or not self.low <= number <= self.high or number != round(number, 4):
            raise Wrong(self._range())
        return number

    def _range(self) -> str:
        numbers = {"low": self.low, "high": self.high}
        blank = Sentence("Give a number from {low} to {high} with at most four decimal places, or leave it blank.", **numbers)
        return blank if self.blank else Sentence("Give a number from {low} to {high} with at most four decimal places.", **numbers)

    def write(self, value: object) -> object:
        if not isinstance(value, Decimal):
            return value
        return int(value) if value == value.to_integral_value() else float(value)  # JSON's number; four places survive it


@dataclass(frozen=True, slots=True)
class Text(Simple):
    """One line of text. `follows`: no text at all (null) is allowed and means that something else is followed."""

    longest: int = 250
    follows: bool = False
    trimmed: bool = True

    def read(self, value: object) -> str | None:
        if value is None:
            return None if self.follows else ""
        if not isinstance(value, str):
            raise Wrong("Give a text.")
        text = _plain(value.strip() if self.trimmed else value)
        if len(text) > self.longest:
            raise Wrong(Sentence("Use at most {longest} characters; these are {count}.", longest=self.longest, count=len(text)))
        return text

    def from_text(self, text: str) -> object:
        value = json_or_text(text)
        return value if value is None or isinstance(value, str) else text  # 0042 and 1.50 are texts here


@dataclass(frozen=True, slots=True)
class CurrencyCode(Text):
    def read(self, value: object) -> str:
        code = (Text.read(self, value) or "").upper()
        if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise Wrong("Use a currency's three letters, as in AUD, or leave it blank.")
        return code


@dataclass(frozen=True, slots=True)
class Address(Text):
    """A web address: https, or http on this computer. `host_only` strips it to scheme and host; otherwise the path stays."""

    host_only: bool = False

    def read(self, value: object) -> str:
        text = Text.read(self, value) or ""
        return self._normal(text if "://" in text else f"https://{text}") if text else ""

    def _normal(self, text: str) -> str:
        try:
            parts = urlsplit(text)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise Wrong("This is no web address.") from None
        if not host or any(letter.isspace() for letter in text) or parts.username is not None:
            raise Wrong("Give a web address, as in https://www.example.com, without a name or key in it.")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(text)):
            raise Wrong("The address must begin with https://, so that keys and customer details are safe on the way.")
        usual = {"https": 443, "http": 80}[parts.scheme]
        where = f"[{host}]" if ":" in host else host
        base = f"{parts.scheme}://{where}" + ("" if port in {None, usual} else f":{port}")
        return base if self.host_only else base + parts.path.rstrip("/")


@dataclass(frozen=True, slots=True)
class Instant(Simple):
    """A moment, aware and UTC inside; ISO 8601 with a zone outside."""

    def read(self, value: object) -> datetime | None:
        if value is None or value == "":
            return None
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            raise Wrong("Give a time like 2026-05-11T00:00:00+10:00.") from None
        if not is_thinkable(moment):
            raise Wrong(Sentence("This time is too far away: give one from {first} to {last}.", first=FIRST_YEAR, last=LAST_YEAR))
        if moment.tzinfo is None:
            raise Wrong("Say the zone as well, as in 2026-05-11T00:00:00+10:00.")
        return moment.astimezone(UTC)

    def write(self, value: object) -> object:
        return value.isoformat() if isinstance(value, datetime) else value

    def from_text(self, text: str) -> object:
        return None if text.strip() == "null" else text.strip().strip('"')


@dataclass(frozen=True, slots=True)
class Names(Simple):
    """A list of texts without repeats. `allowed` limits them (canonical spelling); `unordered` makes it a set, written sorted."""

    allowed: tuple[str, ...] = ()
    unordered: bool = False
    needed: bool = False
    longest: int = 250

    def read(self, value: object) -> tuple[str, ...] | frozenset[str]:
        if not isinstance(value, list | tuple):
            raise Wrong('Give a list, as in ["one", "two"].')
        names = tuple(dict.fromkeys(self._name(item) for item in value))
        if self.needed and not names:
            raise Wrong("Name at least one.")
        return frozenset(names) if self.unordered else names

    def _name(self, item: object) -> str:
        if isinstance(item, bool) or not isinstance(item, str | int):
            raise Wrong("Each entry must be a text.")
        name = _plain(str(item).strip())
        if not name or len(name) > self.longest:
            raise Wrong(Sentence("Each entry needs 1 to {longest} characters.", longest=self.longest))
        return self._canonical(name)

    def _canonical(self, name: str) -> str:
        if not self.allowed:
            return name
        for spelling in self.allowed:
            if spelling.casefold() == name.casefold():
                return spelling
        raise Wrong(Sentence('"{name}" is not one of: {words}.', name=name, words=_listed(self.allowed)))

    def write(self, value: object) -> object:
        assert isinstance(value, tuple | frozenset)
        return sorted(map(str, value)) if self.unordered else [str(name) for name in value]

    def from_text(self, text: str) -> object:
        value = json_or_text(text)
        if isinstance(value, list):
            return value
        return [part for part in (word.strip() for word in text.split(",")) if part]


@dataclass(frozen=True, slots=True)
class Id(Simple):
    """Omni's number of a `thing`: branch, customer or user."""

    thing: str
    blank: bool = True

    def read(self, value: object) -> int | None:
        if self.blank and (value is None or value == ""):
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 2**53:
            raise Wrong(f"Choose the {self.thing} from the list, or give the number that Omni has for it.")
        return value


@dataclass(frozen=True, slots=True)
class Table(Simple):
    """Texts of Neto against what `value` reads: a text or an id of Omni. `once`: names that differ in case or spaces are one name."""

    value: FieldKind
    once: bool = False

    def read(self, value: object) -> Mapping[str, object]:
        if not isinstance(value, Mapping):
            raise Wrong('Give a table, as in {"in Neto": "in Omni"}.')
        if self.once:
            self._refuse_twins(list(value))
        rows: dict[str, object] = {}
        for given, entry in value.items():
            name = self._name(given)            # without the blanks around it, so that two of them may be one
            found = self._entry(given, entry)
            if rows.setdefault(name, found) != found:
                raise Wrong(one_name(name, str(given)))
        return rows

    def _refuse_twins(self, names: list[object]) -> None:
        first: dict[str, str] = {}
        for name in map(self._name, names):
            twin = first.setdefault(folded(name), name)
            if twin != name:
                raise Wrong(one_name(twin, name))

    def _name(self, name: object) -> str:
        text = _plain(str(name).strip())
        if not text:
            raise Wrong("A row of the table has no name.")
        return text

    def _entry(self, name: object, entry: object) -> object:
        found = self.value.read(entry)
        if found in {None, ""}:
            raise Wrong(Sentence('The row "{name}" is blank.', name=name))
        return found

    def write(self, value: object) -> object:
        assert isinstance(value, Mapping)
        return {name: self.value.write(value[name]) for name in sorted(value)}


@dataclass(frozen=True, slots=True)
class Chosen(Simple):
    """For each of a few names one of a few words; a name that is left out has the last word, which means that nothing was chosen."""

    labels: Mapping[str, str]
    words: Mapping[str, str]

    @property
    def usual(self) -> str:
        return list(self.words)[-1]

    def read(self, value: object) -> Mapping[str, str]:
        if not isinstance(value, Mapping):
            raise Wrong(f'Give a table, as in {{"{next(iter(self.labels))}": "{next(iter(self.words))}"}}.')
        names, word = Names(tuple(self.labels)), OneOf(self.words)
        read = {names.read([name])[0]: word.read(entry) for name, entry in value.items()}    # type: ignore[index]
        return {name: read[name] for name in self.labels if read.get(name, self.usual) != self.usual}

    def write(self, value: object) -> object:
        assert isinstance(value, Mapping)
        return {name: value.get(name, self.usual) for name in self.labels}
