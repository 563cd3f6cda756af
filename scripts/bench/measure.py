"""Runs a program and says what it took: seconds on the wall and of the processor, and the most memory at one time."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Seconds between two looks at the memory.
PAUSE = 0.05
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took: seconds, seconds of the processor with all children's, bytes at the highest."""

    wall: float
    cpu: float
    memory: int


class RunFailedError(Exception):
    """A program ended otherwise than it should; the text is what it said last."""


def _below(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in listed.read_text(encoding="ascii").split():
            yield from _below(int(child))


def _memory(pid: int) -> int:
    """Bytes in the memory of a process and all below it; what several share counts once (proportional set size)."""
    total = 0
    try:
        for one in _below(pid):
            for line in Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii").splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * _KILOBYTE
    except OSError:
        # It ended while we looked.
        return total
    return total


class _Watch(threading.Thread):
    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._over = threading.Event()
        self.most = 0

    def run(self) -> None:
        while not self._over.wait(PAUSE):
            self.most = max(self.most, _memory(self._pid))

    def stop(self) -> int:
        self._over.set()
        self.join()
        return self.most


def measured(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str], *, accepted: tuple[int, ...] = (0,)
) -> Taken:
    """Runs a program in a folder. `accepted` are the ends that are no failure."""
    log = Path(environment["HOME"]) / "log"
    with log.open("wb") as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(one) for one in command], cwd=folder, env=dict(environment), stdout=said, stderr=said
        )
        watch = _Watch(process.pid)
        watch.start()
        # With what its own children used, once they have been waited for.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        most = watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise RunFailedError(f"{command[0]}: {process.returncode}\n{log.read_text(errors='replace')[-2000:]}")
    # A program that is over before the first look has at least what its largest process had.
    return Taken(wall, usage.ru_utime + usage.ru_stime, max(most, usage.ru_maxrss * _KILOBYTE if not most else 0))
