"""A tenth of what `make test-hostile` tries: every input of a sample is restored or refused in our own words."""

from __future__ import annotations

import os

import pytest

from tests.hostile.kinds import chosen
from tests.hostile.made import KINDS, make_input
from tests.hostile.run import run

if not os.path.exists("/proc/self/clear_refs"):  # noqa: PTH110
    pytest.skip("memory is watched by Linux's /proc", allow_module_level=True)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_nothing_of_a_sample_of_hostile_inputs_is_more_than_refused():
    report = run(chosen(200, first_seed=1))
    assert [f"{name}: {what}" for name, what in report.failures] == []
    assert report.tried == 200
    # A product that refuses everything would be of no use.
    assert report.restored > 60
    assert report.refused > 60


def test_an_input_is_made_again_from_its_seed():
    for name in ("tiff_any_depth", "odd_name", "as_mask_1", "record_sidecar_changed", "xmp_junk"):
        assert make_input(name, 5).files == make_input(name, 5).files
    assert len(chosen(len(KINDS), 3)) == len(set(chosen(len(KINDS), 3)))
