"""Every word of the window can be read in every language that it offers."""

from __future__ import annotations

import ast
import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenuBar

import pgdiff_desktop.gui
from pgdiff_desktop.gui.actions import Actions
from pgdiff_desktop.gui.texts.translation import LANGUAGE_NAMES, LANGUAGES, install_language
from pgdiff_desktop.settings import LANGUAGES as LANGUAGES_OF_SETTINGS
from tests.conftest import REPOSITORY

TRANSLATIONS = REPOSITORY / "resources" / "translations"
# What a widget shows or says; a literal handed to one of these escapes the translator.
SHOWING = {
    *("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText", "setStatusTip"),
    *("addAction", "addMenu", "addTab", "setTitle", "setInformativeText", "setSpecialValueText", "addButton"),
}

# What needs no translation: names, units, keys, files.
SAME_IN_EVERY_LANGUAGE = re.compile(
    r"pgdiff-desktop|PyTorch|ONNX Runtime|CUDA|Metal|CPU|JPEG|PNG|TIFF|WebP|HEIC"
    r"|Qt|px|MB|GB|kB|dpi|DPI|ICC|EXIF|XMP|IPTC|SHA-256|Ctrl|Shift|Alt|[\w*]+\.\w+"
)
# Words that neither German, Spanish nor French has.
ENGLISH_ONLY = re.compile(
    r"\b(the|of|and|with|this|from|your|which|were|there|cannot|faces)\b", re.IGNORECASE
)
OWN_LETTERS = {"ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]"), "ko": re.compile(r"[\uac00-\ud7a3]")}
# Plural forms of Qt: English, German and Spanish by 1, French by 0 and 1.
PLURAL_FORMS = {"ja": 1, "ko": 1}

# The Korean of a few words; a text that has the English word has this one.
KOREAN_WORDS = {
    r"candidates?": "후보",
    r"references?": "참조",
    r"thumbnails?": "썸네일",
    r"brush": "브러시",
    r"eraser": "지우개",
    r"presets?": "프리셋",
    r"queue": "대기열",
    r"recipes?": "복원 방식",
    r"scratch(es)?": "긁힌 자국",
    r"landmarks": "특징점",
    r"album": "앨범",
    r"runtime": "실행 엔진",
    r"preferences": "환경설정",
    r"restorer": "복원 모델",
    r"licences?": "라이선스",
    r"opacity": "불투명도",
    r"hardness": "경도",
}
# Words that mislead or that stand for something else, and particles whose form depends on what is filled in.
NOT_IN_KOREAN = re.compile(
    r"그림|맛보기|미리보기|멈추|멈춥|고르세|고르거|고른|긁힘|(?<!무)채색|잡음|기준점|십시오|실행 방식|레시피"
    r"|을\(를\)|이\(가\)|은\(는\)|\(으\)로|검출기|다음에 하기|디스크에 쓰"
)
# The same English word for another thing: a preset.
OTHER_MEANINGS = {("Presets", "Reference")}


