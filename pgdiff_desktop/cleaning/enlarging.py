"""A whole photo cleaned, or cleaned and enlarged, by a network."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from pgdiff_desktop.cleaning.tiles import LEVELS, Tile, tiles_of
from pgdiff_desktop.networks.srvgg import CompactEnlarger
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import colours_of

# Of the photo; the network holds some 64 planes of float32 of a tile and its surroundings at once.
_TILE = 320


def cleaned_by_network(
    pixels: np.ndarray,
    network: CompactEnlarger,
    scale: int,
    on_done: Callable[[float], None],
    amount: float = 1.0,
) -> np.ndarray:
    """The photo as the network makes it, shrunk by area to its own size or to a multiple of that.

    Args:
        pixels: (H, W, C) uint8 or uint16. A grey photo stays grey; alpha is enlarged as the photo is, no more.
        network: RGB in [0, 1], (1, 3, h, w) -> (1, 3, s h, s w); computed on its own device.
        scale: of the result, a divisor of the network's: 1 or 2 of 4.
        on_done: takes the share that is done, after each tile; may raise.
        amount: the network's share of the result, in [0, 1]; the rest is the photo. At scale 1, 0 gives the photo
            itself.
    """
    if scale < 1 or network.scale % scale:
        raise ValueError(f"the scale {scale} does not divide the network's, {network.scale}")
    if amount <= 0 and scale == 1:
        return pixels
    height, width, channels = pixels.shape
    most, colours = np.iinfo(pixels.dtype).max, colours_of(pixels)
    cleaned = np.empty((height * scale, width * scale, channels), pixels.dtype)
    tiles = list(tiles_of(pixels.shape, network.reach, _TILE))
    for number, tile in enumerate(tiles, 1):
        larger = Tile(*(scale * one for one in (tile.top, tile.left, tile.height, tile.width, tile.margin)))
        seen = tile.seen(pixels, slice(None)) / np.float32(LEVELS)
        photo = larger.own(_enlarged(seen, scale))
        change = larger.own(_of_network(seen[..., :colours], network, scale)) - photo[..., :colours]
        photo[..., :colours] += np.float32(amount) * change
        cleaned[larger.inside] = np.clip(np.rint(photo * most), 0, most)
        on_done(number / len(tiles))
    return cleaned


@torch.inference_mode()
def _of_network(colours: np.ndarray, network: CompactEnlarger, scale: int) -> np.ndarray:
    """(scale h, scale w, C) of (h, w, C), C = 1 or 3."""
    device = next(network.parameters()).device
    rgb = torch.from_numpy(colours).permute(2, 0, 1)[None].expand(1, 3, -1, -1).to(device)
    made = torch.nn.functional.avg_pool2d(network(rgb), network.scale // scale)
    if colours.shape[2] == 1:
        made = made.mean(dim=1, keepdim=True)
    return np.ascontiguousarray(made[0].permute(1, 2, 0).float().cpu().numpy())


def _enlarged(values: np.ndarray, scale: int) -> np.ndarray:
    """(scale h, scale w, C) of (h, w, C)."""
    if scale == 1:
        return values
    height, width, channels = values.shape
    larger = cv2.resize(values, (scale * width, scale * height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(larger).reshape(scale * height, scale * width, channels)
