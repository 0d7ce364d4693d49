"""Nothing leaves the computer: not by the libraries either."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def test_onnx_runtime_gives_the_computer_no_number(tmp_path):
    """It writes one into the home folder where it means to report."""
    pytest.importorskip("onnxruntime")
    environment = {
        key: value for key, value in os.environ.items() if key not in ("CI", "ORT_DISABLE_TELEMETRY")
    }
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    code = "import pgdiff_desktop, onnxruntime; onnxruntime.SessionOptions()"
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
