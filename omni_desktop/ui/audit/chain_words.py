"""What a check of the chain came to, in words."""

from __future__ import annotations

from omni_desktop.core.record.audit import MOST_BROKEN, Broken, Chain
from omni_desktop.core.words.audit_words import sentence_of, what_words
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import counted, told, tr, translation


def chain_words(chain: Chain, formats: Formats) -> tuple[str, str]:
    """Tone and sentences."""
    entries = counted(chain.rows, "entry", "entries", number=formats.number)
    if not chain.broken:
        whole = tr("{entries}, each as it was written.", entries=entries)
        return "ok", " ".join(filter(None, (tr("Nothing was changed."), _against(chain, formats), whole, _newest(chain, formats))))
    others = len(chain.broken) - 1
    more = tr("At least {count} more don't fit.", count=formats.number(others)) if len(chain.broken) == MOST_BROKEN else ""
    more = more or (tr("{count} more don't fit.", count=formats.number(others)) if others else "")
    fit = tr("{good} of {entries} are as they were written.", good=formats.number(chain.good), entries=entries)
    return "bad", " ".join(filter(None, (tr("The audit was changed."), broken_words(chain.broken[0], formats), more, fit)))


def broken_words(broken: Broken, formats: Formats) -> str:
    of = f" ({what_words(broken.what, translation)})" if broken.what else ""
    sentence = sentence_of(broken.why, formats.number(broken.n), of)
    return told(sentence)


def _against(chain: Chain, formats: Formats) -> str:
    return tr("Entry {n} has the hash that was given.", n=formats.number(chain.against)) if chain.against else ""


def _newest(chain: Chain, formats: Formats) -> str:
    if chain.newest is None:
        return ""
    return tr("The newest is entry {n}, its hash {hash}.", n=formats.number(chain.newest.n), hash=chain.newest.hash)
