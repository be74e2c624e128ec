"""Why a month can't be closed, and why a file of a proof can't be written: sentences that are said in two languages."""

from __future__ import annotations

from omni_desktop.core.sentence import say_with

not_over = say_with("{month} is not over yet: it can be closed from the day after {last}.")
not_read = say_with("Neto was last read before {month} was over. Download first, then close it.")
closed_already = say_with("{month} is closed already. Nothing was changed.")
too_many_rows = say_with(
    "{rows} {name} are more than the {most} that a sheet of Excel holds. Nothing was written. Choose a shorter period, or save it as CSV."
)
