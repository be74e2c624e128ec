"""Settings that were edited while the shared ledger was away: kept with what they were, and compared when it is back. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from omni_desktop.core.settings.checks import Known
from omni_desktop.core.settings.fields import SettingsRefused, from_document
from omni_desktop.core.settings.merge import Clash, Document, Version, grouped, named, pairs, value_in
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace


@dataclass(frozen=True, slots=True)
class Draft:
    """One key's edit: `base` is what it was when it was edited first, `mine` what it shall be (JSON values)."""

    key: str
    base: Any
    mine: Any


@dataclass(frozen=True, slots=True)
class Compared:
    """A draft beside what the ledger holds: `theirs`, saved by `theirs_by` ("" where nobody changed it since).

    `trouble`: why it can't be saved although nobody else changed it, "" where it can.
    """

    draft: Draft
    theirs: Any
    theirs_by: str = ""
    theirs_at: datetime | None = None
    trouble: str = ""

    @property
    def conflict(self) -> bool:
        return self.theirs not in (self.draft.base, self.draft.mine)

    @property
    def waits(self) -> bool:
        """For a person: it is never saved by itself."""
        return self.conflict or bool(self.trouble)


def edited(drafts: Iterable[Draft], kept: Document, mine: Document) -> list[Draft]:
    """The drafts once `mine` was saved over what is kept and the earlier drafts. One that is as it was is no draft any more."""
    known = {draft.key: draft for draft in drafts}
    found = (Draft(key, known[key].base if key in known else value_in(kept, key), value) for key, value in pairs(mine))
    return [draft for draft in found if draft.mine != draft.base]


def with_drafts(settings: Settings, drafts: Iterable[Draft]) -> Settings:
    """As a person sees them meanwhile. One that can't be read any more shows what is kept."""
    for draft in drafts:
        try:
            settings = from_document(grouped({draft.key: draft.mine}), settings)
        except SettingsRefused:
            continue
    return settings


def compared(drafts: Iterable[Draft], kept: Document, versions: Iterable[Version]) -> list[Compared]:
    """`versions` are newest first."""
    history = list(versions)
    found = []
    for draft in drafts:
        theirs = value_in(kept, draft.key)
        (clash,) = named([Clash(draft.key, draft.base, draft.mine, theirs)], history if theirs != draft.base else ())
        found.append(Compared(draft, theirs, clash.theirs_by, clash.theirs_at))
    return found


def clash_of(found: Compared) -> Clash:
    return Clash(found.draft.key, found.draft.base, found.draft.mine, found.theirs, found.theirs_by, found.theirs_at)


def to_save(found: Iterable[Compared]) -> dict[str, Any]:
    """Key -> value of what may be saved by itself: nobody else changed it, and nothing is against it."""
    return {each.draft.key: each.draft.mine for each in found if not each.waits and each.theirs != each.draft.mine}


def with_troubles(found: Iterable[Compared], settings: Settings, known: Known) -> list[Compared]:
    """Each with what the checks have against it, where it is saved into these settings together with all others that may be."""
    troubles: dict[str, str] = {}
    found = list(found)
    while more := _troubles(to_save(found), settings, known):
        troubles |= more
        found = [replace(each, trouble=troubles.get(each.draft.key, "")) for each in found]
    return found


def _troubles(values: dict[str, Any], settings: Settings, known: Known) -> dict[str, str]:
    """Of the values themselves; of all of them where the checks name a setting that none of them is."""
    try:
        from_document(grouped(values), settings, known)
    except SettingsRefused as refused:
        named_here = {key: sentence for key, sentence in refused.troubles if key in values}
        return named_here or dict.fromkeys(values, " ".join(f"{key}: {sentence}" for key, sentence in refused.troubles))
    return {}
