"""What is tested is what ships: the wheel, installed elsewhere with only what it declares, does the work.

The other environment is made without a download: the distributions that the wheel declares, and no others,
are linked into it from this one. So a package that the program uses and only the tests declare is missed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

LEADS_BACK = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment in another folder; returns its folder of programs."""
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    site = Path(_say(programs, "__import__('sysconfig').get_path('purelib')"))
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    installed = next(iter(Distribution.discover(name="cooling-desktop", path=[str(site)])))
    linked: set[str] = set()
    for requirement in installed.requires or []:
        _link(Requirement(requirement), site, linked)
    return programs


def _link(requirement: Requirement, site: Path, linked: set[str], extras: Iterable[str] = ("",)) -> None:
    """Puts one declared distribution, and what it declares in turn for these extras, into `site`."""
    if requirement.marker and not any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
        return
    if requirement.name in linked:
        return
    linked.add(requirement.name)
    source = distribution(requirement.name)
    for top in {file.parts[0] for file in source.files or [] if file.parts[0] not in ("..", "__pycache__")}:
        if not (site / top).exists():
            _copy(Path(str(source.locate_file(top))), site / top)
    for inner in source.requires or []:
        _link(Requirement(inner), site, linked, requirement.extras or ("",))


def _copy(source: Path, target: Path) -> None:
    try:
        target.symlink_to(source, target_is_directory=source.is_dir())
    except OSError:  # Windows without the right to make links
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target)


def _run(*command: str | Path, cwd: Path | None = None, code: int = 0) -> str:
    """What a program prints; its environment is this one without the paths that lead back here."""
    environment = {name: value for name, value in os.environ.items() if name not in LEADS_BACK}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def _say(programs: Path, expression: str, cwd: Path | None = None) -> str:
    """What an expression is worth in the other environment."""
    return _run(programs / "python", "-c", f"print({expression})", cwd=cwd).strip()


@pytest.fixture
def program(elsewhere: Path) -> Path:
    return elsewhere / "cooling-desktop"


def test_nothing_comes_from_this_tree(elsewhere: Path, tmp_path: Path, root: Path) -> None:
    for package in ("cooling_desktop", "ui", "resources"):
        place = Path(_say(elsewhere, f"__import__('{package}').__path__[0]", tmp_path))
        assert elsewhere.parent in place.parents
        assert root not in place.parents


def test_tools_of_the_tests_are_out_of_reach(elsewhere: Path, tmp_path: Path) -> None:
    for tool in ("pytest", "hypothesis", "mypy"):
        assert _say(elsewhere, f"__import__('importlib.util').util.find_spec('{tool}')", tmp_path) == "None"


def test_version(program: Path, tmp_path: Path) -> None:
    assert distribution("cooling-desktop").version in _run(program, "--version", cwd=tmp_path)


def test_doctor(program: Path, tmp_path: Path) -> None:
    assert _run(program, "doctor", "--data", tmp_path / "data", cwd=tmp_path)


def test_release_of_an_installed_example(elsewhere: Path, program: Path, tmp_path: Path) -> None:
    folder = Path(_say(elsewhere, "__import__('cooling_desktop.assets').assets.path('examples')", tmp_path))
    examples = sorted(folder.glob("*.json"))
    assert len(examples) == 5
    out = tmp_path / "out"
    _run(program, "release", examples[0], "--out", out, "--data", tmp_path / "data", cwd=tmp_path)
    assert (out / f"{examples[0].stem}.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / f"{examples[0].stem}.txt").read_text("utf-8").strip()


def test_the_window_opens(program: Path, tmp_path: Path) -> None:
    answer = json.loads(_run(program, "--selftest-start", cwd=tmp_path))
    assert set(answer) >= {"painted_ms", "ready_ms", "loaded"}
