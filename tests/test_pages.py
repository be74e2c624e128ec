"""The pages in docs/: what the code cites is there, what comes from the code is as the code has it, and every link leads somewhere."""

from __future__ import annotations

import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import fields as members
from pathlib import Path
from types import ModuleType

import pytest

from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.settings.table import fields_by_key

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
NUMBERED = ("neto_api", "omni_api", "design", "ui")
NUMBERS = r"\d+(?:\.\d+)?(?:(?:, | to | and |; )\d+(?:\.\d+)?)*"
CITED = re.compile(rf"\b({'|'.join(NUMBERED)})(?:\.md)?:? (?:section )?({NUMBERS})")
CITED_SETTING = re.compile(r"\((settings)(?:\.md)?: ([^)]+)\)")
NAMED = re.compile(r"\b([a-z_]+\.md)\b")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
SHOWN = re.compile(r"`([^`\s]+)`")
IN_THE_TREE = re.compile(r"(?:[a-z]\w*|\.github)(?:/[\w.-]+)*(?:/|\.(?:py|md|sql|svg|toml|yml|iss|spec|ts|qm))")
ROOTS = ("", "omni_desktop")
TARGET = re.compile(r"(?:^    |`)make ([a-z]+)\b", re.MULTILINE)


def words_of(file: Path) -> Iterator[str]:
    """Comments and texts, where pages are cited."""
    for token in tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline):
        if token.type in (tokenize.COMMENT, tokenize.STRING):
            yield token.string


def code() -> list[Path]:
    folders = ("omni_desktop", "tests", "tools", "bench")
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py")) if file != Path(__file__)]


def sections(page: str) -> set[str]:
    """The numbers of headings; the third fact of a list in section 0 is 0.3."""
    found, section = set(), ""
    for line in (DOCS / f"{page}.md").read_text("utf-8").splitlines():
        if heading := re.match(r"#+ (\d+(?:\.\d+)?)\.? ", line):
            section = heading[1]
            found.add(section)
        elif fact := re.match(r"(\d+)\. ", line):
            found.add(f"{section}.{fact[1]}")
    return found


def citations(text: str) -> Iterator[tuple[str, str]]:
    for page, numbers in CITED.findall(text):
        yield from ((page, number) for number in re.findall(r"\d+(?:\.\d+)?", numbers))
    yield from ((page, name) for page, names in CITED_SETTING.findall(text) for name in names.split(" is ")[0].split(", "))


def resolves(page: str, name: str) -> bool:
    if page != "settings":
        return name in sections(page)
    keys = fields_by_key()
    headings = re.findall(r"^## (.+)$", (DOCS / "settings.md").read_text("utf-8"), re.MULTILINE)
    return name in headings or name in keys or any(key.endswith(f".{name}") for key in keys)


def test_every_page_and_section_that_the_code_cites_is_there() -> None:
    wrong = []
    for file in code():
        for words in words_of(file):
            wrong += [f"{file.relative_to(ROOT)}: {page} {name}" for page, name in citations(words) if not resolves(page, name)]
            wrong += [f"{file.relative_to(ROOT)}: {name}" for name in NAMED.findall(words) if not (DOCS / name).exists()]
    assert wrong == []


@pytest.mark.parametrize("text", ["(omni_api: 99)", "(neto_api: 1, 4.77)", "(settings: no_such_key)", "as in design: 2 to 55"])
def test_a_citation_that_leads_nowhere_is_seen(text: str) -> None:
    assert not all(resolves(page, name) for page, name in citations(text))


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [*DOCS.rglob("*.md"), *ROOT.glob("*.md")]
    links = [(page, link) for page in pages for link in LINK.findall(page.read_text("utf-8"))]
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def tree() -> frozenset[str]:
    """Every file and folder of the project, from its root."""
    folders = ("omni_desktop", "tests", "tools", "bench", "docs", "resources", ".github")
    files = [*ROOT.glob("*.*"), *(path for folder in folders for path in (ROOT / folder, *(ROOT / folder).rglob("*")))]
    return frozenset(file.relative_to(ROOT).as_posix() for file in files)


def paths_shown(text: str) -> set[str]:
    """What stands in backticks or opens a line of a listing, and is a path; one with capitals in it is for the reader to fill in."""
    listed = re.findall(r"^    (\S+)  ", text, re.MULTILINE)
    return {word for word in (*SHOWN.findall(text), *listed) if IN_THE_TREE.fullmatch(word) and not re.search(r"/[A-Z]{3,}", word)}


def stands(path: str, within: frozenset[str]) -> bool:
    """A path counts from the root or the package. A page that speaks of one room leaves the room out, but never a part of the path."""
    wanted = path.rstrip("/")
    if "/" in wanted:
        return any((Path(root) / wanted).as_posix() in within for root in ROOTS)
    return wanted in within or any(file.endswith(f"/{wanted}") for file in within)


def our_pages() -> list[Path]:
    return [*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("*.md"))]


def test_every_path_that_a_page_shows_is_there() -> None:
    within = tree()
    shown = [(page.name, path) for page in our_pages() for path in sorted(paths_shown(page.read_text("utf-8")))]
    assert ("CONTRIBUTING.md", "core/settings/settings.py") in shown
    assert ("README.md", "omni_desktop/core/") in shown
    assert [f"{page}: {path}" for page, path in shown if not stands(path, within)] == []


@pytest.mark.parametrize("text", ["`core/no_room/`", "`settings/settings.py`", "`no_such_file.py`", "    omni_desktop/no.py   words"])
def test_a_path_that_leads_nowhere_is_seen(text: str) -> None:
    within = tree()
    assert [path for path in paths_shown(text) if not stands(path, within)]


def test_every_make_that_a_page_shows_is_in_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    shown = {target for page in our_pages() for target in TARGET.findall(page.read_text("utf-8"))}
    assert "run" in shown
    assert shown <= set(targets)


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    import pages  # type: ignore[import-not-found]

    assert isinstance(pages, ModuleType)
    return pages


def test_what_the_pages_have_from_the_code_is_as_the_code_has_it(tool: ModuleType) -> None:
    assert [page.name for page in tool.stale()] == [], "run: make pages"


def test_the_page_of_settings_names_every_key_that_a_store_or_a_computer_keeps() -> None:
    page = (DOCS / "settings.md").read_text("utf-8")
    groups = {**{group.name: getattr(Settings(), group.name) for group in members(Settings)}, "computer": Computer()}
    for group, kept in groups.items():
        part = page.partition(f"<!-- from the code: {group} -->")[2].partition("<!-- end -->")[0]
        assert [name.name for name in members(kept) if f"| `{name.name}` |" not in part] == []


def test_every_decision_says_why_what_and_what_else() -> None:
    for file in DOCS.glob("decisions/0*.md"):
        text = file.read_text("utf-8")
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", file.name)
        assert all(word in text for word in ("**Why.**", "**What.**", "**What else was weighed.**"))
        assert file.name in (DOCS / "decisions" / "README.md").read_text("utf-8")
