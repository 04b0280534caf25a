"""An office's old file becomes today's, or stays exactly as it was."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from cooling_desktop.errors import StorageTrouble
from cooling_desktop.records.engine import DATABASE, told
from cooling_desktop.records.glance import HEAD
from cooling_desktop.records.soundness import unsound
from cooling_desktop.records.store import open_store
from cooling_desktop.records.upgrade import (
    COPIES,
    SCRIPTS,
    bring_up_to_date,
    copy_verified,
    revision_of,
)
from tests.records.old_files import file_at

OLD_ROWS = """
INSERT INTO elections VALUES ('pilkada', 1, 'Pilkada 2024', 'pilkada', '2024-11-27', NULL, NULL, 0, '');
INSERT INTO organisations VALUES ('kpu', 1, 'KPU', '', '', 'penyelenggara pemilihan', '["K.P.U."]', '');
INSERT INTO people VALUES ('henri', 3, 'AKBP', 'Henri', '[]', '["S.H."]', '', '[]', '', '0812', '', 'asal');
"""


def _old_file(folder: Path) -> Path:
    """A file as the first version made it: revision 0001 with rows."""
    folder.mkdir()
    path = file_at(folder, "0001")
    connection = dbapi2.connect(str(path))
    connection.executescript(OLD_ROWS)
    connection.close()
    return path


def _dump(path: Path) -> str:
    """A fingerprint of every table, trigger and row."""
    connection = dbapi2.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        made = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
        tables = [name for kind, name, _ in made if kind == "table"]
        rows = {name: connection.execute(f'SELECT rowid, * FROM "{name}"').fetchall() for name in tables}  # noqa: S608
        return hashlib.sha256(repr((made, rows)).encode()).hexdigest()
    finally:
        connection.close()


def _bytes(folder: Path) -> dict[str, str]:
    """Every file's fingerprint, without SQLite's helpers, which even a reader may leave behind."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.endswith(("-shm", "-wal")))
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_an_old_file_is_copied_checked_and_upgraded(tmp_path: Path) -> None:
    path = _old_file(tmp_path / "data")
    before = _dump(path)
    store = open_store(tmp_path / "data")
    (person,) = store.directory("people")
    assert (person.name, person.version, person.note) == ("Henri", 3, "asal")  # type: ignore[attr-defined]
    (body,) = store.directory("organisations")
    assert body.known_as == ["K.P.U."]  # type: ignore[attr-defined]
    assert store.new_meeting().meeting.id in {row.id for row in store.meetings()}
    store.close()
    assert revision_of(path) == HEAD
    (copy,) = (tmp_path / "data" / COPIES).iterdir()
    assert (copy.suffix, _dump(copy), revision_of(copy)) == (".db", before, "0001")


def test_a_new_file_needs_no_copy_and_an_upgraded_one_none_again(tmp_path: Path) -> None:
    for _ in range(2):
        open_store(tmp_path / "data").close()
    assert not (tmp_path / "data" / COPIES).exists()


def test_two_windows_upgrade_the_same_file_at_once(tmp_path: Path, root: Path) -> None:
    path = _old_file(tmp_path / "data")
    program = (
        "import sys; from pathlib import Path; from cooling_desktop.records.store import open_store; "
        "store = open_store(Path(sys.argv[1])); assert len(store.directory('people')) == 1; store.close()"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(path.parent)], cwd=root) for _ in range(3)
    ]
    assert [one.wait(60) for one in running] == [0, 0, 0]
    assert revision_of(path) == HEAD


Steps = Callable[[str], Path]


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    """A folder of upgrades with one more step after today's; the text is the body of its upgrade()."""

    def make(body: str) -> Path:
        scripts = tmp_path / "upgrades"
        shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        head = f"import os\nimport sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '9000', '{HEAD}'"
        text = f"{head}\n\ndef upgrade():\n{lines}\n"
        (scripts / "versions" / "v9000_test.py").write_text(text, "utf-8")
        return scripts

    return make


