"""Countries and states by their codes (ISO 3166), for the routing grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WITH_STATES = ("AU", "US", "CA")                # the countries whose states Omni's grid offers
FIRST = ("AU", "NZ", "US", "CA", "GB")


@dataclass(frozen=True, slots=True)
class Places:
    """Pairs of code and name. `states` by country code."""

    countries: Sequence[tuple[str, str]] = ()
    states: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    def country(self, code: str) -> str:
        return next((name for each, name in self.countries if each == code), code)

    def states_of(self, codes: Sequence[str]) -> list[tuple[str, str]]:
        """Of all countries with states where none is named."""
        wanted = [code for code in WITH_STATES if code in codes] or ([] if codes else WITH_STATES)
        return [state for code in wanted for state in self.states.get(code, ())]

    @property
    def names(self) -> dict[str, str]:
        return dict(self.countries)


def read_places() -> Places:
    """pycountry reads its files at the first look: a question for Reads."""
    import pycountry

    countries = [(country.alpha_2, getattr(country, "common_name", country.name)) for country in pycountry.countries]
    by_name = sorted(countries, key=lambda country: (country[0] not in FIRST, country[1]))
    states: dict[str, list[tuple[str, str]]] = {code: [] for code in WITH_STATES}
    for each in pycountry.subdivisions:
        country, _, code = each.code.partition("-")         # AU-NSW is NSW to a shop
        if country in states:
            states[country].append((code, each.name))
    return Places(by_name, {country: sorted(found) for country, found in states.items()})
