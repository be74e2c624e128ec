"""The desk lives longer than a widget: what a widget hears of it must end with the widget."""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).parents[3] / "omni_desktop" / "ui"


def test_the_desk_calls_methods_of_widgets_which_qt_lets_go_with_them_and_no_lambda() -> None:
    """A lambda is called on when its widget has long gone: RuntimeError, Internal C++ object already deleted."""
    kept = []
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            is_connect = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
            if is_connect and node.args and isinstance(node.args[0], ast.Lambda):
                sender = ast.unparse(node.func.value)
                if sender.removeprefix("self.").lstrip("_").startswith("desk."):
                    kept.append(f"{file.name}:{node.lineno}")
    assert kept == []
