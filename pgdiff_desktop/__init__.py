"""Restores faces in old family photos by partially guided diffusion (PGDiff, NeurIPS 2023)."""

__version__ = "0.1.0"
