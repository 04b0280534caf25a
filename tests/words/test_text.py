"""Capitals, marks and the cleaning of typed text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cooling_desktop.words.text import clean, curly, lower_first, sentence, title_case, unclean, upper_first


@pytest.mark.parametrize(
    ("straight", "expected"),
    [
        ('acara "Ngopi Bareng" di D\'Dion', "acara “Ngopi Bareng” di D’Dion"),
        ('("Ngopi")', "(“Ngopi”)"),
        ("\"'Kamtibmas' itu\"", "“‘Kamtibmas’ itu”"),
        ("tahun '90-an", "tahun ’90-an"),
        ('""', "“”"),
        ("Majlis Ta'lim", "Majlis Ta’lim"),
        ("“sudah”", "“sudah”"),
        ("", ""),
    ],
)
def test_curly(straight: str, expected: str) -> None:
    assert curly(straight) == expected


@given(st.text())
def test_curly_touches_only_marks(text: str) -> None:
    once = curly(text)
    assert curly(once) == once
    assert not set(once) & {'"', "'"}
    back = str.maketrans("“”‘’", "\"\"''")
    assert once.translate(back) == text.translate(back)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kegiatan  itu\nselesai", "Kegiatan itu selesai."),
        ("Selesai..", "Selesai."),
        ("selesai ,", "Selesai."),
        ("Siap?!", "Siap?"),
        ("Hadir Iptu Uji Mughni, S.H.", "Hadir Iptu Uji Mughni, S.H."),
        ("Ia berkata, “Kami siap.”", "Ia berkata, “Kami siap.”"),
        ("Ia berkata, “Kami siap.”.", "Ia berkata, “Kami siap.”"),
        ("Kegiatan itu bertajuk “Ngopi Bareng”", "Kegiatan itu bertajuk “Ngopi Bareng”."),
        ("“siap”", "“Siap”."),
        ("Warga berharap …", "Warga berharap …"),
        ("Hadir warga (ketua RT)", "Hadir warga (ketua RT)."),
        ("12 orang hadir", "12 orang hadir."),
        ("", ""),
        (" . ", ""),
    ],
)
def test_sentence(typed: str, expected: str) -> None:
    assert sentence(typed) == expected


@given(st.text(st.sampled_from("abc AB.,?!…”“) 1"), max_size=30))
def test_sentence_is_settled_after_one_pass(text: str) -> None:
    once = sentence(text)
    assert sentence(once) == once
    assert re.findall(r"\w", once.lower()) == re.findall(r"\w", text.lower())


@pytest.mark.parametrize(
    ("text", "force", "expected"),
    [
        ("Menjaga kondusivitas", False, "menjaga kondusivitas"),
        ("Menciptakan rasa aman", False, "menciptakan rasa aman"),
        ("Sinergi Polri", False, "sinergi Polri"),
        ("Polri menjaga", False, "Polri menjaga"),
        ("Polri menjaga", True, "Polri menjaga"),
        ("Pilkada Damai", True, "Pilkada Damai"),
        ("TNI dan Polri", True, "TNI dan Polri"),
        ("D’Dion Coffee", True, "D’Dion Coffee"),
        ("Merauke aman", False, "Merauke aman"),
        ("Medan aman", False, "Medan aman"),
        ("Dr. Andi hadir", True, "Dr. Andi hadir"),
        ("Keamanan wilayah", False, "Keamanan wilayah"),
        ("Keamanan wilayah", True, "keamanan wilayah"),
        ("Langkah-langkah pencegahan", True, "langkah-langkah pencegahan"),
        ("menjaga", False, "menjaga"),
        ("", True, ""),
    ],
)
def test_lower_first(text: str, force: bool, expected: str) -> None:
    assert lower_first(text, force) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kegiatan", "Kegiatan"),
        ("“ngopi” itu", "“Ngopi” itu"),
        ("pasca-Pilkada", "Pasca-Pilkada"),
        ("dr. Andi", "dr. Andi"),
        ("mPolri", "mPolri"),
        ("12 orang", "12 orang"),
        ("", ""),
    ],
)
def test_upper_first(text: str, expected: str) -> None:
    assert upper_first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "jelang pilkada serentak 2024, Kapolres Sumenep gelar ngopi bareng MIO Indonesia",
            "Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng MIO Indonesia",
        ),
        (
            "Polsek Menteng Ajak Warga Jaga Keamanan Lewat Ngopi Kamtibmas",
            "Polsek Menteng Ajak Warga Jaga Keamanan lewat Ngopi Kamtibmas",
        ),
        (
            "Polsek Kuala Kampar Perkuat Koordinasi Dengan PPK Dan Panwaslu",
            "Polsek Kuala Kampar Perkuat Koordinasi dengan PPK dan Panwaslu",
        ),
        ("di kafe, pilkada yang damai", "Di Kafe, Pilkada yang Damai"),
        ("sosialisasi undang-undang di D'Dion", "Sosialisasi Undang-Undang di D'Dion"),
        ("gelar ramah-tamah kabupaten/kota", "Gelar Ramah-tamah Kabupaten/Kota"),
        ("deklarasi damai: dari warga untuk warga", "Deklarasi Damai: Dari Warga untuk Warga"),
        ("AKBP Henri, S.H., buka acara", "AKBP Henri, S.H., Buka Acara"),
        ("sinergi se-Jawa Timur", "Sinergi Se-Jawa Timur"),
        ("", ""),
    ],
)
def test_title_case(text: str, expected: str) -> None:
    assert title_case(text) == expected
    assert title_case(expected) == expected


DIRTY = {
    "a\x00b": ("ab", "karakter kendali (U+0000)"),
    "a\x0bb": ("ab", "karakter kendali (U+000B)"),
    "a\x9fb": ("ab", "karakter kendali (U+009F)"),
    "a\u202eb": ("ab", "tanda arah teks tersembunyi (U+202E)"),
    "a\u200eb": ("ab", "tanda arah teks tersembunyi (U+200E)"),
    "a\u2066b": ("ab", "tanda arah teks tersembunyi (U+2066)"),
    "a\u200bb": ("ab", "karakter tak terlihat (U+200B)"),
    "a\u00adb": ("ab", "karakter tak terlihat (U+00AD)"),
    "a\ufeffb": ("ab", "penanda urutan bita (BOM) (U+FEFF)"),
    "a\ud83db": ("ab", "separuh karakter yang rusak (U+D83D)"),
    "a\uffffb": ("ab", "karakter yang bukan huruf (U+FFFF)"),
}


@pytest.mark.parametrize("text", DIRTY, ids=ascii)
def test_what_is_dropped_has_a_name(text: str) -> None:
    kept, reason = DIRTY[text]
    assert clean(text) == kept
    assert unclean(text) == [(1, reason)]


def test_what_is_kept() -> None:
    assert clean("satu\r\ndua\rtiga\tempat\u00a0lima") == "satu\ndua\ntiga\tempat lima"
    assert clean("Caffe\u0301 – “Ngopi” 🙏") == "Caffé – “Ngopi” 🙏"
    assert unclean("satu\r\ndua\tempat\u00a0lima Caffe\u0301") == []


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_clean_is_idempotent_and_safe_to_store(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unclean(once) == []
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in once if char not in "\n\t")


@given(st.text(st.characters(codec="utf-8")))
def test_clean_loses_only_what_unclean_names(text: str) -> None:
    named = {index for index, _ in unclean(text)}
    rest = "".join(char for index, char in enumerate(text) if index not in named)
    plain = re.sub("[\u00a0\u2007\u202f]", " ", rest.replace("\r\n", "\n").replace("\r", "\n"))
    assert clean(text) == unicodedata.normalize("NFC", plain)
