"""Nobody is offered an older version as a new one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pgdiff_desktop import __version__
from pgdiff_desktop.updates.version import Version

IN_ORDER = (
    *("0.0.9", "0.3", "0.4.dev1", "0.4.dev2", "0.4a1.dev1", "0.4a1", "0.4a2", "0.4b1", "0.4rc1"),
    *("0.4-rc.2", "0.4rc10", "0.4", "0.4.post1.dev1", "0.4.post1", "0.4.1a1", "v0.4.1", "0.9", "0.10", "1"),
)


def test_versions_are_in_order():
    for older, newer in pairwise(IN_ORDER):
        assert Version.parse(older) < Version.parse(newer), (older, newer)
        assert not Version.parse(newer) < Version.parse(older), (older, newer)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("0.4", "0.4.0"), ("v0.4", "0.4"), ("1.0-rc.1", "1.0rc1"), ("1.0-alpha1", "1.0a1")),
        *(("1.0.dev", "1.0.dev0"), ("0.4+cu128", "0.4"), ("0.4+dev", "0.4"), ("1.0RC1", "1.0rc1")),
    ],
)
def test_the_same_in_other_words(one, other):
    assert Version.parse(one) == Version.parse(other)


@pytest.mark.parametrize(
    "text", ["", "v", "latest", "0.4 ", "0.4\n", "1..2", "-1", "0.4<b>", "٠.٤", "1." * 40 + "1", "9" * 5000]
)
def test_what_is_no_version(text):
    with pytest.raises(ValueError, match="no version"):
        Version.parse(text)


@pytest.mark.parametrize(
    ("text", "early"),
    [("0.4", False), ("0.4.post1", False), ("0.4rc1", True), ("0.4.dev1", True), ("0.4.post1.dev2", True)],
)
def test_what_is_not_finished(text, early):
    assert Version.parse(text).is_prerelease is early


def test_our_own_version_can_be_compared():
    assert Version.parse(__version__) >= Version.parse("0.1.dev1")
