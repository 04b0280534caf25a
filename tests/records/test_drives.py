"""A data folder on a drive that is shared or copied away is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cooling_desktop.records import drives
from cooling_desktop.records.drives import doubt, kind_among

MOUNTS = """\
sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
//kantor/data /mnt/data\\040bersama cifs rw 0 0
kantor:/data /srv nfs4 rw 0 0
/dev/sdb1 /srv/lokal ext4 rw 0 0
siti@kantor: /media/siti fuse.sshfs rw 0 0
rusak
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home-siti/data", "ext4"),
        ("/mnt/data bersama/humas", "cifs"),
        ("/mnt/data bersama lagi", "ext4"),
        ("/srv/humas", "nfs4"),
        ("/srv/lokal/humas", "ext4"),
        ("/media/siti", "fuse.sshfs"),
    ],
)
def test_the_drive_of_a_folder(folder: str, kind: str) -> None:
    assert kind_among(MOUNTS, Path(folder)) == kind


def test_what_is_told_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doubt(tmp_path) == ""
    assert "disalin ke internet" in doubt(tmp_path / "OneDrive - Polres" / "data")
    monkeypatch.setattr(drives, "kind_of", lambda _: "cifs")
    assert "drive jaringan" in doubt(tmp_path)
