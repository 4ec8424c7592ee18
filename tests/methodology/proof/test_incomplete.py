"""What holds of whole submissions has to follow from the facts that are read, for others may be missing."""

from methodology.proof.prove import prove_level
from tests.support.proof.rows import AB, cases, count, found, group, level, ratio, row

ABC = {**AB, "c": count()}
ROOM = ratio("b", "a - b", if_none="zero", may_exceed="true")


def test_a_denominator_that_only_a_third_fact_keeps_above_zero() -> None:
    (told,) = prove_level(level(group(row(ROOM, ABC, require=["b <= c", "c <= a"]))))
    assert told == found("negative_denominator", witness={"a": 0, "b": 1}, facts=("row/a", "row/b"))


def test_points_that_only_a_third_fact_keeps_below_the_maximum() -> None:
    (told,) = prove_level(level(group(row(cases(otherwise="2 * a"), ABC, require=["a <= c", "c <= 5"]))))
    assert told == found("unkept_where_missing", "else", witness={"a": 6}, facts=("row/c",))


def test_relations_among_the_facts_that_are_read_suffice() -> None:
    assert prove_level(level(group(row(ROOM, ABC, require=["b <= c", "c <= a", "b <= a"])))) == ()
