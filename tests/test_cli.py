"""The verbs as a script meets them: a process each, exit codes, JSON shapes, Indonesian words."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from cooling_desktop import verbs
from cooling_desktop.__main__ import VERSION, main
from cooling_desktop.archive.sample import example_files
from cooling_desktop.arguments import parser

Run = Callable[..., subprocess.CompletedProcess[str]]
EXAMPLES = example_files()
KEYS = [f"contoh-{path.stem}" for path in EXAMPLES]


def _hashes(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_version(cooling: Run) -> None:
    assert cooling("--version", code=0).stdout == f"cooling-desktop {VERSION}\n"


def test_import_list_issue_export(cooling: Run, inside: Run, tmp_path: Path) -> None:
    data = ("--data", tmp_path / "data")
    taken = cooling("import", *EXAMPLES, *data, "--json", code=0)
    assert json.loads(taken.stdout) == [
        {"file": str(path), "id": key} for path, key in zip(EXAMPLES, KEYS, strict=True)
    ]
    rows = json.loads(cooling("list", *data, "--json", code=0).stdout)
    assert [set(row) for row in rows] == [{"id", "title", "date", "unit", "status", "number", "papers"}] * 5
    by_key = {row["id"]: row for row in rows}
    assert by_key[KEYS[0]] == {
        "id": KEYS[0],
        "title": "Ngopi Bareng MIO Indonesia",
        "date": "2024-10-23",
        "unit": "Polres Sumenep",
        "status": "terlaksana",
        "number": "",
        "papers": [],
    }
    assert by_key[KEYS[1]]["date"] is None and rows[0]["id"] == KEYS[1], "undated first"
    assert [row["date"] for row in rows[1:]] == sorted((row["date"] for row in rows[1:]), reverse=True)

    issued = json.loads(cooling("issue", KEYS[0], *data, "--paper", "f4", "--json", code=0).stdout)
    assert re.fullmatch(r"SP/1/[IVX]+/\d{4}/Humas", issued["number"]) and issued["id"] == KEYS[0]
    assert hashlib.sha256(Path(issued["pdf"]).read_bytes()).hexdigest() == issued["sha256"]
    again = inside("issue", KEYS[0], *data, code=2)
    assert again.stderr == "Siaran pers kegiatan ini sudah terbit. Untuk memperbaikinya, buat ralat.\n"
    missing = inside("issue", KEYS[1], *data, code=1)
    assert missing.stdout == "" and "Tanggal kegiatan belum diisi" in missing.stderr
    unknown = inside("issue", "hantu", *data, code=2)
    assert "“hantu” tidak ada" in unknown.stderr
    row = next(r for r in json.loads(inside("list", *data, "--json").stdout) if r["id"] == KEYS[0])
    assert (row["status"], row["number"]) == ("terbit", issued["number"])

    out = tmp_path / "keluar" / "sumenep.json"
    told = json.loads(cooling("export", KEYS[0], "--out", out, *data, "--json", code=0).stdout)
    assert told == {"id": KEYS[0], "file": str(out)}
    inside("import", out, "--data", tmp_path / "lain", code=0)
    assert KEYS[0] in inside("list", "--data", tmp_path / "lain", code=0).stdout
    assert inside("export", "hantu", "--out", out, *data, code=2).stdout == ""


def test_people_read_sentences_and_tables(inside: Run, office: Path) -> None:
    said = inside("list", "--data", office, code=0).stdout
    assert f"{KEYS[0]}  23/10/2024  Polres Sumenep  Ngopi Bareng MIO Indonesia  terlaksana\n" in said
    assert f"{KEYS[1]}  tanpa tanggal  " in said
    none = office.parent / "baru"
    told = inside("list", "--data", none, code=0).stdout
    assert told == f"Belum ada kegiatan: belum ada data kantor di {none}.\n"


def test_check(cooling: Run, inside: Run) -> None:
    found = json.loads(cooling("check", EXAMPLES[0], "--json", code=0).stdout)
    keys = {"rule", "level", "where", "message", "fix", "found", "start", "options", "safe"}
    assert found and all(set(one) == keys for one in found)
    found = json.loads(cooling("check", EXAMPLES[1], "--json", code=1).stdout)
    (block,) = [one for one in found if one["level"] == "block"]
    assert (block["where"], block["message"]) == ("days[0].held_on", "Tanggal kegiatan belum diisi.")
    several = json.loads(inside("check", *EXAMPLES, "--json", code=1).stdout)
    assert {one["level"] for one in several} <= {"block", "ask", "suggest"}
    assert {one["file"] for one in several} <= {str(path) for path in EXAMPLES}
    said = inside("check", EXAMPLES[1], code=1).stdout
    assert "[wajib diperbaiki] Tanggal kegiatan belum diisi. Isi tanggal kegiatan." in said


def test_check_tells_what_cannot_be_printed(inside: Run, tmp_path: Path) -> None:
    data = json.loads(EXAMPLES[0].read_text("utf-8"))
    data["meeting"]["purposes"][0]["text"] = "menjaga 😀 kerukunan"
    file = tmp_path / "huruf.json"
    file.write_text(json.dumps(data), "utf-8")
    said = inside("check", file, code=0).stdout
    assert "Huruf “😀” tidak tersedia dalam fon cetak" in said and "(purposes[0].text)" in said


@pytest.mark.parametrize("voice", ["siaran-pers", "berita", "ringkas"])
def test_release(cooling: Run, tmp_path: Path, voice: str) -> None:
    for paper in ("a4", "f4"):
        out = tmp_path / voice / paper
        done = cooling(
            "release", *EXAMPLES, "--out", out, "--voice", voice, "--paper", paper, "--json", code=0
        )
        wanted = {f"{path.stem}.{end}" for path in EXAMPLES for end in ("pdf", "txt")}
        assert {path.name for path in out.iterdir()} == wanted
        told = json.loads(done.stdout)
        assert [set(one) for one in told] == [{"file", "pdf", "text", "missing"}] * 5
        assert "Tanggal kegiatan belum diisi." in told[1]["missing"]
        for one in told:
            assert Path(one["pdf"]).read_bytes().startswith(b"%PDF-") and Path(one["text"]).read_text("utf-8")
    assert done.stderr == ""


def test_release_of_nearly_nothing_is_still_written(cooling: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong.json").write_text(
        '{"format": "cooling-desktop/meeting", "version": 1, "meeting": {}}'
    )
    said = cooling("release", "kosong.json", "--out", "out", code=0).stdout
    assert (
        "Tanggal kegiatan belum diisi." in said and "Satuan penyelenggara dan pimpinan belum diisi." in said
    )
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"kosong.pdf", "kosong.txt"}


def test_release_needs_and_touches_no_office(cooling: Run, tmp_path: Path) -> None:
    home = tmp_path / "rumah"
    home.mkdir()
    env = {
        "HOME": str(home),
        **dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")),
    }
    cooling("release", EXAMPLES[0], "--out", "out", code=0, env=env)
    cooling("check", EXAMPLES[0], code=0, env=env)
    cooling("schema", code=0, env=env)
    assert list(home.rglob("*")) == []


def test_same_facts_same_bytes_whatever_the_surroundings(cooling: Run, tmp_path: Path) -> None:
    made = []
    surroundings: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANG": "id_ID.UTF-8"},
        {"PYTHONUTF8": "0", "LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    ]
    full = Path(__file__).parent / "records" / "files" / "version-1.json"
    for n, env in enumerate(surroundings):
        cooling("release", *EXAMPLES, full, "--out", f"out{n}", code=0, env=env)
        made.append(_hashes(tmp_path / f"out{n}"))
    assert len(made[0]) == 12
    assert made[0] == made[1] == made[2] == made[3]


def test_schema(cooling: Run) -> None:
    made = json.loads(cooling("schema", code=0).stdout)
    check = jsonschema.Draft202012Validator(made)
    for path in EXAMPLES:
        check.validate(json.loads(path.read_text("utf-8")))


def test_doctor_names_the_log_and_changes_nothing(
    cooling: Run, inside: Run, office: Path, tmp_path: Path
) -> None:
    before = _hashes(office)
    found = json.loads(cooling("doctor", "--data", office, "--json", code=0).stdout)
    assert found["catatan program"] == str(office / "log" / "cooling-desktop.log")
    assert found["troubles"] == [] and found["folder data"] == str(office)
    assert tuple(map(int, found["sqlite"].split("."))) >= (3, 51, 3)
    told = inside("doctor", "--data", office, code=0).stdout
    assert told.endswith("Semua baik.\n") and "buktikan dengan perintah archive verify" in told
    after = _hashes(office)
    assert {name: after[name] for name in before} == before
    inside("doctor", "--data", tmp_path / "belum ada", code=0)
    assert not (tmp_path / "belum ada").exists()


def test_the_log_tells_verbs_and_is_for_the_owner(cooling: Run, tmp_path: Path) -> None:
    cooling("import", EXAMPLES[0], "--data", "data", code=0)
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    log = (tmp_path / "data" / "log" / "cooling-desktop.log").read_text("utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [\d:,]+ INFO verb import code 0\n", log)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write: /proc")
def test_without_a_home_that_can_be_written(cooling: Run, tmp_path: Path) -> None:
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    env: dict[str, str | None] = {
        "HOME": "/proc",
        **dict.fromkeys(names),
    }  # not even root makes a folder there
    cooling("release", EXAMPLES[0], "--out", "out", code=0, env=env)
    cooling("import", EXAMPLES[0], "--data", "data", code=0, env=env)
    done = cooling("import", EXAMPLES[0], code=2, env=env)
    assert done.stderr.endswith("tidak dapat dibuat. Pilih folder lain untuk data.\n")
    assert done.stderr.count("\n") == 1


def test_the_data_folder_may_be_named_before_or_after_the_verb(inside: Run, office: Path) -> None:
    assert inside("--data", office, "list").stdout == inside("list", "--data", office).stdout != ""


class TestDemo:
    """`demo --out` does the whole job into a fresh out/data, again and again."""

    def test_the_whole_job_twice(self, cooling: Run, inside: Run, tmp_path: Path) -> None:
        home = tmp_path / "rumah"
        (home / ".local" / "share" / "cooling-desktop").mkdir(parents=True)
        env = {"HOME": str(home), "XDG_DATA_HOME": str(home / ".local" / "share")}
        runs = []
        for _ in range(2):
            done = cooling("demo", "--out", "out", "--json", code=0, env=env)
            told = json.loads(done.stdout)
            assert [one["status"] for one in told] == ["terbit", "konsep", "terbit", "terbit", "terbit"]
            assert told[1]["missing"][0] == "Tanggal kegiatan belum diisi."
            assert all((tmp_path / one[end]).is_file() for one in told for end in ("pdf", "text"))
            rows = json.loads(inside("list", "--data", tmp_path / "out" / "data", "--json", code=0).stdout)
            runs.append(([row["number"] for row in rows], len(_hashes(tmp_path / "out" / "data" / "arsip"))))
        assert runs[0] == runs[1] and runs[0][1] == 4
        assert [path for path in home.rglob("*") if path.is_file()] == []
        outside = [path.name for path in (tmp_path / "out").iterdir() if path.suffix == ".pdf"]
        assert len(outside) == 5

    def test_an_office_that_is_no_demonstration_is_left_alone(self, inside: Run, office: Path) -> None:
        before = _hashes(office)
        done = inside("demo", "--out", office.parent, code=2)
        assert "bukan hasil perintah demo" in done.stderr
        assert _hashes(office) == before


HELP = [
    [],
    ["release"],
    ["check"],
    ["import"],
    ["export"],
    ["list"],
    ["issue"],
    ["schema"],
    ["doctor"],
    ["demo"],
    ["archive"],
    *(["archive", act] for act in ("verify", "search", "import", "export")),
]
ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments?|show|this|message|exit|optional|default|required|file|files|folder to|"
    r"the|and|one of|commands?|choices|write|print|open|with|without)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("verb", HELP, ids=lambda verb: " ".join(verb) or "all")
def test_help_is_indonesian(verb: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*verb, "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0 and said.startswith("pemakaian: cooling-desktop")
    words = re.sub(r"--?[a-z-]+|\{[^}]*\}", "", said)
    assert not ENGLISH.search(words), ENGLISH.findall(words)


def test_every_option_is_explained() -> None:
    top = parser()
    (verbs_of,) = [action for action in top._actions if isinstance(action, argparse._SubParsersAction)]
    (acts,) = [a for a in verbs_of.choices["archive"]._actions if isinstance(a, argparse._SubParsersAction)]
    for made in (top, *verbs_of.choices.values(), *acts.choices.values()):
        assert [action.dest for action in made._actions if not action.help and action is not verbs_of] == []


WRONG = {
    "rilis": "Perintah “rilis” tidak dikenal. Pilih release, check, paste, import,",
    "release": "Isian BERKAS, --out belum ada.",
    "release x.json": "Isian --out belum ada.",
    "issue": "Isian KUNCI belum ada.",
    "list --kertas": "“--kertas” tidak dikenal.",
    "list --data": "Isian untuk --data belum ada.",
    "release x --out o --voice puisi": "Pilihan --voice “puisi” tidak dikenal. Pilih siaran-pers, berita, ringkas.",
}


@pytest.mark.parametrize("words", WRONG)
def test_a_command_typed_wrong_is_told(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words.split())
    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (2, "")
    assert said.err.startswith(WRONG[words]) and said.err.endswith(" Lihat: cooling-desktop --help\n")
    assert said.err.count("\n") == 1


def test_a_bug_is_logged_once_and_told_in_one_sentence(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(data: Path) -> verbs.Answer:
        raise KeyError("Rahasia Tamu")

    monkeypatch.setattr(verbs, "listing", broken)
    assert main(["list", "--data", str(office)]) == 3
    said = capsys.readouterr()
    log = office / "log" / "cooling-desktop.log"
    found = re.fullmatch(
        r"Kesalahan program ([0-9a-f]{8})\. Data yang sudah tersimpan aman\. Kirim berkas (.*) kepada pengembang\.\n",
        said.err,
    )
    assert found and said.out == "" and found[2] == str(log)
    written = log.read_text("utf-8")
    assert written.count(found[1]) == 1 and "KeyError" in written and "test_cli.py" in written
    assert "Rahasia" not in written, "an error's own words may be facts"
    assert main(["list", "--data", str(office), "--debug"]) == 3
    said = capsys.readouterr()
    assert "Traceback" in said.err and "KeyError" in said.err


def test_a_bug_without_a_writable_log_is_still_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").touch()
    monkeypatch.setattr(verbs, "listing", lambda data: 1 / 0)
    assert main(["list", "--data", str(tmp_path / "berkas")]) == 3
    assert capsys.readouterr().err.startswith("Kesalahan program ")


def test_a_reader_that_goes_away_is_no_fault(root: Path, office: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-W", "error", "-m", "cooling_desktop", "list", "--data", str(office)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True)
    assert running.stdout is not None and running.stderr is not None
    running.stdout.close()
    assert running.stderr.read() == ""
    running.stderr.close()
    assert running.wait() == 0
