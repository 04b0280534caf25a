"""What was said and what came of it: utterances, discussion, outcomes, promises, the neutrality statement."""

from __future__ import annotations

from datetime import date

from cooling_desktop.records.fields import Privacy, Record, field, line, record, rows
from cooling_desktop.records.kinds import NeutralityForm, VoiceKind


@record
class Utterance(Record):
    """What somebody said: a quote, or its sense told after the verb ("menekankan" + text)."""

    kind: VoiceKind = field("Jenis ucapan", default=VoiceKind.QUOTE)
    person_id: str | None = field("Pembicara", refers="people")
    post_id: str | None = field("Jabatan pembicara", refers="posts")
    anonymous: str = line("Pembicara tanpa nama", max_length=80, help="salah seorang tokoh agama")
    anonymous_reason: str = line("Alasan tanpa nama", max_length=200, privacy=Privacy.INTERNAL)
    from_person_id: str | None = field("Pesan dari", refers="people")
    from_post_id: str | None = field("Jabatan pemberi pesan", refers="posts")
    via_person_id: str | None = field("Melalui", refers="people")
    via_post_id: str | None = field("Jabatan perantara", refers="posts")
    verb: str = line("Kata kerja", max_length=40, help="menekankan, mengajak, ujar; kosong: dipilihkan.")
    text: str = line("Isi ucapan", long=True, max_length=3000, help="Kutipan tanpa tanda kutip.")
    verbatim: bool = field("Kata demi kata", default=True)
    in_speech: bool = field("Dalam sambutan", default=False)
    follows: bool = field(
        "Lanjutan dari ucapan di atas", default=False, help="Disambung dengan “karena itu”."
    )
    approved_by: str = line("Disetujui oleh", max_length=120, privacy=Privacy.OFFICE)
    in_release: bool = field("Dipakai dalam siaran pers", default=True)
    left_out_because: str = line("Alasan tidak dipakai", max_length=200, privacy=Privacy.INTERNAL)


@record
class Topic(Record):
    """Something that was discussed."""

    text: str = line("Bahasan", long=True, max_length=400, help="peran komunitas dalam menjaga keamanan")
    in_release: bool = field("Dipakai dalam siaran pers", default=True)


@record
class Question(Record):
    """A question from the floor and its answer."""

    asked_by: str = line("Penanya", max_length=120)
    question: str = line("Pertanyaan", long=True, max_length=600)
    answered_by: str = line("Penjawab", max_length=120)
    answer: str = line("Jawaban", long=True, max_length=600)


@record
class Talk(Record):
    """A paper given by a speaker."""

    title: str = line("Judul materi", max_length=200)
    person_id: str | None = field("Narasumber", refers="people")
    post_id: str | None = field("Jabatan narasumber", refers="posts")


@record
class Outcome(Record):
    """What the meeting produced, as a noun phrase."""

    text: str = line("Hasil", long=True, max_length=400, help="hubungan yang lebih erat antara …")


@record
class Commitment(Record):
    """What somebody promised to do, as a verb phrase."""

    person_id: str | None = field("Orang", refers="people")
    post_id: str | None = field("Jabatan", refers="posts")
    organisation_id: str | None = field("Lembaga", refers="organisations")
    unit_id: str | None = field("Satuan", refers="units")
    party: str = line("Pihak lain", max_length=120, help="semua pihak yang hadir")
    text: str = line("Komitmen", long=True, max_length=400, help="menjaga netralitas")
    due: date | None = field("Batas waktu")


@record
class PledgePoint(Record):
    """One point of the declaration that was read or signed."""

    text: str = line("Butir ikrar", long=True, max_length=400)


@record
class Signatory(Record):
    """Somebody who signs the declaration."""

    person_id: str | None = field("Orang", refers="people")
    post_id: str | None = field("Jabatan", refers="posts")
    name: str = line("Nama lain", max_length=120)


@record
class Neutrality(Record):
    """The neutrality statement of the host, or that none was made."""

    form: NeutralityForm | None = field("Pernyataan netralitas")
    text: str = line("Isi pernyataan", long=True, max_length=1000, help="pihaknya tetap netral")
    person_id: str | None = field("Disampaikan oleh", refers="people")
    post_id: str | None = field("Jabatan", refers="posts")
    via_person_id: str | None = field("Melalui", refers="people")
    via_post_id: str | None = field("Jabatan perantara", refers="posts")
    verb: str = line("Kata kerja", max_length=40, help="menegaskan, memastikan")
    in_speech: bool = field("Dalam sambutan", default=False)
    legal_basis: str = line("Dasar hukum", max_length=200)
    points: list[PledgePoint] = rows("Butir ikrar")
    signatories: list[Signatory] = rows("Penanda tangan")
