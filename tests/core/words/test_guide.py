"""The guide: what it has, and what a search in it finds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from omni_desktop.core.problems.problems import CATALOGUE, FIX_LABELS
from omni_desktop.core.settings.table import fields
from omni_desktop.core.words.guide import (
    NAMES,
    TITLES,
    GuidePage,
    Span,
    blocks_of,
    guide,
    pages_with,
    problem_page,
    settings_page,
    spans_of,
)

sys.path.append(str(Path(__file__).resolve().parents[3] / "tools"))
import translations

FOLDER = Path(__file__).parents[3] / "resources" / "guide"


@pytest.fixture(scope="module")
def pages() -> dict[str, GuidePage]:
    written = {file.stem: file.read_text("utf-8") for file in FOLDER.glob("*.md")}
    assert sorted(written) == sorted(NAMES)
    return {page.name: page for page in guide(written)}


def text(page: GuidePage) -> str:
    return "\n".join(block.text for block in page.blocks)


def test_every_problem_has_its_page_with_what_to_do_and_the_button(pages: dict[str, GuidePage]) -> None:
    for code, kind in CATALOGUE.items():
        page = text(pages[problem_page(code)])
        assert code in page
        assert FIX_LABELS[kind.fix] in page
        assert kind.advice.partition("{")[0] in page
        assert not {"{", "}", "?"} & set(pages[problem_page(code)].title)
        assert "{" not in page
        assert all(case.advice.partition("{")[0] in page for case in kind.cases.values())


def test_every_title_of_its_own_is_that_of_a_problem() -> None:
    assert TITLES.keys() <= CATALOGUE.keys()


def test_every_setting_stands_on_the_page_of_its_tab(pages: dict[str, GuidePage]) -> None:
    assert [field.key for field in fields() if f"{field.label}: {field.help}" not in text(pages[settings_page(field.group)])] == []


def test_every_link_and_picture_of_the_guide_is_there(pages: dict[str, GuidePage]) -> None:
    blocks = [block for page in pages.values() for block in page.blocks]
    assert {span.page for block in blocks for span in block.spans} - {""} <= pages.keys()
    pictures = {block.picture for block in blocks} - {""}
    assert pictures == {file.name for file in FOLDER.glob("*.png")}


def test_a_command_that_a_page_names_is_no_mark_on_the_page(pages: dict[str, GuidePage]) -> None:
    assert "proof close" in {span.text for block in pages["proof"].blocks for span in block.spans if span.strong}
    assert [name for name, page in pages.items() if "`" in text(page)] == []


def test_every_page_has_its_twin_in_german_with_the_same_links_pictures_and_names_of_the_window(pages: dict[str, GuidePage]) -> None:
    words = translations.read(translations.FOLDER / "omni_desktop_de.ts")
    german = {file.stem: file.read_text("utf-8") for file in (FOLDER / "de").glob("*.md")}
    twins = {page.name: page for page in guide(german, lambda text: words.get(text, text))}
    assert sorted(german) == sorted(NAMES)
    for name, page in pages.items():
        twin = twins[name]
        assert [block.kind for block in twin.blocks] == [block.kind for block in page.blocks], name
        assert [block.picture for block in twin.blocks] == [block.picture for block in page.blocks], name
        assert _links(twin) == _links(page), name
        named = {words[span.text] for block in page.blocks for span in block.spans if span.strong and span.text in words}
        assert {each for each in named if each not in text(twin)} == set(), name


def _links(page: GuidePage) -> list[str]:
    return sorted(span.page for block in page.blocks for span in block.spans if span.page)


def test_all_words_must_be_there_and_titles_come_first(pages: dict[str, GuidePage]) -> None:
    assert pages_with(pages.values(), "several stores")[0].name == "several-stores"
    assert pages_with(pages.values(), "REHEARSAL")[0].name == "rehearsal"
    assert pages_with(pages.values(), "unknown_sku")[0].name == "problem-unknown_sku"
    assert "problem-no_email" in [page.name for page in pages_with(pages.values(), "email customer")]
    assert pages_with(pages.values(), "rehearsal zebra") == []
    assert pages_with(pages.values(), "  ") == []


def test_marks_of_a_line_are_read_and_the_rest_stays_as_it_is() -> None:
    assert spans_of("a **b** and *c*, see [d](e1.md)<i>") == (
        Span("a "), Span("b", strong=True), Span(" and "), Span("c"), Span(", see "), Span("d", page="e1"), Span("<i>"),
    )  # fmt: skip
    blocks = list(blocks_of("# A\n\n## B\ntext\n- one\n1. two\n![shown](c.png)"))
    assert " ".join(block.kind for block in blocks) == "title heading text item step picture"
    assert [block.text for block in blocks] == ["A", "B", "text", "one", "two", "shown"]
    assert [block.picture for block in blocks if block.picture] == ["c.png"]