@pytest.fixture
def guarded(office: Path) -> Path:
    """Today's file with the five examples, a trigger that guards guests, and a table that cascades."""
    path = office / DATABASE
    connection = dbapi2.connect(str(path))
    connection.executescript("""
        CREATE TRIGGER guard BEFORE DELETE ON meetings_guests WHEN old.note = 'x' BEGIN SELECT RAISE(ABORT, 'no'); END;
        CREATE TABLE audit (id INTEGER PRIMARY KEY, unit_id TEXT REFERENCES units(id) ON DELETE CASCADE);
        INSERT INTO audit (unit_id) SELECT id FROM units;
    """)
    connection.close()
    return path


GOOD_STEPS = {
    "a new column": "op.add_column('meetings', sa.Column('baru', sa.Text))",
    "batch below a cascade": (
        "with op.batch_alter_table('units') as batch:\n"
        "    batch.alter_column('role', type_=sa.String(300), existing_nullable=False)"
    ),
    "a trigger made again": (
        "with op.batch_alter_table('meetings_guests') as batch:\n"
        "    batch.alter_column('group', type_=sa.String(150), existing_nullable=False)\n"
        'op.execute("CREATE TRIGGER guard BEFORE DELETE ON meetings_guests WHEN old.note = \'x\' '
        "BEGIN SELECT RAISE(ABORT, 'no'); END\")"
    ),
}


@pytest.mark.parametrize("name", GOOD_STEPS)
def test_a_good_step_passes_the_guards(guarded: Path, steps: Steps, name: str) -> None:
    before = dbapi2.connect(str(guarded))
    wanted = before.execute(
        "SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM meetings_guests)"
    ).fetchone()
    before.close()
    bring_up_to_date(guarded, steps(GOOD_STEPS[name]), "9000")
    assert revision_of(guarded) == "9000"
    after = dbapi2.connect(str(guarded))
    found = after.execute(
        "SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM meetings_guests)"
    ).fetchone()
    after.close()
    assert found == wanted and min(found) > 0


BAD_STEPS = {
    "drops a trigger": ("op.execute('DROP TRIGGER guard')", "pengaman yang hilang"),
    "loses a trigger in batch mode": (
        "with op.batch_alter_table('meetings_guests') as batch:\n"
        "    batch.alter_column('group', type_=sa.String(150), existing_nullable=False)",
        "pengaman yang hilang",
    ),
    "empties a trigger": (
        "op.execute('DROP TRIGGER guard')\n"
        "op.execute('CREATE TRIGGER guard BEFORE DELETE ON meetings_guests BEGIN SELECT 1; END')",
        "pengaman yang hilang",
    ),
    "drops an index": ("op.execute('DROP INDEX ix_meetings_guests_owner_id')", "pengaman yang hilang"),
    "loses a unique constraint": (
        "with op.batch_alter_table('numbers') as batch:\n"
        "    batch.drop_constraint('uq_numbers_unit_id_kind_text')",
        "pengaman yang hilang",
    ),
    "loses a reference": (
        "with op.batch_alter_table('corrections') as batch:\n"
        "    batch.drop_constraint('fk_corrections_corrects_id', 'foreignkey')",
        "pengaman yang hilang",
    ),
    "a reference that no longer cascades": (
        "op.execute('ALTER TABLE audit RENAME TO old')\n"
        "op.execute('CREATE TABLE audit (id INTEGER PRIMARY KEY, unit_id TEXT REFERENCES units(id))')\n"
        "op.execute('INSERT INTO audit SELECT * FROM old')\n"
        "op.execute('DROP TABLE old')",
        "pengaman yang hilang",
    ),
    "loses one row": ("op.execute('DELETE FROM meetings_guests WHERE rowid = 1')", "baris atau pengaman"),
    "loses what would have cascaded": ("op.execute('DELETE FROM audit')", "baris atau pengaman"),
    "loses a table": ("op.drop_table('audit')", "baris atau pengaman"),
    "breaks a reference": ("op.execute(\"UPDATE meetings SET unit_id = 'hantu'\")", "hubungan antardata"),
    "fails half way": (
        "op.add_column('meetings', sa.Column('baru', sa.Text))\nop.execute('SELECT * FROM tidak_ada')",
        "gagal dan dibatalkan",
    ),
}


