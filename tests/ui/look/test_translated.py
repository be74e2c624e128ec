"""The window's texts in another language: what has none yet is found here, and no translation loses a value."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator

from omni_desktop.core.problems.problems import Problem, kind
from omni_desktop.core.settings.checks import problems
from omni_desktop.core.settings.kinds import Whole, Wrong
from omni_desktop.core.settings.settings import Branches, BranchRow, DownloadOrders, Settings
from omni_desktop.core.settings.warnings import warnings
from omni_desktop.core.words.sentences import RULES
from omni_desktop.core.words.templates import filled
from omni_desktop.ui.look.problem_words import advice, meaning, timeline_sentence, title
from omni_desktop.ui.look.translated import CONTEXT, counted, language_of, phrase, told, tr, translation
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[3]
sys.path.append(str(ROOT / "tools"))
import translations  # noqa: E402

GERMAN = translations.FOLDER / "omni_desktop_de.ts"
CAUSE = "the lines add up to 36.95, but Neto's product subtotal is 0.00"
NOT_YET: frozenset[str] = frozenset()
"""Rooms whose texts are not all given to `tr`; none may come back here."""
FULL_STOP = re.compile(r"[A-Z][a-z]+ [a-z]+ .*[a-z]\.$")
OF_OTHERS = frozenset({"Branches", "copies"})       # a page of Omni, a folder
PARTLY = frozenset({"stores"})          # the guide shows the English pages of Neto and Omni
_NAMES = re.compile(r"{(\w+)")
KINDS = {"how": "e-mail", "name": "quantity", "count": "3", "there": "2.5", "amount": "36.95", "ours": "41001"}


def untold(room: Path) -> Iterator[str]:
    """Sentences of a room that nobody translates: strings that end with a full stop, outside of docstrings and of `tr`."""
    for file in sorted(room.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        told = {id(part) for call in ast.walk(tree) if _translates(call) for part in ast.walk(call)}
        docs = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for each in ast.walk(tree):
            if id(each) not in told | docs and isinstance(each, ast.Constant) and FULL_STOP.match(str(each.value)):
                yield f"{file.name}:{each.lineno} {each.value}"


def _translates(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"tr", "counted", "translation"}


def test_the_german_texts_are_those_of_the_code() -> None:
    assert list(translations.read(GERMAN)) == translations.keys(), "make words"


def test_what_the_program_reads_is_what_was_translated() -> None:
    read = QTranslator()
    assert read.load(str(GERMAN.with_suffix(".qm")))
    words = translations.read(GERMAN)
    assert {key: read.translate(CONTEXT, key) or "" for key in words} == words


def test_a_translation_keeps_each_value() -> None:
    words = {key: said for key, said in translations.read(GERMAN).items() if said}
    assert {key: said for key, said in words.items() if set(_NAMES.findall(key)) != set(_NAMES.findall(said))} == {}


def test_a_translation_that_names_a_part_of_the_window_calls_it_what_the_window_calls_it() -> None:
    words = {key: said for key, said in translations.read(GERMAN).items() if said}
    parts = {said.rstrip("…") for said in words.values()} | OF_OTHERS
    quoting = {key: said for key, said in words.items() if not set("“\"{") & set(key)}
    named = {name.rstrip("…"): key for key, said in quoting.items() for name in re.findall("„([^“]+)“", said)}
    assert {name: key for name, key in named.items() if name not in parts} == {}


@pytest.mark.parametrize("room", sorted(each.name for each in translations.UI.iterdir() if each.is_dir() and each.name not in NOT_YET))
def test_no_sentence_of_a_room_is_left_in_english(room: str) -> None:
    if room != "__pycache__":
        assert list(untold(translations.UI / room)) == [] or room in PARTLY


def test_what_stands_behind_a_number_is_in_the_windows_language() -> None:
    """A unit is no sentence, so the test above does not see it."""
    tabs = sorted((translations.UI / "settings").rglob("*.py"))
    calls = [node for file in tabs for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    boxes = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"number_box", "NumberInput"}]
    assert len(boxes) > 3
    texts = [part.value for call in boxes for part in call.args if isinstance(part, ast.Constant)]
    assert [text for text in texts if isinstance(text, str)] == []


def test_a_language_that_nobody_translated_becomes_english() -> None:
    systems = {"de_AT": "de", "en_AU": "en", "fr_FR": "en"}
    assert {name: language_of("system", QLocale(name)) for name in systems} == systems
    assert language_of("en", QLocale("de_DE")) == "en"
    assert language_of("de", QLocale("en_AU")) == "de"


def test_amounts_of_a_problem_are_written_as_the_language_writes_them(german: None) -> None:
    problem = Problem("total_differs", {"omni": "36.95", "shop": "50.00", "apart": "-13.05", "cause": CAUSE})
    assert title(problem) == "Summen weichen ab: Omni 36,95, Neto 50,00"
    assert "-13,05: die Zeilen ergeben 36,95" in meaning(problem)
    assert title(Problem("unknown_sku", {"code_wanted": "12.50"})) == "12.50 ist nicht in Omni"


def test_a_chosen_language_brings_its_numbers_and_its_problems(german: None) -> None:
    assert tr("Cancel") == "Abbrechen"
    assert counted(1, "order") == "1 Bestellung"
    assert counted(3, "order") == "3 Bestellungen"
    assert title(Problem("unknown_sku", {"code_wanted": "AB-1 {x}"})) == "AB-1 {x} ist nicht in Omni"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


def test_what_is_told_beside_a_setting_is_in_the_windows_language_with_its_values(german: None) -> None:
    row = BranchRow(1, states=("WA",))
    rules = DownloadOrders(expand_boms=True, custom_refs={"CustomerRef1": "customerOrderNo", "PurchaseOrderNumber": "customerOrderNo"})
    settings = Settings(branches=Branches(1, "on", (row,)), download_orders=rules)
    said = [sentence for _key, sentence in (*warnings(settings), *problems(settings))]
    assert len(said) > 3
    assert [sentence for sentence in said if told(sentence) == sentence] == []
    assert any("WA könnte in" in told(sentence) and " oder " in told(sentence) for sentence in said)
    with pytest.raises(Wrong) as wrong:
        Whole(1, 5).read(9)
    assert told(wrong.value.sentence) == "Geben Sie eine ganze Zahl von 1 bis 5 an."


def test_what_finished_sentences_are_read_back_by_is_that_of_the_code() -> None:
    assert translations.SENTENCES.read_text(encoding="utf-8") == translations.sentences(translations.keys()), "make words"


def test_every_finished_sentence_of_ours_is_said_in_the_windows_language(german: None) -> None:
    """Whatever its values are: they come out as they went in."""
    words = translations.read(GERMAN)
    kept = json.loads(translations.SENTENCES.read_text(encoding="utf-8"))
    for templates, say, ours in ((kept["templates"], told, "how"), (kept["phrases"], phrase, "name")):
        for template in templates:
            given = _example(template)
            expected = given | ({ours: words[given[ours]]} if ours in given else {})
            assert say(filled(template, given)) == filled(words[template], expected)


def _example(template: str) -> dict[str, str]:
    names = dict.fromkeys(_NAMES.findall(template.replace("{{", "")))
    return {name: KINDS.get(name, f"Xy{number}") for number, name in enumerate(names)}


FACTS_SAID = (
    ("changed_in_neto", {"fields": "address, lines, totals"}, "Adresse, Positionen, Summen"),
    (
        "changed_in_neto",
        {"details": "Delivery city: (none) → Perth, West; Total: 37.35 → 74.30; Internal notes: 2 of us → 3 of us"},
        "Ort (Lieferung): (keine Angabe) → Perth, West; Summe: 37.35 → 74.30; Interne Notizen: 2 of us → 3 of us",
    ),
    (
        "changed_in_neto",
        {"why": "It can't be updated by itself: somebody changed it in Omni too (quantity of AB-1)."},
        "jemand hat ihn auch in Omni geändert (Menge von AB-1)",
    ),
    (
        "lines_differ_in_omni",
        {"lines": "A of B: 1 sent, 2 in Omni, C: 2 sent, 3 in Omni"},
        "A of B: 1 gesendet, 2 in Omni, C: 2 gesendet, 3 in Omni.",
    ),
    ("cancelled_but_touched", {"omni": "shipped in part (2 of AB-1, 1.5 of CD)"}, "teilweise versendet (2 \u00d7 AB-1, 1.5 \u00d7 CD)"),
    ("reopened_in_neto", {"neto": "Pick", "omni": "void"}, "Pick wieder in Neto, aber storniert in Omni"),
    ("reopened_in_neto", {"neto": "Pick", "omni": "dispatched"}, "Pick wieder in Neto, aber versendet in Omni"),
    ("waiting", {"words": "AB-1 is 2 short, CD is 1 short"}, "von AB-1 fehlen 2, von CD fehlen 1."),
    ("omni_value_differs", {"field": "quantity of the size of TEE-M"}, "Menge der Größe von TEE-M"),
    ("refused_by_omni", {"words": "One of many, or void. Two lines short."}, "Omni sagt: One of many, or void. Two lines short."),
    ("customer_ambiguous", {"field": "account number", "value": "lines"}, "im Feld Kontonummer lines"),
    ("order_unreadable", {"reason": "the field GrandTotal isn't a number"}, "das Feld GrandTotal ist keine Zahl."),
    (
        "total_differs",
        {"cause": "some lines are tax-free in Neto, but Omni taxes the whole order at one rate, the surcharge is tax-free in Neto"},
        "mit einem Satz, der Aufschlag ist in Neto steuerfrei",
    ),
    (
        "waiting",
        {
            "words": "AB-1 is 2 short; CD isn't linked to a product in Omni: link it there (a service to a product without stock control), "
            "or dispatch the order in Omni by hand"
        },
        "von AB-1 fehlen 2; CD ist in Omni mit keinem Produkt",
    ),
    ("double_in_omni", {"ids": "7 and 8 and #N1 (id 9)"}, "7 und 8 und #N1 (id 9)"),
    ("sku_near_match", {"code_wanted": "SHIPPING", "found": "Shipping"}, "SHIPPING ist in Omni Shipping geschrieben"),
    ("completed_refunded", {"refund": "12.50 (1 of freight, 2 of Shipping)"}, "12.50 (1 \u00d7 freight, 2 \u00d7 Shipping)"),
    ("branch_unknown", {"branch": "Shipping (not active)"}, "Shipping (nicht aktiv) ist"),
    (
        "refunds_unread",
        {"help": "Give the key's user the right to read RMAs in Neto; Test connection shows whether it has it."},
        "Geben Sie dem Benutzer des Schlüssels",
    ),
    ("omni_value_differs", {"field": "branch", "sent": "(blank)"}, "Gesendet: (leer)."),
    ("channel_customer_missing", {"channel": "Phone"}, "des Verkaufskanals Phone fehlt"),
    ("omni_value_differs", {"field": "price of discount", "stored": "Dispatched"}, "Omni hat: Dispatched."),
    ("omni_value_differs", {"field": "price of discount", "stored": "Dispatched"}, "Preis von discount"),
    ("refused_by_omni", {"words": "Sales order 41001 is void"}, "Omni sagt: Sales order 41001 is void."),
    (
        "changed_in_neto",
        {"details": "Delivery instructions: (none) → Ring; 1 of us is home, Lines; freight price: 1.00 → 2.00; freight: 1 → 2"},
        "Lieferhinweise: (keine Angabe) → Ring; 1 of us is home, Lines; freight, Preis: 1.00 → 2.00; freight: 1 → 2.",
    ),
    ("changed_in_neto", {"details": "Internal notes: void → invoiced"}, "Interne Notizen: void → invoiced."),
    (
        "reference_taken",
        {"what": "lines", "stored": "other lines", "ours": "the lines of this order"},
        "Positionen: andere Positionen, nicht die Positionen dieser Bestellung",
    ),
)


@pytest.mark.parametrize(("code", "facts", "shown"), FACTS_SAID)
def test_words_of_ours_in_facts_of_a_problem_are_in_the_windows_language(
    german: None, code: str, facts: dict[str, str], shown: str
) -> None:
    """What Omni, shoppers and the shop wrote stays to the letter."""
    problem = Problem(code, facts)
    assert shown in f"{title(problem)} {meaning(problem)} {advice(problem)}"


def test_why_an_order_was_left_out_is_told_in_the_windows_language(german: None) -> None:
    """By the rule's own words, not by what a word that is spelt like it means elsewhere."""
    told_of = [timeline_sentence("skipped", {"rule": rule}) for rule in RULES]
    assert told_of == [f"Ausgelassen: {translation(said)}" for said in RULES.values()]


