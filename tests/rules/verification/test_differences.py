"""The first difference of two documents, by its place."""

from rules.verification.differences import first_difference


def test_a_list_that_stands_elsewhere_is_shown_as_one() -> None:
    assert first_difference({"a": [1]}, {"a": "x"}) == ("/a", "[…]", "x")
