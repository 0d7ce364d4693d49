"""The installed networks of whole photos, for who composes photos without an engine; torch is loaded when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import AUTO, CPU, MPS, kind_of
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.engine.sampling.stage_networks import StageNetworks
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.settings import load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels


def installed_networks() -> StageNetworks:
    """Those that the saved settings lead to, on the settings' device."""
    settings = load_settings()
    catalog, store = load_catalog(), ModelStore(settings)
    choice = choose_models(catalog, store, AUTO)

    def loaded() -> LoadedModels:
        from pgdiff_desktop.engine.devices.choosing import choose_device
        from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
        from pgdiff_desktop.models.registry import ModelRegistry

        device = choose_device(settings.device)
        # On MPS a second thread that uses the device while it samples aborts the process.
        return LoadedModels(choice, ModelRegistry(catalog, store), CPU if kind_of(device) == MPS else device)

    return StageNetworks(choice, loaded)
