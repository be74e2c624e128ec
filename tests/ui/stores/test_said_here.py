"""A fault that is met while a store is set up names no dialog that the store hasn't got yet."""

import ast
from collections.abc import Iterator
from pathlib import Path

from omni_desktop.ui.stores.said_here import said_before, said_here

PACKAGE = Path(__file__).parents[3] / "omni_desktop"


def sentences(file: Path) -> Iterator[str]:
    """Every text of a file that names the settings dialog; what is filled in is a dot."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "." for part in parts)
        if "Settings, " in text or "Settings > " in text:
            yield text


def test_no_fault_of_a_connection_names_the_settings_while_a_store_is_set_up() -> None:
    found = [text for file in [*(PACKAGE / "web").glob("*.py"), PACKAGE / "storage" / "vault.py"] for text in sentences(file)]
    assert len(found) > 5
    assert [text for text in found if "Settings" in said_here(text)] == []
    assert said_here("Enter it again in Settings, Connection. Nothing is lost.") == "Enter it again here. Nothing is lost."
    assert said_before("Correct the address in Settings, Connection.") == "Correct the address in the steps before."


def test_no_sentence_of_the_setup_speaks_of_a_next_download() -> None:
    sentence = "Neto took too long to answer. Nothing is lost; the next download goes on by itself."
    assert said_here(sentence) == "Neto took too long to answer. Nothing is lost."


def test_in_german_too_a_fault_names_the_setup(german: None) -> None:
    told = said_here("Geben Sie ihn in den Einstellungen unter „Verbindung“ noch einmal ein. Nichts ist verloren; der nächste Download "
                     "macht von selbst weiter.")
    assert told == "Geben Sie ihn hier noch einmal ein. Nichts ist verloren."
