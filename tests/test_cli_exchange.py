"""Papers of other offices and old releases, from the command line."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from cooling_desktop.records.issuing import issued_papers
from cooling_desktop.records.received import received_papers
from cooling_desktop.records.store import open_store

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_paper_from_one_office_to_the_other(inside: Run, office: Path, tmp_path: Path) -> None:
    inside("issue", "contoh-000-sumenep", "--data", office, code=0)
    number = json.loads(inside("list", "--data", office, "--json").stdout)
    issued = next(one["number"] for one in number if one["id"] == "contoh-000-sumenep")
    told = inside("archive", "export", issued, "--out", tmp_path / "kirim", "--data", office, code=0)
    pdf, ours = Path(told.stdout.strip()), tmp_path / "kita"
    refused = inside("archive", "import", pdf, "--data", office, code=2).stderr
    assert f"naskah kita sendiri, nomor {issued}" in refused and refused.count("\n") == 1
    told = inside("archive", "import", pdf, "--by", "Ani", "--data", ours, code=0)
    assert told.stdout == f"{pdf.name}: naskah {issued} dari Polres Sumenep, masuk. Entri: 8 baru.\n"
    again = inside("archive", "import", pdf, "--data", ours, "--json", code=0)
    assert json.loads(again.stdout)[0]["new"] is False
    old = tmp_path / "lama"
    old.mkdir()
    (old / "a.txt").write_text("Nomor: SP/9/X/2019/Humas\nManado, 7 Oktober 2019\n\nWarga bertemu.", "utf-8")
    (old / "b.txt").write_bytes(b"")
    lines = inside("archive", "import", old, "--data", ours, code=0).stdout.splitlines()
    assert lines[0] == "a.txt: masuk sebagai arsip lama." and lines[1].startswith("b.txt: tidak masuk. ")
    store = open_store(ours)
    assert [paper.received_by for paper in received_papers(store)] == ["", "Ani"]
    store.close()
    inside("archive", "verify", "--data", ours, code=0)
    assert inside("archive", "export", "SP/404", "--out", tmp_path, "--data", office, code=2).stderr.count("\n") == 1


def test_of_several_papers_of_one_number_the_whole_ones_go_out(inside: Run, office: Path, tmp_path: Path) -> None:
    for key in ("contoh-000-sumenep", "contoh-004-menteng"):
        inside("issue", key, "--data", office, code=0)
    store = open_store(office)
    first, second = issued_papers(store)
    store.close()
    assert first.number == second.number
    (office / "arsip" / first.file).unlink()
    export = ("archive", "export", first.number, "--out", tmp_path / "kirim", "--data", office)
    told = inside(*export, code=1).stdout.splitlines()
    assert Path(told[0]).read_bytes() == (office / "arsip" / second.file).read_bytes()
    assert told[1:] == [f"“{first.headline}”: Naskah {first.number} hilang dari folder arsip. "
                        "Pulihkan dari folder cadangan."]  # fmt: skip
    (office / "arsip" / second.file).unlink()
    assert "hilang dari folder arsip" in inside(*export, code=2).stderr


def test_one_file_refused_keeps_all_out(inside: Run, office: Path, tmp_path: Path) -> None:
    theirs = Path(shutil.copytree(office, tmp_path / "mereka"))
    papers: list[Path] = []
    for folder, key in ((theirs, "contoh-000-sumenep"), (office, "contoh-004-menteng")):
        inside("issue", key, "--data", folder, code=0)
        papers += (folder / "arsip").glob("*.pdf")
    assert "naskah kita sendiri" in inside("archive", "import", *papers, "--data", office, code=2).stderr
    store = open_store(office)
    assert received_papers(store) == []
    store.close()
