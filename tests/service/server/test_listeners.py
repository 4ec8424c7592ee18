"""Where the service listens."""

import resource
import socket

import pytest

from service.server.listeners import address, allow_many_connections, forget, listen, listen_privately


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_an_address_as_it_stands_in_a_link(host: str) -> None:
    with listen(host, 0) as listener:
        name, port = listener.getsockname()[:2]
        assert address(listener) == (f"[{name}]:{port}" if ":" in name else f"{name}:{port}")
        socket.create_connection((name, port)).close()


def test_a_used_port_is_an_error() -> None:
    with listen("127.0.0.1", 0) as listener, pytest.raises(OSError, match="in use"):
        listen(*listener.getsockname())


def test_a_private_socket_is_this_users_and_leaves_nothing() -> None:
    listener, path = listen_privately()
    with listener:
        assert path.parent.stat().st_mode & 0o777 == 0o700
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))
    forget(path)
    assert not path.parent.exists()
    forget(path)


def test_as_many_files_as_the_system_admits() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, before[1]))
    try:
        allow_many_connections()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 512
        allow_many_connections()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
