"""How long a gevent worker is silent while fifty write to a file of SQLite, and another process does too.

What the worker waits for a processor, because the machine does something else, is not counted.
``python -m tests.benchmarks.keeping.silence URL ACCOUNT CREDENTIAL SECONDS`` prints the milliseconds.
"""

from gevent import monkey

monkey.patch_all()

import sys  # noqa: E402
import time  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from pathlib import Path  # noqa: E402

import gevent  # noqa: E402

from service.acts.perform import Command  # noqa: E402
from service.identity.actors import Proved  # noqa: E402
from service.store.engine import make_engine, read_url  # noqa: E402
from service.store.transactions import Store  # noqa: E402
from tests.benchmarks.keeping.sheet import commands, performer  # noqa: E402

WRITERS, TICK = 50, 0.001


def of_its_own() -> float:
    """Seconds, without those for which this process could have run and was not let."""
    waited = int(Path("/proc/self/schedstat").read_text().split()[1])
    return time.monotonic() - waited / 1e9


def main() -> None:
    """Write, and see how late a tick comes at worst."""
    url, account, credential, seconds = sys.argv[1:]
    who = performer(Store(make_engine(read_url(url))))
    writers = [commands(Proved(account, credential), f"silence-{number}") for number in range(WRITERS)]
    for asked in writers:
        who.perform(next(asked))  # what is made once is made
    end = time.monotonic() + float(seconds)

    def write(asked: Iterator[Command]) -> int:
        done = 0
        while time.monotonic() < end:
            who.perform(next(asked))
            gevent.sleep(0)
            done += 1
        return done

    def tick() -> float:
        worst, before = 0.0, of_its_own()
        while time.monotonic() < end:
            gevent.sleep(TICK)
            now = of_its_own()
            worst, before = max(worst, now - before - TICK), now
        return worst

    ticking = gevent.spawn(tick)
    writing = [gevent.spawn(write, asked) for asked in writers]
    gevent.joinall([ticking, *writing], raise_error=True)
    print(ticking.value * 1000, sum(each.value for each in writing))


if __name__ == "__main__":
    main()
