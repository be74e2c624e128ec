"""Whatever is typed, piped, closed or full: a sentence and the promised exit status, never a traceback."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st

from omni_desktop.app import LiveComposition
from omni_desktop.core.settings.fields import SettingsRefused, parse_value, with_computer_value, with_value
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.settings.table import fields_by_key
from omni_desktop.core.values import replace
from omni_desktop.terminal.command_line import COULD_NOT, run
from omni_desktop.terminal.files import writing, writing_bytes
from omni_desktop.terminal.program import Options, Stop
from tests.effort import many
from tests.patience import PATIENCE
from tests.terminal.composition import ADD, KEYS, ScriptedComposition, ended, fill, held, order
from tests.terminal.conftest import Call

MAIN = Path(__file__).parents[2] / "main.py"
HUGE = "1" + "0" * 30
MOST_MONEY = "9223372036854.77"                 # the ledger keeps millionths as whole numbers of 64 bits
ODD_TIMES = ("0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-13-45", "", "now", "\udcff", HUGE)
ODD_VALUES = (
    HUGE, f"-{HUGE}", "NaN", "Infinity", "1e999999", "[" * 20_000, "{" * 3, "null", "true", '"', "\udcff", "\x00", "\u202e", "x" * 100_000,
    "[[]]", '{"a": {"b": []}}', "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2" * 5_000,
)  # fmt: skip
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="its devices and signals")


def called(folder: Path, *arguments: str, given: str = "") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    house = _Strict([ended()])
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _input(given):
        status = run(["--data-dir", str(folder), *arguments], house)
    assert house.mistakes == []
    assert "Traceback" not in out.getvalue() + err.getvalue()
    return status, out.getvalue(), err.getvalue()


class _Strict(ScriptedComposition):
    def __init__(self, script: list[object]) -> None:
        super().__init__(script)  # type: ignore[arg-type]
        self.mistakes: list[str] = []

    def report_bug(self, options: Options, error: Exception) -> str:
        self.mistakes.append(f"{type(error).__name__}: {error}")
        return "a mistake"

    def window(self, options: Options) -> int:
        """Nobody is here to close it."""
        return 0


@contextlib.contextmanager
def _input(text: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        yield
    finally:
        sys.stdin = before


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with orders of every kind of hostile text and number."""
    made = tmp_path_factory.mktemp("hostile") / "data"
    called(made, *ADD, "--name", "Harbour Outdoor", given=KEYS)
    vast = replace(order("N9"), grand_total=Decimal(MOST_MONEY))
    odd = held("N1", company="[bold]\x1b]0;x\x07\u202e<b>[/bold]\n=1")
    fill(made, odd, held("N2", sku="\x1b[31m[link=x]"), replace(held("N9"), order=vast))
    return made


@pytest.mark.parametrize("text", ODD_TIMES)
def test_a_time_that_no_shop_had_is_told_and_nothing_is_done(folder: Path, text: str) -> None:
    status, out, err = called(folder, "download", "--since", text, "--keys-stdin", given=KEYS)
    assert (status, out, err.count("\n")) == (COULD_NOT, "", 1)
    for key in ("download_orders.placed_after", "download_orders.downloaded_up_to"):
        assert called(folder, "settings", "set", key, text)[0] == COULD_NOT or not text


@pytest.mark.parametrize("value", ODD_VALUES, ids=range(len(ODD_VALUES)))
def test_every_setting_takes_an_odd_value_or_says_what_it_takes(value: str) -> None:
    """Anything but SettingsRefused would come out of here."""
    for key, field in fields_by_key().items():
        with contextlib.suppress(SettingsRefused):
            given_value = parse_value(key, value)
            with_computer_value(Computer(), key, given_value) if field.group == "computer" else with_value(Settings(), key, given_value)


@pytest.mark.usefixtures("without_collections")
@pytest.mark.parametrize("value", [HUGE, "NaN", "[" * 20_000, "\udcff", "2" * 5_000])
def test_an_odd_value_is_refused_in_a_sentence(folder: Path, value: str) -> None:
    for key in ("download_orders.wait_minutes", "branches.grid"):
        status, out, err = called(folder, "settings", "set", key, value)
        assert (status, out) == (COULD_NOT, "")
        assert 0 < len(err) < 500


SAMPLES = [*ODD_TIMES, HUGE, "N1", "N9", "1", "-", "--", "--json", "\udcff", "/", "a\0b", "../../x", "%s{}"]
WORDS = st.text(max_size=30) | st.sampled_from(SAMPLES)
COMMANDS = (
    ("orders",), ("orders", "--search"), ("orders", "--state"), ("orders", "--csv"), ("order",), ("explain",), ("retry",),
    ("retry", "--problem"), ("dismiss", "--reason"), ("dismiss",), ("follow",), ("map-sku",), ("settings", "set"), ("settings", "show"),
    ("settings", "import"), ("settings", "export"), ("stores", "rename"), ("stores", "add"), ("stores", "pause", "--reason"), ("runs",),
    ("download", "--order"), ("download", "--since"), ("download", "--rehearse"), ("--store",), ("diagnostics",), ("stores",),
    ("settings",), (),
)  # fmt: skip
MORE = st.lists(WORDS | st.sampled_from(["--json", "--store", "--reason", "--keys-stdin", "orders", "--csv", "--search"]), max_size=4)


