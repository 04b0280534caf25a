"""The verb that reads an old release, as a script meets it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.press.paste import old_releases as old

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_an_old_release_as_json(cooling: Run, tmp_path: Path) -> None:
    path = tmp_path / "lama.txt"
    path.write_text(old.SEVERAL + "\nBaca juga: Berita lain\n", "utf-8")
    got = json.loads(cooling("paste", path, "--json", code=0).stdout)
    assert set(got) == {"fields", "findings"}
    assert {frozenset(one) for one in got["fields"]} == {frozenset(("name", "value", "sentence", "confidence"))}
    by_name = {one["name"]: one for one in got["fields"]}
    assert by_name["date"]["value"] == "2024-11-12" and by_name["date"]["confidence"] == "high"
    assert "Selasa malam (12/11/2024)" in by_name["date"]["sentence"]
    assert {"rule", "level", "where", "message", "fix"} <= set(got["findings"][0])
    assert any(found["rule"] == "R16" and "Baca juga" in found["message"] for found in got["findings"])
    assert any(found["rule"] == "R4" for found in got["findings"]), "the rules of writing look at it too"


def test_people_read_lines(inside: Run, tmp_path: Path) -> None:
    path = tmp_path / "lama.txt"
    path.write_text(old.WRONG_DAY, "utf-8")
    lines = inside("paste", path, code=0).stdout.splitlines()
    assert "Orang: Kapolsek Kota Agung Iptu Rudi Hartono Sembiring" in lines
    assert "Tanggal kegiatan (periksa): 2024-10-20" in lines


def test_bad_input_is_one_sentence_and_code_two(inside: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"rusak")
    for name in ("a.docx", "hantu.txt", "a.odt"):
        told = inside("paste", tmp_path / name, code=2)
        assert told.stdout == "" and name in told.stderr and told.stderr.count("\n") == 1
