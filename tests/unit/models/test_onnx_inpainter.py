"""LaMa as an ONNX model: a stand-in of the same interface is loaded, tried and run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pgdiff_desktop.errors import ModelMismatch
from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.runtimes.onnx_inpainter import OnnxInpainter

onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
SIZE = 512


def model(size=SIZE, second="mask", tone=0.25):
    """The bytes of a model that fills what is missing with one tone, in levels of 0 to 255."""
    from onnx import TensorProto, helper, numpy_helper

    shapes = {"image": [1, 3, size, size], second: [1, 1, size, size]}
    inputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    nodes = [
        helper.make_node("Sub", ["one", second], ["kept"]),
        helper.make_node("Mul", ["image", "kept"], ["left"]),
        helper.make_node("Mul", [second, "tone"], ["filled"]),
        helper.make_node("Add", ["left", "filled"], ["unit"]),
        helper.make_node("Mul", ["unit", "levels"], ["output"]),
    ]
    constants = [
        numpy_helper.from_array(np.float32(value), name)
        for name, value in (("one", 1), ("tone", tone), ("levels", 255))
    ]
    outputs = [helper.make_tensor_value_info("output", TensorProto.FLOAT, shapes["image"])]
    graph = helper.make_graph(nodes, "inpainter", inputs, outputs, constants)
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return built.SerializeToString()


def file_of(folder, contents):
    path = folder / "m.onnx"
    path.write_bytes(contents)
    return path


def test_the_catalogued_inpainter_fills_a_hole_in_16_bits(tmp_path):
    (entry,) = load_catalog().by_role("inpainter")
    assert entry.is_onnx
    assert (entry.size, entry.licence, entry.set) == (92591623, "Apache-2.0", "shared")
    network = load_network(entry, file_of(tmp_path, model(tone=0.5)))
    photo = np.full((200, 200, 3), 20000, np.uint16)
    damage = np.zeros((200, 200), np.uint8)
    cv2.circle(damage, (100, 100), 30, 1, -1)
    filled = fill_damage(photo, damage > 0, network.inpaint)
    assert np.array_equal(filled[damage == 0], photo[damage == 0])
    assert np.abs(filled[damage > 0].astype(int) - 32768).max() < 100


def test_what_is_missing_is_given_as_ones_and_colours_as_rgb(tmp_path):
    network = OnnxInpainter(file_of(tmp_path, model(16)), "cpu", 16)
    square = np.random.default_rng(0).random((16, 16, 3)).astype(np.float32)
    missing = np.zeros((16, 16), bool)
    missing[4:8, 2:5] = True
    found = network.inpaint(square, missing)
    np.testing.assert_allclose(found[~missing], square[~missing], atol=1e-5)
    np.testing.assert_allclose(found[missing], 0.25, atol=1e-5)


@pytest.mark.parametrize(
    "contents", [model(16, second="weight"), model(8), model(16, tone=np.nan), b"no model"]
)
def test_another_model_is_refused(tmp_path, contents):
    entry = replace(load_catalog().by_role("inpainter")[0], image_size=16)
    with pytest.raises(ModelMismatch, match=r"m\.onnx"):
        load_network(entry, file_of(tmp_path, contents))