def translations_script():
    spec = importlib.util.spec_from_file_location(
        "translations", REPOSITORY / "packaging" / "translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file):
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def forms_of(message):
    translation = message.find("translation")
    return [form.text or "" for form in translation] or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_its_placeholders(language):
    for context, message in messages(TRANSLATIONS / f"pgdiff_desktop_{language}.ts"):
        source, translation = message.findtext("source"), message.find("translation")
        assert translation.get("type") is None, f"{context}: {source!r} is {translation.get('type')}"
        for form in forms_of(message):
            assert form.strip() or not source.strip(), f"{context}: {source!r} is empty"
            assert set(re.findall(r"\{\w+\}", form)) == set(re.findall(r"\{\w+\}", source)), (source, form)
            assert ("%n" in form) == ("%n" in source), (source, form)
            assert ("&" in form) == ("&" in source), (source, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_every_form_of_their_language(language):
    for _, message in messages(TRANSLATIONS / f"pgdiff_desktop_{language}.ts"):
        if message.get("numerus") == "yes":
            assert len(forms_of(message)) == PLURAL_FORMS.get(language, 2), message.findtext("source")


def words_of(text):
    """A text without its placeholders, tags, mnemonic, and what is the same in every language."""
    text = re.sub(r"\{\w+\}|<[^>]*>|&\w+;|%n|\(&\w\)|&", "", text)
    return SAME_IN_EVERY_LANGUAGE.sub("", text)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_english_is_left(language):
    left = [
        (context, form)
        for context, message in messages(TRANSLATIONS / f"pgdiff_desktop_{language}.ts")
        if re.search(r"[A-Za-z]{3}", words_of(message.findtext("source")))
        for form in forms_of(message)
        if form.strip() and is_english(form, language)
    ]
    assert left == []


def is_english(form, language):
    if language in OWN_LETTERS:
        # What is nothing but signs, such as a name and %, is in no language.
        return re.search(r"[^\W\d_]", words_of(form)) is not None and not OWN_LETTERS[language].search(form)
    return ENGLISH_ONLY.search(words_of(form)) is not None


def test_korean_has_one_word_for_one_thing():
    wrong = []
    for context, message in messages(TRANSLATIONS / "pgdiff_desktop_ko.ts"):
        source = message.findtext("source")
        for form in filter(None, forms_of(message)):
            wrong += [(context, source, form, word) for word in NOT_IN_KOREAN.findall(form)]
            wrong += [
                (context, source, form, korean)
                for english, korean in KOREAN_WORDS.items()
                if (context, source) not in OTHER_MEANINGS
                and re.search(rf"\b{english}\b", words_of(source), re.IGNORECASE)
                and korean not in form
            ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_of_qt_too(language, qapp):
    translators = install_language(qapp, language)
    try:
        # Ours and those of Qt's own buttons and menus.
        assert len(translators) == 2
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)


def test_every_language_can_be_chosen_and_kept():
    assert ("system", *LANGUAGE_NAMES) == LANGUAGES_OF_SETTINGS


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_those_of_the_sources(language, tmp_path):
    script = translations_script()
    kept = TRANSLATIONS / f"pgdiff_desktop_{language}.ts"
    fresh = tmp_path / kept.name
    script.read_texts(language, fresh)
    known = {(context, message.findtext("source")) for context, message in messages(kept)}
    said = {(context, message.findtext("source")) for context, message in messages(fresh)}
    assert said == known, "run: make translations"
    script.compile_texts(kept, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == kept.with_suffix(".qm").read_bytes(), (
        "run: make translations"
    )


def test_every_text_has_a_context():
    """A tr that is no method has none, and would never be translated."""
    for language in LANGUAGES:
        contexts = {context for context, _ in messages(TRANSLATIONS / f"pgdiff_desktop_{language}.ts")}
        assert contexts.isdisjoint({"", "owner"})


def words_shown_untranslated(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr in SHOWING:
            for argument in node.args:
                literals = [argument] if isinstance(argument, ast.Constant | ast.JoinedStr) else []
                for literal in literals:
                    parts = literal.values if isinstance(literal, ast.JoinedStr) else [literal]
                    text = "".join(
                        part.value
                        for part in parts
                        if isinstance(part, ast.Constant) and isinstance(part.value, str)
                    )
                    if re.search(r"[A-Za-z]{2}", re.sub("<[^>]*>|&nbsp;", "", text)):
                        yield f"{path.name}:{node.lineno}: {text!r}"


def test_no_widget_is_given_words_that_cannot_be_translated():
    gui = Path(pgdiff_desktop.gui.__file__).parent
    found = [text for path in sorted(gui.rglob("*.py")) for text in words_shown_untranslated(path)]
    # Names of formats are the same in every language.
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_commands_of_a_menu_have_the_same_letter(language, qtbot):
    application = QApplication.instance()
    translators = install_language(application, language)
    try:
        bar = QMenuBar()
        qtbot.addWidget(bar)
        actions = Actions(bar)
        for texts in (
            [menu.title() for menu in actions.menus.values()],
            *([action.text() for action in menu.actions()] for menu in actions.menus.values()),
        ):
            letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
            assert len(letters) == len(set(letters)), texts
    finally:
        for translator in translators:
            application.removeTranslator(translator)
