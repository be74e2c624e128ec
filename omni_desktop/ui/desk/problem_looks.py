"""How the problems of the catalogue look and where their settings are: what the window adds to core.problems."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.problems.problems import Fix, Problem, holds, kind
from omni_desktop.core.record.history import ProblemGroup
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.setting_words import fields_by_key
from omni_desktop.ui.look.translated import counted, tr

ICONS: Mapping[str, str] = {
    "unknown_sku": "package", "sku_near_match": "package", "sku_ambiguous": "package", "sku_missing": "package",
    "sku_too_long": "package", "sku_is_barcode": "package", "sku_size_unknown": "package", "sku_disabled": "package",
    "line_in_units": "package",
    "left_out_line_priced": "package", "line_not_linked": "package", "customer_ambiguous": "user", "customer_not_found": "user",
    "default_customer_missing": "user", "no_email": "user", "contact_refused": "user", "contact_in_doubt": "user",
    "channel_customer_missing": "user",
    "branch_unknown": "store", "total_differs": "banknote", "discount_unclear": "banknote", "tax_differs_held": "banknote",
    "tax_differs": "banknote",
    "omni_total_differs": "banknote", "text_too_long": "file-text", "order_unreadable": "file-text", "order_incomplete": "file-text",
    "lines_differ_in_omni": "package", "completed_refunded": "truck", "cancelled_but_dispatched": "truck",
    "cancelled_but_touched": "ban", "refunded_in_neto": "banknote",
    "paid_apart": "banknote", "changed_in_omni": "banknote", "voided_in_omni": "ban",
    "deleted_in_neto": "ban",
    "in_doubt": "circle-question-mark", "not_sent_yet": "clock",
}  # fmt: skip

# What a person may let happen in Omni although the program had doubts: the button's verb, and what it means.
INSISTED: Mapping[Fix, tuple[str, str]] = {
    Fix.DISPATCH: (tr("Dispatch"), tr("The goods leave Omni's stock, and a dispatched sales order can't be taken back.")),
    Fix.VOID: (tr("Void"), tr("A voided sales order can't be taken back.")),
    Fix.UPDATE: (tr("Update"), tr("Omni gets what Neto has now; what was changed in Omni meanwhile is written over.")),
}
# What it means to download orders by their numbers.
BY_NUMBER = tr(
    "Orders named here come down whatever their date, waiting time, status and sales channel are. The payment rule still holds, "
    "and cancelled orders never come. What is in Omni already isn't made again."
)


def problem_icon(code: str) -> str:
    return ICONS.get(code, "triangle-alert")


def setting_words(key: str) -> str:
    """What a setting is called in its dialog."""
    setting = fields_by_key().get(key)
    return f"“{setting.label}”" if setting else tr("A setting")


def compares(problem: Problem) -> bool:
    """Whether a person looks at both sides before deciding."""
    return kind(problem.code).fix in (Fix.COMPARE, Fix.DISPATCH, Fix.VOID)


def orders_words(count: int, formats: Formats) -> str:
    return counted(count, "order", number=formats.number)


def group_words(group: ProblemGroup, formats: Formats) -> str:
    """3 orders · $412.90; a told one stands in Omni already, and says so."""
    where = "" if holds(group.sample) else tr(" · not held")
    return f"{orders_words(group.count, formats)} · {formats.money(group.total)}{where}"
