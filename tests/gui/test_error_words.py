"""Errors of photos and models are said in the window's language, and with what the window can do about them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import pgdiff_desktop
from pgdiff_desktop.errors import NoFaceFound, PhotoNotFound, PhotoUnreadable, Unexpected
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.texts.error_texts import IN_THE_WINDOW, REASONS, REMEDIES
from pgdiff_desktop.gui.texts.error_words import failure_words, message_words, remedy_words
from pgdiff_desktop.gui.texts.queue_words import words_of
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry

PACKAGE = Path(pgdiff_desktop.__file__).parent
# A word of the command line, which nobody can follow in a window.
OF_COMMAND_LINE = re.compile(r"(^| )--?[a-z]|pgdiff-desktop (models|faces) ")
# What only a command line can ask for, a damaged installation, and updates, which have words of their own.
NEVER_IN_A_WINDOW = {"request.py", "aligned_face.py", "benchmark.py", "model_choice.py", "face.py"}
NEVER_IN_A_WINDOW |= {"catalog.py", "asking.py"}
# A model of the user's own is imported on the command line.
NEVER_IN_A_WINDOW |= {"own_models.py"}
# A runtime that cannot be used is a notice there, not an error.
NEVER_IN_A_WINDOW |= {"onnx_export.py", "onnx_network.py", "onnx_files.py", "compiled_network.py"}


@pytest.fixture
def korean(qapp):
    translators = install_language(QApplication.instance(), "ko")
    yield
    for translator in translators:
        QApplication.instance().removeTranslator(translator)


def files_of_rooms():
    """(file, syntax tree) of everything below the window."""
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).parts[0] not in ("gui", "cli", "training"):
            yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def sentence_of(node):
    """What stands in quotes, {} where an f-string has a value; None for all else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def sentences_of_rooms():
    """(file, sentence) of everything that stands in quotes."""
    for file, tree in files_of_rooms():
        for node in ast.walk(tree):
            sentence = sentence_of(node)
            if sentence is not None:
                yield file, sentence


def said_of_errors(part):
    """Every `reason` or `remedy` that a room gives an error in so many words, with 7 for its values."""
    for file, tree in files_of_rooms():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == part and file not in NEVER_IN_A_WINDOW:
                sentence = sentence_of(node.value)
                # One that hands on another error's words.
                if sentence is not None and sentence != "{}: {}":
                    yield sentence.replace("{}", "7")


def test_every_error_that_a_window_can_meet_is_translated(korean):
    """A new error, or one that was reworded in one of the places that raise it, needs words in the window, too."""
    reasons, remedies = set(said_of_errors("reason")), set(said_of_errors("remedy"))
    assert min(len(reasons), len(remedies)) > 20
    assert [reason for reason in reasons if message_words(f"a.jpg: {reason}") == f"a.jpg: {reason}"] == []
    assert [remedy for remedy in remedies if remedy_words(remedy) == remedy] == []


def test_every_sentence_is_one_that_a_room_says():
    """One that was reworded below would be shown in English again, and nobody would notice."""
    # Some are written with their subject.
    said = {sentence.removeprefix("{}: ") for _, sentence in sentences_of_rooms()}
    known = {re.sub(r"\{\w+\}", "{}", text) for text in (*REASONS, *REMEDIES, *IN_THE_WINDOW)}
    assert known - said == set()


def test_no_remedy_in_the_window_names_words_of_the_command_line():
    remedies = {
        sentence.replace("{}", "this")
        for file, sentence in sentences_of_rooms()
        if sentence.endswith((".", "FOLDER", "PHOTO", "list", "{}"))
        and sentence[:1].isupper()
        and "\n" not in sentence
        and OF_COMMAND_LINE.search(sentence)
        and file not in NEVER_IN_A_WINDOW
    }
    assert len(remedies) > 5
    assert [remedy for remedy in remedies if OF_COMMAND_LINE.search(remedy_words(remedy))] == []


def test_what_a_reader_raises_is_said_in_korean(korean, tmp_path):
    missing, broken = tmp_path / "할머니.jpg", tmp_path / "it: a scan {0}.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    with pytest.raises(PhotoNotFound) as caught:
        read_photo(missing)
    notice = Notice.of_error(caught.value)
    assert notice.message == f"{missing}: 그런 파일이 없습니다"
    assert notice.remedy == "옮겨졌거나 이름이 바뀌었는지 살펴보세요."
    with pytest.raises(PhotoUnreadable) as caught:
        read_photo(broken)
    assert Notice.of_error(caught.value).message == f"{broken}: 읽을 수 있는 그림이 아닙니다"


def test_what_is_said_of_a_model_names_no_command(korean, tmp_path):
    catalog = load_catalog()
    store = ModelStore(Settings(model_folder=tmp_path))
    entry = next(entry for entry in catalog.entries if not entry.bundled and entry.size)
    with pytest.raises(Exception, match="is not installed") as caught:
        store.require(entry)
    assert failure_words(caught.value) == (
        f"{entry.file}: 이 모델({entry.role})이 설치되어 있지 않습니다. 다운로드하거나 폴더에서 가져오세요(모델)."
    )
    store.path_of(entry).parent.mkdir(parents=True, exist_ok=True)
    store.path_of(entry).write_bytes(b"abc")
    with pytest.raises(Exception, match="3 bytes") as caught:
        store.verify(entry)
    assert f"크기가 3바이트로, {entry.size}바이트여야 합니다. 지우고" in failure_words(caught.value)


def test_faults_of_ours_and_short_memory_are_said_in_korean(korean, caplog):
    for error in (ZeroDivisionError("oh: dear"), MemoryError()):
        failure = failure_of(error, "a.jpg")
        assert message_words(failure.message).startswith("a.jpg: ")
        assert message_words(failure.message) != failure.message
        assert remedy_words(failure.remedy) != failure.remedy
    assert message_words(Unexpected("a.jpg", ZeroDivisionError("oh: dear")).message).endswith(
        "ZeroDivisionError: oh: dear"
    )


def test_a_failed_row_of_the_queue_speaks_korean_without_the_photos_name(korean):
    error = NoFaceFound(
        "/a/b.jpg",
        reason="no face was found in it",
        remedy="Show where it is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.",
    )
    entry = QueueEntry(
        1, Path("/a/b.jpg"), (), state=EntryState.FAILED, message=error.message, remedy=error.remedy
    )
    assert words_of(entry, paused=False).details == (
        "얼굴을 찾지 못했습니다. 얼굴에 상자를 그리거나 두 눈을 클릭하세요(얼굴 메뉴)."
    )


def test_english_stays_as_it_was_said_but_for_the_command_line():
    assert message_words("a.jpg: the disk is full") == "a.jpg: the disk is full"
    assert remedy_words("Scan or copy it again.") == "Scan or copy it again."
    said = "Draw a box around the face, or click its eyes (Faces menu)."
    assert remedy_words("Show where it is with --face X,Y,W,H or --eyes X1,Y1,X2,Y2.") == said


def test_what_nobody_translated_is_shown_as_it_was_said(korean):
    for text in ("a.jpg: something new", "the disk is full", "", "{0}: {why}"):
        assert message_words(text) == text
        assert remedy_words(text) == text
