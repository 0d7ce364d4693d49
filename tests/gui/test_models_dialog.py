"""The dialog of models and the page of the first start: consent first, and a way back from each trouble."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.engine.model_files import ModelState
from pgdiff_desktop.errors import DownloadFailed, ErrorCode, ModelDamaged
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.dialogs.first_start import FirstStartPage
from pgdiff_desktop.gui.models.licence_dialog import LicenceDialog
from pgdiff_desktop.gui.models.models_dialog import ModelsDialog
from pgdiff_desktop.gui.texts.model_texts import size_words
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.workers import model_tasks
from pgdiff_desktop.workers.device_facts import DeviceFacts
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore


def state(name, role="prior", of="ffhq512", where="absent", **changes):
    fields = {
        "size": 600_000_000,
        "sha256": "ab" * 32,
        "licence": "S-Lab-1.0",
        "licence_url": "https://example.org/licence",
        "non_commercial": True,
    }
    return ModelState(
        name=name, role=role, set=of, file=f"{name}.pth", path=Path(f"/models/{name}.pth"), state=where,
        **(fields | changes),
    )  # fmt: skip


class FakeFiles:
    """Models in memory; a download waits until the test lets it go on."""

    def __init__(self):
        free = {"licence": "MIT", "non_commercial": False}
        self.all = {
            one.name: one
            for one in (
                state("prior-starter", of="starter", where="bundled", **free),
                state("prior-large"),
                state("restorer-large", role="restorer", size=None),
                state("detector-large", role="detector", of="shared", **free),
            )
        }
        self.accepted = []
        self.asked = []
        self.go_on = threading.Event()
        self.error = None

    def states(self):
        return tuple(self.all.values())

    def state(self, name):
        return self.all[name]

    def accept_licence(self, name):
        self.accepted.append(name)

    def download(self, name, token, on_bytes):
        self.asked.append(name)
        on_bytes(300_000_000, 600_000_000)
        while not self.go_on.wait(0.005):
            token.raise_if_cancelled()
        if self.error is not None:
            raise self.error
        self.all[name] = replace(self.all[name], state="installed")
        return self.all[name]

    def import_folder(self, folder, token):
        self.all["prior-large"] = replace(self.all["prior-large"], state="installed")
        refused = ModelDamaged(folder / "other.pth", ErrorCode.MODEL_UNREADABLE)
        return (self.all["prior-large"],), (refused,)

    def verified(self, name):
        if name == "detector-large":
            raise ModelDamaged(name, ErrorCode.MODEL_NO_WEIGHTS)
        return self.all[name]


@pytest.fixture
def files():
    return FakeFiles()


@pytest.fixture
def tasks(qtbot, files, monkeypatch):
    gpu = DeviceFacts("cuda", "A large card", 24_000_000_000, 20_000_000_000)
    cpu = DeviceFacts("cpu", "A processor", 16_000_000_000, cores=8)
    monkeypatch.setattr(model_tasks, "device_facts", lambda: (gpu, cpu))
    made = ModelTasks(lambda: files)
    yield made
    files.go_on.set()
    made.close()


@pytest.fixture
def store():
    made = SettingsStore()
    yield made
    made.flush()


@pytest.fixture
def dialog(qtbot, tasks, store):
    made = ModelsDialog(tasks, store)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.list.rows()))
    return made


def press(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answering(qtbot, answer):
    """Answers the licence that will be asked for; says what was asked."""
    asked = []

    def look():
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, LicenceDialog)
        asked.append(shown)
        try:
            answer(shown)
        finally:
            # A test that fails here must not wait for a dialog that nobody answers.
            if shown.isVisible():
                shown.reject()

    QTimer.singleShot(0, look)
    return asked


def accept(shown):
    assert not shown.download_button.isEnabled()
    shown.accept_box.click()
    shown.download_button.click()


def words(dialog, name):
    return dialog.list.row(name).words.text()


def test_it_says_what_is_here_and_on_what_it_runs(qtbot, dialog, store):
    assert words(dialog, "prior-starter") == "Included"
    assert words(dialog, "prior-large") == "Not installed"
    assert not dialog.list.row("prior-starter").button.isVisible()
    assert dialog._folder.text() == str(store.current.models)
    qtbot.waitUntil(lambda: "A large card" in dialog._device.text())
    assert "24 GB memory, 20 GB of it free" in dialog._device.text()


def test_the_device_of_the_settings_is_the_one_that_is_shown(qtbot, tasks, store):
    store.change(device="cpu")
    made = ModelsDialog(tasks, store)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "8 core" in made._device.text())


def test_for_whom_the_included_models_do_less_is_said(dialog):
    assert dialog._likeness.isVisible()
    assert "women and people above 65 gained least" in dialog._likeness.text()


def test_nothing_is_fetched_before_the_licence_is_accepted(qtbot, dialog, files):
    answering(qtbot, lambda shown: shown.reject())
    press(qtbot, dialog.list.row("prior-large").button)
    assert files.asked == []
    assert files.accepted == []


def test_a_licence_is_read_accepted_and_remembered(qtbot, dialog, files, tasks, store):
    asked = answering(qtbot, accept)
    press(qtbot, dialog.list.row("prior-large").button)
    assert len(asked) == 1
    qtbot.waitUntil(lambda: words(dialog, "prior-large") == "50%")
    assert files.accepted == ["prior-large"]
    files.go_on.set()
    qtbot.waitUntil(lambda: words(dialog, "prior-large") == "Installed")
    assert not dialog.list.row("prior-large").button.isVisible()
    # The second model of the same licence does not ask again.
    press(qtbot, dialog.list.row("restorer-large").button)
    qtbot.waitUntil(lambda: words(dialog, "restorer-large") == "Installed")
    store.flush()
    assert "S-Lab-1.0" in load_settings().accepted_licences


def test_the_text_of_the_licence_is_there_without_a_network(qtbot, files):
    shown = LicenceDialog([files.all["prior-large"]])
    qtbot.addWidget(shown)
    assert "non-commercial purpose" in shown._texts([files.all["prior-large"]])
    unknown = replace(files.all["prior-large"], licence="unheard-of")
    assert "https://example.org/licence" in shown._texts([unknown])


def test_free_models_ask_for_nothing(qtbot, dialog, files):
    files.go_on.set()
    press(qtbot, dialog.list.row("detector-large").button)
    qtbot.waitUntil(lambda: words(dialog, "detector-large") == "Installed")


def test_a_download_is_cancelled_and_can_be_begun_again(qtbot, dialog, files):
    row = dialog.list.row("detector-large")
    press(qtbot, row.button)
    qtbot.waitUntil(lambda: row.words.text() == "50%")
    assert row.button.text() == "Cancel"
    press(qtbot, row.button)
    qtbot.waitUntil(lambda: row.words.text() == "Not installed")
    assert row.button.text() == "Download…"
    assert not row.is_pending


def test_a_failure_stands_beside_its_model_with_its_remedy(qtbot, dialog, files):
    files.error = DownloadFailed("https://a", ErrorCode.DOWNLOAD_STATUS, status=503)
    files.go_on.set()
    row = dialog.list.row("detector-large")
    press(qtbot, row.button)
    qtbot.waitUntil(lambda: row.words.text() == "Failed")
    assert row._trouble.isVisible()
    assert (
        row._trouble.text()
        == "https://a: the server answers 503. Check the connection and the proxy, and try again."
    )
    files.error = None
    assert row.button.text() == "Try Again"
    press(qtbot, row.button)
    qtbot.waitUntil(lambda: row.words.text() == "Installed")
    assert not row._trouble.isVisible()


def test_all_large_models_come_with_one_click(qtbot, dialog, files):
    answering(qtbot, accept)
    assert "600 MB" in dialog.list.large_button.text()
    press(qtbot, dialog.list.large_button)
    qtbot.waitUntil(lambda: words(dialog, "prior-large") == "50%")
    assert words(dialog, "restorer-large") == "Waiting"
    assert not dialog.list.large_button.isVisible()
    files.go_on.set()
    qtbot.waitUntil(lambda: words(dialog, "restorer-large") == "Installed")
    assert files.asked == ["prior-large", "restorer-large"]


def test_a_download_goes_on_behind_a_closed_dialog_and_is_shown_again(qtbot, dialog, tasks, store, files):
    press(qtbot, dialog.list.row("detector-large").button)
    qtbot.waitUntil(lambda: words(dialog, "detector-large") == "50%")
    dialog.close()
    again = ModelsDialog(tasks, store)
    qtbot.addWidget(again)
    again.show()
    assert again.list.row("detector-large").is_pending
    assert again.list.row("detector-large").button.text() == "Cancel"
    files.go_on.set()
    qtbot.waitUntil(lambda: words(again, "detector-large") == "Installed")


def test_a_folder_is_imported_and_what_was_refused_is_said(qtbot, dialog, tmp_path):
    dialog.import_from(tmp_path)
    qtbot.waitUntil(lambda: words(dialog, "prior-large") == "Installed")
    assert "other.pth: it cannot be read. Copy it again." in dialog._message.text()


def test_checking_marks_the_sound_and_names_the_damaged(qtbot, dialog, files, tasks):
    files.all["detector-large"] = replace(files.all["detector-large"], state="installed")
    tasks.refresh()
    qtbot.waitUntil(lambda: words(dialog, "detector-large") == "Installed")
    press(qtbot, dialog.verify_button)
    qtbot.waitUntil(lambda: words(dialog, "prior-starter") == "Verified")
    assert "something else than named weights" in dialog._message.text()
    assert words(dialog, "detector-large") == "Installed"


def test_every_button_has_a_name_of_its_own(qtbot, dialog):
    from PySide6.QtWidgets import QPushButton

    shown = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    names = [button.accessibleName() for button in shown]
    assert all(names)
    assert len({*names}) == len(names)


def test_signs_follow_the_theme(qtbot, dialog, qapp):
    before = dialog.list.row("prior-large")._sign.pixmap().toImage()
    theme.apply_theme(qapp, dark=False)
    qtbot.waitUntil(lambda: dialog.list.row("prior-large")._sign.pixmap().toImage() != before)


# First start


@pytest.fixture
def page(qtbot, tasks, store):
    made = FirstStartPage(tasks, store)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.download_button.isVisible())
    return made


def test_the_first_start_is_seen_once(qtbot, page, store, files):
    assert FirstStartPage.is_wanted(store.current)
    with qtbot.waitSignals([page.finished, page.open_folder_requested], order="strict"):
        press(qtbot, page.open_button)
    store.flush()
    assert not FirstStartPage.is_wanted(load_settings())
    assert files.asked == []


def test_who_looks_around_is_not_asked_for_a_folder(qtbot, page):
    with qtbot.assertNotEmitted(page.open_folder_requested), qtbot.waitSignal(page.finished):
        press(qtbot, page.later_button)


def test_the_large_models_are_offered_with_their_licence(qtbot, page, files):
    answering(qtbot, lambda shown: shown.reject())
    press(qtbot, page.download_button)
    assert files.asked == []
    answering(qtbot, accept)
    press(qtbot, page.download_button)
    qtbot.waitUntil(lambda: "300 MB of 600 MB" in page._words.text())
    files.go_on.set()
    qtbot.waitUntil(lambda: "installed" in page._words.text())
    assert not page.download_button.isVisible()


def test_a_download_of_the_first_start_can_be_cancelled(qtbot, page, files, tasks):
    answering(qtbot, accept)
    press(qtbot, page.download_button)
    qtbot.waitUntil(lambda: bool(files.asked))
    press(qtbot, page.download_button)
    qtbot.waitUntil(lambda: not tasks.busy)
    qtbot.waitUntil(lambda: page.download_button.text().startswith("Download"))


def test_without_a_network_the_first_start_says_so_and_lets_go_on(qtbot, page, files):
    files.error = DownloadFailed("https://a", ErrorCode.DOWNLOAD_CONNECTION, why="ConnectError")
    files.go_on.set()
    answering(qtbot, accept)
    press(qtbot, page.download_button)
    qtbot.waitUntil(lambda: "the connection failed (ConnectError)" in page._words.text())
    assert page.open_button.isEnabled()


@pytest.mark.parametrize(
    ("size", "words"), [(814_000_123, "814 MB"), (83_200_000, "83.2 MB"), (1_240_000_000, "1.2 GB")]
)
def test_sizes_have_as_many_digits_as_anybody_knows(qapp, size, words):
    assert size_words(size) == words
