"""The bundled Inter, and one QFont for each role."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase

from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.tokens import ROLES, Letters

FAMILY = "Inter"
FALLBACKS = ("Segoe UI", "SF Pro Text", ".AppleSystemUIFont", "Noto Sans", "DejaVu Sans")
WEIGHTS = ("Regular", "Medium", "SemiBold")


def load_inter() -> bool:
    """Whether Inter can be used. Loading twice costs nothing that matters: Qt keeps one copy."""
    ids = [QFontDatabase.addApplicationFont(str(resource_path("fonts", f"Inter-{weight}.otf"))) for weight in WEIGHTS]
    return min(ids) >= 0


def font_of(letters: Letters, has_inter: bool) -> QFont:
    font = QFont([FAMILY, *FALLBACKS] if has_inter else list(FALLBACKS))
    font.setPixelSize(letters.size)
    font.setWeight(QFont.Weight(letters.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)     # hinting rounds each letter's width: words grow by a tenth
    font.setFeature(QFont.Tag("tnum"), 1)
    if has_inter:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.1)
    if letters.capitals:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    return font


def fonts_by_role(has_inter: bool) -> dict[str, QFont]:
    return {role: font_of(letters, has_inter) for role, letters in ROLES.items()}


def fixed_font() -> QFont:
    """Letters of one width. Windows names Courier, which is dots for one size only, where every computer has a better one."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if sys.platform == "win32":
        font = QFont(["Cascadia Mono", "Consolas", "Courier New"])
        font.setPixelSize(ROLES["body"].size)
    return font
