"""The two settings made of parts: the branch routing grid, and sales reps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from omni_desktop.core.settings.kinds import FieldKind, Id, Names, Simple, Table, Wrong
from omni_desktop.core.settings.settings import BranchRow, SalesPeople

MOST_BACKUPS = 2
COUNTRIES = (  # ISO 3166-1 alpha-2; here, since a package of countries is 23 MB
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH "
    "CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN "
    "GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI "
    "LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM "
    "PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD "
    "TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
)


def _country(code: str) -> str:
    if code.upper() not in COUNTRIES.split():
        raise Wrong(f'"{code}" is no country code; use two letters, as in AU.')
    return code.upper()


@dataclass(frozen=True, slots=True)
class Countries(Names):
    def read(self, value: object) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_country(code) for code in Names.read(self, value)))


@dataclass(frozen=True, slots=True)
class Backups(Simple):
    """Up to two branches, each once."""

    def read(self, value: object) -> tuple[int, ...]:
        if not isinstance(value, list | tuple) or len(value) > MOST_BACKUPS:
            raise Wrong(f"Give a list of at most {MOST_BACKUPS} branches.")
        branches = tuple(_branch(item) for item in value)
        if len(set(branches)) != len(branches):
            raise Wrong("Name each backup branch once.")
        return branches

    def write(self, value: object) -> object:
        assert isinstance(value, tuple)
        return list(value)


def _branch(value: object) -> int:
    number = Id("branch", blank=False).read(value)
    assert number is not None
    return number


@dataclass(frozen=True, slots=True)
class Grid(Simple):
    """Ordered rows; each is an object with `branch` and any of the conditions."""

    def read(self, value: object) -> tuple[BranchRow, ...]:
        if not isinstance(value, list | tuple):
            raise Wrong('Give a list of rows, as in [{"branch": 3, "countries": ["AU"]}].')
        return tuple(self._row(row, number) for number, row in enumerate(value))

    def _row(self, row: object, number: int) -> BranchRow:
        place = f"[{number}]"
        if not isinstance(row, Mapping):
            raise Wrong("Each row is an object with a branch and its conditions.", place)
        for name in row:
            if name not in columns():
                raise Wrong(f"A row has no such column; it has {', '.join(columns())}.", f"{place}.{name}")
        cells: dict[str, Any] = {name: self._cell(row, name, f"{place}.{name}") for name in ("branch", *row)}
        return BranchRow(**cells)

    def _cell(self, row: Mapping[str, object], name: str, place: str) -> object:
        try:
            found = columns()[name].read(row.get(name))
        except Wrong as wrong:
            raise Wrong(wrong.sentence, place) from None
        if name == "backups" and isinstance(found, tuple) and row.get("branch") in found:
            raise Wrong("A backup must be another branch than the row's own.", place)
        return found

    def write(self, value: object) -> object:
        assert isinstance(value, tuple)
        return [{name: kind.write(getattr(row, name)) for name, kind in columns().items()} for row in value]


def columns() -> Mapping[str, FieldKind]:
    return {
        "branch": Id("branch", blank=False),
        "countries": Countries(),
        "states": Names(),
        "shipping_options": Names(),
        "warehouses": Names(),
        "backups": Backups(),
    }


@dataclass(frozen=True, slots=True)
class SalesReps(Simple):
    """`{"default": id or null, "table": {"Neto's name": id}}`; a number alone is the default."""

    def read(self, value: object) -> SalesPeople:
        whole = value if isinstance(value, Mapping) else {"default": value}
        for name in whole:
            if name not in {"default", "table"}:
                raise Wrong("Sales reps have a default and a table, nothing else.", f".{name}")
        table = Table(Id("user", blank=False)).read(whole.get("table", {}))
        return SalesPeople(Id("user").read(whole.get("default")), {name: _branch(number) for name, number in table.items()})

    def write(self, value: object) -> object:
        assert isinstance(value, SalesPeople)
        return {"default": value.default, "table": {name: value.table[name] for name in sorted(value.table)}}
