"""How an order's result and a download's state look: icon, colour and word, the same in table, badge and menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from omni_desktop.ui.look.translated import tr

Look = tuple[str, str, str]                     # icon, token, word

LOOKS: Mapping[str, Look] = {
    "created": ("circle-plus", "accent", tr("Created")),
    "adopted": ("circle-plus", "text2", tr("Linked")),
    "in_doubt": ("rotate-cw", "warn", tr("Checking")),
    "refused": ("circle-x", "bad", tr("Refused")),
    "changed": ("pencil", "warn", tr("Changed")),
    "waiting": ("clock", "text2", tr("Waiting")),
    "held": ("circle-pause", "warn", tr("Held")),
    "dispatched": ("truck", "ok", tr("Dispatched")),
    "voided": ("ban", "neu", tr("Voided")),
    "skipped": ("step-forward", "neu", tr("Skipped")),
}
RUN_LOOKS: Mapping[str, Look] = {
    "unchanged": ("circle-dashed", "neu", tr("Unchanged")),
    "complete": ("circle-check", "ok", tr("Complete")),
    "running": ("rotate-cw", "accent", tr("Running")),
    "cancelled": ("ban", "neu", tr("Cancelled")),
    "stopped": ("circle-x", "bad", tr("Stopped")),
    "cut_off": ("circle-alert", "warn", tr("Was cut off")),
    "rehearsed": ("eye", "text2", tr("Rehearsal")),
    "proved": ("circle-check", "ok", tr("Nothing missing")),
    "differs": ("triangle-alert", "bad", tr("Something differs")),
}
TOLD = ("created", "adopted", "dispatched", "voided", "changed", "held", "refused", "in_doubt", "waiting", "skipped")
REHEARSED: Mapping[str, str] = {"created": tr("Would create"), "dispatched": tr("Would dispatch"), "voided": tr("Would void")}


def result_look(result: str) -> Look:
    """A result that this version has no look for is shown by its name."""
    return LOOKS.get(result) or RUN_LOOKS.get(result) or ("circle-dashed", "neu", result.replace("_", " ").capitalize())


def rehearsed_look(result: str) -> Look:
    icon, token, word = result_look(result)
    return icon, token, REHEARSED.get(result, word)


def counts_words(counts: Mapping[str, int]) -> str:
    """"14 created, 3 dispatched, 2 held": what is done, then what waits; what stayed as it was is not told."""
    told = [(name, counts[name]) for name in TOLD if counts.get(name)]
    return ", ".join(f"{QLocale().toString(count)} {LOOKS[name][2].lower()}" for name, count in told)
