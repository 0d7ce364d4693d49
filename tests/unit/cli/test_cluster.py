"""Photos on a cluster: what a worker does, and what is made of what Ray says. Ray itself runs in the slow tests."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import types
from pathlib import Path

import pytest
import torch
from PIL import Image

from pgdiff_desktop.albums.records import ARCHIVIST
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli import cluster, main
from pgdiff_desktop.cli.cluster_worker import PhotoWorker, WorkerSetup
from pgdiff_desktop.cli.run_ledger import FOLDER
from pgdiff_desktop.diffusion import noise_stream
from pgdiff_desktop.errors import Cancelled, ErrorCode, PhotoUnreadable, Unexpected
from tests.conftest import REPOSITORY
from tests.fakes import old_photo
from tests.requests import restoration

BOX = ["--face", "70,80,90,120", "--steps", "4"]


@pytest.fixture
def scans(tmp_path, monkeypatch):
    # A worker goes where the names are looked up; this brings the tests back.
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "scans"
    folder.mkdir()
    for number in range(4):
        Image.fromarray(old_photo() // (number + 1)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def one_thread():
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


@pytest.fixture
def worker(fake_engine, scans, tmp_path, one_thread):
    return PhotoWorker(WorkerSetup(tmp_path, Path("out")))


def request_of(photo, **wishes):
    return restoration(photo, Path("out") / photo.name, boxes=((70, 80, 90, 120),), steps=4, **wishes)


# What crosses between processes


def test_a_request_is_plain_data(scans):
    request = request_of(scans / "0.png", mask=scans / "1.png")
    assert pickle.loads(pickle.dumps(request)) == request


def test_an_error_comes_back_as_it_was():
    error = PhotoUnreadable(Path("a.jpg"), ErrorCode.PHOTO_DAMAGED, why="cut")
    error.add_note("where")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is PhotoUnreadable
    assert again.failure == error.failure
    assert again.__notes__ == ["where"]
    assert str(again) == str(error)


# A worker


def test_a_worker_restores_from_where_the_command_was_given(worker, scans, monkeypatch):
    (scans / "deep").mkdir()
    monkeypatch.chdir(scans / "deep")
    answer = pickle.loads(pickle.dumps(worker.restore(request_of(Path("scans/0.png")))))
    assert answer.outcome["photo"] == "scans/0.png"
    assert "starter" in answer.notes[0]
    assert (scans.parent / "out" / "0.png").exists()


def test_a_worker_says_what_is_wrong_with_a_photo(worker, scans):
    (scans / "0.png").write_bytes(b"nothing")
    error = pickle.loads(pickle.dumps(worker.restore(request_of(Path("scans/0.png"))))).outcome
    assert error.kind == "photo-unreadable"
    # For --debug: where, although no traceback travels.
    assert "Traceback" in error.__notes__[0]


def test_a_worker_that_is_stopped_leaves_nothing(worker, scans, monkeypatch):
    draw = noise_stream.draw_noise

    def stopped(generators, like):
        # As Ray calls it: from another thread.
        asking = threading.Thread(target=worker.stop)
        asking.start()
        asking.join()
        return draw(generators, like)

    monkeypatch.setattr(noise_stream, "draw_noise", stopped)
    with pytest.raises(Cancelled):
        worker.restore(request_of(Path("scans/0.png")))
    assert [path for path in (scans.parent / "out").rglob("*") if path.is_file()] == []


# What is made of what Ray says


class FakeRay:
    """One process in which a worker answers as soon as it is waited for, or dies of a photo.

    Attributes:
        deadly: photos by name, and whether the worker comes back.
        others: what a worker uses that is not as this computer is.
    """

    class exceptions:  # noqa: N801 - as Ray's module
        class RayError(Exception):
            pass

        class RayTaskError(RayError):
            pass

        class ActorDiedError(RayError):
            pass

        class ActorUnavailableError(RayError):
            pass

    def __init__(self, processors=2, cards=0):
        self.resources = {"CPU": float(processors), "GPU": float(cards)}
        self.deadly, self.others, self.started, self.waits = {}, {}, [], 0
        self.stopped = 0
        self.on_wait = lambda: None

    def cluster_resources(self):
        return self.resources

    def nodes(self):
        return [{"Resources": self.resources}]

    def put(self, value):
        return value

    def remote(self, kind):
        fake = self

        class Asked:
            def options(self, **needs):
                self.needs = needs
                return self

            def remote(self, common):
                fake.started.append((common[0], self.needs))
                return Handle(PhotoWorker(common[0]), fake)

        return Asked()

    def wait(self, references, num_returns=1, timeout=None):
        self.waits += 1
        self.on_wait()
        # Now the one that runs longest, now the latest: photos are not done in their order.
        if self.waits % 2:
            return references[:num_returns], references[num_returns:]
        return references[-num_returns:], references[:-num_returns]

    def get(self, reference):
        return reference()


class Handle:
    def __init__(self, worker, fake):
        for name in ("using", "restore", "stop"):
            setattr(self, name, Method(getattr(worker, name), fake))


class Method:
    def __init__(self, method, fake):
        self.method, self.fake = method, fake

    def remote(self, *given):
        # Nobody waits for it.
        self.fake.stopped += self.method.__name__ == "stop"

        def call():
            if given and given[0].photo.name in self.fake.deadly:
                raise self.fake.deadly[given[0].photo.name]("gone")
            answer = self.method(*given)
            return {**answer, **self.fake.others} if isinstance(answer, dict) else answer

        return call


@pytest.fixture
def ray(monkeypatch, fake_engine, scans, one_thread):
    fake = FakeRay()

    @contextlib.contextmanager
    def connected(address):
        yield fake

    monkeypatch.setattr(cluster, "_connected", connected)
    return fake


def run(*arguments):
    return main([str(argument) for argument in arguments])


def test_a_folder_is_restored_and_told_in_its_order(ray, scans, capsys):
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, "--json") == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert [entry["photo"] for entry in found] == [f"scans/{number}.png" for number in range(4)]
    assert [entry["output"] for entry in found] == [f"out/{number}.png" for number in range(4)]
    assert said.err.count("Models: starter") == 1
    assert said.err.count("% of pixels changed") == 4


def test_results_are_those_of_the_plain_command(ray, scans, capsys):
    torch.set_num_threads(1)
    for output, more in (("plain", []), ("out", ["--cluster"])):
        assert run("restore", "scans", "-o", output, *BOX, "--json", *more) == 0
    told = capsys.readouterr().out
    plain, spread = (json.loads(part) for part in told.replace("]\n[", "]\x00[").split("\x00"))
    for one, other in zip(plain, spread, strict=True):
        with Image.open(one["output"]) as first, Image.open(other["output"]) as second:
            assert first.tobytes() == second.tobytes()
        for varies in ("output", "seconds"):
            del one[varies], other[varies]
        for face in (*one["faces"], *other["faces"]):
            del face["seconds"]
        assert one == other


def test_a_second_run_restores_only_what_is_missing(ray, scans, capsys, fake_engine, monkeypatch):
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 0
    Path("out/2.png").unlink()
    restored, restore = [], fake_engine.restore

    def counted(request, *rest):
        restored.append(request.photo.name)
        return restore(request, *rest)

    monkeypatch.setattr(fake_engine, "restore", counted)
    capsys.readouterr()
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, "--json") == 0
    assert restored == ["2.png"]
    assert len(json.loads(capsys.readouterr().out)) == 4


def test_sidecars_are_saved_by_the_workers(ray, scans, capsys):
    assert run("restore", "scans", "-o", "out", "--cluster", "--sidecar", *BOX) == 0
    record = SidecarFolder(Path("scans")).load(Path("scans/0.png"))
    assert record.faces[0].chosen is not None
    # Without one, it was not done.
    plain = [*("restore", "scans", "-o", "other", "--cluster"), *BOX]
    assert run(*plain) == 0
    before = Path("other/0.png").stat().st_mtime_ns
    assert run(*plain) == 0
    assert Path("other/0.png").stat().st_mtime_ns == before
    assert run(*plain, "--sidecar") == 0
    assert Path("other/0.png").stat().st_mtime_ns != before


def test_a_photo_that_somebody_decided_on_since_is_done_all_the_same(ray, scans, capsys):
    wanted = [*("restore", "scans", "-o", "out", "--cluster", "--sidecar"), *BOX]
    assert run(*wanted) == 0
    folder = SidecarFolder(Path("scans"))
    record = folder.load(Path("scans/0.png"))
    chosen = record.faces[0].with_choice(record.faces[0].chosen, ARCHIVIST, 5)
    folder.save(Path("scans/0.png"), record.with_face(chosen))
    assert run(*wanted) == 0
    Path("out/0.png").unlink()
    # Nor is what was decided lost.
    assert run(*wanted) == 1
    assert folder.load(Path("scans/0.png")).faces[0].chosen_by == ARCHIVIST


def test_a_photo_that_ends_its_worker_again_and_again_does_not_stop_the_others(ray, scans, capsys):
    ray.deadly["1.png"] = ray.exceptions.ActorUnavailableError
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, "--json") == 1
    said = capsys.readouterr()
    kinds = [entry.get("error", {}).get("kind") for entry in json.loads(said.out)]
    assert kinds == [None, "cluster", None, None]
    assert "scans/1.png: the process that restored it ended" in said.err
    assert "3 of 4 photos restored" in said.err


def test_a_worker_that_is_gone_for_good_is_given_nothing_more(ray, scans, capsys):
    ray.deadly["3.png"] = ray.exceptions.ActorDiedError
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 1
    assert sorted(path.name for path in Path("out").glob("*.png")) == ["0.png", "1.png", "2.png"]


def test_when_no_worker_is_left_the_run_ends_and_says_how_to_go_on(ray, scans, capsys):
    ray.deadly |= dict.fromkeys(("0.png", "1.png"), ray.exceptions.ActorDiedError)
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 1
    assert "goes on where it was" in capsys.readouterr().err


def test_a_bug_in_a_worker_is_one_line_and_the_others_go_on(ray, scans, capsys):
    ray.deadly["1.png"] = ray.exceptions.RayTaskError
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found[1]["error"]["kind"] == Unexpected.kind
    assert len([entry for entry in found if "output" in entry]) == 3


@pytest.mark.parametrize("what", ["version", "models"])
def test_computers_that_are_not_alike_are_refused(ray, scans, capsys, what):
    ray.others = {what: "another"}
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 1
    assert f"the same {what}" in capsys.readouterr().err
    assert not list(Path("out").glob("*.png"))


def test_one_that_is_not_alike_does_not_stop_the_others(ray, scans, capsys, monkeypatch):
    asked = []

    def using(self):
        asked.append(self)
        return {**using_really(self), **({"models": "another"} if len(asked) == 1 else {})}

    using_really = PhotoWorker.using
    monkeypatch.setattr(PhotoWorker, "using", using)
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 0
    assert len(list(Path("out").glob("*.png"))) == 4
    assert "the same models" in capsys.readouterr().err


def test_workers_that_find_no_room_are_said_and_not_waited_for(ray, scans, capsys, monkeypatch):
    monkeypatch.setattr(cluster, "_ROOM_SECONDS", -1)
    ray.available_resources = lambda: {"CPU": 0.5}

    def wait(references, num_returns=1, timeout=None):
        ray.waits += 1
        if ray.waits == 3:
            os.kill(os.getpid(), signal.SIGINT)
        return [], references

    ray.wait = wait
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 130
    said = capsys.readouterr().err
    assert said.count("each needs 1 CPU, and free in this Ray: 0.5 CPU") == 1
    assert ray.waits == 3


def test_ctrl_c_stops_the_workers_and_is_code_130(ray, scans, capsys):
    def interrupt():
        if ray.waits == 4:
            os.kill(os.getpid(), signal.SIGINT)

    ray.on_wait = interrupt
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, "--json") == 130
    said = capsys.readouterr()
    assert said.err.splitlines()[-1] == "Cancelled."
    assert ray.stopped == 2
    # What was done is told.
    assert len(json.loads(said.out)) == len(list(Path("out").glob("*.png"))) > 0


@pytest.mark.parametrize(
    ("words", "processors", "cards", "workers", "threads", "needs"),
    [
        ([], 4, 0, 4, 1, {"num_cpus": 1}),
        (["--workers", "1"], 4, 0, 1, 4, {"num_cpus": 4}),
        (["--workers", "2"], 4, 0, 2, 2, {"num_cpus": 2}),
        ([], 16, 2, 2, 8, {"num_gpus": 1, "num_cpus": 1}),
        (["--workers", "4"], 16, 2, 4, 4, {"num_gpus": 0.5, "num_cpus": 1}),
        # Not two thirds, of which a card has room for one.
        (["--workers", "3"], 16, 2, 3, 5, {"num_gpus": 0.5, "num_cpus": 1}),
        (["--device", "cpu"], 3, 2, 3, 1, {"num_cpus": 1}),
        (["--workers", "9"], 16, 0, 4, 1, {"num_cpus": 1}),
    ],
)
def test_each_worker_has_a_device_and_its_share_of_the_processor(
    ray, scans, words, processors, cards, workers, threads, needs
):
    ray.resources.update(CPU=float(processors), GPU=float(cards))
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX, *words) == 0
    assert len(ray.started) == workers
    for setup, asked in ray.started:
        assert setup.threads == threads
        assert {name: asked[name] for name in ("num_cpus", "num_gpus") if name in asked} == needs
        # Ray tries again, and starts workers again.
        assert (asked["max_task_retries"], asked["max_restarts"]) == (2, -1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--cluster", "scans"], "HOST:PORT"),
        (["--cluster", "--workers", "0"], "no number from 1"),
        (["--cluster", "--device", "cuda:1"], "use cuda instead"),
        (["--workers", "2"], "those of a --cluster"),
    ],
)
def test_options_that_cannot_be_are_refused(ray, scans, capsys, words, said):
    assert run("restore", "scans", "-o", "out", *BOX, *words) == 2
    assert said in capsys.readouterr().err


def test_without_ray_it_is_said_how_to_have_it(fake_engine, scans, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    assert run("restore", "scans", "-o", "out", "--cluster", *BOX) == 1
    assert 'pip install "pgdiff-desktop[cluster]"' in capsys.readouterr().err


def test_an_address_where_nobody_listens_is_said_at_once(fake_engine, scans, capsys, monkeypatch):
    """Ray would ask there for minutes."""
    monkeypatch.setitem(sys.modules, "ray", types.ModuleType("ray"))
    with socket.socket() as taken:
        # Bound, so that nobody else listens there; and not listening.
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert run("restore", "scans", "-o", "out", "--cluster", address, *BOX) == 1
    assert f"{address}: there is no Ray that answers" in capsys.readouterr().err


# Ray itself, in programs of its own


def command(*words):
    return [sys.executable, REPOSITORY / "main.py", "restore", *words, "--device", "cpu"]


@pytest.fixture
def portraits(tmp_path):
    pytest.importorskip("ray", reason="needs Ray, the extra cluster")
    with Image.open(REPOSITORY / "resources" / "samples" / "portrait.jpg") as picture:
        (tmp_path / "scans").mkdir()
        for number in range(3):
            small = picture.resize((picture.width // 2, picture.height // 2 + number))
            small.save(tmp_path / "scans" / f"{number}.png")
    return tmp_path


def pixels(folder):
    found = {}
    for path in sorted(folder.glob("*.png")):
        with Image.open(path) as picture:
            found[path.name] = picture.tobytes()
    return found


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_ray_restores_what_the_plain_command_restores_though_a_worker_is_killed(portraits):
    """With as many threads, to the pixel; nobody reports the use of it."""
    plain = subprocess.run(
        command("scans", "-o", "plain", "--quiet"), cwd=portraits, capture_output=True, text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    assert plain.returncode == 0, plain.stderr
    # The first worker that comes to write a result is gone in that moment.
    sabotage = (
        "import os, sys, pgdiff_desktop.cli.cluster_worker as worker\n"
        "restore = worker.PhotoWorker.restore\n"
        "def once(self, request):\n"
        "    try: os.close(os.open('killed', os.O_CREAT | os.O_EXCL))\n"
        "    except FileExistsError: return restore(self, request)\n"
        "    os.kill(os.getpid(), 9)\n"
        "worker.PhotoWorker.restore = once\n"
    )
    (portraits / "sitecustomize.py").write_text(
        "import sys\nif any('default_worker' in word for word in sys.argv[:1] + sys.orig_argv):\n"
        + "".join(f"    {line}\n" for line in sabotage.splitlines())
    )
    spread = subprocess.run(
        command("scans", "-o", "out", "--cluster", "--workers", "2", "--json"), cwd=portraits, capture_output=True,
        text=True, env=os.environ | {"PYTHONPATH": f"{portraits}{os.pathsep}{REPOSITORY}"},
    )  # fmt: skip
    assert spread.returncode == 0, spread.stderr
    assert (portraits / "killed").exists()
    assert len(json.loads(spread.stdout)) == 3
    assert pixels(portraits / "out") == pixels(portraits / "plain")
    assert len(list((portraits / "out" / FOLDER).rglob("*.json"))) == 3
    assert not list((portraits / "out").rglob("*.part"))
