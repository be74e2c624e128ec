"""The texts of the window in other languages: `make words` brings resources/translations up to the code.

A key is the English text as it stands in the code: what `tr`, `translation` and `counted` are given in omni_desktop/ui, and what core has
in its catalogues. New keys come in unfinished; those that nobody uses any more go. What stands in the .ts is what people translate;
the .qm beside it is made from it, and is what the program reads.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
UI = ROOT / "omni_desktop" / "ui"
CORE = ROOT / "omni_desktop" / "core"           # `say_with` makes its sentences there
TESTS_OF_CONNECTIONS = (
    *("storage/faults.py", "storage/shared/way.py"),
    *("web/checks.py", "web/neto/shop.py", "web/omni/inventory.py", "web/omni/mark.py"),
)
LANGUAGES = ("de",)
CONTEXT = "Omni Desktop"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def keys() -> list[str]:
    """Every English text that the window may ask for, in order."""
    return sorted({text for text in (*ui_keys(), *core_keys(), *sentence_keys()) if text.strip()})


def ui_keys() -> Iterator[str]:
    for file in sorted(UI.rglob("*.py")):
        yield from keys_in(file, {"tr", "translation", "counted", "say_with"})
    for file in sorted(CORE.rglob("*.py")):
        yield from keys_in(file, {"say_with"})


def keys_in(file: Path, functions: Collection[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
            yield from keys_of(node.func.id, [each.value for each in node.args if isinstance(each, ast.Constant)])


def sentence_keys() -> Iterator[str]:
    """What core says of settings in finished sentences: templates, and texts that are refused or told beside a setting."""
    core, rest = ROOT / "omni_desktop" / "core", (ROOT / "omni_desktop" / each for each in TESTS_OF_CONNECTIONS)
    for file in (core / "sentence.py", *sorted((core / "settings").glob("*.py")), *rest):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            yield from (each.value for each in _said(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _said(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id="Sentence" | "Wrong"), args=[first, *_]):
            return [first]
        case ast.Call(func=ast.Name(id="Check"), args=[name, *_, sentence]):
            return [name, sentence]
        case ast.Call(func=ast.Name(id="_Meaning"), args=[*_, sentence]):
            return [sentence]
        case ast.Yield(value=ast.Tuple(elts=[_, sentence])):
            return [sentence]
        case ast.Assign(targets=[ast.Name(id="told")]):
            return [node.value]
        case ast.Return(value=ast.Constant() as value) if str(value.value).endswith("."):
            return [value]
        case _:
            return []


def keys_of(function: str, texts: list[object]) -> Iterator[str]:
    words = [text for text in texts if isinstance(text, str)]
    if function in {"tr", "translation", "say_with"}:
        yield from words[:1]
    elif function == "counted" and words:
        yield from (words[0], words[1] if len(words) > 1 else f"{words[0]}s")


def core_keys() -> Iterator[str]:
    """What core says and the window shows in its own language."""
    from omni_desktop.core.mapping import rule_chain
    from omni_desktop.core.pin import guarded
    from omni_desktop.core.problems.problems import CATALOGUE, FIX_LABELS
    from omni_desktop.core.problems.said import STOPPED
    from omni_desktop.core.proof.both_sides import UNREAD
    from omni_desktop.core.settings import words as setting_words
    from omni_desktop.core.settings.kinds import Chosen, OneOf
    from omni_desktop.core.settings.table import fields
    from omni_desktop.core.words import audit_words, catalogue_words, guide, origin_words, proof_words, sentences
    from omni_desktop.web.omni.lists import SUBJECTS

    yield STOPPED
    yield from (*SUBJECTS.values(), *setting_words.SAID)
    yield catalogue_words.SWITCHED_OFF
    yield from (*catalogue_words.WORDS.values(), *catalogue_words.ADVICE.values())
    yield from FIX_LABELS.values()
    for kind in CATALOGUE.values():
        yield from (kind.title, kind.meaning, kind.advice)
        for case in kind.cases.values():
            yield from case
    for field in fields():
        yield from (field.label, field.help)
        if isinstance(field.kind, OneOf):
            yield from field.kind.labels.values()
        if isinstance(field.kind, Chosen):
            yield from (*field.kind.labels.values(), *field.kind.words.values())
    chain = (rule_chain.PASSES, rule_chain.FAILS, rule_chain.UNASKED)
    for table in (sentences.TIMELINE, sentences.RULES, sentences.RULE_ADVICE, sentences.STATE_ADVICE, *chain):
        yield from table.values()
    yield from guide.SAID
    yield from (*audit_words.all_texts(), *proof_words.all_texts(), *UNREAD.values())
    yield from guarded.all_texts()
    for table in (origin_words.NETO, origin_words.RULES, origin_words.COMPOSED):
        yield from table.values()


def read(file: Path) -> dict[str, str]:
    """English to the other language; "" is not translated yet."""
    if not file.exists():
        return {}
    return {each.findtext("source") or "": each.findtext("translation") or "" for each in ElementTree.parse(file).iter("message")}


def write(file: Path, language: str, words: Mapping[str, str], wanted: Iterable[str]) -> None:
    top = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(top, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for key in wanted:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = key
        found = words.get(key, "")
        ElementTree.SubElement(message, "translation", {} if found else {"type": "unfinished"}).text = found
    ElementTree.indent(top, "    ")
    file.write_text(HEAD + ElementTree.tostring(top, encoding="unicode") + "\n", encoding="utf-8")


def release(file: Path) -> None:
    """The .qm beside the .ts, by the lrelease that comes with PySide6."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)


def main() -> None:
    wanted = keys()
    for language in LANGUAGES:
        file = FOLDER / f"omni_desktop_{language}.ts"
        words = read(file)
        write(file, language, words, wanted)
        release(file)
        missing = [key for key in wanted if not words.get(key)]
        sys.stdout.write(f"{language}: {len(wanted) - len(missing)} of {len(wanted)} texts are translated\n")
        sys.stdout.writelines(f"  {key!r}\n" for key in missing)


if __name__ == "__main__":
    main()
