"""Restores faces in old family photos by partially guided diffusion (PGDiff, NeurIPS 2023)."""

import os

__version__ = "0.1.0"
# As results, sidecars and diagnostics name this program.
SOFTWARE = f"pgdiff-desktop {__version__}"

# Nothing leaves the computer. ONNX Runtime, from 1.29 on, gives it a number as soon as it is imported, and tells its
# maker of the networks that it computes. Its own call to stop that comes too late, so it is stopped where all begins.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
