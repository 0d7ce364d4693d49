"""Every error is said on a terminal and in a window, each with what can be done about it there."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

import pgdiff_desktop
from pgdiff_desktop.cli.error_texts import error_texts as on_terminal
from pgdiff_desktop.errors import DownloadFailed, ErrorCode, Failure, PhotoNotFound, PhotoUnreadable
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.texts.error_texts import error_texts as in_window
from pgdiff_desktop.gui.texts.error_texts import without_subject
from pgdiff_desktop.gui.texts.model_texts import role_words
from pgdiff_desktop.gui.texts.queue_texts import words_of
from pgdiff_desktop.gui.texts.sentences import sentences
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
# Read from what another version saved, and raised nowhere.
SAVED = {ErrorCode.SAID_BEFORE}
# For the log; no sentence shows it.
UNSAID = {"detail"}


@pytest.fixture
def korean(qapp):
    translators = install_language(QApplication.instance(), "ko")
    yield
    for translator in translators:
        QApplication.instance().removeTranslator(translator)


def trees(*left_out):
    """(room, syntax tree) of every file but those of some rooms."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0]
        if room not in left_out and path.name not in ("error_sentences.py", "error_texts.py"):
            yield room, ast.parse(path.read_text(encoding="utf-8"))


def codes_in(node):
    """The codes that an expression may stand for, without those of calls inside it."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "ErrorCode":
        yield ErrorCode[node.attr]
    elif not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from codes_in(child)


def calls_in(node):
    return [one for one in ast.walk(node) if isinstance(one, ast.Call)]


def names_given(call):
    return {keyword.arg for keyword in call.keywords if keyword.arg is not None} - UNSAID


def added_by_functions():
    """Names that a function which hands its **parameters on adds to them, by its name."""
    added = {}
    for _, tree in trees():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.args.kwarg is not None:
                for call in calls_in(function):
                    handed_on = [one.value for one in call.keywords if one.arg is None]
                    if any(isinstance(one, ast.Name) for one in handed_on):
                        added[function.name] = names_given(call)
    return added


@cache
def raised():
    """Code -> (room, names of the parameters) of every place that makes an error of it."""
    added, found = added_by_functions(), defaultdict(list)
    for room, tree in trees():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            # A code that is chosen first and handed over by its name.
            chosen = set(codes_in(ast.Module(function.body, [])))
            for call in calls_in(function):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                codes = {code for argument in call.args for code in codes_in(argument)}
                if any(isinstance(one, ast.Name) and one.id == "code" for one in call.args):
                    codes |= chosen
                for code in codes:
                    found[code].append((room, names_given(call) | added.get(name, set())))
    return {code: where for code, where in found.items() if code not in SAVED}


def names_said(code, *faces):
    return {
        name
        for face in faces
        for sentence in (face.reasons.get(code, ""), face.remedies.get(code, ""))
        for _, name, _, _ in Formatter().parse(sentence)
        if name is not None
    }


def test_every_code_is_raised_and_has_its_words_in_both_faces():
    places = raised()
    assert set(places) | SAVED == set(ErrorCode)
    of_command_line = {code for code, where in places.items() if {room for room, _ in where} == {"cli"}}
    assert set(on_terminal.reasons) == set(on_terminal.remedies) == set(ErrorCode)
    assert set(in_window.reasons) == set(in_window.remedies) == set(ErrorCode) - of_command_line


def test_sentences_have_places_for_exactly_what_is_given():
    for code, where in raised().items():
        for room, given in where:
            assert names_said(code, on_terminal, in_window) == given, (code, room)


def test_an_error_that_another_carries_has_no_parameter_of_that_name():
    carrying = {code for code in ErrorCode if names_said(code, on_terminal) & {"file", "cause"}}
    assert carrying == {ErrorCode.DOWNLOAD_WRONG}


def test_no_remedy_in_the_window_names_words_of_the_command_line():
    assert len([said for said in on_terminal.remedies.values() if OF_COMMAND_LINE.search(said)]) > 20
    assert [said for said in in_window.remedies.values() if OF_COMMAND_LINE.search(said)] == []


def test_no_room_below_knows_words_of_the_command_line():
    said = [
        node.value
        for _, tree in trees("cli", "gui", "training")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [text for text in said if re.search(r"(^| )--[a-z]", text)] == []


def test_every_error_of_a_window_is_translated(korean):
    for code in set(in_window.reasons) - SAVED:
        assert in_window.translate(in_window.reasons[code]) != in_window.reasons[code]
        assert in_window.translate(in_window.remedies[code]) != in_window.remedies[code]


def test_what_a_reader_raises_is_said_in_korean(korean, tmp_path):
    missing, broken = tmp_path / "할머니.jpg", tmp_path / "it: a scan {0}.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    with pytest.raises(PhotoNotFound) as caught:
        read_photo(missing)
    notice = Notice.of_error(caught.value)
    assert notice.message == f"{missing}: 파일을 찾을 수 없습니다"
    assert notice.remedy == "파일이 옮겨졌거나 이름이 바뀌었는지 확인하세요."
    with pytest.raises(PhotoUnreadable) as caught:
        read_photo(broken)
    assert Notice.of_error(caught.value).message == f"{broken}: 읽을 수 있는 이미지가 아닙니다"


def test_what_is_said_of_a_model_names_the_command_on_a_terminal_only(korean, tmp_path):
    entry = next(entry for entry in load_catalog().entries if not entry.bundled and entry.size)
    store = ModelStore(Settings(model_folder=tmp_path))
    with pytest.raises(Exception, match="model-missing") as caught:
        store.require(entry)
    assert in_window.both(caught.value.failure) == (
        f"{entry.file}: 이 모델({role_words(entry.role)[0]})이 설치되어 있지 않습니다. "
        "다운로드하거나 모델 창에서 폴더의 파일을 가져오세요."
    )
    assert entry.role not in in_window.both(caught.value.failure)
    assert f"pgdiff-desktop models download {entry.name}" in on_terminal.remedy(caught.value.failure)
    store.path_of(entry).parent.mkdir(parents=True, exist_ok=True)
    store.path_of(entry).write_bytes(b"abc")
    with pytest.raises(Exception, match="model-size") as caught:
        store.verify(entry)
    assert f"크기가 다릅니다(3바이트, 예상 {entry.size}바이트). 삭제하고" in in_window.both(
        caught.value.failure
    )


def test_an_error_behind_another_is_said_inside_it(korean):
    failure = DownloadFailed(
        "https://a", ErrorCode.DOWNLOAD_WRONG, file="a.pth", cause="model-archive", member="b.pth"
    ).failure
    assert (
        on_terminal.message(failure)
        == "https://a: what it gives is not a.pth: it is no archive with b.pth in it"
    )
    assert "b.pth 파일이 들어 있는 압축 파일이 아닙니다" in in_window.message(failure)


def test_bugs_and_short_memory_are_said_in_korean(korean, caplog):
    for error, said in (
        (ZeroDivisionError("oh: {dear}"), "ZeroDivisionError: oh: {dear}"),
        (MemoryError(), "메모리"),
    ):
        failure = failure_of(error, "a.jpg")
        assert said in in_window.message(failure)
        assert in_window.remedy(failure) != in_window.remedies[failure.code]


def test_a_failed_row_of_the_queue_speaks_korean_without_the_photos_name(korean):
    failure = Failure("/a/b.jpg", ErrorCode.FACE_NOT_FOUND)
    entry = QueueEntry(1, Path("/a/b.jpg"), (), state=EntryState.FAILED, failure=failure)
    assert words_of(entry, paused=False).details == (
        "얼굴을 찾지 못했습니다. 얼굴 둘레에 상자를 그리거나 두 눈을 클릭하세요(얼굴 메뉴)."
    )


def test_what_another_version_saved_is_shown_as_far_as_it_can_be(korean):
    old = Failure.from_json({"message": "a.jpg: it {broke}\nin two", "remedy": "Mend it."})
    assert in_window.both(old) == "a.jpg: it {broke}\\nin two. Mend it."
    later = Failure.from_json({"subject": "a.jpg", "code": "not-known-yet", "parameters": {"x": 1}})
    assert in_window.message(later) == "a.jpg: not-known-yet"
    lacking = Failure.from_json({"subject": "a.jpg", "code": "face-number", "parameters": {"number": 3}})
    assert on_terminal.message(lacking) == "a.jpg: there is no face 3, only ? found"
    strange = Failure.from_json({"subject": "a.jpg", "code": "one-output", "parameters": {"cause": "x"}})
    assert in_window.both(strange) == "a.jpg: one-output."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a.jpg: there is no such file. Look whether it was moved or renamed."),
        ("fr", "a.jpg\u00a0: "),
        ("ja", "a.jpg："),
    ],
)
def test_sentences_are_put_together_as_the_language_does(qapp, language, said):
    translators = install_language(QApplication.instance(), language)
    try:
        both = in_window.both(Failure.of("a.jpg", ErrorCode.PHOTO_MISSING))
        reason, remedy = (
            without_subject(Failure.of("a.jpg", ErrorCode.PHOTO_MISSING)),
            sentences("1", "", "2"),
        )
    finally:
        for translator in translators:
            QApplication.instance().removeTranslator(translator)
    assert both.startswith(said)
    full_stop = "。" if language == "ja" else ". "
    assert full_stop.strip() in both[:-1]
    assert full_stop.strip() in reason[:-1]
    assert remedy == f"1{full_stop}2"
    assert (". " in both) == (language != "ja")
