import numpy as np
import pytest

from pgdiff_desktop.training.measure_faces import grid_strength


@pytest.mark.parametrize("moved", [0, 1, 3])
def test_a_grid_of_patches_is_seen_wherever_it_begins(moved):
    rng = np.random.default_rng(0)
    noise = rng.normal(0.5, 0.1, (256, 256, 3)).astype(np.float32)
    grid = np.roll(np.tile(rng.normal(0, 0.1, (4, 4, 1)), (64, 64, 1)), moved, (0, 1)).astype(np.float32)
    assert grid_strength(0.5 + grid) == pytest.approx(1, abs=1e-3)
    # By chance alone, 16 tiles repeat a quarter.
    assert grid_strength(noise) == pytest.approx(0.25, abs=0.02)
    assert grid_strength(noise + grid) > 2 * grid_strength(noise)


def test_a_grid_in_one_place_alone_is_seen_and_one_of_another_size_is_not():
    noise = np.random.default_rng(1).normal(0.5, 0.02, (256, 256, 3)).astype(np.float32)
    for side, seen in ((4, True), (5, False)):
        face = noise.copy()
        tile = np.random.default_rng(2).normal(0, 0.3, (side, side, 1))
        face[96:128, 96:128] += np.tile(tile, (8, 8, 1))[:32, :32]
        assert (grid_strength(face) > 0.5) is seen
