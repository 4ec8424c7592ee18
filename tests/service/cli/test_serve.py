"""Where the service cannot listen, it says so in a sentence."""

import socket

import pytest
from click.testing import CliRunner

from service.cli import main
from service.server.listeners import listen


def serve(*arguments: str) -> str:
    answer = CliRunner().invoke(main, ["--lang", "en", "serve", *arguments])
    assert answer.exit_code == 2
    return answer.stderr.splitlines()[-1]


def test_a_used_port() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert serve("--port", str(port)) == (
            f"Error: Port {port} of 127.0.0.1 is used by another program. Stop that, or choose another port "
            "with --port (0: a free one)."
        )


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such.invalid"])
def test_no_address_of_this_machine(host: str) -> None:
    assert serve("--host", host, "--port", "0") == (
        f"Error: “{host}” is no address of this machine. Choose another with --host."
    )


def test_a_port_of_the_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", forbid)
    assert serve("--port", "80") == (
        "Error: Port 80 needs the rights of an administrator. Choose one from 1024 with --port."
    )


def test_the_help_says_what_the_options_are_for() -> None:
    answer = CliRunner().invoke(main, ["serve", "--help", "--lang", "en"])
    for text in (
        "0.0.0.0: at every one",
        "The port to listen at; 0: a free one.",
        "one process more does long work",
    ):
        assert text in " ".join(answer.output.split())
