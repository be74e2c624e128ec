"""Which setting mends a problem, or lets such orders through from now on."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.problems.problems import Fix, Problem, kind

SETTINGS: Mapping[str, str] = {
    "left_out_line_priced": "download_orders.leave_out_skus",
    "customer_ambiguous": "customer_tracking.several_found",
    "customer_not_found": "customer_tracking.not_found",
    "default_customer_missing": "customer_tracking.default_contact",
    "channel_customer_missing": "customer_tracking.channel_contacts",
    "no_email": "customer_tracking.no_email",
    "total_differs": "download_orders.total_differs",
    "tax_differs_held": "download_orders.tax_differs",
    "reference_too_long": "download_orders.reference_prefix",
}
BRANCH_SETTINGS = ("branches.default_branch", "branches.grid")


def setting_of(problem: Problem) -> str:
    """The key of the setting that mends it, "" where none does: a prefix that is blank can't be shortened."""
    if problem.code == "branch_unknown":
        return BRANCH_SETTINGS["row" in problem.facts.get("place", "")]
    if problem.code == "reference_too_long" and problem.facts.get("case") == "no_prefix":
        return ""
    if problem.facts.get("case") == "limit":
        return "download_orders.rounding_limit"
    if kind(problem.code).fix is Fix.OPEN_CONNECTION:
        return "connection"
    return SETTINGS.get(problem.code, "")
