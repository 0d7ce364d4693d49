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
from pgdiff_desktop.gui.texts.translation import LANGUAGES, install_language
from tests.conftest import REPOSITORY

TRANSLATIONS = REPOSITORY / "resources" / "translations"
# What a widget shows or says; a literal handed to one of these escapes the translator.
SHOWING = {
    *("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText", "setStatusTip"),
    *("addAction", "addMenu", "addTab", "setTitle", "setInformativeText", "setSpecialValueText", "addButton"),
}


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