@given(st.sampled_from(COMMANDS), MORE, st.text(max_size=40))
@tries(max_examples=many(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_words_at_all_bring_out_a_traceback(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], more: list[str], typed: str
) -> None:
    monkeypatch.chdir(tmp_path)
    words = [*command, *(word for word in more if word not in {"practice-server", "self-check"})]
    with contextlib.suppress(ValueError):
        status, _out, _err = called(folder, *[word.replace("\0", "") if "/" in word else word for word in words], given=typed)
        assert status in {0, 1, 2}
    called(folder, "stores", "rename", "--store", "1", "Harbour Outdoor")
    called(folder, "stores", "resume", "--store", "1")


@pytest.mark.parametrize("words", [("orders",), ("order", "N1"), ("order", "N2"), ("explain", "N1"), ("order", "N9"), ("stores", "list")])
def test_a_terminal_gets_no_control_letters_and_no_markup_is_read(folder: Path, words: tuple[str, ...]) -> None:
    _status, out, _err = called(folder, *words)
    assert not set("\x1b\x07\u202e") & set(out)
    assert "N1" not in words or "[bold]" in out or "explain" in words


def test_the_largest_money_is_shown_whole(folder: Path, tmp_path: Path) -> None:
    assert MOST_MONEY in called(folder, "orders")[1].replace(",", "")
    assert MOST_MONEY in called(folder, "order", "N9")[1].replace(",", "")
    assert json.loads(called(folder, "order", "N9", "--json")[1])["total"] == MOST_MONEY
    assert called(folder, "orders", "--csv", str(tmp_path / "a.csv"))[0] == 0
    assert MOST_MONEY in (tmp_path / "a.csv").read_text("utf-8-sig")


@LINUX
@pytest.mark.parametrize("words", [("orders", "--csv"), ("settings", "export"), ("diagnostics",)])
@pytest.mark.parametrize("place", ["/dev/full", "/proc/nothing", "/", "/no/such/folder/file", "a\0b", "x" * 5000])
def test_a_file_that_cannot_be_written_is_told(folder: Path, words: tuple[str, ...], place: str) -> None:
    status, _out, err = called(folder, *words, place)
    assert status == COULD_NOT
    assert "can't be written" in err or "no name" in err


@LINUX
@pytest.mark.parametrize("write", [lambda file: writing(str(file)), lambda file: writing_bytes(str(file))])
def test_a_file_of_before_stays_whole_where_the_new_one_does_not_fit(tmp_path: Path, write: Callable[[Path], Any]) -> None:
    import resource

    file = tmp_path / "kept"
    file.write_bytes(b"of before")
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def fill() -> None:
        with write(file) as out:
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, most[1]))
            out.write("x" * 9000 if isinstance(out, io.TextIOBase) else b"x" * 9000)

    try:
        with pytest.raises(Stop, match="kept can't be written: File too large"):
            fill()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert ([each.name for each in tmp_path.iterdir()], file.read_bytes()) == (["kept"], b"of before")


@LINUX
@pytest.mark.parametrize("words", [("orders", "--csv"), ("settings", "export"), ("diagnostics",), ("proof", "--pdf"), ("proof", "--xlsx")])
def test_a_file_of_before_is_replaced_with_its_rights_and_behind_its_link(folder: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    file, link = tmp_path / "kept", tmp_path / "link"
    file.write_bytes(b"of before")
    file.chmod(0o640)
    link.symlink_to(file)
    assert called(folder, *words, str(link))[0] == 0
    assert (len(file.read_bytes()) > 50, file.stat().st_mode & 0o777, link.is_symlink()) == (True, 0o640, True)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kept", "link"]


@LINUX
@pytest.mark.parametrize(("words", "begin"), [(("proof", "--pdf"), b"%PDF"), (("proof", "--xlsx"), b"PK"), (("diagnostics",), b"PK")])
def test_a_file_that_is_no_text_goes_to_standard_output_too(folder: Path, words: tuple[str, ...], begin: bytes) -> None:
    told = process(folder, *words, "-")
    assert (told.returncode, told.stdout[: len(begin)]) == (0, begin), told.stderr
    assert not Path("-").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--month", "0001-01"), ("--month", "9999-12"), ("--from", "0001-01-01", "--to", "0001-01-02"),
        ("--from", "9999-12-31", "--to", "9999-12-31"), ("--from", "0001-01-02", "--to", "9999-12-30"), ("close", "--month", "9999-12"),
    ],
)  # fmt: skip
def test_a_proof_of_days_that_no_shop_had_is_one_sentence(folder: Path, words: tuple[str, ...]) -> None:
    status, _out, err = called(folder, "proof", *words)
    assert (status, err) == (COULD_NOT, "A proof is of days between 1900-01-01 and 2199-12-31.\n")


