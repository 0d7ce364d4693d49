"""Stand-ins for networks are so small that threads only wait for each other."""

from __future__ import annotations

import pytest
import torch
from PIL import Image

from tests.fakes import old_photo


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return path
