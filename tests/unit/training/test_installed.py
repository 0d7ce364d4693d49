"""Candidates in the place of the shipped networks, for measuring."""

from __future__ import annotations

import shutil

import pytest
import torch
from safetensors.torch import save_file

from pgdiff_desktop.models.catalog import RecipeStart
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.installed import Weights

SHIPPED = resources_folder() / "models"


def test_a_candidate_of_another_layout_and_size_stands_in_for_the_shipped_file(tmp_path):
    config = load_config("restorer")
    torch.manual_seed(1)
    state = build_network(config["architecture"]).state_dict()
    save_file(state, tmp_path / "restorer.safetensors")
    weights = Weights(tmp_path)
    assert weights.size("restorer") == config["size"] != Weights().size("restorer")
    torch.testing.assert_close(weights.network("restorer").fold.weight, state["fold.weight"])
    engine = weights.engine()
    entry = next(entry for entry in engine.catalog.by_role("restorer") if entry.bundled)
    assert engine.store.path_of(entry) == tmp_path / "restorer.safetensors"


@pytest.mark.parametrize("role", ["detector", "identity"])
def test_a_candidate_whose_layout_never_changed_keeps_the_catalogs(role, tmp_path):
    shutil.copy(SHIPPED / f"{role}.safetensors", tmp_path)
    weights = Weights(tmp_path)
    assert weights.size(role) == Weights().size(role)
    assert weights.network(role).state_dict().keys() == Weights().network(role).state_dict().keys()


def test_what_the_user_has_fetched_is_not_what_is_measured(own_application_folders):
    engine = Weights().engine()
    fetched = engine.catalog.by_name("identity-mobilefacenet")
    path = engine.store.path_of(fetched)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"somebody's")
    assert not engine.store.is_installed(fetched)
    assert engine.store.is_installed(engine.catalog.by_name("identity-starter"))


def test_recipes_can_start_elsewhere_than_the_catalog_says():
    weights = Weights(starts={"restore": RecipeStart(7, 2.0)})
    prior = weights.engine().catalog.by_name("prior-starter")
    assert prior.late_starts["restore"].timestep == 7
    assert len(prior.late_starts) > 1
    assert Weights().engine().catalog.by_name("prior-starter").late_starts["restore"].timestep != 7
