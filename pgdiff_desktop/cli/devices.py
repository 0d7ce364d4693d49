"""The command `devices`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.reporting import json_at_the_end
from pgdiff_desktop.device_names import CPU

if TYPE_CHECKING:
    from pgdiff_desktop.engine.devices.probing import Device


def list_devices(arguments: argparse.Namespace) -> int:
    """Prints every device by the name that --device takes; of one that cannot be used, why and what can be done."""
    from pgdiff_desktop.engine.devices.probing import Device, graphics_cards

    found: list[dict[str, Any]] = []
    with json_at_the_end(found, wanted=arguments.json):
        for device in (*graphics_cards(), Device(CPU, "the processor")):
            found.append(_as_json(device))
            if not arguments.json:
                print(_line(device))  # noqa: T201
    return 0


def _as_json(device: Device) -> dict[str, Any]:
    failure = device.failure
    why = None
    if failure is not None:
        why = {"message": error_texts.message(failure), "remedy": error_texts.remedy(failure)}
    return {"device": device.name, "name": device.description, "memory": device.memory, "error": why}


def _line(device: Device) -> str:
    memory = "" if device.memory is None else f", {device.memory / 1e9:.1f} GB"
    why = ""
    if device.failure is not None:
        why = f"; not used: {error_texts.reason(device.failure)}. {error_texts.remedy(device.failure)}"
    return f"{device.name}: {device.description}{memory}{why}"
