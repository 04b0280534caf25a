"""A recap in sentences, for the Monday report and for the paper: only what was counted, zero told as zero."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.recap import Heads, Recap
from cooling_desktop.words.dates import full_date, long_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import count_at_start, count_in_text, thousands
from cooling_desktop.words.text import upper_first

MOST = 5  # items of a list inside a sentence
NO_APPROVAL = "Persetujuan orang kedua tidak dipakai."
_STATES = ((MeetingStatus.PLANNED, "masih berupa rencana"), (MeetingStatus.POSTPONED, "ditunda"),
           (MeetingStatus.CANCELLED, "dibatalkan"))  # fmt: skip


def report(recap: Recap) -> str:
    """The text for the Monday report: a heading and plain paragraphs."""
    by = recap.unit.name.strip() if recap.unit else ""
    paragraphs = (
        (summary(recap), attendance(recap), places(recap)),
        (others(recap), releases(recap), published(recap), received(recap)),
        (neutrality(recap), promises(recap)),
        (never_asked(recap), approval(recap)),
    )
    told = [" ".join(filter(None, sentences)) for sentences in paragraphs]
    head = f"REKAP KEGIATAN {by.upper()}".rstrip()
    return "\n\n".join([f"{head}\n{about(recap)}", *filter(None, told)]) + "\n"


def about(recap: Recap) -> str:
    """The period, and what the recap was narrowed to besides the unit that its heading names."""
    by = recap.unit.name if recap.unit else ""
    return " · ".join((recap.wanted.period.name, *(name for name in recap.filters if name != by)))


def summary(recap: Recap) -> str:
    """How many meetings took place, and which; says so where there were none."""
    held, when = recap.held, recap.wanted.period.when
    if not held:
        return f"{when}, {_nothing(recap)}."
    count = count_in_text(len(held), "kegiatan")
    if len(recap.units) > 1:
        who = f"{count_in_text(len(recap.units), 'satuan')} menggelar {count}"
    else:
        who = f"{recap.units[0]} menggelar {count}" if recap.units else f"{count} terlaksana"
    return f"{when}, {who}{_which(recap)}."


def _which(recap: Recap) -> str:
    """The one meeting with its day, or the programmes with how often."""
    if len(recap.held) == 1:
        one, period = recap.held[0], recap.wanted.period
        told = one.held_on is None or period.first == period.last == one.held_on
        return f", yaitu {one.programme}" + ("" if told or one.held_on is None else f" pada {full_date(one.held_on)}")
    if len(recap.programmes) == 1:
        return f", {'keduanya' if len(recap.held) == 2 else 'seluruhnya'} {recap.programmes[0].name}"
    return f", {_named([(one.name, one.meetings) for one in recap.programmes])}"


def _named(counts: Sequence[tuple[str, int]], by: str = "") -> str:
    """ "yaitu A (2 kali) dan B (1 kali)"; the first ones of many, and no numbers where each came up once."""
    once = all(times == 1 for _, times in counts)
    first = [name if once else f"{name} ({thousands(times)} kali)" for name, times in counts[:MOST]]
    return " ".join(filter(None, ("antara lain" if len(counts) > MOST else "" if by else "yaitu", by, join(first))))


def _nothing(recap: Recap) -> str:
    """ "belum ada kegiatan Polres Sumenep yang tercatat"; a plan is told by `others`."""
    unit = f" {recap.unit.name.strip()}" if recap.unit and recap.unit.name.strip() else ""
    return f"belum ada kegiatan{unit} yang {'terlaksana' if recap.meetings else 'tercatat'}"


def attendance(recap: Recap) -> str:
    """How many came; groups that nobody counted are told apart."""
    if not recap.held:
        return ""
    heads, opens = recap.heads, "Kegiatan itu dihadiri" if len(recap.held) == 1 else "Secara keseluruhan hadir"
    if not heads.known:
        return "Jumlah yang hadir belum dicatat."
    if not heads.counted:
        return f"{count_at_start(len(heads.vague), 'kelompok')} hadir, tetapi jumlah orangnya tidak dihitung."
    came = count_in_text(heads.counted)
    if heads.vague:
        groups = count_in_text(len(heads.vague), "kelompok")
        return f"{opens} sedikitnya {came}; {groups} hadir tanpa dihitung jumlah orangnya."
    return f"{opens} {came}."


def places(recap: Recap) -> str:
    """In which districts they were, with how often."""
    if len(recap.held) < 2 or not recap.districts:
        return ""
    if len(recap.districts) == 1:
        if recap.districts[0].meetings < len(recap.held):
            return ""
        return f"{'Keduanya' if len(recap.held) == 2 else 'Semuanya'} berlangsung di {recap.districts[0].name}."
    count = count_in_text(len(recap.districts), "kecamatan")
    return f"Kegiatan menjangkau {count}, {_named([(one.name, one.meetings) for one in recap.districts])}."


def others(recap: Recap) -> str:
    """What did not take place, and what has no day yet."""
    counts = [(recap.count(status), f"kegiatan {words}") for status, words in _STATES]
    first = f"{_opening(counts)}." if any(count for count, _ in counts) else ""
    undated = f"{count_at_start(recap.undated, 'kegiatan')} belum bertanggal dan tidak ikut dihitung."
    return " ".join(filter(None, (first, undated if recap.undated else "")))


def releases(recap: Recap) -> str:
    """What went out in the period."""
    counts = ((recap.releases, "siaran pers"), (recap.corrections, "ralat"), (recap.withdrawals, "pencabutan"))
    if not any(count for count, _ in counts):
        later = any(line.number for line in recap.held)
        none = "Siaran pers tentang kegiatan itu terbit di luar periode ini."
        return none if later else "Belum ada siaran pers yang terbit." if recap.held else ""
    return f"{_opening(counts)} terbit.{_elsewhere(recap)}"


def _elsewhere(recap: Recap) -> str:
    """How many of them are about a meeting of another time."""
    issued = recap.releases + recap.corrections + recap.withdrawals
    if not recap.elsewhere:
        return ""
    if recap.elsewhere == issued:
        which = "Naskah itu" if issued == 1 else "Semuanya"
    else:
        which = f"{count_at_start(recap.elsewhere, 'naskah')} di antaranya"
    return f" {which} tentang kegiatan di luar periode ini."


def published(recap: Recap) -> str:
    """Where the papers were printed or posted, as far as it is noted."""
    if not recap.media:
        return "Pemuatan di media belum dicatat." if recap.releases else ""
    times, first = count_in_text(recap.published, "kali"), recap.media[0]
    if len(recap.media) == 1:
        return f"Naskah dimuat {times}{', seluruhnya' if first.times > 1 else ''} di {first.name}."
    media = count_in_text(len(recap.media), "media")
    return f"Naskah dimuat {times} oleh {media}, {_named([(one.name, one.times) for one in recap.media])}."


def received(recap: Recap) -> str:
    """What came from elsewhere."""
    counts = [(one.times, f"naskah dari {one.name}") for one in recap.received]
    return f"{_opening(counts)} diterima." if counts else ""


def neutrality(recap: Recap) -> str:
    """In how many meetings neutrality was stated, and by whom."""
    held, stated = len(recap.held), recap.statements
    if not held:
        return ""
    if not stated:
        return "Pernyataan netralitas belum dicatat."
    if held == 1:
        by = f" oleh {recap.speakers[0].name}" if len(recap.speakers) == 1 else ""
        return f"Pernyataan netralitas disampaikan{by}."
    whole = "kedua" if held == 2 else "semua"
    share = whole if stated == held else " dari ".join(_alike((stated, ""), (held, "")))
    named = [(one.name, one.times) for one in recap.speakers]
    by = f", {_named(named, 'oleh')}" if named else ""
    return f"Pernyataan netralitas disampaikan dalam {share} kegiatan{by}."


def promises(recap: Recap) -> str:
    """What was promised, and how much of it is still to come."""
    if not recap.promises:
        return ""
    made, coming = len(recap.promises), len(recap.coming)
    told = f"{count_at_start(made, 'komitmen')} dicatat"
    if not coming:
        return f"{told}."
    due = long_date(recap.coming[0].due or recap.made_on)
    near = f", yang terdekat pada {due}" if coming > 1 else f" pada {due}"
    if made == 1:
        return f"{told} dan akan jatuh tempo{near}."
    share = "semuanya" if coming == made else f"{count_in_text(coming, '')} di antaranya"
    return f"{told}; {share} akan jatuh tempo{near}."


def never_asked(recap: Recap) -> str:
    """Bodies of the directory that nobody has invited yet, or not for half a year."""
    never = _bodies([body.name for body in recap.never], "belum pernah diundang")
    long_ago = _bodies([body.name for body in recap.long_ago], "sudah lebih dari enam bulan tidak diundang")
    return " ".join(filter(None, (never, long_ago)))


def _bodies(names: Sequence[str], what: str) -> str:
    if not names:
        return ""
    if len(names) == 1:
        return f"{names[0]} {what}."
    many = "antara lain" if len(names) > MOST else "yaitu"
    return f"{count_at_start(len(names), 'lembaga')} di Direktori {what}, {many} {join(names[:MOST])}."


def _opening(counts: Iterable[tuple[int, str]]) -> str:
    """Counts that open a sentence, which no digits may do; zero is left out."""
    told = join(_alike(*((count, words) for count, words in counts if count)))
    return f"Sebanyak {told}" if told[0].isdigit() else upper_first(told)


def _alike(*counts: tuple[int, str]) -> list[str]:
    """Counts of one row stand all in words or all in digits (EYD V, angka)."""
    if any(count > 9 for count, _ in counts):
        return [f"{thousands(count)} {words}".rstrip() for count, words in counts]
    return [count_in_text(count, words) for count, words in counts]


def approval(recap: Recap) -> str:
    """That nobody approves what goes out, where the office has it so."""
    return "" if recap.approval else NO_APPROVAL


def heads_told(heads: Heads) -> str:
    """A number of a table: marked where groups came that nobody counted, a dash where nothing is known."""
    return f"{thousands(heads.counted) if heads.counted else '–'}{'*' if heads.vague else ''}"


def marked(all_heads: Iterable[Heads]) -> bool:
    """Whether a table needs the remark on its mark."""
    return any(heads.vague for heads in all_heads)
