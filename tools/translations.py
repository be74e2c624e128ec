"""The texts of the window in other languages: `make words` brings resources/translations up to the code.

A key is the English text as it stands in the code: what `tr`, `translation` and `counted` are given in omni_desktop/ui, and what core has
in its catalogues. New keys come in unfinished; those that nobody uses any more go. What stands in the .ts is what people translate;
the .qm beside it is made from it, and is what the program reads.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
UI = ROOT / "omni_desktop" / "ui"
CORE = ROOT / "omni_desktop" / "core"           # `say_with` makes its sentences there
WEB = ROOT / "omni_desktop" / "web"
TESTS_OF_CONNECTIONS = (
    *("storage/faults.py", "storage/shared/way.py"),
    *("web/checks.py", "web/neto/shop.py", "web/omni/inventory.py", "web/omni/mark.py"),
)
BELOW = (*(ROOT / "omni_desktop" / room for room in ("core", "web", "storage")), *sorted((ROOT / "omni_desktop").glob("*.py")))
"""What the window shows of their finished sentences; service and terminal speak at a terminal only, which is in English."""
SENTENCES = FOLDER / "sentences.json"
SENTENCE = re.compile(r"(?=[A-Z{])(?![A-Z]{2,} (?!key|address)).*[A-Za-z]+ .*[.!?:]", re.DOTALL)
CAUSES, PHRASE = CORE / "money", re.compile(r"\S+ \S+ \S.*")       # of amounts that are apart: parts of sentences
OWN_WORDS = 4       # of a phrase that nothing else is taken for, wherever it stands
UNITS = ("day", "days", "hour", "hours", "minute", "minutes")
SENTENCES_WITHIN = re.compile(r"(?:^|(?<=[.!?:]) ){v\d+}(?: (?=[A-Z])|$)")    # they are read back by themselves
LANGUAGES = ("de",)
CONTEXT = "Omni Desktop"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def keys() -> list[str]:
    """Every English text that the window may ask for, in order."""
    return sorted({text for text in (*ui_keys(), *core_keys(), *sentence_keys(), *finished_sentences()) if text.strip()})


def finished_sentences() -> Iterator[str]:
    """What reads as a sentence in the code below the window, outside of docstrings; the values of an f-string become {v0}, {v1}."""
    for file in (file for place in BELOW for file in ([place] if place.is_file() else sorted(place.rglob("*.py")))):
        kind = PHRASE if file.parent == CAUSES else SENTENCE
        yield from (part for text in _texts(file) for part in SENTENCES_WITHIN.split(text) if kind.fullmatch(part))


def _texts(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    wholes = (each for each in ast.walk(tree) if isinstance(each, ast.Expr | ast.JoinedStr))
    left_out = {id(part) for each in wholes for part in ast.iter_child_nodes(each)}
    yield from (_text(each).strip() for each in ast.walk(tree) if id(each) not in left_out)


def _text(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            numbers = itertools.count()
            return "".join(_braced(part.value) if isinstance(part, ast.Constant) else f"{{v{next(numbers)}}}" for part in parts)
        case _:
            return ""


def _braced(text: str) -> str:
    """As it stands in a template."""
    return text.replace("{", "{{").replace("}", "}}")


def ui_keys() -> Iterator[str]:
    for file in sorted(UI.rglob("*.py")):
        yield from keys_in(file, {"tr", "translation", "counted", "say_with"})
    for file in sorted(CORE.rglob("*.py")):
        yield from keys_in(file, {"say_with"})
    yield from phrases()


def phrases() -> list[str]:
    """What stands in facts of problems and is ours: what `phrase` and `word` mark, and what tables in core name."""
    marked = (key for room in (CORE, WEB) for file in room.rglob("*.py") for key in keys_in(file, {"phrase", "word"}))
    every = {*marked, *_names_in_facts(), *_compared_names(CORE / "mapping" / "verify.py")}
    return sorted(each for each in every if not SENTENCE.fullmatch(each))


def _names_in_facts() -> Iterator[str]:
    from omni_desktop.core.afterwards.changes import OTHER_FIELDS
    from omni_desktop.core.exchange.calls import OTHER_FIELDS as OTHER_FIELDS_OF_PRODUCT
    from omni_desktop.core.mapping.customers import FIELD_WORDS
    from omni_desktop.core.mapping.texts import ADDRESS_WORDS, SIDES
    from omni_desktop.core.problems.problems import NOTHING
    from omni_desktop.core.settings.custom_refs import REFS
    from omni_desktop.core.settings.table import FIELD_LABELS

    yield from (f"{side} {words}" for side in SIDES for words in ADDRESS_WORDS.values())
    yield from OTHER_FIELDS.difference(REFS)
    yield NOTHING
    yield "supplier"                # a contact of Omni that no order goes to
    yield from FIELD_WORDS.values()
    yield from (name.replace("_", " ") for name in (*FIELD_LABELS, OTHER_FIELDS_OF_PRODUCT))


def _compared_names(file: Path) -> Iterator[str]:
    """The first of each (name, ours, theirs)."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Tuple(elts=[ast.Constant(value=str(name)), _, _]):
                yield name
            case ast.Call(func=ast.Name(id="_differs" | "_taken"), args=[*_, ast.Constant(value=str(name)), _, _]):
                yield name


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
    if function in {"tr", "translation", "say_with", "phrase", "word"}:
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

    yield STOPPED
    yield from (*words_within(), *setting_words.SAID)
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


def _has_values(key: str) -> bool:
    """An example in JSON has braces too, of its own."""
    names = re.findall(r"{(.*?)[:}]", key.replace("{{", ""))
    return bool(names) and all(name.isidentifier() for name in names)


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


def words_within() -> list[str]:
    """What stands for a value in such a sentence and is ours: the names of what Omni has, and units."""
    from omni_desktop.core.mapping.customers import FIELD_WORDS
    from omni_desktop.web.omni.lists import SUBJECTS

    return sorted({*SUBJECTS.values(), *FIELD_WORDS.values(), *UNITS})


def sentences(wanted: Iterable[str]) -> str:
    """What a finished sentence, or a fact of a problem, is read back by, as JSON."""
    from omni_desktop.core.mapping.customers import FIELD_WORDS

    causes = {text for file in sorted(CAUSES.glob("*.py")) for text in _texts(file)}
    long = {key for key in phrases() if len(re.findall(r"[A-Za-z']+", re.sub(r"{.*?}", "", key))) >= OWN_WORDS}
    templates = [key for key in wanted if (SENTENCE.fullmatch(key) or key in causes | long) and _has_values(key)]
    kept = {"templates": templates, "words": words_within(), "phrases": phrases(), "fields": [*FIELD_WORDS.values()]}
    return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    wanted = keys()
    SENTENCES.write_text(sentences(wanted), encoding="utf-8", newline="\n")
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
