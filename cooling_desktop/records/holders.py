"""Who holds an office on a day, and what becomes of its holders when it is handed over."""

from __future__ import annotations

from datetime import date, timedelta

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Holding, Post
from cooling_desktop.records.fields import Record, copy, field, record
from cooling_desktop.records.kinds import HoldingKind

ONE_DAY = timedelta(days=1)


@record
class Handover(Record):
    """An office changes hands: the new holder's first day is the day after the old one's last."""

    post_id: str | None = field("Jabatan", refers="posts")
    person_id: str | None = field("Pejabat baru", refers="people")
    kind: HoldingKind = field("Status jabatan", default=HoldingKind.DEFINITIVE)
    starts: date | None = field("Mulai menjabat", help="Hari serah terima. Pejabat lama sampai sehari sebelumnya.")
    ends: date | None = field("Sampai", help="Kosong: sampai diserahterimakan lagi.")


def holds(held: Holding, day: date) -> bool:
    """Whether a holding covers a day; an end that nobody typed is still to come."""
    return bool(held.person_id) and (held.starts or day) <= day <= (held.ends or day)


def holders_on(post: Post, day: date) -> list[Holding]:
    """Who holds an office on a day; who stands in for a day (Plh.) goes before the one he stands in for."""
    found = [held for held in post.holdings if holds(held, day)]
    acting = [held for held in found if held.kind is HoldingKind.ACTING_PLH]
    return acting + [held for held in found if held.kind is not HoldingKind.ACTING_PLH]


def capacity(post: Post, person_id: str | None, day: date) -> HoldingKind | None:
    """In which capacity somebody holds an office on a day; None where the directory does not say that he does."""
    return next((held.kind for held in holders_on(post, day) if held.person_id == person_id), None)


def handed_over(post: Post, act: Handover) -> Post:
    """The office after the act; raises BadInput where the days leave no room for it.

    Whoever holds it leaves the day before, only a Plh. leaves the one in whose place he acts where he is; whoever
    follows later ends the new holder's time the day before.
    """
    day = act.starts
    if day is None or not act.person_id:
        raise BadInput("Pejabat baru dan hari mulainya belum lengkap. Isi keduanya.")
    if act.ends and act.ends < day:
        raise BadInput("Hari terakhir mendahului hari pertama. Periksa kedua tanggalnya.")
    after = copy(post)
    for held in after.holdings:
        if held.person_id == act.person_id and held.kind is act.kind and holds(held, day):
            raise BadInput("Orang ini sudah menjabat pada hari itu. Pilih orang atau tanggal lain.")
        if _leaves(held, act.kind) and holds(held, day):
            if held.starts == day:
                raise BadInput("Pejabat sekarang baru mulai pada hari itu. Ubah tanggal di sini atau di daftarnya.")
            held.ends = day - ONE_DAY
    later = min(_later_starts(after, act), default=None)
    ends = act.ends or (later - ONE_DAY if later else None)
    after.holdings.append(Holding(person_id=act.person_id, kind=act.kind, starts=day, ends=ends))
    return after


def _leaves(held: Holding, by: HoldingKind) -> bool:
    return by is not HoldingKind.ACTING_PLH or held.kind is HoldingKind.ACTING_PLH


def _later_starts(post: Post, act: Handover) -> list[date]:
    starts = [held.starts for held in post.holdings if held.person_id and held.starts and _leaves(held, act.kind)]
    return [day for day in starts if act.starts and day > act.starts]


def vacancy(post: Post, day: date) -> tuple[date, date] | None:
    """The first and the last day without any holder right before a day; None where there is none, or nobody before."""
    ends = [held.ends for held in post.holdings if held.person_id and held.ends and held.ends < day]
    if not ends or any(holds(held, day - ONE_DAY) for held in post.holdings):
        return None
    return max(ends) + ONE_DAY, day - ONE_DAY
