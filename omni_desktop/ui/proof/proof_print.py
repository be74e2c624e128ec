"""A proof on paper, in the window's language: the totals, why they part, the days, and the other ways of adding up."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.proof.documents import GROUPS
from omni_desktop.core.words.harmless import one_line
from omni_desktop.core.words.proof_words import NAMES
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import counted, tr, translation
from omni_desktop.ui.parts.printing.paper import PaperColumn, PaperTable, Printout
from omni_desktop.ui.parts.printing.paper_bars import PaperBars
from omni_desktop.ui.proof.closing import closed_words
from omni_desktop.ui.proof.shown_proof import OF_ORDERS, ShownProof, Texts, columns_of

_ORDER = (3, 3, 5, 9, 3)
WIDE = {"differences": (3, 3, 5, 6, 3, 3, 3), "changes": (3, 3, 3, 3, 3, 3), "days": (5, 3, 3, 3, 3, 3)} | dict.fromkeys(
    ("open", "voids", "refunds"), _ORDER
)
CHANGES = "Changed since it was closed"


def proof_printout(desk: StoreContext, proof: ShownProof) -> Printout:
    store = desk.settings.connection.name or (desk.store.name if desk.store else "")
    name = tr("Proof {period}", period=proof.period.month or f"{proof.period.first} {proof.period.last}")
    title = f"{one_line(store)} · {tr('Proof')} · {proof.period.words}"
    under = closed_words(proof, desk.formats)[1] if proof.closed else tr("This period is not closed.")
    tables = [_totals(desk, proof), *(_table(desk, proof, each) for each in (*OF_ORDERS, *GROUPS) if proof.tables[each])]
    bars = PaperBars([(day.neto, day.omni) for day in proof.days], ("Neto", "Omni"))
    return Printout(name, title, under, desk.formats.whole(desk.now()), tables, landscape=True, bars=bars)


def _totals(desk: StoreContext, proof: ShownProof) -> PaperTable:
    whole, formats = proof.whole, desk.formats
    rows = [
        ("Neto", counted(whole.neto_count, "order", number=formats.number), formats.money(whole.neto)),
        ("Omni", counted(whole.omni_count, "order", number=formats.number), formats.money(whole.omni)),
        (tr("Apart"), counted(proof.differing, "difference", number=formats.number), formats.money(whole.apart)),
        (tr("Hash"), proof.digest, ""),
        *([(tr("Audit"), proof.audit, "")] if proof.audit else []),
    ]
    return PaperTable([PaperColumn("", 2), PaperColumn("", 5), PaperColumn("", 2, right=True)], rows)


def _table(desk: StoreContext, proof: ShownProof, name: str) -> PaperTable:
    columns, rows = columns_of(name), proof.tables[name]
    shares = WIDE.get(name, WIDE["days"])
    head = [PaperColumn(column.title, share, column.right) for column, share in zip(columns, shares, strict=True)]
    return PaperTable(head, _safe(rows), _heading(desk, proof, name))


def _heading(desk: StoreContext, proof: ShownProof, name: str) -> str:
    words, listed, number = translation(NAMES.get(name, CHANGES)), len(proof.tables[name]), desk.formats.number
    if name == "differences" and listed < proof.differing:
        return tr("{words}, the first {listed} of {whole}", words=words, listed=number(listed), whole=number(proof.differing))
    return words


def _safe(rows: Sequence[Texts]) -> list[list[str]]:
    return [[one_line(text) for text in row] for row in rows]
