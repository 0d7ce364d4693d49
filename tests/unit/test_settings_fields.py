"""What the window lets choose is kept, older and newer files are read, and nobody's change undoes another's."""

from __future__ import annotations

import json
import logging
import threading
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from pgdiff_desktop.logs import last_lines, log_file, set_up_logs
from pgdiff_desktop.settings import (
    Settings,
    accept_licence,
    load_settings,
    record_sha256,
    save_settings,
    settings_file,
    update_settings,
)

CHOSEN = Settings(
    device="cpu",
    precision="full",
    runtime="onnx",
    memory_limit_mb=4096,
    theme="dark",
    language="ko",
    thumbnail_cache_mb=200,
    keep_choices=True,
    credentials_certificate=Path("/keys/archive.pem"),
    credentials_key=Path("/keys/archive-key.pem"),
    check_for_updates=True,
    first_start_done=True,
)


def test_choices_come_back():
    save_settings(CHOSEN)
    assert load_settings() == CHOSEN


def test_a_file_of_the_first_version_is_read():
    path = settings_file()
    path.parent.mkdir(parents=True)
    path.write_text('{"model_folder": null, "accepted_licences": ["MIT"], "proxy": "http://a:1"}')
    settings = load_settings()
    assert settings.proxy == "http://a:1"
    assert (settings.theme, settings.thumbnail_cache_mb) == ("system", 500)


def test_a_word_of_a_later_version_is_the_usual_one():
    save_settings(CHOSEN)
    saved = json.loads(settings_file().read_text()) | {"theme": "sepia", "device": ["cuda"], "more": 1}
    settings_file().write_text(json.dumps(saved))
    settings = load_settings()
    assert (settings.theme, settings.device, settings.language) == ("system", "auto", "ko")


@pytest.mark.parametrize("name", ["memory_limit_mb", "thumbnail_cache_mb"])
def test_a_number_that_is_none_sets_the_file_aside(name):
    save_settings(CHOSEN)
    saved = json.loads(settings_file().read_text()) | {name: "plenty"}
    settings_file().write_text(json.dumps(saved))
    assert load_settings() == Settings()
    assert settings_file().with_name("settings.json.damaged").exists()


def test_changes_from_many_threads_are_all_kept():
    changes = [partial(update_settings, theme="dark"), partial(update_settings, proxy="http://a:1")]
    changes += [partial(accept_licence, f"licence {n}") for n in range(6)]
    changes += [partial(record_sha256, f"file {n}", "ab") for n in range(6)]
    threads = [threading.Thread(target=change) for change in changes]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    settings = load_settings()
    assert (settings.theme, settings.proxy) == ("dark", "http://a:1")
    assert len(settings.accepted_licences) == len(settings.recorded_sha256) == 6


@pytest.fixture
def logs():
    yield
    everybody = logging.getLogger()
    for handler in [one for one in everybody.handlers if isinstance(one, RotatingFileHandler)]:
        everybody.removeHandler(handler)
        handler.close()
    logging.captureWarnings(capture=False)
    logging.getLogger("pgdiff_desktop").setLevel(logging.NOTSET)


def test_errors_are_in_the_log_file_with_their_traceback(logs, caplog):
    assert set_up_logs() == set_up_logs() == log_file()
    try:
        raise ZeroDivisionError("oh dear")
    except ZeroDivisionError:
        logging.getLogger("pgdiff_desktop.gui").exception("nobody caught this: %s", "Omas Haus\udcff.jpg")
    text = "\n".join(last_lines(50))
    assert text.count("nobody caught this") == 1
    assert "ZeroDivisionError: oh dear" in text
    assert "Traceback" in text


def test_a_log_that_cannot_be_written_does_not_keep_the_program_from_starting(logs, caplog):
    log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    log_file().parent.write_text("in the way")
    assert set_up_logs() is None
    assert "nothing is logged there" in caplog.text


def test_the_log_does_not_grow_without_end(logs):
    set_up_logs()
    log = logging.getLogger("pgdiff_desktop.test")
    for _ in range(50):
        log.info("x" * 100_000)
    files = list(log_file().parent.iterdir())
    assert len(files) == 3
    assert sum(path.stat().st_size for path in files) < 4 << 20
