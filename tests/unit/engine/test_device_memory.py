"""How much fits into a card, under which names memory runs out, and that a user's limit holds everywhere."""

from __future__ import annotations

import errno

import pytest
import torch

from pgdiff_desktop.cli.main import main
from pgdiff_desktop.engine.devices import memory
from pgdiff_desktop.engine.devices.memory import batch_size, free_memory, limit_memory
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.sampling.memory_needs import bytes_per_pixel
from pgdiff_desktop.errors import ModelDamaged, PhotoNotFound, has_stopped_device, is_out_of_memory
from pgdiff_desktop.models import checkpoint
from pgdiff_desktop.models.checkpoint import load_state_dict
from pgdiff_desktop.settings import update_settings
from tests.fake_cards import FakeCard, install_cards

GIB = 2**30
# As libraries say them.
NO_MEMORY = [
    torch.OutOfMemoryError(
        "CUDA out of memory. Tried to allocate 8.00 GiB. GPU 0 has a total capacity of 139.80 GiB of which 138.84 "
        "GiB is free. 1.40 GiB allowed; Of the allocated memory 0 bytes is allocated by PyTorch"
    ),
    RuntimeError("CUDA error: out of memory"),
    RuntimeError("CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`"),
    RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
    RuntimeError("cuDNN error: CUDNN_STATUS_NOT_INITIALIZED"),
    RuntimeError("cuDNN error: CUDNN_STATUS_INTERNAL_ERROR"),
    RuntimeError("GET was unable to find an engine to execute this computation"),
    RuntimeError("FIND was unable to find an engine to execute this computation"),
    RuntimeError(
        'NVML_SUCCESS == r INTERNAL ASSERT FAILED at "/pytorch/c10/cuda/CUDACachingAllocator.cpp":1131, please report'
    ),
    RuntimeError("Invalid buffer size: 18.00 GiB"),
    RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GiB, other allocations: 1.00 GiB, max allowed"),
    RuntimeError(
        "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Non-zero status code returned while running Conv node. "
        "Available memory of 1048576 is smaller than requested bytes of 268435456"
    ),
    RuntimeError("[ONNXRuntimeError] : 1 : FAIL : Failed to allocate memory for requested buffer of size 1073741824"),
    RuntimeError("std::bad_alloc"),
    RuntimeError("bad allocation"),
    RuntimeError("[enforce fail at alloc_cpu.cpp:117] err == 0. DefaultCPUAllocator: can't allocate memory: you"),
    RuntimeError("[enforce fail at alloc_cpu.cpp:121] data. DefaultCPUAllocator: not enough memory: you tried to"),
    RuntimeError("Error(s): CUDA_ERROR_OUT_OF_MEMORY"),
    MemoryError(),
    OSError(errno.ENOMEM, "Cannot allocate memory"),
]  # fmt: skip
NOT_OF_MEMORY = [
    RuntimeError("shape '[1, 2]' is invalid for input of size 3"),
    RuntimeError("CUDA error: an illegal memory access was encountered"),
    OSError(errno.ENOENT, "No such file or directory", "out of memory.jpg"),
    PhotoNotFound("out of memory.jpg", "photo-missing"),
]
STOPPED = [
    "CUDA error: an illegal memory access was encountered\nCUDA kernel errors might be asynchronously reported",
    "CUDA error: device-side assert triggered",
    "CUDA error: unspecified launch failure",
    "CUDA error: misaligned address",
    "CUDA error: the launch timed out and was terminated",
    "CUDA error: uncorrectable ECC error encountered",
    "CUDA error: unknown error",
    "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm( handle, opa, opb)`",
    "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED",
    "[ONNXRuntimeError] : 1 : FAIL : CUDA failure 700: an illegal memory access was encountered ; GPU=0",
    "CUDA driver error: CUDA_ERROR_ILLEGAL_ADDRESS",
]


@pytest.fixture(autouse=True)
def no_limits(monkeypatch):
    monkeypatch.setattr(memory, "_limits", {})


@pytest.mark.parametrize("error", NO_MEMORY, ids=lambda error: str(error)[:30])
def test_memory_runs_out_under_many_names(error):
    assert is_out_of_memory(error)
    assert not has_stopped_device(error)


def test_a_paging_file_that_is_too_small_is_known_in_any_language():
    """Windows says it in its own; only there an error has a number of Windows."""
    error = OSError(22, "이 작업을 완료하기 위한 페이징 파일이 너무 작습니다")
    error.winerror = 1455
    assert is_out_of_memory(error)


@pytest.mark.parametrize("error", NOT_OF_MEMORY, ids=str)
def test_other_errors_are_not_taken_for_it(error):
    assert not is_out_of_memory(error)


@pytest.mark.parametrize("words", STOPPED)
def test_a_card_that_computes_no_more_is_known(words):
    assert has_stopped_device(RuntimeError(words))
    assert not is_out_of_memory(RuntimeError(words))


