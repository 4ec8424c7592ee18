"""Packs are found by name, read once, and compiled once."""

import pytest

from methodology.errors import InvalidDocument
from rules.evaluation.registry import Registry
from tests.support.packs.shipped import REGISTRY
from tests.support.scorecard.cards import ONLY_SMALL, SMALL


def test_a_level_that_the_pack_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(InvalidDocument) as refused:
        REGISTRY.level("hoa-binh/2023", "ward")
    (fault,) = refused.value.faults
    assert fault.code == "unknown_level"
    assert fault.params == {
        "value": "ward",
        "pack": "hoa-binh/2023",
        "known": "department, district, commune",
    }


def test_a_level_is_compiled_once() -> None:
    first = ONLY_SMALL.compiled(SMALL.name, "commune")
    assert ONLY_SMALL.compiled(SMALL.name, "commune") is first


def test_a_registry_of_nothing_knows_nothing() -> None:
    with pytest.raises(InvalidDocument):
        Registry([]).pack("hoa-binh/2023")
