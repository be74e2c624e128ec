"""The catalogue's entries for what a download tells that belongs to no order. What mended itself is a remark; the rest needs a look."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Fix, Kind, Severity


def _notice(code: str, title: str, meaning: str, advice: str, severity: Severity = Severity.NOTES) -> Kind:
    return Kind(code, title, meaning, advice, Fix.NONE, severity)


NOTICE_KINDS = (
    _notice(
        "rows_unreadable",
        "Neto listed orders without a readable number",
        "They can't be downloaded yet. The others came, and every download looks for these again.",
        "If it stays so, ask Neto's support.",
        Severity.TELLS,
    ),
    _notice(
        "others_at_work",
        "Something else brings this store's orders too",
        "Another integration, or another computer, made sales orders of this store in Omni.",
        "Switch that one off, and void in Omni what is there twice.",
        Severity.TELLS,
    ),
    _notice(
        "another_ledger_before",
        "Another computer has downloaded this store",
        "Sales orders of this store in Omni were sent from another computer or another data folder.",
        "Let one of them download, or let both share one ledger.",
        Severity.TELLS,
    ),
    _notice(
        "number_not_in_neto",
        "Neto has no order with that number",
        "Nothing was sent to Omni.",
        "Check the number.",
        Severity.TELLS,
    ),
    _notice(
        "order_gone_from_neto",
        "Somebody deleted an order in Neto",
        "It was there before. What Omni has of it stays as it is.",
        "If it was sold, settle it in Omni.",
        Severity.TELLS,
    ),
    _notice(
        "settings_damaged",
        "The settings saved last can't be read",
        "Those saved before them are used.",
        "Look through the settings and save them again.",
        Severity.TELLS,
    ),
    _notice(
        "settings_unsaved",
        "Settings that were changed while the shared ledger was away are not saved",
        "Downloads go by the settings that the ledger has.",
        "Open the settings: you are asked about each of them. Or use the command settings drafts.",
        Severity.TELLS,
    ),
    _notice(
        "orders_linked",
        "Omni has some of these orders already",
        "Those that agree are linked, none is made twice.",
        "If Omni's own Neto integration is on, switch it off.",
    ),
    _notice(
        "watermark_ahead",
        "Orders were noted as read up to a time that is still to come",
        "A clock was wrong at an earlier download. Everything was looked through once more, so no order is missed.",
        "If it comes again, check this computer's clock and Neto's.",
    ),
    _notice(
        "clock_apart",
        "This computer's clock and Neto's are far apart",
        "Downloads go by Neto's times, so no order is missed.",
        "Check this computer's date and time.",
    ),
    _notice(
        "ledger_clock_apart",
        "This computer's clock and the shared ledger's server are apart",
        "Times are the server's, so nothing is sent twice. More than 5 minutes apart, nothing is downloaded.",
        "Check this computer's date and time.",
    ),
    _notice(
        "clock_jumped",
        "This computer's clock jumped",
        "Old customer details are erased by their age, for good. They wait a day, until the date can be trusted.",
        "Check this computer's date and time.",
    ),
    _notice(
        "refunds_not_looked_up",
        "Neto's refunds can't be read",
        "The next look goes on where the last whole one ended; no refund is lost.",
        "If it stays so, test the connection (Settings, Connection).",
    ),
    _notice(
        "export_later",
        "Orders aren't marked as exported in Neto yet",
        "Neto did not take the marks. They are set later; the orders are fine.",
        "Nothing needs to be done.",
    ),
    _notice(
        "completed_left",
        "Orders completed before Auto Dispatch was switched on stay as they are",
        "They were completed or cancelled in Neto before.",
        "Let one of them follow from its own page, if it should.",
    ),
    _notice(
        "completed_included",
        "Orders completed before Auto Dispatch was switched on follow now",
        "They were completed or cancelled in Neto before, and somebody asked for them.",
        "Nothing needs to be done.",
    ),
)
