"""What `vm_stat` says of a Mac's memory, in the form of macOS 11 and later."""

from __future__ import annotations

import subprocess

import pytest

from pgdiff_desktop.engine.devices import mac_memory
from pgdiff_desktop.engine.devices.mac_memory import bytes_to_have, free_mac_memory

SAID = """\
Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               12145.
Pages active:                            413420.
Pages inactive:                          409706.
Pages speculative:                         2870.
Pages throttled:                              0.
Pages wired down:                        110364.
Pages purgeable:                           4290.
"Translation faults":                 279839204.
Pages copy-on-write:                   11532116.
Pages zero filled:                    147083913.
Pages reactivated:                      1741246.
Pages purged:                            487023.
File-backed pages:                       258512.
Anonymous pages:                         567484.
Pages stored in compressor:              143561.
Pages occupied by compressor:             61215.
Decompressions:                          334105.
Compressions:                            612348.
Pageins:                                4105283.
Pageouts:                                  7322.
Swapins:                                      0.
Swapouts:                                     0.
"""


def test_what_is_free_and_copies_of_files_can_be_had():
    assert bytes_to_have(SAID) == 16384 * (12145 + 258512)


def test_pages_of_an_intel_mac_are_smaller():
    assert bytes_to_have(SAID.replace("16384", "4096")) == 4096 * (12145 + 258512)


@pytest.mark.parametrize("said", ["", "no such thing", SAID.replace("page size of", "")])
def test_what_is_no_vm_stat_says_nothing(said):
    assert bytes_to_have(said) is None


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(),
        subprocess.CalledProcessError(1, "vm_stat"),
        subprocess.TimeoutExpired("vm_stat", 5),
    ],
)
def test_a_system_that_cannot_be_asked_says_nothing(monkeypatch, error):
    def run(*given, **options):
        raise error

    monkeypatch.setattr(mac_memory.subprocess, "run", run)
    assert free_mac_memory() is None


def test_the_system_is_asked_without_a_shell(monkeypatch):
    def run(command, **options):
        assert command == ["/usr/bin/vm_stat"]
        return subprocess.CompletedProcess(command, 0, stdout=SAID)

    monkeypatch.setattr(mac_memory.subprocess, "run", run)
    assert free_mac_memory() == bytes_to_have(SAID)
