"""A graphics card that is there and does not compute is found out once, passed over, and its user is told why."""

from __future__ import annotations

import json
import threading

import pytest
import torch

from pgdiff_desktop.cli.main import main
from pgdiff_desktop.engine.devices import nvidia_cards, probing
from pgdiff_desktop.engine.devices.choosing import choose_device, half_precision, why_not_a_card
from pgdiff_desktop.engine.devices.memory import device_errors, release_memory
from pgdiff_desktop.engine.devices.probing import graphics_cards, is_built_for, stop_using
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.errors import DeviceError, ErrorCode
from tests.fake_cards import FakeCard, install_cards
from tests.requests import restoration

# As torch 2.11 says them.
NO_KERNEL = "CUDA error: no kernel image is available for execution on the device"
OLD_DRIVER = (
    "The NVIDIA driver on your system is too old (found version 11040). Please update your GPU driver by downloading "
    "and installing a new version from the URL: http://www.nvidia.com/Download/index.aspx"
)
NO_DRIVER = (
    "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver"
)
FULL = "CUDA out of memory. Tried to allocate 16.00 MiB. GPU 0 has a total capacity of 12.00 GiB of which 2.00 MiB"
BY_HAND = ("--face", "70,80,90,120", "--preset", "preview")


def chosen_or_refused(wanted):
    try:
        return choose_device(wanted)
    except DeviceError as error:
        return error.failure.code


def test_several_cards_can_each_be_chosen(monkeypatch):
    install_cards(monkeypatch, FakeCard(), FakeCard("NVIDIA GeForce GTX 1660", (7, 5)))
    assert [choose_device(wanted) for wanted in ("auto", "cuda", "cuda:0", "cuda:1", "cpu")] == [
        "cuda", "cuda", "cuda", "cuda:1", "cpu",
    ]  # fmt: skip
    assert chosen_or_refused("cuda:2") is ErrorCode.DEVICE_MISSING
    assert chosen_or_refused("mps") is ErrorCode.DEVICE_MISSING
    assert [half_precision(device) for device in ("cuda", "cuda:1")] == [torch.bfloat16, torch.float16]