@pytest.mark.parametrize("name", BAD_STEPS)
def test_a_bad_step_leaves_the_old_file_as_it_was(guarded: Path, steps: Steps, name: str) -> None:
    body, words = BAD_STEPS[name]
    scripts, before, content = steps(body), _dump(guarded), guarded.read_bytes()
    with pytest.raises(StorageTrouble, match=words), told(guarded.parent):
        bring_up_to_date(guarded, scripts, "9000")
    assert _dump(guarded) == before and guarded.read_bytes() == content
    assert revision_of(guarded) == HEAD
    (copy,) = (guarded.parent / COPIES).glob("*.db")
    assert _dump(copy) == before
    store = open_store(guarded.parent)  # and the program of yesterday goes on working
    assert len(store.meetings()) == 5
    store.close()


def test_a_step_with_a_bug_leaves_the_old_file_as_it_was(guarded: Path, steps: Steps) -> None:
    scripts, before = steps("op.drop_table('audit')\nraise ZeroDivisionError"), _dump(guarded)
    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(guarded, scripts, "9000")
    assert _dump(guarded) == before


def test_a_kill_in_the_middle_of_a_step_leaves_the_old_file_as_it_was(
    guarded: Path, steps: Steps, root: Path
) -> None:
    scripts, before = steps("op.drop_table('audit')\nos._exit(9)"), _dump(guarded)
    program = (
        "import sys; from pathlib import Path; from cooling_desktop.records.upgrade import bring_up_to_date; "
        "bring_up_to_date(Path(sys.argv[1]), Path(sys.argv[2]), '9000')"
    )
    done = subprocess.run([sys.executable, "-c", program, str(guarded), str(scripts)], cwd=root)
    assert done.returncode == 9
    assert _dump(guarded) == before


def test_a_copy_that_differs_stops_the_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _old_file(tmp_path / "data")
    before = _dump(path)
    counts = iter([{"people": 1}, {"people": 0}])
    monkeypatch.setattr("cooling_desktop.records.upgrade._counts", lambda _: next(counts))
    with pytest.raises(StorageTrouble, match=r"tidak cocok\. Data lama tidak diubah"):
        bring_up_to_date(path)
    assert _dump(path) == before and revision_of(path) == "0001"
    assert list((tmp_path / "data" / COPIES).iterdir()) == []


def test_a_copy_takes_the_unmerged_log_along(office: Path, tmp_path: Path) -> None:
    store = open_store(office)  # stays open: the last words are in the -wal file only
    facts = store.load("contoh-000-sumenep")
    facts.meeting.theme = "baru saja"
    store.save(facts)
    copy = copy_verified(office / DATABASE, tmp_path / "salinan")
    store.close()
    connection = dbapi2.connect(str(copy))
    assert connection.execute("SELECT count(*) FROM meetings WHERE theme = 'baru saja'").fetchone() == (1,)
    connection.close()


def test_a_newer_file_is_refused_untouched(office: Path) -> None:
    connection = dbapi2.connect(str(office / DATABASE))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = _bytes(office)
    with pytest.raises(StorageTrouble, match=r"lebih baru\. Tidak ada yang diubah\. Perbarui aplikasi"):
        open_store(office)
    assert "lebih baru" in unsound(office)
    assert _bytes(office) == before


def test_somebody_else_s_database_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "data" / "foto").mkdir(parents=True)
    connection = dbapi2.connect(str(tmp_path / "data" / DATABASE))
    connection.executescript("CREATE TABLE resep (bahan TEXT); INSERT INTO resep VALUES ('kopi')")
    connection.close()
    before = _bytes(tmp_path / "data")
    with pytest.raises(StorageTrouble, match="bukan basis data Cooling Desktop"):
        open_store(tmp_path / "data")
    assert _bytes(tmp_path / "data") == before
