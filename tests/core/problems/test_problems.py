import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.problems import problems
from omni_desktop.core.problems.problems import CATALOGUE, FIX_LABELS, Fix, Kind, Problem, Severity

PACKAGE = Path(problems.__file__).parent.parent.parent
FORBIDDEN = re.compile(r"\b(sync\w*|payload|API|endpoint|exception|null|record|you must|invalid input|your fault)\b|!", re.IGNORECASE)


def codes_in(path: Path) -> set[str]:
    """Codes that a module gives to Problem(...), to notice(...) of a run, or as code=..."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            named = called in ("Problem", "notice", "RunNotice")
            values = [*(node.args[:1] if named else []), *(each.value for each in node.keywords if each.arg == "code")]
            found |= {each.value for each in values if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value}
    return found


def test_no_part_of_core_makes_a_problem_that_the_catalogue_does_not_know() -> None:
    made = {code for path in (PACKAGE / "core").rglob("*.py") for code in codes_in(path)}
    assert made - set(CATALOGUE) == set()


def test_each_code_stands_once_in_the_catalogue() -> None:
    kinds = [*problems.ORDER_KINDS, *problems.MONEY_KINDS, *problems.SENT_KINDS, *problems.LATER_KINDS]
    kinds += [*problems.OTHER_SIDE_KINDS, *problems.STORE_KINDS, *problems.COMPUTER_KINDS, *problems.NOTICE_KINDS, *problems.PRODUCT_KINDS]
    kinds += problems.UNDO_KINDS
    assert len(kinds) == len(CATALOGUE)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_each_entry_speaks_the_shops_language(entry: Kind) -> None:
    texts = (entry.title, entry.meaning, entry.advice)
    assert all(texts)
    assert not any(FORBIDDEN.search(text) for text in texts)
    assert not entry.title.endswith(".")
    assert entry.advice.endswith(".")
    assert len(entry.title) < 80


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_the_cause_is_a_fact_that_the_entry_shows(entry: Kind) -> None:
    shown = {name for text in (entry.title, entry.meaning, entry.advice) for _, name, _, _ in Formatter().parse(text) if name}
    assert entry.cause in shown | {""}


@pytest.mark.parametrize("code", CATALOGUE)
def test_facts_that_are_not_there_never_raise(code: str) -> None:
    problem = Problem(code)
    assert all(isinstance(tell(problem), str) for tell in (problems.title, problems.meaning, problems.advice, problems.cause))


def test_a_title_names_the_cause() -> None:
    problem = Problem("unknown_sku", {"sku": "AB-114", "code_wanted": "AB-114", "line": "2"})
    assert problems.title(problem) == "AB-114 isn't in Omni"
    assert problems.cause(problem) == "AB-114"
    assert problems.fix_label(problem) == "Choose the product"


def test_a_fact_that_is_missing_is_a_question_mark() -> None:
    assert problems.title(Problem("unknown_sku")) == "? isn't in Omni"
    assert problems.cause(Problem("unknown_sku")) == "?"
    assert problems.cause(Problem("no_email")) == ""


@given(st.text())
def test_hostile_facts_stay_plain_short_text(text: str) -> None:
    title = problems.title(Problem("unknown_sku", {"code_wanted": text}))
    assert title.endswith(" isn't in Omni")
    assert title.isprintable()
    assert len(title) <= 120 + len(" isn't in Omni")


def test_braces_in_a_fact_are_only_text() -> None:
    assert problems.title(Problem("unknown_sku", {"code_wanted": "{sku.__class__}<b>"})) == "{sku.__class__}<b> isn't in Omni"


def test_a_long_fact_is_shortened() -> None:
    assert problems.cause(Problem("unknown_sku", {"sku": "x" * 500})) == "x" * 119 + "…"


def test_a_reason_of_ours_is_told_in_the_language_of_its_sentence_and_text_of_an_order_never() -> None:
    german = {"The order has no e-mail.": "Sie hat keine E-Mail.", "Orders": "Bestellungen"}
    problem = Problem("default_customer_missing", {"reason": "The order has no e-mail."})
    assert problems.meaning(problem, lambda text: german.get(text, text)).startswith("Sie hat keine E-Mail. ")
    named = Problem("unknown_sku", {"code_wanted": "Orders"})
    assert problems.title(named, lambda text: german.get(text, text)).startswith("Orders ")


def test_what_holds_and_what_only_tells() -> None:
    assert problems.holds(Problem("tax_differs_held"))
    assert not problems.holds(Problem("tax_differs"))
    tells = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.TELLS and entry not in problems.LATER_KINDS}
    assert tells == {
        "another_ledger_before", "double_in_omni", "gone_from_neto", "line_not_linked", "number_not_in_neto", "omni_total_differs",
        "omni_value_differs", "order_gone_from_neto", "others_at_work", "rows_unreadable", "settings_damaged", "settings_unsaved",
        "sku_disabled",
    }  # fmt: skip
    notes = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.NOTES and entry not in problems.LATER_KINDS}
    notes -= {entry.code for entry in (*problems.PRODUCT_KINDS, *problems.UNDO_KINDS)}
    assert notes == {
        "address_missing", "clock_apart", "clock_jumped", "completed_included", "completed_left", "export_later", "ledger_clock_apart",
        "line_in_units",
        "orders_linked", "refunds_not_looked_up", "tax_differs", "tax_rounded", "watermark_ahead",
    }  # fmt: skip
    assert {entry.severity for entry in problems.LATER_KINDS} == {Severity.TELLS, Severity.NOTES}


def test_every_fix_has_a_label() -> None:
    assert set(FIX_LABELS) == set(Fix)
    assert all(label for fix, label in FIX_LABELS.items() if fix is not Fix.NONE)


def test_a_code_of_another_version_is_shown_by_its_name() -> None:
    problem = Problem("brand_new")
    assert problems.title(problem) == "Something needs a look (brand_new)"
    assert problems.holds(problem)
