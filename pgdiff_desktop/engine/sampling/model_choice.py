"""Which of the installed models a job uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.errors import ErrorCode, ModelMissing, WrongUsage

if TYPE_CHECKING:
    from pgdiff_desktop.models.catalog import Catalog, ModelEntry
    from pgdiff_desktop.models.store import ModelStore

# The floor: always there, because it is shipped.
SHIPPED_SET = "starter"


@dataclass(frozen=True)
class ModelChoice:
    """Looks models up by what they are for.

    Attributes:
        set_name: the set that prior and restorer are taken from.
    """

    catalog: Catalog
    store: ModelStore
    set_name: str

    @property
    def description(self) -> str:
        faces = f"{self.set_name}, faces of {self.prior.image_size} px"
        return f"{faces}, estimates of {self.estimator.image_size} px" if self.estimator else faces

    @property
    def face_size(self) -> int:
        """Side in pixels of the faces that prior and estimator see."""
        estimator = self.estimator
        return max(self.prior.image_size or 0, 0 if estimator is None else estimator.image_size or 0)

    @property
    def prior(self) -> ModelEntry:
        return self._of_set("prior")

    @property
    def restorer(self) -> ModelEntry:
        return self._of_set("restorer")

    @property
    def identity(self) -> ModelEntry:
        """What guides: the set's own identity network, else any that was fetched, else the shipped one.

        Raises:
            ModelMissing: none is installed, not even the shipped one.
        """
        return self._first_installed("identity")

    @property
    def judge(self) -> ModelEntry | None:
        """What judges who is on a face, and guides nothing: the fetched one, else the shipped one.

        None without the shipped one, which alone knows children.
        """
        shipped = self.shipped_judge
        if shipped is None or not self.store.is_installed(shipped):
            return None
        return self._first_installed("judge")

    @property
    def shipped_judge(self) -> ModelEntry | None:
        """As `judge`, whatever was fetched, and whether it is installed or not."""
        return next((entry for entry in self.catalog.by_role("judge") if entry.bundled), None)

    @property
    def estimator(self) -> ModelEntry | None:
        """The first that the user fetched or brought, else the set's own shipped one; None where there is neither."""
        return self._fetched_or_of_set("estimator")

    @property
    def colouriser(self) -> ModelEntry | None:
        """As `estimator`."""
        return self._fetched_or_of_set("colouriser")

    @property
    def parser(self) -> ModelEntry | None:
        """The first installed face parser; None where none is."""
        return first_installed(self.catalog, self.store, "parser")

    @property
    def inpainter(self) -> ModelEntry | None:
        """As `parser`, of what fills large holes."""
        return first_installed(self.catalog, self.store, "inpainter")

    def optional(self, role: str) -> ModelEntry:
        """The catalog's entry for a role that no set has to have.

        Raises:
            ModelMissing: it is not installed.
        """
        return self._first_installed(role)

    def _of_set(self, role: str) -> ModelEntry:
        return next(entry for entry in self.catalog.by_role(role) if entry.set == self.set_name)

    def _fetched_or_of_set(self, role: str) -> ModelEntry | None:
        # What was fetched sees more than what is shipped, and fits faces of any set.
        entries = sorted(self.catalog.by_role(role), key=lambda entry: entry.bundled)
        usable = (entry for entry in entries if not entry.bundled or entry.set == self.set_name)
        return next((entry for entry in usable if self.store.is_installed(entry)), None)

    def _first_installed(self, role: str) -> ModelEntry:
        # What was fetched sees more than what is shipped.
        entries = sorted(
            self.catalog.by_role(role), key=lambda entry: (entry.bundled, entry.set != self.set_name)
        )
        installed = [entry for entry in entries if self.store.is_installed(entry)]
        if not installed:
            # The last is the one that asks the least of the user: smaller, and free of conditions.
            self.store.require(entries[-1])
        return installed[0]


def choose_models(catalog: Catalog, store: ModelStore, wanted: str) -> ModelChoice:
    """The wanted set; auto takes the one with the largest faces whose prior and restorer are installed.

    Raises:
        WrongUsage: there is no such set.
        ModelMissing: the wanted set is not installed.
    """
    sets = {entry.set: entry.image_size or 0 for entry in catalog.by_role("prior")}
    if wanted != AUTO:
        if wanted not in sets:
            known = ", ".join([AUTO, *sets])
            raise WrongUsage(f"models {wanted}", ErrorCode.CHOICE_UNKNOWN, choices=known)
        choice = ModelChoice(catalog, store, wanted)
        for entry in (choice.prior, choice.restorer):
            store.require(entry)
        return choice
    for name in sorted(sets, key=lambda name: -sets[name]):
        choice = ModelChoice(catalog, store, name)
        if store.is_installed(choice.prior) and store.is_installed(choice.restorer):
            return choice
    raise ModelMissing(f"set {SHIPPED_SET}", ErrorCode.SHIPPED_SET_MISSING)


def first_installed(catalog: Catalog, store: ModelStore, role: str) -> ModelEntry | None:
    """The first installed model of a role in the catalog's order; None where none is."""
    return next((entry for entry in catalog.by_role(role) if store.is_installed(entry)), None)
