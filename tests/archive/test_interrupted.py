"""The program dies in the middle of issuing: afterwards the paper is whole or was never issued."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from cooling_desktop.archive import issue as issue_module
from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.issue import ARCHIVE, finish_interrupted, issue, pdf_of
from cooling_desktop.errors import BadInput, StorageTrouble
from cooling_desktop.files import UNFINISHED
from cooling_desktop.records.issued import standing
from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import open_store

KEY, NEXT = "contoh-000-sumenep", "contoh-002-jeneponto"
TODAY = date(2024, 11, 5)

# Each line dies at another step; `die` stops the process as a power cut would, without any clearing up.
STEPS = {
    "before the number": "Issuing.take_number = lambda *_: die()",
    "after the number": "after(Issuing, 'take_number')",
    "while drawing": "module.render = lambda *_: die()",
    "while it becomes an archive": "pdfa.validate_written = pdfa._api.validate_written = lambda *_, **__: die()",
    "before the file": "module.write_unfinished = lambda *_: die()",
    "half of the file": "module.write_unfinished = lambda path, content: (path.write_bytes(content[:99]), die())",
    "after the file": "after(module, 'write_unfinished')",
    "after the row, before the commit": "after(Issuing, 'put')",
    "at the commit": "Session.commit = lambda *_: die(); SessionTransaction.commit = lambda *_, **__: die()",
    "after the commit": "module.settle = lambda *_: die()",
    "after the name": "after(os, 'replace')",
}
ISSUED = {"after the commit", "after the name"}
PROGRAM = """
import os, sys
from datetime import date
from pathlib import Path
import pikepdf.pdfa as pdfa
from sqlalchemy.orm import Session, SessionTransaction
import cooling_desktop.archive.correct as after_issue
import cooling_desktop.archive.issue as module
from cooling_desktop.records.issued import standing
from cooling_desktop.records.issuing import Issuing
from cooling_desktop.records.store import open_store

def die():
    os._exit(9)

def after(owner, name):
    original = getattr(owner, name)
    def both(*args, **named):
        original(*args, **named)
        die()
    setattr(owner, name, both)

store = open_store(Path(sys.argv[1]))
exec(sys.argv[2])
if sys.argv[4:]:
    after_issue.withdraw(store, sys.argv[4], "Tanggalnya keliru", today=date(2024, 11, 5))
else:
    module.issue(store, sys.argv[3], today=date(2024, 11, 5))
"""


def _is_whole(office: Path) -> list[str]:
    """Opens the office as the program does; every row has its PDF and the other way round. The numbers."""
    store = open_store(office)
    finish_interrupted(store)
    papers = issued_papers(store)
    for paper in papers:
        assert pdf_of(store, paper).startswith(b"%PDF")
    store.close()
    assert unsound(office) == ""
    folder = office / ARCHIVE
    left = {path.name for path in folder.iterdir()} if folder.exists() else set()
    assert left == {paper.file for paper in papers}
    return [paper.number for paper in papers]


@pytest.mark.parametrize("step", STEPS)
def test_death_at_any_step_leaves_all_or_nothing(step: str, office: Path, root: Path) -> None:
    _died(root, office, step)
    assert _is_whole(office) == (["SP/1/XI/2024/Humas"] if step in ISSUED else [])
    store = open_store(office)
    if step in ISSUED:
        with pytest.raises(BadInput, match="sudah terbit"):
            issue(store, KEY, today=TODAY)
    else:
        assert issue(store, KEY, today=TODAY).number == "SP/1/XI/2024/Humas", "no gap"
    store.close()
    assert _is_whole(office) == ["SP/1/XI/2024/Humas"]


def _died(root: Path, office: Path, step: str, *withdrawn: str) -> None:
    command = [sys.executable, "-c", PROGRAM, str(office), STEPS[step], KEY, *withdrawn]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 9, f"this step was never reached: {done.stderr}"


@pytest.mark.faults
@pytest.mark.timeout(600)
def test_death_while_a_release_is_corrected_or_withdrawn_leaves_all_or_nothing(office: Path, root: Path) -> None:
    expected = ["SP/1/XI/2024/Humas"]
    store = open_store(office)
    last = issue(store, KEY, today=TODAY)
    for number, step in enumerate(STEPS, start=1):
        correct(store, last.id)
        facts = store.load(KEY)
        facts.meeting.venue.street = f"Jalan Nomor {number}"
        store.save(facts)
        store.close()
        _died(root, office, step)
        expected += [f"RALAT/{number}/XI/2024/Humas"] if step in ISSUED else []
        assert sorted(_is_whole(office)) == sorted(expected), step
        store = open_store(office)
        if step not in ISSUED:
            expected.append(issue(store, KEY, today=TODAY).number)
        assert expected[-1] == f"RALAT/{number}/XI/2024/Humas", "no gap"
        last = standing(issued_papers(store), KEY) or last
    for step in [*(step for step in STEPS if step not in ISSUED), "after the commit"]:
        store.close()
        _died(root, office, step, last.id)
        store = open_store(office)
    store.close()
    assert sorted(_is_whole(office)) == sorted([*expected, "CABUT/1/XI/2024/Humas"])


def test_another_window_may_open_while_a_paper_is_being_issued(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must neither drop the file that is not committed yet nor trip over the one that is."""
    mine, other = open_store(office), open_store(office)
    seen: list[int | str] = []
    write, settle = issue_module.write_unfinished, issue_module.settle

    def clean_up() -> None:
        try:
            seen.append(finish_interrupted(other))
        except StorageTrouble as busy:
            seen.append(str(busy)[:10])

    def write_and_clean_up(path: Path, content: bytes) -> None:
        write(path, content)
        clean_up()

    def clean_up_and_settle(unfinished: Path, final: Path) -> None:
        monkeypatch.setattr(issue_module, "settle", settle)
        clean_up()
        settle(unfinished, final)

    monkeypatch.setattr("cooling_desktop.records.engine.WAIT_SECONDS", 0.2)
    other.close()
    other = open_store(office)
    monkeypatch.setattr(issue_module, "write_unfinished", write_and_clean_up)
    monkeypatch.setattr(issue_module, "settle", clean_up_and_settle)
    issued = issue(mine, KEY, today=TODAY)
    assert seen == ["Basis data", 1], (
        "first the issuing window holds the lock, then the other finishes for it"
    )
    assert pdf_of(mine, issued)
    mine.close()
    other.close()
    assert _is_whole(office) == [issued.number]


