"""How the threads of torch's OpenMP wait for work."""

from __future__ import annotations

import os


def let_waiting_threads_sleep() -> None:
    """Lets them look for work a moment, then sleep; to be called before torch is loaded."""
    # Threads that spin while they wait take the processor from whoever has work, the window and other programs:
    # measured with another busy program on two cores, a face took fifteen times as long.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # Those that sleep at once are slow to wake: a glance before (GNU's OpenMP, Linux) brought a starter face from 1.2
    # to 0.7 seconds; ten times as long a glance, to 0.5, but two programs at once from 0.8 to 4.5 and not to 1.4.
    os.environ.setdefault("GOMP_SPINCOUNT", "3000")
