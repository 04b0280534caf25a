"""Who sits at the desk: chosen, not proven; stamped on changes, printed nowhere."""

from __future__ import annotations

import os

from cooling_desktop.records.fields import Privacy, Record, field, line, record


@record
class Clerk(Record):
    """Somebody who drafts or approves releases in this office."""

    rank: str = line("Pangkat", max_length=30, help="Bentuk singkat: Briptu, Aipda, Iptu.", privacy=Privacy.LOCAL)
    name: str = line("Nama", max_length=120, privacy=Privacy.LOCAL)
    drafter: bool = field("Menyusun naskah", default=True, privacy=Privacy.LOCAL)
    approver: bool = field("Menyetujui naskah", default=False, privacy=Privacy.LOCAL)
    pin: str = line("PIN layar", max_length=200, privacy=Privacy.LOCAL)  # never itself: see set_pin

    @property
    def called(self) -> str:
        """Rank and name: "Briptu Dwi Lestari"."""
        return f"{self.rank} {self.name}".strip()

    @property
    def role(self) -> str:
        """What this person does with releases."""
        match self.drafter, self.approver:
            case True, True:
                return "Penyusun dan penyetuju"
            case True, False:
                return "Penyusun"
            case False, True:
                return "Penyetuju"
        return "Belum berperan"


def set_pin(clerk: Clerk, text: str) -> None:
    """Give a clerk another PIN, of which only a salted hash is kept; no text takes the PIN away."""
    salt = os.urandom(16)
    clerk.pin = f"{salt.hex()}:{_hashed(text, salt)}" if text else ""


def fits(clerk: Clerk, text: str) -> bool:
    """Whether this is the clerk's PIN; anything fits who has none. Takes about 50 ms, on purpose."""
    if not clerk.pin:
        return True
    import hmac

    salt, _, kept = clerk.pin.partition(":")
    return hmac.compare_digest(_hashed(text, bytes.fromhex(salt)), kept)


def _hashed(text: str, salt: bytes) -> str:
    import hashlib  # OpenSSL takes its time to load, and most starts need no PIN

    return hashlib.scrypt(text.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()