def test_what_the_timeline_says_of_a_problem_is_in_the_windows_language(german: None) -> None:
    """Its title was kept in English, with its values."""
    facts = {"code": "unknown_sku", "title": "AB isn't in Omni isn't in Omni"}
    assert timeline_sentence("solved", facts) == "Problem gelöst: AB isn't in Omni ist nicht in Omni"
    kept_back = timeline_sentence("kept_back", {"code": "refunds_unread", "title": kind("refunds_unread").title})
    assert kept_back.endswith("aber ob erstattet wurde, ist nicht bekannt")
    assert timeline_sentence("paid", {"amount": "10.00", "method": "no method"}) == "Zahlung von 10.00 (ohne Zahlungsart) in Omni angelegt"
    assert timeline_sentence("solved", {"code": "of_later", "title": "Whatever"}) == "Problem gelöst: Whatever"


def test_a_fact_with_our_words_over_and_over_is_no_endless_sentence(german: None) -> None:
    for fact in ("x" + " is void" * 240, "1 and " * 330, "shipped in part (" * 100, "1 → 2; a: " * 180):
        assert phrase(fact)


def test_a_sentence_of_omnis_within_one_of_ours_ends_once() -> None:
    assert "(status 400). The sales order" in meaning(Problem("update_refused", {"words": "Omni refused it (status 400).", "what": "void"}))


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (
            "Neto can't be reached: this computer seems to have no internet connection. "
            "Nothing is lost; the next download goes on by itself.",
            "Neto ist nicht erreichbar: dieser Computer scheint keine Internetverbindung zu haben. "
            "Nichts ist verloren; der nächste Download macht von selbst weiter.",
        ),
        (
            "The Omni connection may not create or change sales orders. Allow it in Omni's API settings, then try again. Nothing is lost.",
            "Die Verbindung zu Omni darf Verkaufsaufträge nicht anlegen oder ändern. "
            "Erlauben Sie es in den API-Einstellungen von Omni, dann versuchen Sie es noch einmal. Nichts ist verloren.",
        ),
        ("No customer matches: Open {x} Ltd is made.", "Kein Kunde passt: Open {x} Ltd wird angelegt."),
        ("Words of the mail server. Nothing was saved.", "Words of the mail server. Nichts wurde gespeichert."),
        ("Nobody's words.", "Nobody's words."),
        ("{v0} % <b>", "{v0} % <b>"),
    ],
)
def test_what_was_kept_in_english_is_shown_in_the_windows_language_but_for_words_of_others(german: None, kept: str, said: str) -> None:
    assert told(kept) == said


def test_a_text_of_others_is_passed_on_at_once_however_long_it_is(german: None) -> None:
    notes = "Ring the bell. It was started " + "ab " * 600
    for text in ("And so on. " * 5000, "Row Row Row " * 5000, "The address " + "x" * 100_000 + ".", notes):
        began = time.process_time()
        assert told(text) == text
        assert time.process_time() - began < 5          # it takes some milliseconds; what tries every way would need hours


@pytest.mark.parametrize(("language", "percent"), [("en", "100"), ("de", "150")])
def test_no_text_of_the_window_is_cut_or_in_another_language(
    downloaded_folder: Path, data_folder: Path, language: str, percent: str
) -> None:
    """The main pages and dialogs, in the smallest window and in the usual one; with large texts the smallest is as small as 1366 x 768.
    In German, nothing of it is English."""
    shutil.copytree(downloaded_folder, data_folder, dirs_exist_ok=True)
    walk = [sys.executable, "-m", "tests.ui.walk", language, str(data_folder), percent]
    done = subprocess.run(walk, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.stdout, done.returncode) == ("", 0), done.stderr[-2000:]