def test_a_card_is_tried_once_whoever_asks(monkeypatch):
    card = FakeCard()
    install_cards(monkeypatch, card)
    askers = [threading.Thread(target=choose_device, args=("auto",)) for _ in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert next(graphics_cards()).description == card.name
    assert card.tried == 1


@pytest.mark.parametrize(
    ("card", "code"),
    [
        # Kepler, which no build of today has code for, and a generation that came after the build.
        (FakeCard("NVIDIA Tesla K40", (3, 5)), ErrorCode.DEVICE_OTHER_BUILD),
        (FakeCard("NVIDIA GeForce RTX 5090", (12, 0)), ErrorCode.DEVICE_OTHER_BUILD),
        (FakeCard(convolution=RuntimeError(NO_KERNEL)), ErrorCode.DEVICE_OTHER_BUILD),
        (FakeCard(allocation=RuntimeError(OLD_DRIVER)), ErrorCode.DEVICE_DRIVER_OLD),
        (FakeCard(allocation=RuntimeError("CUDA error: unknown error")), ErrorCode.DEVICE_FAILED),
        (
            FakeCard(convolution=RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED")),
            ErrorCode.DEVICE_FAILED,
        ),
        (FakeCard(is_right=False), ErrorCode.DEVICE_FAILED),
        (FakeCard(allocation=torch.OutOfMemoryError(FULL)), ErrorCode.MEMORY_OF_GPU),
    ],
)
def test_a_card_that_does_not_compute_is_passed_over_with_the_reason(monkeypatch, card, code):
    install_cards(monkeypatch, card)
    assert choose_device("auto") == "cpu"
    failure = why_not_a_card("auto", "cpu")
    assert (failure.code, failure.subject) == (code, card.name)
    assert chosen_or_refused("cuda") is code
    assert why_not_a_card("cpu", "cpu") is None
    # Another card is not to suffer for it.
    install_cards(monkeypatch, card, FakeCard("NVIDIA RTX A2000"))
    assert [choose_device(wanted) for wanted in ("auto", "cuda")] == ["cuda:1"] * 2
    assert chosen_or_refused("cuda:0") is code


def test_a_card_that_does_not_even_say_its_name_is_passed_over(monkeypatch):
    def silent(device):
        raise RuntimeError("CUDA error: unknown error")

    install_cards(monkeypatch, FakeCard())
    monkeypatch.setattr(torch.cuda, "get_device_properties", silent)
    assert choose_device("auto") == "cpu"
    failure = why_not_a_card("auto", "cpu")
    assert (failure.subject, failure.code) == ("device cuda", ErrorCode.DEVICE_FAILED)


def test_a_card_that_is_full_now_may_have_room_later(monkeypatch):
    card = FakeCard(allocation=torch.OutOfMemoryError(FULL))
    install_cards(monkeypatch, card)
    assert choose_device("auto") == "cpu"
    card.allocation = None
    assert choose_device("auto") == "cuda"


@pytest.mark.parametrize(
    ("capability", "architectures", "runs"),
    [
        ((8, 6), ["sm_80", "sm_90"], True),
        ((8, 0), ["sm_86"], False),
        ((6, 1), ["sm_75", "sm_80"], False),
        ((12, 0), ["sm_90", "compute_90"], True),
        ((9, 0), ["sm_90a"], True),
        ((8, 9), ["gfx1100"], True),
        ((8, 9), [], True),
    ],
)
def test_what_a_build_has_code_for(capability, architectures, runs):
    assert is_built_for(capability, architectures) is runs


def test_the_small_computation_is_one_that_a_working_device_does():
    probing._allocate("cpu")
    assert probing._convolve("cpu")


@pytest.mark.parametrize(
    ("cuda_of_torch", "said", "code"),
    [
        (None, "", ErrorCode.DEVICE_TORCH_WITHOUT_CUDA),
        ("12.8", OLD_DRIVER, ErrorCode.DEVICE_DRIVER_OLD),
        ("12.8", NO_DRIVER, ErrorCode.DEVICE_DRIVER_FAILED),
        (
            "12.8",
            "Unexpected error from cudaGetDeviceCount(). Error 804: forward compatibility was attempted on non "
            "supported HW",
            ErrorCode.DEVICE_DRIVER_OLD,
        ),
    ],
)
def test_a_card_that_torch_does_not_see_is_said(monkeypatch, cuda_of_torch, said, code):
    def init():
        raise RuntimeError(said)

    monkeypatch.setattr(torch.version, "cuda", cuda_of_torch)
    monkeypatch.setattr(torch.cuda, "init", init)
    assert why_not_a_card("auto", choose_device("auto")) is None
    probing._why_no_cuda.cache_clear()
    monkeypatch.setattr(probing, "nvidia_card", lambda: "NVIDIA GeForce GTX 1060")
    assert choose_device("auto") == "cpu"
    failure = why_not_a_card("auto", "cpu")
    assert (failure.code, failure.subject) == (code, "NVIDIA GeForce GTX 1060")
    assert chosen_or_refused("cuda") is code
    assert [card.failure for card in graphics_cards()] == [failure]


def test_cards_are_known_to_the_operating_system(monkeypatch, tmp_path):
    monkeypatch.setattr(nvidia_cards.sys, "platform", "linux")
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    driver, bus, wsl = tmp_path / "gpus", tmp_path / "devices", tmp_path / "libcuda.so.1"
    for name, place in (("_DRIVER", driver), ("_PCI", bus), ("_DRIVER_OF_WSL", wsl)):
        monkeypatch.setattr(nvidia_cards, name, place)
    assert nvidia_cards.nvidia_card() is None
    sound = bus / "0000:01:00.1"
    sound.mkdir(parents=True)
    (sound / "vendor").write_text("0x10de\n")
    (sound / "class").write_text("0x040300\n")
    assert nvidia_cards.nvidia_card() is None
    (sound / "class").write_text("0x030000\n")
    assert nvidia_cards.nvidia_card() == "NVIDIA graphics card"
    (driver / "0000:01:00.0").mkdir(parents=True)
    (driver / "0000:01:00.0" / "information").write_text(
        "Model: \t\t NVIDIA GeForce RTX 3060\nIRQ:   \t\t 131\n"
    )
    assert nvidia_cards.nvidia_card() == "NVIDIA GeForce RTX 3060"
    # Somebody does not want it to be used.
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")
    assert nvidia_cards.nvidia_card() is None


def test_a_driver_on_windows_means_a_card(monkeypatch, tmp_path):
    monkeypatch.setattr(nvidia_cards.sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    assert nvidia_cards.nvidia_card() is None
    (tmp_path / "System32").mkdir()
    (tmp_path / "System32" / "nvcuda.dll").touch()
    assert nvidia_cards.nvidia_card() == "NVIDIA graphics card"


def test_a_card_that_stopped_working_is_used_no_more_by_this_process(monkeypatch):
    card = FakeCard()
    install_cards(monkeypatch, card, FakeCard("NVIDIA RTX A2000"))
    assert choose_device("auto") == "cuda"

    def broken(*_):
        raise RuntimeError(
            "CUDA error: an illegal memory access was encountered\nCUDA kernel errors might be"
        )

    monkeypatch.setattr(torch.cuda, "empty_cache", broken)
    with pytest.raises(DeviceError, match="device-stopped"), device_errors("cuda"):
        broken()
    assert release_memory("cuda") is False
    assert [choose_device(wanted) for wanted in ("auto", "cuda", "cuda:1")] == ["cpu"] * 3
    failure = why_not_a_card("cuda", "cpu")
    assert (failure.code, failure.subject) == (ErrorCode.DEVICE_STOPPED, card.name)
    assert failure == stop_using("cuda", "whatever comes after it")


@pytest.fixture
def broken_card(monkeypatch):
    install_cards(monkeypatch, FakeCard("NVIDIA Tesla K40", (3, 5)))


def test_that_the_cpu_computes_instead_is_said_once(fake_engine, broken_card, photo):
    results = [
        fake_engine.restore(
            restoration(
                photo, photo.with_name(f"{number}.png"), boxes=((70, 80, 90, 120),), preset="preview"
            ),
            CancelToken(),
        )
        for number in range(2)
    ]
    assert [
        sum(notice.kind is NoticeKind.CPU_INSTEAD for notice in result.notices) for result in results
    ] == [1, 0]
    assert [result.device for result in results] == ["cpu"] * 2


def test_looking_for_faces_says_it_too(fake_engine, broken_card, photo):
    (notice,) = fake_engine.find_faces(photo, "auto", CancelToken()).notices
    assert notice.failure.code is ErrorCode.DEVICE_OTHER_BUILD
    assert fake_engine.find_faces(photo, "auto", CancelToken()).notices == ()


def test_the_command_line_says_device_and_reason(fake_engine, broken_card, photo, capsys):
    output = str(photo.with_name("result.png"))
    assert main(["restore", str(photo), "-o", output, *BY_HAND, "--json"]) == 0
    said = capsys.readouterr()
    (found,) = json.loads(said.out)
    assert found["device"] == "cpu"
    assert "NVIDIA Tesla K40: this card (sm_35) needs another build of PyTorch" in " ".join(found["warnings"])
    assert "the CPU computes instead" in said.err
    # Who asked for the card by its name gets an error, not another device.
    assert main(["restore", str(photo), "-o", output, *BY_HAND, "--device", "cuda"]) == 1
    said = capsys.readouterr().err
    assert "sm_35" in said
    assert "cu126" in said


def test_a_card_that_stopped_before_a_job_is_left(fake_engine, monkeypatch, photo, capsys):
    install_cards(monkeypatch, FakeCard())

    def stopped(device, megabytes):
        if device != "cpu":
            raise RuntimeError("CUDA error: an illegal memory access was encountered")
        return False

    monkeypatch.setattr("pgdiff_desktop.engine.engine.limit_memory", stopped)
    output = str(photo.with_name("result.png"))
    assert main(["restore", str(photo), "-o", output, *BY_HAND, "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["device"] == "cpu"
    assert "illegal memory access" in " ".join(found["warnings"])


def test_a_card_by_its_number_is_an_option(fake_engine, monkeypatch, photo, capsys):
    install_cards(monkeypatch)
    assert main(["faces", str(photo), "--device", "cuda:1"]) == 1
    assert "device cuda:1: no such device is available" in capsys.readouterr().err
    assert main(["faces", str(photo), "--device", "cuda:first"]) == 2
    assert "cuda:first" in capsys.readouterr().err


def test_devices_are_listed_by_the_names_that_can_be_asked_for(monkeypatch, capsys):
    install_cards(monkeypatch, FakeCard(memory=12_000_000_000), FakeCard("NVIDIA Tesla K40", (3, 5)))
    assert main(["devices"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "cuda: NVIDIA GeForce RTX 3060, 12.0 GB"
    assert lines[1].startswith(
        "cuda:1: NVIDIA Tesla K40, 12.9 GB; not used: this card (sm_35) needs another build"
    )
    assert lines[2] == "cpu: the processor"
    assert main(["devices", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["device"] for one in found] == ["cuda", "cuda:1", "cpu"]
    assert [one["error"] is None for one in found] == [True, False, True]
    assert "cu126" in found[1]["error"]["remedy"]
