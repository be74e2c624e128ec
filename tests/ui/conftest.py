from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolTip

from omni_desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme; afterwards the application looks as it did before."""
    theme = Theme(qapp, "light")
    yield theme
    QToolTip.hideText()
    theme.choose("system")
    theme.setParent(None)
    theme.deleteLater()
    qapp.setStyleSheet("")
