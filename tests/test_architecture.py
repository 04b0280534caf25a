"""The shape of the house as rules over the source text; each rule is also tried against a breach.

Imports are read with `ast`, wherever they stand (also inside functions and under TYPE_CHECKING);
nothing is executed.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGES = ("resources", "cooling_desktop", "ui")

# A floor imports itself and floors below. papers stands on press: a release is composed from drafted blocks.
FLOORS = {
    "resources": 0,
    "errors": 1,
    "assets": 1,
    "child": 1,
    "system": 1,
    "log": 1,
    "files": 1,
    "words": 2,
    "records": 3,
    "press": 4,
    "papers": 5,
    "archive": 6,
    "arguments": 7,
    "verbs": 7,
    "verbs_paste": 7,
    "verbs_check": 7,
    "verbs_papers": 7,
    "verbs_issued": 7,
    "verbs_archive": 7,
    "verbs_backup": 7,
    "verbs_archive_exchange": 7,
    "verbs_archive_search": 7,
    "doctor": 7,
    "__main__": 8,
    "ui": 7,
}
# The command line opens the window when no verb is given: the one arrow up, and only inside a function.
OPENS_THE_WINDOW = "cooling_desktop/__main__.py"

# library → where it may be imported (starts of paths); an empty tuple forbids it altogether.
HOMES: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui/",),
    "shiboken6": ("ui/",),
    "reportlab": ("cooling_desktop/papers/pdf",),
    "uharfbuzz": ("cooling_desktop/papers/pdf",),
    "hunspell": ("cooling_desktop/words/spelling",),
    "sqlalchemy": ("cooling_desktop/records/", "cooling_desktop/archive/search"),
    "alembic": ("cooling_desktop/records/", "cooling_desktop/archive/search"),
    "pysqlite3": ("cooling_desktop/records/", "cooling_desktop/archive/search"),
    "sqlite3": (),  # the system's SQLite is older than the WAL repair: docs/decisions/0002
    "pypdfium2": ("ui/preview", "ui/print", "cooling_desktop/press/paste/reading"),
    "pikepdf": (
        "cooling_desktop/records/scans",
        "cooling_desktop/archive/exchange_reading",
        "cooling_desktop/papers/pdf/a",  # appended, archival
    ),
    "snowballstemmer": ("cooling_desktop/words/stems",),
    "docx": ("cooling_desktop/press/paste/reading", "cooling_desktop/papers/docx/"),
    "openpyxl": ("cooling_desktop/records/sheets/workbook", "cooling_desktop/papers/xlsx"),
}

FILE_LINES, CLASS_LINES, FUNCTION_LINES = 300, 200, 30
# A step of the database's history is one long list of columns, written once and never changed.
HISTORY = "cooling_desktop/records/upgrades/"


class Import(NamedTuple):
    """One import: the absolute module, the names taken from it, and whether it waits inside a function."""

    module: str
    names: tuple[str, ...]
    line: int
    lazy: bool

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]


class Source(NamedTuple):
    path: str
    text: str
    tree: ast.Module
    imports: tuple[Import, ...]

    @property
    def package(self) -> str:
        return self.path.rpartition("/")[0].replace("/", ".")


def violations(files: dict[str, str]) -> list[str]:
    """Every breach of the house rules in these sources (path from the root → text), as `path:line: rule`."""
    found: list[str] = []
    for path, text in sorted(files.items()):
        source = _source(path, text)
        found += (f"{path}:{breach}" for rule in RULES for breach in rule(source))
    return found


def _source(path: str, text: str) -> Source:
    tree = ast.parse(text, path)
    return Source(path, text, tree, tuple(_imports(path, tree)))


def _imports(path: str, tree: ast.Module) -> Iterator[Import]:
    lazy = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        later = id(node) in lazy
        match node:
            case ast.Import():
                yield from (Import(alias.name, (), node.lineno, later) for alias in node.names)
            case ast.ImportFrom():
                names = tuple(alias.name for alias in node.names)
                yield Import(_absolute(path, node), names, node.lineno, later)
            case ast.Call(
                func=ast.Name("__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(str(module)), *_],
            ):
                yield Import(module, (), node.lineno, later)


def _absolute(path: str, node: ast.ImportFrom) -> str:
    """The module that a relative import means, seen from the file at `path`."""
    if not node.level:
        return node.module or ""
    folder = path.split("/")[: -node.level]
    return ".".join([*folder, *(node.module.split(".") if node.module else ())])


def _floors_of(imported: Import) -> set[str]:
    """Which floors an import reaches: `from cooling_desktop import records, words` reaches two."""
    top, _, rest = imported.module.partition(".")
    if top not in PACKAGES:
        return set()
    if top != "cooling_desktop":
        return {top}
    return {rest.partition(".")[0]} if rest else set(imported.names)


def _floor_of(path: str) -> str:
    top, _, rest = path.partition("/")
    floor = top if top != "cooling_desktop" else rest.partition("/")[0].removesuffix(".py")
    return "errors" if floor == "__init__" else floor


def arrows_go_down(source: Source) -> Iterator[str]:
    here = _floor_of(source.path)
    if here not in FLOORS:
        yield f"1: floor {here!r} is not in FLOORS"
        return
    for imported in source.imports:
        for floor in _floors_of(imported) - {here}:
            if source.path == OPENS_THE_WINDOW and floor == "ui" and imported.lazy:
                continue
            if floor not in FLOORS:
                yield f"{imported.line}: floor {floor!r} is not in FLOORS"
            elif FLOORS[floor] > FLOORS[here] or floor in ("__main__", "ui"):
                yield f"{imported.line}: {here} imports {floor}, which is above it"


def libraries_stay_home(source: Source) -> Iterator[str]:
    for imported in source.imports:
        homes = HOMES.get(imported.top)
        if homes is not None and not source.path.startswith(homes):
            yield f"{imported.line}: {imported.top} belongs in {' or '.join(homes) or 'no file'}"


def no_star(source: Source) -> Iterator[str]:
    for imported in source.imports:
        if "*" in imported.names:
            yield f"{imported.line}: from {imported.module} import *"


def private_stays_in_its_package(source: Source) -> Iterator[str]:
    for imported in source.imports:
        if imported.top not in PACKAGES:
            continue
        folders = (imported.module, imported.module.rpartition(".")[0])
        dotted = [*imported.module.split("."), *imported.names]
        secret = [name for name in dotted if name.startswith("_") and not name.endswith("__")]
        if secret and source.package not in folders:
            yield f"{imported.line}: {secret[0]} is private to {imported.module}"


def no_swallowed_errors(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        broad = node.type is None or (
            isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")
        )
        if broad and all(_does_nothing(statement) for statement in node.body):
            yield f"{node.lineno}: an error of any kind is swallowed"


def _does_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass | ast.Continue) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def sizes_read_well(source: Source) -> Iterator[str]:
    if source.path.startswith(HISTORY):
        return
    length = len(source.text.splitlines())
    if length > FILE_LINES:
        yield f"1: file of {length} lines, at most {FILE_LINES}"
    for node in ast.walk(source.tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() if (lines := _lines(node)) > FUNCTION_LINES:
                yield f"{node.lineno}: function {node.name} of {lines} lines, at most {FUNCTION_LINES}"
            case ast.ClassDef() if (lines := _lines(node)) > CLASS_LINES:
                yield f"{node.lineno}: class {node.name} of {lines} lines, at most {CLASS_LINES}"


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Lines from `def` or `class` to the end, without the docstring."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


RULES: tuple[Callable[[Source], Iterator[str]], ...] = (
    arrows_go_down,
    libraries_stay_home,
    no_star,
    private_stays_in_its_package,
    no_swallowed_errors,
    sizes_read_well,
)


def test_the_house_stands(root: Path) -> None:
    files = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for package in PACKAGES
        for path in (root / package).rglob("*.py")
    }
    assert "cooling_desktop/errors.py" in files
    breaches = violations(files)
    assert not breaches, "\n" + "\n".join(breaches)


def _function(lines: int, name: str = "f") -> str:
    """A function of exactly `lines` lines that count, with a docstring that does not."""
    return f'def {name}():\n    """One.\n\n    Two.\n    """\n' + "    x = 1\n" * (lines - 1)


def _place(path: str) -> str:
    """The tables below leave `cooling_desktop/` out."""
    return path if path.startswith(("ui/", "resources/")) else f"cooling_desktop/{path}"


BROKEN = {
    "core to window": ("records/a.py", "import ui.app", "records imports ui"),
    "core to window, in a function": ("archive/a.py", "def f():\n    import ui", "imports ui"),
    "window at start": ("__main__.py", "from ui.app import main", "__main__ imports ui"),
    "verbs to window": ("verbs/a.py", "def f():\n    import ui", "verbs imports ui"),
    "window to command line": ("ui/a.py", "from cooling_desktop import __main__", "ui imports __main__"),
    "resources to core": ("resources/__init__.py", "import cooling_desktop.words", "resources imports words"),
    "words to records": ("words/a.py", "from cooling_desktop.records import b", "imports records"),
    "through the package": ("words/a.py", "from cooling_desktop import press", "imports press"),
    "relative": ("words/a.py", "from ..archive import chain", "words imports archive"),
    "by name": ("words/a.py", 'import_module("cooling_desktop.papers")', "imports papers"),
    "press to papers": ("press/a.py", "import cooling_desktop.papers", "press imports papers"),
    "papers to archive": ("papers/a.py", "import cooling_desktop.archive", "imports archive"),
    "base to floor": ("errors.py", "import cooling_desktop.words.dates", "errors imports words"),
    "package file to floor": ("__init__.py", "import cooling_desktop.words", "imports words"),
    "for types only": (
        "words/a.py",
        "if TYPE_CHECKING:\n    from cooling_desktop.records import b",
        "words imports records",
    ),
    "new floor": ("cellar/a.py", "", "'cellar' is not in FLOORS"),
    "unknown floor": ("ui/a.py", "import cooling_desktop.cellar", "'cellar' is not in FLOORS"),
    "Qt in core": ("papers/a.py", "from PySide6.QtGui import QImage", "PySide6 belongs in ui/"),
    "ReportLab in ui": ("ui/preview.py", "import reportlab.platypus", "reportlab belongs in"),
    "ReportLab beside the renderer": ("papers/a.py", "import reportlab", "reportlab belongs in"),
    "shaping": ("words/a.py", "import uharfbuzz", "uharfbuzz belongs in"),
    "spelling in ui": ("ui/a.py", "def f():\n    import hunspell", "hunspell belongs in"),
    "SQLAlchemy in press": ("press/a.py", "import sqlalchemy as sa", "sqlalchemy belongs in"),
    "SQLAlchemy in the chain": ("archive/chain.py", "import sqlalchemy", "sqlalchemy belongs in"),
    "Alembic": ("ui/a.py", "def f():\n    import alembic.command", "alembic belongs in"),
    "driver": ("__main__.py", "from pysqlite3 import dbapi2", "pysqlite3 belongs in"),
    "old driver": ("records/store.py", "import sqlite3", "sqlite3 belongs in no file"),
    "pdfium": ("ui/pages/release.py", "import pypdfium2", "pypdfium2 belongs in"),
    "Word": ("papers/plain.py", "def f():\n    import docx", "docx belongs in"),
    "star": ("ui/a.py", "from os import *", "import *"),
    "private name": ("ui/a.py", "from cooling_desktop.words.dates import _day", "_day is private"),
    "private module": ("ui/a.py", "from cooling_desktop.words._days import day", "_days is private"),
    "private across floors": (
        "press/a.py",
        "from cooling_desktop.words.dates import _day",
        "_day is private",
    ),
    "swallowed": ("ui/a.py", "try:\n    f()\nexcept Exception:\n    pass", "swallowed"),
    "swallowed bare": ("ui/a.py", "try:\n    f()\nexcept:\n    ...", "swallowed"),
    "swallowed in a loop": (
        "ui/a.py",
        "for x in y:\n    try:\n        f()\n    except BaseException as e:\n        continue",
        "swallowed",
    ),
    "long file": ("ui/a.py", "x = 1\n" * 301, "file of 301 lines"),
    "long function": ("ui/a.py", _function(31), "function f of 31 lines"),
    "long method": ("ui/a.py", "class A:\n  async def g(self):\n" + "    x = 1\n" * 30, "function g of 31"),
    "long class": ("ui/a.py", "class A:\n" + "    x = 1\n" * 200, "class A of 201 lines"),
}

SOUND = {
    "the window is opened late": ("__main__.py", "def main():\n    from ui.app import main"),
    "papers on press": ("papers/release.py", "from cooling_desktop.press.draft import draft"),
    "down from the top": (
        "ui/a.py",
        "import resources\nfrom cooling_desktop import archive, assets\nfrom PySide6 import QtGui",
    ),
    "Qt's own homes": ("ui/pages/home.py", "from ui.form import Form\nimport PySide6"),
    "renderer": ("papers/pdf/text.py", "import reportlab.platypus, uharfbuzz"),
    "Word files": ("papers/docx/text.py", "from docx.oxml import OxmlElement"),
    "search": ("archive/search.py", "import sqlalchemy as sa"),
    "preview": ("ui/preview.py", "import pypdfium2"),
    "private at home": ("words/a.py", "from cooling_desktop.words.dates import _day"),
    "private relative": ("words/a.py", "from .dates import _day\nfrom . import _days"),
    "others' private names": ("ui/a.py", "from os import _exit"),
    "named error": ("ui/a.py", "try:\n    f()\nexcept OSError:\n    pass"),
    "broad but told": ("ui/a.py", "try:\n    f()\nexcept Exception as e:\n    say(e)"),
    "just short enough": ("ui/a.py", _function(30) + "class A:\n" + "    x = 1\n" * 199),
    "history": ("records/upgrades/0001.py", _function(299)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_each_rule_bites(name: str) -> None:
    path, text, expected = BROKEN[name]
    path = _place(path)
    breaches = violations({path: text})
    assert [breach for breach in breaches if expected in breach], breaches
    assert all(breach.startswith(f"{path}:") for breach in breaches)


@pytest.mark.parametrize("name", SOUND)
def test_sound_code_is_left_alone(name: str) -> None:
    path, text = SOUND[name]
    assert violations({_place(path): text}) == []


def test_every_rule_has_a_deliberate_violation() -> None:
    biting = {
        rule.__name__
        for path, text, _ in BROKEN.values()
        for rule in RULES
        if list(rule(_source(_place(path), text)))
    }
    assert biting == {rule.__name__ for rule in RULES}
