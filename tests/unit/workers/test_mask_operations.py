"""Whole masks: grown, softened, read and written."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.errors import MaskWrong, OutputNotWritable
from pgdiff_desktop.workers import mask_operations


@pytest.fixture
def spot():
    mask = np.zeros((40, 60), np.uint8)
    mask[18:22, 28:32] = 255
    return mask


def test_growing_and_shrinking_by_as_much_leaves_a_spot_as_it_was(spot):
    grown = mask_operations.grown(spot, 3)
    assert grown[15, 30] == 255
    assert grown[14, 30] == 0
    assert (mask_operations.grown(grown, -3) == spot).all()


def test_feathered_damage_is_soft_around_and_whole_inside(spot):
    soft = mask_operations.feathered(spot, 5)
    assert (soft[spot == 255] == 255).all()
    assert 0 < soft[15, 30] < 255
    assert soft[10, 30] == 0


def test_a_saved_mask_keeps_its_soft_edges(spot, tmp_path):
    soft = mask_operations.feathered(spot, 5)
    path = mask_operations.write_mask_file(tmp_path / "new" / "mask.png", soft)
    assert (mask_operations.read_saved_mask(path, (60, 40)) == soft).all()


def test_a_mask_from_elsewhere_is_black_or_white(spot, tmp_path):
    path = tmp_path / "mask.png"
    Image.fromarray(np.stack([spot // 2 + 60] * 3, axis=-1)).save(path)
    assert (mask_operations.read_mask_file(path, (60, 40)) == spot).all()
    assert (mask_operations.read_saved_mask(path, (60, 40)) == spot).all()


@pytest.mark.parametrize("read", [mask_operations.read_mask_file, mask_operations.read_saved_mask])
def test_what_is_no_mask_of_this_photo_is_refused_by_name(read, spot, tmp_path):
    small, garbage = tmp_path / "small.png", tmp_path / "garbage.png"
    Image.fromarray(spot[:10]).save(small)
    garbage.write_bytes(b"no picture at all")
    for path in (small, garbage, tmp_path / "missing.png"):
        with pytest.raises(MaskWrong, match=path.name):
            read(path, (60, 40))


def test_a_mask_that_cannot_be_written_says_so(spot, tmp_path):
    (tmp_path / "mask.png").mkdir()
    with pytest.raises(OutputNotWritable):
        mask_operations.write_mask_file(tmp_path / "mask.png", spot)


def test_truth_and_levels_are_both_masks(spot):
    assert (mask_operations.as_levels(spot > 0) == spot).all()
    assert mask_operations.as_levels(spot) is spot