def test_what_torch_keeps_for_later_is_free_and_a_limit_holds(monkeypatch):
    install_cards(
        monkeypatch, FakeCard(free=GIB, reserved=5 * GIB, allocated=2 * GIB), FakeCard(free=3 * GIB)
    )
    assert free_memory("cuda") == 4 * GIB
    assert free_memory("cuda:1") == 3 * GIB
    assert free_memory("cpu") is None
    assert limit_memory("cuda", 3 * 1024)
    assert (free_memory("cuda"), free_memory("cuda:1")) == (GIB, 3 * GIB)
    limit_memory("cuda", 512)
    assert free_memory("cuda") == 0
    assert not limit_memory("cuda", 512)
    assert limit_memory("cuda", None)
    assert free_memory("cuda") == 4 * GIB


def test_a_mac_has_what_its_system_has_and_not_what_metal_recommends(monkeypatch):
    for name, gigabytes in (
        ("recommended_max_memory", 12),
        ("current_allocated_memory", 1),
        ("driver_allocated_memory", 2),
    ):
        monkeypatch.setattr(torch.mps, name, lambda gigabytes=gigabytes: gigabytes * GIB)
    monkeypatch.setattr(torch.mps, "set_per_process_memory_fraction", lambda fraction: None)
    monkeypatch.setattr(memory, "free_mac_memory", lambda: 3 * GIB)
    assert free_memory("mps") == 4 * GIB
    limit_memory("mps", 2048)
    assert free_memory("mps") == GIB
    limit_memory("mps", None)
    monkeypatch.setattr(memory, "free_mac_memory", lambda: None)
    assert free_memory("mps") == 11 * GIB


def test_a_card_of_6_gb_samples_five_faces_of_512_px(monkeypatch):
    # The context, the desktop, and both networks in half precision lie there already.
    install_cards(monkeypatch, FakeCard(memory=6 * GIB, free=4 * GIB, reserved=GIB, allocated=GIB // 2))
    restore = RECIPES["restore"]
    half, full = (bytes_per_pixel(restore, dtype) for dtype in (torch.float16, torch.float32))
    assert batch_size("cuda", 512, half) >= 5
    assert full == 2 * half
    assert batch_size("cuda", 512, full) < batch_size("cuda", 512, half)


def test_the_dearest_network_of_a_recipe_says_how_many_fit():
    restore, rounded = RECIPES["restore"], torch.bfloat16
    # The perceptual features and their gradient are in float32 whatever the others are in.
    dear = restore.with_enhancement(perceptual=1.0, adversarial=0.0)
    assert bytes_per_pixel(dear, torch.float32) > bytes_per_pixel(restore, torch.float32)
    # As graphs, the networks in half precision keep their memory beside it.
    needs = bytes_per_pixel(dear, rounded)
    assert needs > bytes_per_pixel(dear, torch.float32) > bytes_per_pixel(restore, rounded)


@pytest.mark.parametrize(("gigabytes", "expected"), [(0, 1), (1, 2), (4, 8), (80, 16)])
def test_as_many_as_fit_and_no_more_than_are_worth_waiting_for(monkeypatch, gigabytes, expected):
    install_cards(monkeypatch, FakeCard(free=gigabytes * GIB))
    assert batch_size("cuda", 512, 1550) == expected
    assert batch_size("cpu", 128, 1550) == 8
    assert batch_size("cpu", 512, 1550) == 1


@pytest.mark.parametrize(("options", "megabytes"), [((), 3072), (("--memory-limit", "1024"), 1024)])
def test_the_limit_holds_on_the_command_line(fake_engine, photo, monkeypatch, options, megabytes):
    install_cards(monkeypatch, FakeCard(), FakeCard(memory=8 * GIB))
    monkeypatch.setattr("pgdiff_desktop.engine.engine.choose_device", lambda wanted: "cuda:1")
    # What is computed there afterwards stays with the CPU.
    monkeypatch.setattr("pgdiff_desktop.engine.engine.LoadedModels", on_the_cpu)
    limited = []
    monkeypatch.setattr(torch.cuda, "set_per_process_memory_fraction", lambda *given: limited.append(given))
    update_settings(memory_limit_mb=3072)
    command = ["restore", str(photo), "-o", str(photo.with_name("r.png")), "--face", "70,80,90,120", *options]
    assert main([*command, "--preset", "preview", "--device", "cuda:1"]) == 0
    assert limited == [(megabytes / 8192, 1)]


def on_the_cpu(choice, registry, device, history):
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels

    return LoadedModels(choice, registry, "cpu", history)


def test_a_limit_of_nothing_is_refused(fake_engine, photo, capsys):
    command = ["restore", str(photo), "-o", str(photo.with_name("r.png")), "--memory-limit", "0"]
    assert main(command) == 2
    assert "memory limit 0" in capsys.readouterr().err


def test_a_sound_model_file_is_not_called_damaged_by_a_computer_without_memory(monkeypatch, tmp_path):
    def no_memory(path):
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(checkpoint, "load_file", no_memory)
    with pytest.raises(OSError, match="Cannot allocate"):
        load_state_dict(tmp_path / "model.safetensors")
    monkeypatch.setattr(checkpoint, "load_file", lambda path: open(tmp_path / "nowhere"))  # noqa: PTH123, SIM115
    with pytest.raises(ModelDamaged):
        load_state_dict(tmp_path / "model.safetensors")
