"""A recap in sentences, for the Monday report and for the paper: only what was counted, zero told as zero."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.records.recap import Heads, Recap
from cooling_desktop.words.dates import full_date, long_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import count_in_text, thousands
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
        return f", seluruhnya {recap.programmes[0].name}"
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
    heads, opens = recap.heads, "Kegiatan itu" if len(recap.held) == 1 else "Seluruh kegiatan itu"
    if not heads.known:
        return "Jumlah yang hadir belum dicatat."
    groups = count_in_text(len(heads.vague), "kelompok")
    if not heads.counted:
        return f"{upper_first(groups)} hadir, tetapi jumlah orangnya tidak dihitung."
    came = count_in_text(heads.counted)
    if heads.vague:
        return f"{opens} dihadiri sedikitnya {came}; {groups} hadir tanpa dihitung jumlahnya."
    return f"{opens} dihadiri {came}."


def places(recap: Recap) -> str:
    """In which districts they were, with how often."""
    if len(recap.held) < 2 or not recap.districts:
        return ""
    if len(recap.districts) == 1:
        everywhere = recap.districts[0].meetings == len(recap.held)
        return f"Semuanya berlangsung di {recap.districts[0].name}." if everywhere else ""
    count = count_in_text(len(recap.districts), "kecamatan")
    return f"Kegiatan menjangkau {count}, {_named([(one.name, one.meetings) for one in recap.districts])}."


def others(recap: Recap) -> str:
    """What did not take place, and what has no day yet."""
    counts = [(recap.count(status), words) for status, words in _STATES]
    told = [f"{count_in_text(count, 'kegiatan')} {words}" for count, words in counts if count]
    first = f"{upper_first(join(told))}." if told else ""
    undated = f"{upper_first(count_in_text(recap.undated, 'kegiatan'))} belum bertanggal dan tidak ikut dihitung."
    return " ".join(filter(None, (first, undated if recap.undated else "")))


def releases(recap: Recap) -> str:
    """What went out in the period."""
    counts = ((recap.releases, "siaran pers"), (recap.corrections, "ralat"), (recap.withdrawals, "pencabutan"))
    told = [count_in_text(count, words) for count, words in counts if count]
    if not told:
        later = any(line.number for line in recap.held)
        none = "Siaran pers tentang kegiatan itu terbit di luar periode ini."
        return none if later else "Belum ada siaran pers yang terbit." if recap.held else ""
    outside = count_in_text(recap.elsewhere, "naskah")
    ending = f" {upper_first(outside)} di antaranya tentang kegiatan di luar periode ini." if recap.elsewhere else ""
    return f"{upper_first(join(told))} terbit.{ending}"


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
    told = [f"{count_in_text(one.times, 'naskah')} dari {one.name}" for one in recap.received]
    return f"{upper_first(join(told))} diterima." if told else ""


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
    share = "semua" if stated == held else f"{count_in_text(stated, '')} dari {count_in_text(held, '')}"
    named = [(one.name, one.times) for one in recap.speakers]
    by = f", {_named(named, 'oleh')}" if named else ""
    return f"Pernyataan netralitas disampaikan dalam {share} kegiatan{by}."


def promises(recap: Recap) -> str:
    """What was promised, and how much of it is still to come."""
    if not recap.promises:
        return ""
    told = f"{upper_first(count_in_text(len(recap.promises), 'komitmen'))} dicatat"
    if not recap.coming:
        return f"{told}."
    due = long_date(recap.coming[0].due or recap.made_on)
    near = f", yang terdekat pada {due}" if len(recap.coming) > 1 else f" pada {due}"
    return f"{told}; {count_in_text(len(recap.coming), '')} di antaranya akan jatuh tempo{near}."


def never_asked(recap: Recap) -> str:
    """Bodies of the directory that nobody has invited yet, or not for half a year."""
    never = _bodies([body.name for body in recap.never], "belum pernah diundang")
    long_ago = _bodies([body.name for body in recap.long_ago], "lebih dari enam bulan tidak diundang")
    return " ".join(filter(None, (never, long_ago)))


def _bodies(names: Sequence[str], what: str) -> str:
    if not names:
        return ""
    if len(names) == 1:
        return f"{names[0]} {what}."
    many = "antara lain" if len(names) > MOST else "yaitu"
    return f"{upper_first(count_in_text(len(names), 'lembaga'))} di Direktori {what}, {many} {join(names[:MOST])}."


def approval(recap: Recap) -> str:
    """That nobody approves what goes out, where the office has it so."""
    return "" if recap.approval else NO_APPROVAL


def heads_told(heads: Heads) -> str:
    """A number of a table: marked where groups came that nobody counted, a dash where nothing is known."""
    return f"{thousands(heads.counted) if heads.counted else '–'}{'*' if heads.vague else ''}"


def marked(all_heads: Iterable[Heads]) -> bool:
    """Whether a table needs the remark on its mark."""
    return any(heads.vague for heads in all_heads)
