"""Organisations for tests, and registries that have them."""

from functools import cache
from typing import Any

from service.acts.fields import read_body
from service.acts.perform import Here
from service.cli.administration.agencies import DEMONSTRATIONS
from service.organisations.organisation import read_states
from service.organisations.table import OrganisationRows, read_organisations
from service.registry.bodies import ImportedOrganisation
from service.registry.imports import plan
from service.registry.state import ORGANISATION
from service.workflow.backend import Backend
from tests.support.acts.people import as_command_line


@cache
def hoa_binh() -> OrganisationRows:
    """The table of the demonstration."""
    return read_organisations((DEMONSTRATIONS / "hoa-binh.csv").read_bytes())


def row(code: str = "04858", name: str = "Xã Đoàn Kết", start: str = "2023-01-01", **more: Any) -> Any:
    """A row of an import."""
    return read_body(ImportedOrganisation, {"code": code, "name": name, "from": start, **more})


def registry(*rows: Any, before: Any = None) -> dict[str, Any]:
    """The states to which an import leads.

    Args:
        rows: of it.
        before: the states there were.
    """
    found = plan(rows, before or {})
    assert found.faults == ()
    return {**(before or {}), **{step.id: step.state for step in found.steps}}


def keep(backend: Backend, *rows: Any) -> dict[str, Any]:
    """Import rows into a store: its states then."""
    as_command_line(backend, "organisation.import", {"organisations": list(rows)})
    return states(backend)


def states(backend: Backend) -> dict[str, Any]:
    """The states of all organisations of a store."""
    with backend.store.reading() as connection:
        found = read_states(connection)
        assert found == Here(connection).states(ORGANISATION.name)
    return found
