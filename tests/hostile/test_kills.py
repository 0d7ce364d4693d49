"""A few of the kills that `make test-hostile` does a hundred of."""

from __future__ import annotations

import os

import pytest

from tests.hostile import kill
from tests.hostile.kill import Report, kill_job

if os.name == "nt":
    pytest.skip("signals are another thing on Windows", allow_module_level=True)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("job", "kills"), [("settings", 4), ("sidecars", 4), ("export", 4), ("restore", 1)])
def test_a_killed_job_loses_nothing_and_the_next_leaves_no_litter(monkeypatch, job, kills):
    monkeypatch.setattr(kill, "CHAIN", kills)
    report = Report()
    kill_job(job, kills, 3, report)
    assert report.total == kills
