"""No box keeps a test waiting: one that nobody expects fails it, one that nobody answers closes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui import conftest
from ui import say


@pytest.fixture
def opened(dressed: QApplication) -> QDialog:
    """A box of ours that was not shown yet."""
    return say._box(None, "Belum berhasil")[0]


def test_a_box_that_nobody_expects_fails_the_test(opened: QDialog) -> None:
    with pytest.raises(AssertionError, match=r"nobody expects this box.*Belum berhasil"):
        opened.exec()
    assert not opened.isVisible()


def test_a_box_that_is_answered_passes(opened: QDialog, boxes: None) -> None:
    QTimer.singleShot(0, opened, opened.accept)
    assert opened.exec() == QDialog.DialogCode.Accepted


def test_a_box_that_nobody_answers_closes(
    opened: QDialog, boxes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conftest, "PATIENCE", 1)
    with pytest.raises(AssertionError, match=r"nobody answered this box.*Belum berhasil"):
        opened.exec()
    assert not opened.isVisible()
