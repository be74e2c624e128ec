"""The licence texts of everything in a built program, collected while it is built: a part without a text ends the build."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
OURS = ROOT / "resources" / "licences"
OWN = "omni-desktop"
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
LGPL = (OURS / "LGPL-3.0.txt", OURS / "GPL-3.0.txt")
WITHOUT_TEXT = {"pyside6_essentials": LGPL, "shiboken6": LGPL}      # their wheels name the licence and leave the text to us
OF_ITS_LIBRARIES = {                        # its wheel holds libraries of others, and only its own licence
    "psycopg_binary": tuple(OURS / name for name in ("psycopg_binary-libraries.txt", "Apache-2.0.txt", "LGPL-2.1.txt")),
}
BESIDES = {"inter": (ROOT / "resources/fonts/OFL.txt",), "lucide": (ROOT / "resources/icons/LICENSE.txt",)}


def gather_licences(target: Path, modules: Iterable[str], binaries: Iterable[str]) -> None:
    """`modules`: dotted names in the program; `binaries`: where its libraries were found. Makes `target` anew."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copy(OURS / "README.txt", target)
    parts = {**BESIDES, "python": tuple(_texts_of_python()), **dict(_packages(modules)), **dict(_system_parts(binaries))}
    without = sorted(name for name, texts in parts.items() if not texts)
    if without:
        raise SystemExit(f"No licence text was found for: {', '.join(without)}")
    for name, texts in parts.items():
        (target / name).mkdir()
        for text in texts:
            shutil.copy(text, target / name / text.name)


def _packages(modules: Iterable[str]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    owners = packages_distributions()
    names = {owner for module in {module.partition(".")[0] for module in modules} for owner in owners.get(module, ())}
    for name in sorted({"pyinstaller", *names} - {OWN}):
        found = distribution(name)
        own = WITHOUT_TEXT.get(_plain(name)) or tuple(_texts_of(found))
        yield _plain(name), own and (*own, *OF_ITS_LIBRARIES.get(_plain(name), ()))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def _texts_of(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if ".dist-info" in file.parts[0] and TEXT.search(file.name):
            yield Path(str(found.locate_file(file)))


def _texts_of_python() -> Iterator[Path]:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path(f"/usr/share/doc/python3.{sys.version_info.minor}"))
    yield from [text for place in places for name in ("LICENSE.txt", "copyright") if (text := place / name).is_file()][:1]


def _system_parts(binaries: Iterable[str]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """By the Debian package that each library came with. Windows and macOS have none: what is bundled there comes with wheels."""
    if sys.platform != "linux":
        return
    inside = [Path(prefix).resolve() for prefix in (sys.prefix, sys.base_prefix) if prefix != "/usr"]
    for package in sorted({_package_of(file) for file in map(Path, binaries) if not any(map(file.resolve().is_relative_to, inside))}):
        text = Path("/usr/share/doc", package, "copyright")
        yield f"system-{package}", (text,) if text.is_file() else ()


def _package_of(file: Path) -> str:
    """dpkg knows a file by the path it was packed with, which a merged /usr may have given another name."""
    for path in (file, file.resolve(), Path("/", *file.resolve().parts[2:])):
        done = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return file.name
