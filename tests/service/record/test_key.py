"""The key of the seal: made once, read by its owner only."""

from pathlib import Path

import pytest

from service.record.key import UnusableKey, make_key, read_key


def test_a_key_is_made_once(tmp_path: Path) -> None:
    file = tmp_path / "data" / "seal.key"
    assert make_key(file) == make_key(file) == read_key(file)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_each_is_another(tmp_path: Path) -> None:
    one, other = make_key(tmp_path / "1"), make_key(tmp_path / "2")
    assert one.name != other.name
    assert one.seal("0") != other.seal("0")


def test_a_digest_is_for_one_purpose(tmp_path: Path) -> None:
    key = make_key(tmp_path / "1")
    assert key.keyed("body", b"a") != key.keyed("seal", b"a")


@pytest.mark.parametrize(
    ("content", "mode", "code"),
    [
        (None, 0o600, "key_missing"),
        ("ab" * 32, 0o640, "key_open"),
        ("ab" * 31, 0o600, "key_broken"),
        ("zz" * 32, 0o600, "key_broken"),
        ("", 0o600, "key_broken"),
        ("khóa", 0o600, "key_broken"),
    ],
)
def test_one_that_cannot_be_used_is_refused(
    tmp_path: Path, content: str | None, mode: int, code: str
) -> None:
    file = tmp_path / "seal.key"
    if content is not None:
        file.write_text(content, encoding="utf-8")
        file.chmod(mode)
    with pytest.raises(UnusableKey) as refused:
        read_key(file)
    assert (refused.value.code, refused.value.path) == (code, file)
