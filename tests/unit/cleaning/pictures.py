"""Pictures for the clean-up of whole photos, made up."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2


def still_life(height=384, width=448):
    """Soft tones, edges and a patch of cloth, (height, width) float32 in [0, 255]."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    picture = 90 + 50 * np.sin(x / 90) + 40 * np.cos(y / 70)
    cv2.circle(picture, (width // 3, height // 2), height // 5, 200, -1, cv2.LINE_AA)
    cv2.rectangle(picture, (width // 2, 40), (width - 60, height // 3), 60, -1)
    return cv2.GaussianBlur(picture, (0, 0), 0.7)


def noisy(picture, sigma, seed=0):
    return picture + np.random.default_rng(seed).normal(0, sigma, picture.shape).astype(np.float32)


def screened(picture, period, angle):
    """Printed in round dots so many pixels apart, (H, W) float32."""
    height, width = picture.shape
    y, x = np.mgrid[: 3 * height, : 3 * width] / 3
    c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    waves = np.cos(2 * np.pi * (x * c + y * s) / period) + np.cos(2 * np.pi * (y * c - x * s) / period)
    dots = 255 * ((cv2.resize(picture, (3 * width, 3 * height)) / 255) > (waves + 2) / 4)
    return cv2.resize(dots.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)


def pixels(picture, dtype=np.uint8, channels=1):
    """(H, W, C) of a grey picture in [0, 255]; alpha is a ramp."""
    most = np.iinfo(dtype).max
    grey = np.clip(np.rint(picture / 255 * most), 0, most).astype(dtype)
    photo = np.repeat(grey[..., None], channels, axis=2)
    if channels in (2, 4):
        photo[..., -1] = np.arange(photo.shape[1]) % most
    return photo


def psnr(photo, truth):
    """Of the first channel, against a picture in [0, 255]."""
    seen = photo[..., 0] * (255 / np.iinfo(photo.dtype).max)
    return float(10 * np.log10(255**2 / np.mean((seen - truth) ** 2)))