def test_a_stranger_in_the_archive_is_left_alone(office: Path) -> None:
    store = open_store(office)
    issued = issue(store, KEY, today=TODAY)
    (office / ARCHIVE / "catatan.txt").write_text("dari kasi humas")
    (office / ARCHIVE / f"lama.pdf{UNFINISHED}").write_bytes(b"%PDF")
    assert finish_interrupted(store) == 0
    assert {p.name for p in (office / ARCHIVE).iterdir()} == {issued.file, "catatan.txt"}
    store.close()


def test_a_damaged_leftover_of_an_issued_paper_is_kept(office: Path) -> None:
    store = open_store(office)
    issued = issue(store, KEY, today=TODAY)
    path = office / ARCHIVE / issued.file
    path.chmod(0o644)
    path.rename(path.with_name(path.name + UNFINISHED)).write_bytes(b"half")
    assert finish_interrupted(store) == 0
    assert path.with_name(path.name + UNFINISHED).exists() and not path.exists()
    with pytest.raises(StorageTrouble, match="hilang"):
        pdf_of(store, issued)
    store.close()


SAVE_AND_ISSUE = """
import sys
from datetime import date
from pathlib import Path
from cooling_desktop.archive.issue import finish_interrupted, issue
from cooling_desktop.records.meeting import Day
from cooling_desktop.records.store import open_store
store = open_store(Path(sys.argv[1]))
finish_interrupted(store)
unit = store.directory("units")[0].id
n = 0
while True:
    facts = store.new_meeting(unit)
    facts.meeting.programme = "Ngopi"
    facts.meeting.days = [Day(held_on=date(2024, 10, 23))]
    store.save(facts)
    print("saved", facts.meeting.id, flush=True)
    number = issue(store, facts.meeting.id, today=date(2024, 11, 5)).number
    print("issued", number, flush=True)
"""


def _killed_at_any_moment(office: Path, root: Path, kills: int) -> None:
    saved: set[str] = set()
    issued: list[str] = []
    for kill in range(kills):
        command = [sys.executable, "-c", SAVE_AND_ISSUE, str(office)]
        running = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
        assert running.stdout is not None
        first = [running.stdout.readline() for _ in range(2 + kill % 3)]  # saved, issued, saved, issued
        time.sleep(random.uniform(0, 0.1))
        os.kill(running.pid, signal.SIGKILL)
        told = "".join([*first, running.stdout.read()]).splitlines()
        running.stdout.close()
        running.wait()
        saved |= {line.split()[1] for line in told if line.startswith("saved")}
        issued += [line.split()[1] for line in told if line.startswith("issued")]
        numbers = _is_whole(office)
        assert set(issued) <= set(numbers), "what was acknowledged is there"
    store = open_store(office)
    assert saved <= {row.id for row in store.meetings()}
    store.close()
    counted = sorted(int(number.split("/")[1]) for number in _is_whole(office))
    assert counted == list(range(1, len(counted) + 1)), "no gap, no double"
    assert len(counted) >= kills, "it did issue between the kills"


def test_kills_at_any_moment_lose_nothing_acknowledged(office: Path, root: Path) -> None:
    _killed_at_any_moment(office, root, 4)


@pytest.mark.faults
def test_hundreds_of_kills_lose_nothing_acknowledged(office: Path, root: Path) -> None:
    _killed_at_any_moment(office, root, 300)
