"""Entries are bound to each other, and to all that they say."""

from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.record.entry import NOTHING, Change, Entry, Origin, next_entry, stated_digest
from service.record.key import Key

KEY = Key(bytes(32))


def first(content: Any = None, **origin: Any) -> Entry:
    change = Change("organisation", "1", "register", content or {"name": "Xã Hòa Bình"})
    return next_entry(
        NOTHING, "2024-01-15T00:00:00.000000Z", 1, Origin("me", "c", **origin), change, True, KEY
    )


def test_an_entry_says_its_own_digest() -> None:
    assert stated_digest(first()) == first().digest


@pytest.mark.parametrize("member", [name for name in asdict(first()) if name not in ("digest", "seal")])
def test_whatever_is_changed_the_digest_is_another(member: str) -> None:
    entry = first(key="k", fingerprint="f", on_behalf="o")
    value = getattr(entry, member)
    others: list[Any] = [value + 1 if isinstance(value, int) else value + value]
    if member in ("on_behalf", "key", "fingerprint"):
        others.append(None)
    for other in others:
        assert stated_digest(replace(entry, **{member: other})) != entry.digest


def test_the_next_is_bound_to_the_last() -> None:
    last = first()
    change = Change("organisation", "1", "end", {})
    following = next_entry(last.head, "2024-01-16T00:00:00.000000Z", 2, Origin("me", "d"), change, True, KEY)
    assert (following.number, following.previous) == (2, last.digest)


def test_time_never_runs_backwards() -> None:
    change = Change("organisation", "1", "end", {})
    following = next_entry(
        first().head, "2023-01-01T00:00:00.000000Z", 2, Origin("me", "d"), change, True, KEY
    )
    assert following.at == first().at


def test_a_key_stands_in_the_first_entry_of_its_command() -> None:
    change = Change("organisation", "2", "register", {})
    origin = Origin("me", "c", key="k", fingerprint="f")
    following = next_entry(first().head, first().at, 1, origin, change, False, KEY)
    assert (following.key, following.fingerprint) == (None, None)


@given(st.dictionaries(st.sampled_from("abc"), st.text(max_size=9) | st.integers(0, 9) | st.none()))
def test_equal_contents_give_equal_digests(content: dict[str, Any]) -> None:
    turned = dict(reversed(content.items()))
    assert first(content).digest == first(turned).digest
