"""The closed vocabularies of the records: English members, the clerk's words as stored values."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """Sheet sizes of Indonesian offices."""

    A4 = "a4"
    F4 = "f4"

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return (210.0, 297.0) if self is Paper.A4 else (215.0, 330.0)


class Voice(StrEnum):
    """The three ways a release is written."""

    OFFICIAL = "siaran-pers"
    NEWS = "berita"
    CHAT = "ringkas"


class MeetingStatus(StrEnum):
    """Where a meeting stands; a postponed or cancelled one can't be released."""

    PLANNED = "rencana"
    HELD = "terlaksana"
    POSTPONED = "ditunda"
    CANCELLED = "dibatalkan"


class Stage(StrEnum):
    """How far a release is on its way from draft to approval; being issued is told by the issued paper itself."""

    DRAFT = "draf"
    SUBMITTED = "diajukan"
    APPROVED = "disetujui"


class ElectionKind(StrEnum):
    """Which election law the meeting lives under."""

    PILKADA = "pilkada"
    PEMILU = "pemilu"
    PILKADES = "pilkades"
    OTHER = "lainnya"


class Phase(StrEnum):
    """The part of the election in which a meeting falls (PKPU: persiapan to pelantikan, shortened)."""

    BEFORE = "jelang"
    CAMPAIGN = "kampanye"
    QUIET = "masa tenang"
    VOTING = "pemungutan suara"
    AFTER = "pasca"


class PartOfDay(StrEnum):
    """The part of the day as a release names it."""

    SMALL_HOURS = "dini hari"
    MORNING = "pagi"
    MIDDAY = "siang"
    AFTERNOON = "sore"
    NIGHT = "malam"


class Zone(StrEnum):
    """Indonesia's clock zones (Keppres 41/1987): UTC+7, +8, +9."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def hours(self) -> int:
        """Hours ahead of UTC."""
        return {"WIB": 7, "WITA": 8, "WIT": 9}[self.value]


class UnitLevel(StrEnum):
    """Levels of the territorial police."""

    MABES = "Mabes Polri"
    POLDA = "Polda"
    POLRESTABES = "Polrestabes"
    POLRES_METRO = "Polres Metro"
    POLRESTA = "Polresta"
    POLRES = "Polres"
    POLSEK = "Polsek"
    POLSUBSEKTOR = "Polsubsektor"
    OTHER = "lainnya"


class OrganisationKind(StrEnum):
    """Kinds of bodies that come to meetings; they also give the protocol order."""

    CIVIL = "pemerintah"
    MILITARY = "TNI"
    JUSTICE = "penegak hukum"
    ELECTION = "penyelenggara pemilihan"
    RELIGIOUS = "tokoh agama"
    COMMUNITY = "masyarakat"
    NGO = "LSM"
    PRESS = "media"
    PARTY = "partai politik"
    OTHER = "lainnya"


class VenueMode(StrEnum):
    """Whether people met in one place."""

    ON_SITE = "luring"
    ONLINE = "daring"
    HYBRID = "hibrida"


class LeaderPresence(StrEnum):
    """How a leader took part."""

    PRESENT = "hadir"
    REPRESENTED = "diwakili"
    READ_OUT = "sambutan dibacakan"


class GuestStatus(StrEnum):
    """What became of an invitation."""

    INVITED = "diundang"
    CONFIRMED = "bersedia"
    PRESENT = "hadir"
    REPRESENTED = "diwakili"
    APOLOGISED = "berhalangan"
    ABSENT = "tidak hadir"
    WALK_IN = "tanpa undangan"


AWAY = (GuestStatus.APOLOGISED, GuestStatus.ABSENT)
"""Who was invited, and neither came nor sent anybody."""


class VoiceKind(StrEnum):
    """What somebody said, by its force."""

    QUOTE = "kutipan"
    INDIRECT = "tidak langsung"
    THANKS = "terima kasih"
    APOLOGY = "permohonan maaf"
    MESSAGE = "pesan"
    APPEAL = "ajakan"
    HOPE = "harapan"
    NEUTRALITY = "netralitas"


class NeutralityForm(StrEnum):
    """How neutrality was stated, or that it was not."""

    STATED = "disampaikan"
    READ_OUT = "dibacakan"
    SIGNED = "ditandatangani"
    NOT_STATED = "tidak disampaikan"


class HoldingKind(StrEnum):
    """In which capacity a post is held."""

    DEFINITIVE = "definitif"
    ACTING_PS = "Ps."
    ACTING_PLT = "Plt."
    ACTING_PLH = "Plh."


class SigningForm(StrEnum):
    """In whose name a letter is signed (Perkap 1/2023: a.n. for one's head, u.b. one level further down)."""

    OWN = "atas nama sendiri"
    ON_BEHALF = "a.n."
    BELOW = "u.b."


class ScanKind(StrEnum):
    """What a scanned sheet is."""

    ATTENDANCE = "daftar hadir"
    ORDER = "surat perintah"
    PLEDGE = "pernyataan netralitas"
    INVITATION = "undangan"
    OTHER = "lainnya"
