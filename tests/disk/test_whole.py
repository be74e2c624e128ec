"""A file takes its place whole or not at all, also where another program looks at one of the two just now."""

import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from omni_desktop.disk.whole import is_lost_on_windows, put_in_place, whole
from tests.patience import PATIENCE


def test_the_file_of_before_stays_and_nothing_else_where_writing_fails(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("before")

    def half() -> None:
        with whole(file) as part:
            part.write_text("half of")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        half()

    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("orders.csv", "before")]


@pytest.mark.parametrize("looked_at", ["part", "file"])
def test_whoever_looks_at_either_for_a_moment_only_delays_it(tmp_path: Path, looked_at: str) -> None:
    """Windows lets nobody move or replace a file that is open elsewhere: a virus scanner opens each new one."""
    part, file = tmp_path / "orders.csv.part", tmp_path / "orders.csv"
    part.write_text("new")
    file.write_text("old")
    is_open, tried = Event(), Event()

    def look() -> None:
        with (tmp_path / {"part": part, "file": file}[looked_at].name).open("rb"):
            is_open.set()
            tried.wait(0.3)

    looking = Thread(target=look)
    looking.start()
    assert is_open.wait(PATIENCE)
    put_in_place(part, file)
    tried.set()
    looking.join()

    assert (file.read_text(), part.exists()) == ("new", False)


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere an open file may be replaced")
def test_a_file_that_stays_open_elsewhere_is_told_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("old")

    with file.open("rb"), pytest.raises(PermissionError), whole(file) as part:
        part.write_text("new")

    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("orders.csv", "old")]


@pytest.mark.parametrize("name", ["aux.csv", "CON.CSV", "nul .txt", "Com1.pdf", "lpt9.orders.csv", "Orders 9:30.csv", "conin$.csv"])
def test_names_below_which_windows_keeps_no_file(name: str) -> None:
    assert is_lost_on_windows(name)


@pytest.mark.parametrize("name", ["NUL", "auxiliary.csv", "com.csv", "com10.csv", "my con.csv", "orders.con", "Söhne & 100%.csv", ".aux"])
def test_names_that_are_any_other_file(name: str) -> None:
    assert not is_lost_on_windows(name)


@pytest.mark.skipif(sys.platform != "win32", reason="other systems have no such names")
@pytest.mark.parametrize("name", ["aux.csv", "Orders 9:30.csv"])
def test_windows_is_not_handed_a_name_that_hides_what_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="takes no file of such a name"), whole(tmp_path / name):
        pytest.fail("it was written")

    assert list(tmp_path.iterdir()) == []
