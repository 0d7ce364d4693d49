"""Texts of licences that travel with the product."""

from __future__ import annotations

from pgdiff_desktop.resource_files import resources_folder


def licence_text(identifier: str) -> str | None:
    """The text of a model's licence; None for one that is only linked to."""
    path = resources_folder() / "licences" / f"{identifier}.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else None


def product_text(name: str) -> str:
    """The product's own NOTICE or LICENSE; in a checkout it lies beside the resources, else among them."""
    folder = resources_folder()
    for path in (folder / "licences" / name, folder.parent / name):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""
