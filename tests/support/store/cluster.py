"""A server of PostgreSQL for the tests: the one that is given, or a cluster of their own.

Their own is in a scratch folder, listens at a socket there, and is not run by root.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

GIVEN = "TEST_DATABASE_URL"
"""Names a server in which databases may be made, for whom PostgreSQL's programs are not here."""
INSTALL = "apt-get install --no-install-recommends postgresql"
PATIENCE = 30
_NUMBERS = count()


@dataclass(slots=True)
class Server:
    """A server that answers.

    Attributes:
        address: of a database in it.
    """

    address: str

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return make_url(self.address).set(database=name).render_as_string(hide_password=False)

    def new_database(self, template: str = "template1") -> str:
        """The address of a new database that is like another."""
        name = f"minhdiem_{os.getpid()}_{next(_NUMBERS)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is still connected."""
        self.do(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def do(self, statement: str) -> None:
        """Do something beside all transactions."""
        plain = make_url(self.address).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)


@dataclass(slots=True)
class Cluster(Server):
    """A cluster of the tests' own.

    Attributes:
        directory: where it is, its socket too.
        options: of the server, ``fsync=on``.
        environment: of the server, beside the present one.
    """

    directory: Path
    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    _process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it, and wait until it answers; where it was killed, once what it left behind has ended."""
        end = time.monotonic() + PATIENCE
        while not self._try_to_start():
            assert time.monotonic() < end, (self.directory / "log").read_text()
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill the postmaster: its children notice, and end when they do."""
        assert self._process
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """Stop it at once, whoever is connected."""
        assert self._process
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()

    def _try_to_start(self) -> bool:
        places = ["listen_addresses=", f"unix_socket_directories={self.directory}", "fsync=off"]
        options = [part for each in (*places, *self.options) for part in ("-c", each)]
        command = [program("postgres"), "-D", str(self.directory / "data"), *options]
        own = {**os.environ, **self.environment}
        with (self.directory / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd="/", env=own, **unprivileged()
            )
        while self._process.poll() is None:
            try:
                psycopg.connect(self.address).close()
                return True
            except psycopg.OperationalError:
                time.sleep(0.02)
        return False


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
def made_cluster(*options: str, **environment: str) -> Iterator[Cluster]:
    """A new cluster, which is stopped and removed at the end.

    Args:
        options: of the server, ``fsync=on``.
        environment: of the server, beside the present one.
    """
    with tempfile.TemporaryDirectory(prefix="minhdiem-pg-", ignore_cleanup_errors=True) as scratch:
        directory = Path(scratch)
        if owner := unprivileged():
            os.chown(directory, owner["user"], owner["group"])
        options_of_initdb = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        initdb = [program("initdb"), "-D", str(directory / "data"), *options_of_initdb]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd="/", **owner)
        address = f"postgresql://postgres@/postgres?host={directory}"
        cluster = Cluster(address, directory, options, environment)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()


@contextmanager
def a_server() -> Iterator[Server]:
    """The server that is given, or a cluster."""
    if given := os.environ.get(GIVEN):
        yield Server(given)
    else:
        with made_cluster() as made:
            yield made
