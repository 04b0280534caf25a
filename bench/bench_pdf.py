"""Our release against a bare ReportLab platypus document: same faces, shaping, photo and line breaks.

Run by hand: `python bench/bench_pdf.py [rounds]`. Warm: one process, interleaved. Cold: whole processes.
The bare side is given finished line breaks, so it pays for no breaker of its own.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

LEAD = "SUMENEP –"
HEADLINE = "Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia"
HEAD = ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH JAWA TIMUR", "RESOR SUMENEP")
ADDRESS = "Jalan Contoh Nomor 1, Sumenep 69400"
PHONES, ONLINE = ("Telepon 0328-000000", "WhatsApp 0812-0000-0000"), ("humas@contoh.id", "contoh.id")
FACTS = (("Kegiatan", "Ngopi Bareng"), ("Waktu", "Rabu, 23 Oktober 2024, malam"), ("Tempat", "Arina Caffé"))
CAPTION = "Kapolres Sumenep (kiri) berdialog dengan pengurus PD Mio Indonesia Kabupaten Sumenep."
TEXTS = (
    "Kapolres Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar acara bertajuk “Ngopi Bareng” "
    "bersama PD Mio Indonesia Kabupaten Sumenep di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam.",
    "Acara itu digelar sebagai bagian dari upaya menurunkan tensi politik dan meredam potensi konflik di "
    "tengah masyarakat yang akan menyongsong pesta demokrasi.",
    "Dalam sambutannya, Kapolres menekankan pentingnya menjaga suasana aman dan damai selama proses Pilkada. "
    "Melalui kegiatan itu, ia berharap masyarakat, khususnya awak media, dapat menjadi pelopor perdamaian.",
    "“Pilkada merupakan ajang demokrasi yang harus disambut dengan semangat kebersamaan, bukan perpecahan,” "
    "ujar AKBP Henri.",
    "Acara tersebut juga diisi diskusi santai mengenai peran komunitas dalam menjaga keamanan dan upaya "
    "menghindari penyebaran hoaks yang dapat memicu keributan.",
    "Sementara itu, Candra Hasan menyampaikan komitmen komunitasnya untuk menjaga netralitas serta ikut "
    "menyukseskan Pilkada Serentak 2024 dalam suasana aman dan damai.",
    "“Kami siap mendukung penuh Polres Sumenep dalam menjaga kondusivitas jelang Pilkada. Kami akan menjadi "
    "agen perubahan di lingkungan kami masing-masing,” katanya.",
    "Polres Sumenep berkomitmen untuk terus melakukan berbagai pendekatan persuasif demi suasana yang aman, "
    "nyaman, dan kondusif hingga seluruh tahapan Pilkada Serentak 2024 berakhir.",
)


def photo(folder: Path) -> Path:
    """A JPEG of about 200 kB, 1600 × 1200 pixels."""
    from PIL import Image

    noise = Image.effect_noise((400, 300), 40).resize((1600, 1200)).convert("RGB")
    noise.save(folder / "foto.jpg", quality=70)
    return folder / "foto.jpg"


def ours(picture: Path, number: int) -> bytes:
    """One release through the product; `number` makes every round a different document."""
    from cooling_desktop.papers import document as d
    from cooling_desktop.papers.pdf import render

    texts = [*TEXTS[:-1], f"{TEXTS[-1]} ({number})"]
    paragraphs = [
        d.Paragraph((d.Run(text),), "" if index else LEAD, f"p{index}") for index, text in enumerate(texts)
    ]
    photo_block = d.PictureWithFacts(d.Picture(picture, 1600, 1200, CAPTION, "Humas Polres Sumenep"), FACTS)
    blocks = (
        d.Masthead("SIARAN PERS", (f"Nomor: SP/{number}", "Sumenep, 23 Oktober 2024")),
        d.Headline(HEADLINE),
        paragraphs[0],
        photo_block,
        *paragraphs[1:],
        d.Credit("(Humas Polres Sumenep)"),
        d.Contact("Seksi Humas Polres Sumenep", ADDRESS, PHONES, ONLINE),
    )
    paper = d.Document(HEADLINE, "Humas", blocks, d.Letterhead(HEAD, ADDRESS), footer="Siaran Pers")
    return render(paper).pdf


def broken_lines(number: int) -> list[list[str]]:
    """Our line breaks at 11 pt, for the bare side."""
    from cooling_desktop.papers.document import Run
    from cooling_desktop.papers.pdf import faces
    from cooling_desktop.papers.pdf.breaking import paragraph
    from cooling_desktop.papers.pdf.words import Style

    body, lead = Style(faces.SERIF, 11), Style(faces.SANS_BOLD, 11 * 0.94)
    texts = [*TEXTS[:-1], f"{TEXTS[-1]} ({number})"]
    made = []
    for index, text in enumerate(texts):
        lines = paragraph((Run(text),), body, 160 * 72 / 25.4, "" if index else LEAD, None if index else lead)
        made.append([" ".join(word.text for word in line.words).replace("- ", "-") for line in lines])
    return made


def warm(rounds: int, picture: Path) -> None:
    """Interleaved rounds in this process."""
    import bare_release

    sides: dict[str, Callable[[int], object]] = {
        "ours": lambda number: ours(picture, number),
        "bare": lambda number: bare_release.build(lines[number], picture, number),
    }
    lines = {number: broken_lines(number) for number in range(rounds + 3)}
    times: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(rounds + 3):
        for name in sides if number % 2 else reversed(sides):
            start = time.perf_counter()
            sides[name](number)
            if number >= 3:
                times[name].append((time.perf_counter() - start) * 1000)
    report("warm, one process", times)


def cold(rounds: int, picture: Path, folder: Path) -> None:
    """Whole processes, from start to bytes."""
    given = folder / "lines.json"
    given.write_text(json.dumps(broken_lines(0)), encoding="utf-8")
    commands = {
        "ours": [sys.executable, __file__, "--ours", str(picture)],
        "bare": [sys.executable, str(Path(__file__).with_name("bare_release.py")), str(given), str(picture)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name in commands if number % 2 else reversed(commands):
            start = time.perf_counter()
            subprocess.run(commands[name], check=True)
            if number:
                times[name].append((time.perf_counter() - start) * 1000)
    report("cold, whole process", times)


def report(title: str, times: dict[str, list[float]]) -> None:
    """Median, least and the median of the ratios of the rounds."""
    ratio = statistics.median(a / b for a, b in zip(times["ours"], times["bare"], strict=True))
    for name, measured in times.items():
        print(
            f"{title:20} {name:5} median {statistics.median(measured):7.1f} ms   min {min(measured):7.1f} ms"
        )
    print(f"{title:20} ours/bare {ratio:.2f}\n")


def main() -> None:
    """Measure both, or render once for the cold run."""
    if sys.argv[1:2] == ["--ours"]:
        ours(Path(sys.argv[2]), 0)
        return
    rounds = int(sys.argv[1]) if sys.argv[1:] else 25
    with tempfile.TemporaryDirectory() as name:
        picture = photo(Path(name))
        print(
            f"Python {sys.version.split()[0]}, photo {picture.stat().st_size // 1000} kB, {rounds} rounds\n"
        )
        warm(rounds, picture)
        cold(max(rounds // 2, 5), picture, Path(name))


if __name__ == "__main__":
    main()
