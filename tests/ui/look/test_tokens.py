import pytest

from omni_desktop.ui.look.results import LOOKS
from omni_desktop.ui.look.tokens import DARK, GROUNDS, LIGHT

PLACES = ("window", "surface", "subtle", "hover", "nav")
WORDS = [
    *[(word, ground) for word in ("text", "text2", "text3") for ground in PLACES],
    *[(word, "tint") for word in ("text", "text2", "text3")],                          # a chosen row, a banner
    *[(word, ground) for word in ("accent", "bad", "ok", "warn") for ground in ("window", "surface", "hover", "tint")],
    *[(look[1], ground) for look in LOOKS.values() for ground in ("surface", "hover", "tint")],
    *[(token, ground) for token, ground in GROUNDS.items()],
    *[("text", ground) for ground in GROUNDS.values()],                                # a banner's sentence
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("text", "line"),                                                                  # a pressed button
    ("accentHover", "line"),
    ("surface", "bad"),                                                                # the cross of a failed step
]
CONTROLS = [
    *[("ctl", ground) for ground in ("window", "surface", "subtle", "nav")],
    *[("accent", ground) for ground in (*PLACES, "tint")],                             # focus, tab line, bars, progress
    *[("barHeld", ground) for ground in ("surface", "window")],
    ("onAccent", "accent"),
    ("accent", "track"),
    ("bad", "surface"),
]


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(tokens: dict[str, str]) -> None:
    poor = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in WORDS}
    assert {pair: value for pair, value in poor.items() if value < 4.5} == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_control_stands_out_from_its_ground(tokens: dict[str, str]) -> None:
    poor = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in CONTROLS}
    assert {pair: value for pair, value in poor.items() if value < 3} == {}


def test_both_tables_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()
    assert set(GROUNDS) | set(GROUNDS.values()) <= LIGHT.keys()
