"""How an order's result and a download's state look: icon, colour and word, the same in table, badge and menu."""

from __future__ import annotations

from collections.abc import Mapping

Look = tuple[str, str, str]                     # icon, token, word

LOOKS: Mapping[str, Look] = {
    "created": ("circle-plus", "accent", "Created"),
    "adopted": ("circle-plus", "text2", "Linked"),
    "in_doubt": ("rotate-cw", "warn", "Checking"),
    "refused": ("circle-x", "bad", "Refused"),
    "changed": ("pencil", "warn", "Changed"),
    "waiting": ("clock", "text2", "Waiting"),
    "held": ("circle-pause", "warn", "Held"),
    "dispatched": ("truck", "ok", "Dispatched"),
    "voided": ("ban", "neu", "Voided"),
    "skipped": ("step-forward", "neu", "Skipped"),
}
RUN_LOOKS: Mapping[str, Look] = {
    "complete": ("circle-check", "ok", "Complete"),
    "running": ("rotate-cw", "accent", "Running"),
    "cancelled": ("ban", "neu", "Cancelled"),
    "stopped": ("circle-x", "bad", "Stopped"),
    "cut_off": ("circle-alert", "warn", "Was cut off"),
    "rehearsed": ("eye", "text2", "Rehearsal"),
    "proved": ("circle-check", "ok", "Nothing missing"),
    "differs": ("triangle-alert", "bad", "Something differs"),
}
TOLD = ("created", "adopted", "dispatched", "voided", "changed", "held", "refused", "in_doubt", "waiting", "skipped")
REHEARSED: Mapping[str, str] = {"created": "Would create", "dispatched": "Would dispatch", "voided": "Would void"}


def result_look(result: str) -> Look:
    """A result without a look of its own, such as `unchanged`, is shown by its name."""
    return LOOKS.get(result) or RUN_LOOKS.get(result) or ("circle-dashed", "neu", result.replace("_", " ").capitalize())


def rehearsed_look(result: str) -> Look:
    icon, token, word = result_look(result)
    return icon, token, REHEARSED.get(result, word)


def counts_words(counts: Mapping[str, int]) -> str:
    """"14 created, 3 dispatched, 2 held": what is done, then what waits; what stayed as it was is not told."""
    told = [(name, counts[name]) for name in TOLD if counts.get(name)]
    return ", ".join(f"{count} {LOOKS[name][2].lower()}" for name, count in told)
