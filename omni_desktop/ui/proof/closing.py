"""Closing a month: what it means is said before, and what became of it afterwards."""

from __future__ import annotations

from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.proof.shown_proof import ShownProof


def meaning(proof: ShownProof, formats: Formats) -> str:
    """What the question says."""
    means = tr(
        "Its figures are kept with a hash, your name and the time. Nothing is locked: should an order of {month} change later, this page "
        "and the command line say so. A month is closed once, and that can't be taken back.",
        month=proof.period.words,
    )
    if not proof.differing:
        return tr("Both sides agree to the cent. {means}", means=means)
    return tr(
        "There are {differences}, {money} apart, and they are closed with it. {means}",
        differences=counted(proof.differing, "difference", number=formats.number),
        money=formats.money(proof.whole.apart),
        means=means,
    )


def closed_words(proof: ShownProof, formats: Formats) -> tuple[str, str]:
    """Tone and sentence of a month that is closed."""
    closed = proof.closed
    assert closed is not None
    when = formats.whole(closed.at)
    if proof.changed:
        return "bad", tr(
            "Closed {when} by {who}, and something changed since: what is shown here is not what was closed.", when=when, who=closed.by
        )
    return "ok", tr("Closed {when} by {who}. Nothing changed since.", when=when, who=closed.by)
