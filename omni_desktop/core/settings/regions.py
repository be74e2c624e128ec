"""Countries and states as shops write them: codes and full names alike, for the countries whose states the grid offers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

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


REGIONS: Mapping[str, Mapping[str, str]] = {
    "nz": {
        "auk": "auckland", "bop": "bay of plenty", "can": "canterbury", "cit": "chatham islands", "gis": "gisborne", "hkb": "hawke's bay",
        "mbh": "marlborough", "mwt": "manawatu-whanganui", "nsn": "nelson", "ntl": "northland", "ota": "otago", "stl": "southland",
        "tas": "tasman", "tki": "taranaki", "wko": "waikato", "wgn": "wellington", "wtc": "west coast",
    },
    "gb": {"eng": "england", "sct": "scotland", "wls": "wales", "nir": "northern ireland"},
}  # fmt: skip
"""Of countries whose states the grid doesn't offer: known only where the address names the country."""

KNOWN = STATES.keys() | REGIONS.keys()

OTHER_SPELLINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "au": {
        "act": ("aust capital territory", "canberra act"), "nsw": ("n south wales",), "nt": ("north territory", "nth territory"),
        "qld": ("queensland qld", "qlnd"), "sa": ("south aust", "sth australia", "s australia"), "tas": ("tassie",),
        "vic": ("vict",), "wa": ("west australia", "western aust", "west aust", "w australia"),
    },
    "us": {
        "al": ("ala",), "az": ("ariz",), "ar": ("ark",), "ca": ("calif", "cal"), "co": ("colo",), "ct": ("conn",),
        "dc": ("washington dc", "dist of columbia"), "fl": ("fla",), "il": ("ill",), "ks": ("kans",), "ma": ("mass",), "mi": ("mich",),
        "mn": ("minn",), "ms": ("miss",), "nc": ("n carolina",), "nd": ("n dakota",), "ne": ("nebr",), "nm": ("n mexico",),
        "or": ("ore",), "pa": ("penn", "penna"), "sc": ("s carolina",), "sd": ("s dakota",), "tn": ("tenn",), "tx": ("tex",),
        "vi": ("us virgin islands", "virgin islands us"), "wa": ("wash", "washington state"), "wi": ("wis", "wisc"), "wv": ("w virginia",),
    },
    "ca": {
        "ab": ("alta",), "bc": ("brit columbia",), "mb": ("man",), "nb": ("n brunswick",), "nl": ("nf", "nfld", "newfoundland", "labrador"),
        "ns": ("n scotia",), "nt": ("nwt", "north west territories"), "on": ("ont",), "pe": ("pei",), "qc": ("que", "pq"), "sk": ("sask",),
        "yt": ("yk", "yukon territory"),
    },
    "nz": {"hkb": ("hawkes bay region",), "mwt": ("manawatu-wanganui", "manawatu", "wanganui", "whanganui")},
    "gb": {"nir": ("n ireland", "ni"), "wls": ("cymru",)},
}  # fmt: skip
"""By country and code: how else people write it."""


def country_code(text: str) -> str:
    """ISO 3166-1 alpha-2, in lower case; a name that is not known stays as it is."""
    plain = folded(text)
    return COUNTRIES.get(plain, plain)


def bare(text: str) -> str:
    """What is left of a state without blanks, dots, dashes and accents: W.A., W A and wa are one."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", folded(text)) if letter.isalnum())


def countries_of_state(state: str) -> tuple[str, ...]:
    """The countries, of those whose states are known, that have a state of this code or name."""
    return tuple(COUNTRY_NAMES[code] for code in STATES if any(bare(state) in forms for forms in _forms_of(code)))


def state_names(state: str, country: str) -> frozenset[str]:
    """All ways to write the state of an address, `bare`. Its country decides which WA is meant; a blank one offers every table of STATES,
    an unknown one none."""
    plain, code = bare(state), country_code(country)
    tables = ([code] if code in KNOWN else []) if code else list(STATES)
    return frozenset({plain}.union(*(forms for table in tables for forms in _forms_of(table) if plain in forms))) - {""}


def _forms_of(country: str) -> Iterator[frozenset[str]]:
    """Each state's: code, name, both in either order, the code behind the country's (AU-WA), and what else people write."""
    others = OTHER_SPELLINGS[country]
    for code, name in {**STATES, **REGIONS}[country].items():
        full = bare(name)
        yield frozenset({code, full, code + full, full + code, country + code, *map(bare, others.get(code, ()))})
