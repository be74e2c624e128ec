"""Texts as spreadsheets and consoles of Windows save them are read, or refused; never guessed."""

from pathlib import Path

import pytest

from omni_desktop.disk.texts import read_text

TEXT = "Shop SKU;Omni code\r\nGröße-ß;Ü-1 €\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_it_is_read_by_its_mark(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "skus.csv"
    file.write_bytes(TEXT.encode(encoding))
    assert read_text(file, 1000) == TEXT.replace("\r\n", "\n")
    assert read_text(file, 4) == "Shop"


def test_the_other_half_of_the_world_writes_its_bytes_the_other_way_round(tmp_path: Path) -> None:
    file = tmp_path / "skus.csv"
    file.write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert read_text(file, 1000) == TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("broken", [TEXT.encode("cp1252"), b"\xff\xfeS"])
def test_an_old_code_page_and_half_a_letter_are_refused(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "skus.csv"
    file.write_bytes(broken)
    with pytest.raises(UnicodeError):
        read_text(file, 1000)
