"""Pieces of work spread over the processor's cores, each done in a process of its own, results in order."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
_MOST = 8


def count_cores() -> int:
    """Return how many processes may work at once: the cores this process may use, eight at the most."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, _MOST)


def spread(
    work: Callable[[T], R], items: Sequence[T], lost: Callable[[T], R], cores: int | None = None
) -> Iterator[R]:
    """Yield `work(item)` for each of `items`, in order, a few items ahead being worked on meanwhile.

    `work` must be importable and return what can be pickled. An item whose process ends (out of memory, a
    crash in C code) gets `lost(item)` and costs no other. Whoever stops listening stops the work.
    """
    cores = count_cores() if cores is None else cores
    done = 0
    while cores > 1 and done < len(items):
        try:
            for result in _in_processes(work, items[done:], cores):
                yield result
                done += 1
        except BrokenProcessPool:
            yield _alone(work, items[done], lost)
            done += 1
        except NotImplementedError:
            break
    yield from map(work, items[done:])


def _in_processes(work: Callable[[T], R], items: Sequence[T], cores: int) -> Iterator[R]:
    pool = _make_pool(min(cores, len(items)))
    ahead: deque[Future[R]] = deque()
    try:
        for item in items:
            ahead.append(pool.submit(work, item))
            if len(ahead) > cores * _AHEAD:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _make_pool(cores: int) -> ProcessPoolExecutor:
    """Return a pool of new processes; raise `NotImplementedError` where the system has no semaphores."""
    try:
        return ProcessPoolExecutor(cores, mp_context=get_context("spawn"), initializer=_stand_by)
    except (OSError, ImportError) as error:
        raise NotImplementedError from error


def _alone(work: Callable[[T], R], item: T, lost: Callable[[T], R]) -> R:
    """Return `work(item)` done once more, with nothing beside it."""
    try:
        return next(_in_processes(work, [item], 1))
    except BrokenProcessPool:
        return lost(item)


def _stand_by() -> None:
    """Let an interrupt end this process at once, without a traceback, and end it with the one it serves."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
