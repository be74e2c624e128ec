"""The causes of a proof's differences, for people."""

from __future__ import annotations

TITLES = {
    "never_came": "Not in Omni",
    "deleted_in_neto": "In Omni, and no sale in Neto any more",
    "voided_in_omni": "Voided in Omni",
    "gone_from_omni": "Deleted in Omni",
    "changed_in_omni": "Another total in Omni",
    "double_in_omni": "In Omni more than once",
    "paid_apart": "Payments differ",
}
