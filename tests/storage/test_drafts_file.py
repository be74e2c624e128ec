"""Settings that wait for the shared ledger stay in their file, also while another program has it open for itself."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.settings.drafts import Draft
from omni_desktop.storage.drafts_file import DraftsFile
from omni_desktop.storage.places import Places

MINE = Draft("download.branch", "Main", "Second")


@contextmanager
def read_by_nobody(file: Path) -> Iterator[None]:
    """As a virus scanner or a backup holds it on Windows; elsewhere a link that leads nowhere but to itself, and may be replaced."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.CreateFileW.restype = ctypes.c_void_p
        held = ctypes.c_void_p(kernel.CreateFileW(str(file), 0x80000000, 0, None, 3, 0, None))
        try:
            yield
        finally:
            kernel.CloseHandle(held)
        return
    aside = file.rename(file.with_name("aside"))
    file.symlink_to(file)
    try:
        yield
        assert file.is_symlink()
    finally:
        file.unlink()
        aside.rename(file)


def test_an_edit_while_nobody_may_read_the_file_is_told_and_takes_no_others_place(tmp_path: Path) -> None:
    drafts = DraftsFile(Places(tmp_path), "a ledger")
    drafts.change(1, lambda _: [MINE])

    with read_by_nobody(tmp_path / "drafts.json"):
        assert drafts.of(1) == []
        with pytest.raises(CannotContinue):
            drafts.change(2, lambda _: [MINE])

    assert drafts.stores() == [1]
    drafts.change(2, lambda _: [MINE])
    assert drafts.stores() == [1, 2]


def test_a_damaged_file_is_no_reason_not_to_edit(tmp_path: Path) -> None:
    (tmp_path / "drafts.json").write_text('{"half of')
    drafts = DraftsFile(Places(tmp_path), "a ledger")

    drafts.change(1, lambda kept: [*kept, MINE])

    assert drafts.of(1) == [MINE]
