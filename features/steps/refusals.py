"""Facts that are refused: every fault at once, each with what to do about it."""

from features.steps.filing import Filing, Outcome
from features.steps.phrases import then
from features.steps.reading import plain
from methodology.errors import Fault
from methodology.wording.sentences import sentence


@then(vi='số liệu bị từ chối ở "{place}":')
def refused_at(filing: Filing, outcome: Outcome, place: str, docstring: str, language: str) -> None:
    """The one fault: the fact it is about, and what is wrong with it."""
    (fault,) = outcome.faults
    assert _about(filing, fault, language) == place
    assert plain(sentence(fault, language)) == plain(docstring)


@then(vi="số liệu bị từ chối ở tất cả các chỗ sau:")
def refused_at_all(filing: Filing, outcome: Outcome, datatable: list[list[str]], language: str) -> None:
    """All faults: the facts they are about, in the order of the level, unknown ones first."""
    assert [[_about(filing, fault, language)] for fault in outcome.faults] == datatable


def _about(filing: Filing, fault: Fault, language: str) -> str:
    """The label of a fact; the name of one that the level does not have."""
    name = str(fault.path[1])
    known = filing.level.facts.get(name)
    return known.label[language] if known else name
