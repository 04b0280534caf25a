"""What is handed on names no registry, no machine, and leaves no file and no dependency behind."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distribution, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PACKAGES = ("cooling_desktop", "ui", "resources")

# Written in two halves, so that this file does not contain what it forbids.
HOSTS = [
    first + second
    for first, second in [
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("pypi", ".python.org"),
        ("npmjs", ".org"),
        ("npmjs", ".com"),
        ("deb.debian", ".org"),
        ("archive.ubuntu", ".com"),
        ("proxy.golang", ".org"),
        ("crates", ".io"),
        ("anaconda", ".org"),
        ("index-", "url"),
        ("find-", "links"),
        ("trusted-", "host"),
        ("/sim", "ple/"),
    ]
]
PLACES = [
    rf"(?<![\w.\-/]){first}{second}"
    for first, second in [
        ("/wo", r"rk/"),
        ("/ro", r"ot\b"),
        ("/ho", r"me/\w"),
        ("/Us", r"ers/\w"),
        ("/op", r"t/(?:wheels|py)"),
        (r"[A-Z]:\\+Us", r"ers\\"),
        (r"\.\./sha", r"red\b"),
        (r"\.libra", r"ry\b"),
        (r"\.pye", r"nv\b"),
    ]
]
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), *PLACES]), re.IGNORECASE)


def _git(root: Path, *arguments: str) -> list[str]:
    """Paths that git lists, from the root; the test is skipped where there is no git or no repository."""
    if not shutil.which("git") or not (root / ".git").exists():
        pytest.skip("not a git work tree")
    command = ["git", "-C", str(root), "ls-files", "-z", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:  # such as a tree that belongs to someone else
        pytest.skip(f"git: {done.stderr.strip()}")
    return [path for path in done.stdout.split("\0") if path]


def _ours(root: Path, *below: str) -> list[Path]:
    """Everything that is or would be committed."""
    listed = _git(root, "--cached", "--others", "--exclude-standard", "--", *below)
    return [path for path in sorted({root / name for name in listed}) if path.is_file()]


def test_nothing_names_a_registry_or_a_machine(root: Path) -> None:
    found = [
        f"{path.relative_to(root)}: {hit[0]}"
        for path in _ours(root)
        for hit in FORBIDDEN.finditer(path.read_bytes().decode("utf-8", "ignore"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", [*HOSTS, "in /ho" + "me/siti/x", "'/wo" + "rk/main'", "../sha" + "red/a"])
def test_the_words_are_recognised(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["https://www.example.id", "net/work/a", "simple/", "a/root.py", "/homes"])
def test_harmless_words_are_not(text: str) -> None:
    assert not FORBIDDEN.search(text)


def test_gitignore_hides_nothing_of_the_packages(root: Path) -> None:
    hidden = _git(root, "--others", "--ignored", "--exclude-standard", "--", *PACKAGES)
    assert [path for path in hidden if "__pycache__" not in path] == []


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_file_of_the_packages_is_in_the_wheel(root: Path, wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(root).as_posix() for path in _ours(root, *PACKAGES)}
    assert wanted - packed == set()
    assert {name.partition("/")[0] for name in packed if ".dist-info/" not in name} == set(PACKAGES)


def _pins(root: Path) -> dict[str, str]:
    """What constraints.txt pins for this Python and system: canonical name → version."""
    lines = (root / "constraints.txt").read_text("utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
        for pin in pins
        if pin.marker is None or pin.marker.evaluate()
    }


def _needed(requirement: Requirement, seen: set[str]) -> None:
    """Adds the package and all that it needs here, by canonical name."""
    key = canonicalize_name(requirement.name) + str(sorted(requirement.extras))
    if key in seen:
        return
    seen.add(key)
    for text in distribution(requirement.name).requires or []:
        inner = Requirement(text)
        extras = (*requirement.extras, "")
        if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in extras):
            _needed(inner, seen)


def test_every_package_is_pinned_and_installed_as_pinned(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    seen: set[str] = set()
    for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        _needed(Requirement(text), seen)
    names = {key.partition("[")[0] for key in seen}
    pins = _pins(root)
    assert names - set(pins) == set()
    assert {name: version(name) for name in names} == {name: pins[name] for name in names}


def test_the_build_asks_for_the_pinned_backend(root: Path) -> None:
    build = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["build-system"]
    assert build["requires"] == [f"hatchling=={_pins(root)['hatchling']}"]


def test_the_python_is_one_that_is_promised(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert Requirement(f"python{project['requires-python']}").specifier.contains(sys.version.split()[0])