@pytest.mark.usefixtures("without_collections")
def test_a_file_that_cannot_be_read_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b'{"a": "\xe9"}')
    (tmp_path / "deep").write_text("[" * 100_000)
    for name in ("latin", "deep", "absent", "."):
        status, _out, err = called(folder, "settings", "import", str(tmp_path / name))
        assert (status, err.count("\n")) == (COULD_NOT, 1)


def test_a_log_that_cannot_be_written_hides_no_mistake(folder: Path, call: Call) -> None:
    class Worse(ScriptedComposition):
        def report_bug(self, options: Options, error: Exception) -> str:
            raise PermissionError("no log")

    told = call("--data-dir", str(folder), "download", "--keys-stdin", given=KEYS, house=Worse([ZeroDivisionError()]))
    assert told.status == COULD_NOT
    assert "ZeroDivisionError" in told.err


def process(folder: Path, *words: str, shell: str = "", **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **more}
    line = ["sh", "-c", f'exec "$0" "$@" {shell}', sys.executable, str(MAIN), "--data-dir", str(folder), *words]
    return subprocess.run(line, capture_output=True, timeout=PATIENCE, env=environment, check=False)


@LINUX
@pytest.mark.parametrize(
    ("words", "shell", "statuses"),
    [
        (("orders",), ">/dev/full", {2}),
        (("orders", "--json"), ">/dev/full", {2}),
        (("settings", "export", "-"), ">/dev/full", {2}),
        (("orders",), ">&-", {0}),
        (("orders", "--json"), ">&-", {0}),
        (("orders",), "2>&-", {0}),
        (("order", "N404"), "2>&-", {2}),
        (("download", "--keys-stdin"), "<&-", {2}),
        (("settings", "import", "-"), "<&-", {2}),
        ((*ADD, "--name", "B"), "<&-", {2}),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_traceback(folder: Path, words: tuple[str, ...], shell: str, statuses: set[int]) -> None:
    told = process(folder, *words, shell=shell)
    assert b"Traceback" not in told.stderr
    assert b"Exception ignored" not in told.stderr
    assert told.returncode in statuses, told.stderr


@LINUX
def test_a_reader_that_goes_ends_the_command_quietly(folder: Path) -> None:
    line = [sys.executable, str(MAIN), "--data-dir", str(folder), "settings", "show"]
    reader, writer = os.pipe()
    os.close(reader)
    told = subprocess.run(line, stdout=writer, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)
    os.close(writer)
    assert (told.returncode, told.stderr) == (2, b"")


@LINUX
@pytest.mark.parametrize("more", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}])
def test_a_console_without_the_letters_shows_question_marks(folder: Path, more: dict[str, str]) -> None:
    for words in (("orders",), ("settings", "export", "-")):
        told = process(folder, *words, **more)
        assert (told.returncode, told.stderr) == (0, b"")
    assert json.loads(told.stdout)["connection"]["name"] == "Harbour Outdoor"


INTERRUPTS = """
import os, signal, sys

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == os.environ.get("INTERRUPTED_AT"):
            del os.environ["INTERRUPTED_AT"]
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
signal.signal(signal.SIGINT, signal.default_int_handler)    # a test that runs in the background inherits deaf ears
"""
MOMENTS = (
    "omni_desktop.app", "omni_desktop.terminal.command_line", "omni_desktop.terminal.command_tree", "omni_desktop.live_program",
    "omni_desktop.storage.database.database", "omni_desktop.storage.reading.history",
)  # fmt: skip


@LINUX
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_ctrl_c_at_any_moment_is_a_sentence(folder: Path, tmp_path: Path, moment: str) -> None:
    """The program interrupts itself where it is about to load a part."""
    (tmp_path / "sitecustomize.py").write_text(INTERRUPTS)
    told = process(folder, "orders", PYTHONPATH=str(tmp_path), INTERRUPTED_AT=moment)
    assert (told.returncode, told.stdout, told.stderr) == (2, b"", b"Cancelled. Nothing is lost.\n")


def test_what_composition_scripts_is_the_real_program(folder: Path) -> None:
    with LiveComposition().program(Options(data_dir=folder)) as program:
        assert program.stores()[0].name == "Harbour Outdoor"


LONG, SEVERAL = "A" * 100_000, "an A " * 20_000


@pytest.mark.parametrize("command", [
    ("download", "--order", LONG), ("order", LONG), ("explain", LONG), ("retry", LONG), ("dismiss", LONG, "reason"), (LONG,),
    ("orders", "--state", LONG), ("download", "--since", LONG), ("download", "--since", SEVERAL), ("proof", "--month", LONG),
    ("settings", "set", LONG, "1"), ("settings", "set", SEVERAL, "1"), ("settings", "import", LONG), ("choose-customer", "N1", LONG),
    ("audit", "--order", LONG), ("undo", LONG), ("credit-note", "N1", LONG), ("unmap-sku", LONG), ("map-sku", "A", LONG),
    ("--store", LONG, "orders"), ("stores", "pause", "--store", LONG),
])  # fmt: skip
def test_what_was_given_is_never_told_back_whole(folder: Path, command: tuple[str, ...]) -> None:
    status, out, err = called(folder, *command)
    assert status == 2
    assert 0 < len(err) < 6_000
    assert out == ""
