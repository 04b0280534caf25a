"""The passphrase in a process of its own: whatever ends that process, the program goes on and says one sentence."""

from __future__ import annotations

import errno
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cooling_desktop.archive import phrase_apart
from cooling_desktop.archive.backup_keys import key_of, set_passphrase
from cooling_desktop.archive.moving import pack
from cooling_desktop.archive.phrase_apart import unwrapped
from cooling_desktop.child import Child
from cooling_desktop.errors import StorageTrouble

PHRASE = "lima ekor kambing"
TOLD = r"belum dapat diproses, .*\. Tidak ada yang diubah\. Tutup aplikasi lain, lalu ulangi\."
Process = subprocess.Popen[bytes]


def wrapping(cost: int) -> bytes:
    """A key under a passphrase whose work takes two to the power of `cost` kilobytes."""
    salt, key, seal = (b64encode(bytes(range(size))).rstrip(b"=") for size in (16, 32, 32))
    return b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n--- %s\n" % (salt, cost, key, seal) + bytes(40)


def _each(monkeypatch: pytest.MonkeyPatch, done: Callable[[Process], object]) -> list[Any]:
    """Something befalls every process as soon as it runs; what they were called with."""
    running, called = Child.running, []

    def begun(child: Child) -> Process:
        process = running(child)
        called.append(process.args)
        done(process)
        return process

    monkeypatch.setattr(Child, "running", begun)
    return called


def _killed(process: Process) -> None:
    process.kill()
    process.wait()


def test_another_file_is_told_from_a_process_that_fails() -> None:
    assert unwrapped(b"no key at all", PHRASE) is None


def test_what_is_ended_changes_nothing(office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called, before = _each(monkeypatch, _killed), sorted(office.rglob("*"))
    with pytest.raises(StorageTrouble, match=TOLD) as trouble:
        set_passphrase(office, PHRASE)
    assert len(str(trouble.value).split()) <= 25 and trouble.value.__suppress_context__
    assert key_of(office) is None and sorted(office.rglob("*")) == before
    with pytest.raises(StorageTrouble, match=TOLD):
        pack(office, tmp_path / "kantor.cdpindah", now=datetime(2026, 11, 22), passphrase=PHRASE)
    assert [path.name for path in tmp_path.iterdir()] == [office.name]
    assert len(called) == 2 and not [one for one in called if PHRASE in " ".join(one)]


def test_what_takes_too_long_or_never_begins_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrase_apart, "PATIENCE", 0.0)
    with pytest.raises(StorageTrouble, match=TOLD):
        unwrapped(wrapping(10), PHRASE)
    monkeypatch.undo()

    def full(*_: object, **__: object) -> Process:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(subprocess, "Popen", full)
    with pytest.raises(StorageTrouble, match=TOLD):
        unwrapped(wrapping(10), PHRASE)


def test_work_beyond_this_computer_is_no_wrong_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(StorageTrouble, match=TOLD):
        unwrapped(wrapping(40), PHRASE)
    if sys.platform == "linux":
        import resource

        little = 200 << 20  # bytes; the second asks for more
        _each(monkeypatch, lambda process: resource.prlimit(process.pid, resource.RLIMIT_AS, (little, little)))
        assert unwrapped(wrapping(10), PHRASE) is None
        with pytest.raises(StorageTrouble, match=TOLD):
            unwrapped(wrapping(18), PHRASE)


def test_no_other_module_does_this_work(root: Path) -> None:
    """In the window's process it would end the window where memory runs out."""
    found = [
        path.name
        for folder in ("cooling_desktop", "ui")
        for path in (root / folder).rglob("*.py")
        if re.search(r"pyrage\.passphrase|pyrage import .*passphrase", path.read_text("utf-8"))
    ]
    assert found == ["phrase_child.py"]
