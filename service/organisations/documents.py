"""Organisations as documents, those that they name by their names."""

from collections.abc import Iterable, Mapping

from methodology.canonical import Document
from service.organisations.organisation import Organisation
from service.registry.state import label

_AS_IT_IS = (
    *("code", "name", "kind", "level", "group", "district", "tags", "is_appraised", "appraises"),
    *("from", "until", "state", "citing"),
)
Organisations = Mapping[str, Organisation]


def listed_document(each: Organisation, others: Organisations) -> Document:
    """An organisation in a list.

    Args:
        each: it.
        others: those that it names, by identifier.
    """
    state = each.state
    return {
        "id": each.id,
        "version": each.n,
        "label": label(state),
        **{name: state[name] for name in _AS_IT_IS},
        "parent": _named(others[state["parent"]]) if state["parent"] else None,
        "successors": [_named(others[id]) for id in state["successors"]],
    }


def organisation_document(each: Organisation, others: Organisations) -> Document:
    """An organisation, with those whose successor it is.

    Args:
        each: it.
        others: those that it names, and those that name it.
    """
    before = (other for other in others.values() if each.id in other.state["successors"])
    return {**listed_document(each, others), "predecessors": _in_order(before)}


def _in_order(organisations: Iterable[Organisation]) -> list[Document]:
    return [_named(each) for each in sorted(organisations, key=lambda each: each.place)]


def _named(each: Organisation) -> Document:
    return {"id": each.id, "code": each.state["code"], "name": each.state["name"], "label": label(each.state)}
