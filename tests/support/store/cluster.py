"""A cluster of PostgreSQL of the tests' own: in a scratch folder, at a socket there, not run by root."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

INSTALL = "apt-get install --no-install-recommends postgresql"
PATIENCE = 30
_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster that runs.

    Attributes:
        directory: where it is, its socket too.
        process: the postmaster.
    """

    directory: Path
    process: "subprocess.Popen[bytes]"

    def url(self, name: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@/{name}?host={self.directory}"

    def new_database(self, template: str = "template1") -> str:
        """The address of a new database that is like another."""
        name = f"minhdiem_{os.getpid()}_{next(_NUMBERS)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is still connected."""
        self.do(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def do(self, statement: str) -> None:
        """Do something beside all transactions."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement)


def program(name: str) -> str:
    """A program of PostgreSQL, wherever Debian puts it.

    Raises:
        AssertionError: it is not installed; with the command that installs it.
    """
    places = [os.environ["PATH"], *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))]
    found = shutil.which(name, path=os.pathsep.join(places))
    assert found, f"PostgreSQL is needed for these tests, and {name} is not here. Run: {INSTALL}"
    return found


def unprivileged() -> dict[str, Any]:
    """As whom a program is run that root may not run."""
    if os.geteuid():
        return {}
    known = {each.pw_name: each for each in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def made_cluster(*options: str) -> Iterator[Cluster]:
    """A new cluster, which is stopped and removed at the end.

    Args:
        options: of the server, ``fsync=on``.
    """
    with tempfile.TemporaryDirectory(prefix="minhdiem-pg-", ignore_cleanup_errors=True) as scratch:
        directory = Path(scratch)
        if owner := unprivileged():
            os.chown(directory, owner["user"], owner["group"])
        data = directory / "data"
        options_of_initdb = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        initdb = [program("initdb"), "-D", str(data), *options_of_initdb]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd="/", **owner)
        cluster = Cluster(directory, start(directory, *options))
        try:
            yield cluster
        finally:
            stop(cluster)


def start(directory: Path, *options: str) -> "subprocess.Popen[bytes]":
    """Start the postmaster of a cluster, and wait until it answers."""
    given = ["listen_addresses=", f"unix_socket_directories={directory}", "fsync=off", *options]
    command = [program("postgres"), "-D", str(directory / "data")]
    with (directory / "log").open("ab") as log:
        process = subprocess.Popen(
            [*command, *(part for each in given for part in ("-c", each))],
            stdout=log,
            stderr=log,
            cwd="/",
            **unprivileged(),
        )
    end = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(f"postgresql://postgres@/postgres?host={directory}").close()
            return process
        except psycopg.OperationalError:
            assert process.poll() is None, (directory / "log").read_text()
            assert time.monotonic() < end
            time.sleep(0.02)


def stop(cluster: Cluster) -> None:
    """Stop it at once; what it has is thrown away."""
    with contextlib.suppress(ProcessLookupError):
        cluster.process.terminate()
    try:
        cluster.process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        cluster.process.kill()
        cluster.process.wait()
