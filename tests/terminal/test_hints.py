"""A command that is named to be typed next can be typed as it stands, whatever the folder, the store and the SKU are called."""

import pytest

from omni_desktop.terminal.hints import typed, typed_on_windows
from tests.words_typed import words_typed

ODD = ["N1001", "C:\\Büro\\Müller & Söhne\\", "Mia's shop", 'pipe 3/4" long', '\\"', "a\\\\", "a|b>c", "", "@x", "a,b", "日本"]


@pytest.mark.parametrize("word", ODD)
def test_it_comes_back_as_the_one_word_it_is(word: str) -> None:
    assert words_typed(typed(word)) == [word]


@pytest.mark.parametrize(("word", "line"), [
    ("C:\\Shop", "C:\\Shop"),
    ("C:\\Müller & Söhne", '"C:\\Müller & Söhne"'),
    ("C:\\a b\\", '"C:\\a b\\\\"'),
    ('3/4" pipe', '"3/4\\" pipe"'),
])  # fmt: skip
def test_windows_holds_words_together_with_double_quotes_alone(word: str, line: str) -> None:
    assert typed_on_windows(word) == line
