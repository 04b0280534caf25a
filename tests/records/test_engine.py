"""Every connection to the database is a safe one, and its faults speak Indonesian."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
from pysqlite3 import dbapi2

from cooling_desktop.errors import Conflict, StorageTrouble
from cooling_desktop.records import engine as engine_module
from cooling_desktop.records.engine import DATABASE, SENTENCES, open_engine, sentence, told_disk
from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.upgrade import revision_of

SAFE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "locking_mode": "normal"}


def _pragmas(connection: sa.Connection) -> dict[str, object]:
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in SAFE}


@pytest.mark.parametrize("write", [False, True])
def test_every_connection_is_set_up(tmp_path: Path, write: bool) -> None:
    engine = open_engine(tmp_path / DATABASE).execution_options(write=write)
    for _ in range(2):  # dispose() closes them: the second round is new connections again
        with engine.connect() as one:
            assert _pragmas(one) == SAFE
        engine.dispose()


def test_a_store_s_sessions_are_set_up_too(office: Path) -> None:
    store = open_store(office)
    for write in (False, True):
        with store.session(write=write) as session:
            assert _pragmas(session.connection()) == SAFE
    store.close()


def test_connections_open_at_the_same_time_are_all_set_up(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / DATABASE)
    with engine.connect() as one, engine.connect() as other:
        assert one.connection.driver_connection is not other.connection.driver_connection
        assert _pragmas(one) == _pragmas(other) == SAFE
    engine.dispose()


def test_the_driver_is_one_without_the_wal_fault() -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def test_an_old_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StorageTrouble, match="SQLite terlalu usang"):
        open_engine(tmp_path / DATABASE)


def test_the_standard_library_s_driver_is_never_loaded(office: Path, root: Path) -> None:
    program = (
        "import sys; from cooling_desktop.__main__ import main; "
        "codes = [main([verb, '--data', sys.argv[1]]) for verb in ('list', 'doctor')]; "
        "codes.append(main(['issue', 'contoh-000-sumenep', '--data', sys.argv[1]])); "
        "print([m for m in sys.modules if m.split('.')[0] in ('sqlite3', '_sqlite3')], codes)"
    )
    command = [sys.executable, "-c", program, str(office)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root)
    assert done.stdout.splitlines()[-1] == "[] [0, 0, 0]", done.stdout + done.stderr


def test_references_are_kept_by_the_database_itself(office: Path) -> None:
    store = open_store(office)
    with pytest.raises(Conflict, match="ditunjuk"), store.session(write=True) as session:
        session.execute(sa.text("UPDATE meetings SET unit_id = 'hantu'"))
    with store.session() as session:
        assert session.scalar(sa.text("SELECT count(*) FROM meetings WHERE unit_id = 'hantu'")) == 0
    store.close()


def test_a_writer_takes_its_turn_at_once_and_a_reader_needs_none(office: Path) -> None:
    store = open_store(office)
    other = dbapi2.connect(str(office / DATABASE), timeout=0, isolation_level=None)
    with store.session(write=True):
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM meetings").fetchone() == (5,)
    with store.session():
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    other.close()
    store.close()


def test_a_second_writer_waits_instead_of_failing(office: Path) -> None:
    store, other = open_store(office), Store(office)
    inside = threading.Event()

    def hold() -> None:
        with store.session(write=True) as session:
            session.execute(sa.text("UPDATE meetings SET theme = 'pertama'"))
            inside.set()
            time.sleep(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait()
    with other.session(write=True) as session:
        assert session.scalar(sa.text("SELECT DISTINCT theme FROM meetings")) == "pertama"
    holder.join()
    store.close()
    other.close()


def test_a_writer_that_never_ends_is_told(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.1)
    holder = dbapi2.connect(str(office / DATABASE), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    store = Store(office)
    with pytest.raises(StorageTrouble, match="sedang dipakai aplikasi lain"), store.session(write=True):
        pass
    store.close()
    holder.close()


@pytest.mark.parametrize("name", ["kantor #1", "100 % siap?", "d'Dion; --", "Кантор ❤", "a&mode=rw", "%2e"])
def test_a_data_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    store = open_store(folder)
    key = store.new_meeting().meeting.id
    store.close()
    assert revision_of(folder / DATABASE) is not None
    assert unsound(folder) == ""
    again = open_store(folder)
    assert again.load(key).meeting.id == key
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_data_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    open_store(tmp_path / "data").close()
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("sign", [sign for sign, _ in SENTENCES])
def test_every_known_fault_has_a_sentence_with_the_folder(sign: str, tmp_path: Path) -> None:
    said = sentence(f"prefix {sign} suffix", tmp_path)
    assert str(tmp_path) in said and said.endswith(".") and sign not in said and "{" not in said


def test_an_unknown_fault_is_told_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble, match="bermasalah") as caught, told_disk(tmp_path):
        raise OSError(5, "Input/output error")
    assert "Input/output" not in str(caught.value)
