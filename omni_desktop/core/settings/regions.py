"""Countries and states as shops write them: codes and full names alike, for the countries whose states the grid offers."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.inventory import folded

COUNTRIES: Mapping[str, str] = {
    "australia": "au", "new zealand": "nz", "united states": "us", "united states of america": "us", "usa": "us", "canada": "ca",
    "united kingdom": "gb", "great britain": "gb", "uk": "gb", "singapore": "sg", "ireland": "ie",
    "aus": "au", "nzl": "nz", "can": "ca", "gbr": "gb", "sgp": "sg", "irl": "ie",
}  # fmt: skip

COUNTRY_NAMES: Mapping[str, str] = {"au": "Australia (AU)", "us": "the United States (US)", "ca": "Canada (CA)"}

STATES: Mapping[str, Mapping[str, str]] = {
    "au": {
        "act": "australian capital territory", "nsw": "new south wales", "nt": "northern territory", "qld": "queensland",
        "sa": "south australia", "tas": "tasmania", "vic": "victoria", "wa": "western australia",
    },
    "us": {
        "al": "alabama", "ak": "alaska", "az": "arizona", "ar": "arkansas", "ca": "california", "co": "colorado", "ct": "connecticut",
        "de": "delaware", "dc": "district of columbia", "fl": "florida", "ga": "georgia", "hi": "hawaii", "id": "idaho", "il": "illinois",
        "in": "indiana", "ia": "iowa", "ks": "kansas", "ky": "kentucky", "la": "louisiana", "me": "maine", "md": "maryland",
        "ma": "massachusetts", "mi": "michigan", "mn": "minnesota", "ms": "mississippi", "mo": "missouri", "mt": "montana",
        "ne": "nebraska", "nv": "nevada", "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico", "ny": "new york",
        "nc": "north carolina", "nd": "north dakota", "oh": "ohio", "ok": "oklahoma", "or": "oregon", "pa": "pennsylvania",
        "ri": "rhode island", "sc": "south carolina", "sd": "south dakota", "tn": "tennessee", "tx": "texas", "ut": "utah",
        "vt": "vermont", "va": "virginia", "wa": "washington", "wv": "west virginia", "wi": "wisconsin", "wy": "wyoming",
        "pr": "puerto rico", "gu": "guam", "vi": "virgin islands", "as": "american samoa", "mp": "northern mariana islands",
    },
    "ca": {
        "ab": "alberta", "bc": "british columbia", "mb": "manitoba", "nb": "new brunswick", "nl": "newfoundland and labrador",
        "ns": "nova scotia", "nt": "northwest territories", "nu": "nunavut", "on": "ontario", "pe": "prince edward island",
        "qc": "quebec", "sk": "saskatchewan", "yt": "yukon",
    },
}  # fmt: skip


def country_code(text: str) -> str:
    """ISO 3166-1 alpha-2, in lower case; a name that is not known stays as it is."""
    plain = folded(text)
    return COUNTRIES.get(plain, plain)


def countries_of_state(state: str) -> tuple[str, ...]:
    """The countries, of those whose states are known, that have a state of this code or name."""
    plain = folded(state.replace(".", ""))
    return tuple(COUNTRY_NAMES[code] for code, table in STATES.items() if plain in table or plain in table.values())


def state_names(state: str, country: str) -> frozenset[str]:
    """All ways to write the state of an address. Its country decides which WA is meant; an unknown or blank one offers every table."""
    plain = folded(state.replace(".", ""))
    code = country_code(country)
    names = {plain}
    for table in [STATES[code]] if code in STATES else ([] if code else STATES.values()):
        for short, full in table.items():
            if plain in (short, full, f"{short} - {full}"):
                names |= {short, full}
    return frozenset(names)
