"""The registry of organisations: tables that are imported, who is found, who follows whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from features.steps.phrases import given, then, when
from features.steps.reading import iso_day, plain
from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument
from methodology.wording.numbers import written_day
from methodology.wording.translations import gettext
from service import clock
from service.acts.fields import read_body
from service.acts.perform import Command, Refused
from service.cli.administration.agencies import DEMONSTRATIONS, DONE
from service.faults import fault_text
from service.identity.actors import as_system
from service.identity.credentials import new_identifier
from service.organisations.organisation import Organisation, find_organisation, read_organisations
from service.organisations.search import Filter, select_organisations
from service.organisations.table import read_organisations as read_table
from service.organisations.table import write_organisations
from service.record.key import make_key
from service.registry.imports import plan
from service.registry.state import holds_on, label
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import KEY, make_backend
from service.workflow.table import ACTS


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry that stands in a database.

    Attributes:
        perform: does an act with a body, on the organisation of an identifier.
        store: where it is.
    """

    perform: Callable[[str, Document, str], object]
    store: Store

    def organisations(self) -> dict[str, Organisation]:
        """All of them."""
        with self.store.reading() as connection:
            return read_organisations(connection)

    def on(self, code: str, day: str) -> Organisation:
        """Who has a code on a day."""
        (found,) = (
            each
            for each in self.organisations().values()
            if each.state["code"] == code and holds_on(each.state, day)
        )
        return found


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: what each line did, or what is wrong."""

    done: tuple[tuple[int, str], ...] = ()
    faults: tuple[Fault, ...] = ()


@pytest.fixture
def organisations(tmp_path: Path) -> Iterator[Registry]:
    """A registry without anybody."""
    engine = make_engine(read_url(f"sqlite:///{tmp_path}/minhdiem.db"))
    upgrade(engine)
    backend = make_backend(Store(engine), make_key(tmp_path / KEY))

    def perform(key: str, body: Document, id: str) -> object:
        act, at = ACTS[key], clock.instant(clock.now())
        read = read_body(act.body, body)
        command = Command(act, id or new_identifier(), read, as_system, "system", at, new_identifier())
        return backend.performer.perform(command)

    yield Registry(perform, backend.store)
    engine.dispose()


def _import(registry: Registry, raw: bytes) -> Imported:
    try:
        table = read_table(raw)
        before = {id: each.state for id, each in registry.organisations().items()}
        found = plan(table.rows, before)
        if found.faults:
            raise InvalidDocument(table.located(found.faults))
        if found.changes:
            registry.perform("organisation.import", {"organisations": list(table.rows)}, "")
    except InvalidDocument as error:
        return Imported(faults=error.faults)
    kinds = (tuple(change.kind for change in step.changes) for step in found.steps)
    return Imported(tuple(zip(table.lines, (DONE[each] for each in kinds), strict=True)))


@pytest.fixture
def translated() -> Callable[[str], str]:
    """A text as it is printed in Vietnamese."""
    return gettext("vi")


@given(vi="danh mục đã có:")
def already_registered(organisations: Registry, docstring: str) -> None:
    """A table that was imported before."""
    assert _import(organisations, docstring.encode()).faults == ()


@given(vi="danh mục của Hòa Bình đi kèm phần mềm")
def hoa_binh(organisations: Registry) -> None:
    """The demonstration: 2023, and where communes went in 2025."""
    assert _import(organisations, (DEMONSTRATIONS / "hoa-binh.csv").read_bytes()).faults == ()


@when(vi="nhập bảng:", into="imported")
def import_table(organisations: Registry, docstring: str) -> Imported:
    """A table as a spreadsheet saves it."""
    return _import(organisations, docstring.encode())


@when(vi="kết xuất danh mục rồi nhập lại", into="imported")
def import_export(organisations: Registry, language: str) -> Imported:
    """What is exported is imported again."""
    everything = organisations.organisations()
    states = {id: each.state for id, each in everything.items()}
    return _import(organisations, write_organisations(states.values(), states, language).encode())


@when(vi='ghi ngày kết thúc của "{code}" là {day}, đơn vị kế thừa là "{heirs}"', into="imported")
def end(organisations: Registry, code: str, day: str, heirs: str) -> Imported:
    """An end with successors, by codes as of today."""
    today = clock.day(clock.instant(clock.now())).isoformat()
    id, *successors = (organisations.on(each, today).id for each in (code, *heirs.split(", ")))
    body = {"until": iso_day(day), "successors": successors, "citing": "Nghị quyết"}
    try:
        organisations.perform("organisation.end", body, id)
    except Refused as refused:
        return Imported(faults=refused.refusal.faults)
    return Imported()


@when(vi='tìm "{words}" vào ngày {day}', into="found")
def search(organisations: Registry, words: str, day: str) -> list[Organisation]:
    """Who exists on a day and has the words."""
    everything = organisations.organisations().values()
    return select_organisations(everything, Filter(q=words, on=iso_day(day)))


@then(vi="từng dòng được ghi:")
def lines_did(imported: Imported, datatable: list[list[str]], translated: Callable[[str], str]) -> None:
    """What each line did."""
    assert imported.faults == ()
    assert [[str(line), translated(done)] for line, done in imported.done] == datatable[1:]


@then(vi="cả {count} dòng đều: {done}")
def all_lines_did(imported: Imported, count: str, done: str, translated: Callable[[str], str]) -> None:
    """All lines did the same."""
    assert imported.faults == ()
    assert [translated(each) for _, each in imported.done] == [done] * int(count)


@then(vi="không nhập dòng nào, vì:")
def nothing_imported(imported: Imported, datatable: list[list[str]], language: str) -> None:
    """What is wrong, by lines."""
    found = [[str(fault.line), plain(fault_text(fault, language))] for fault in imported.faults]
    assert found == datatable[1:]


@then(vi="bị từ chối, vì:")
def refused(imported: Imported, docstring: str, language: str) -> None:
    """What stands against it."""
    (fault,) = imported.faults
    assert plain(fault_text(fault, language)) == plain(docstring)


@then(vi="danh mục có {count} cơ quan")
def there_are(organisations: Registry, count: str) -> None:
    """How many there are, whenever."""
    assert len(organisations.organisations()) == int(count)


@then(vi='ngày {day}, mã "{code}" là của "{name}"')
def code_is_of(organisations: Registry, day: str, code: str, name: str) -> None:
    """Who has a code on a day, with the district."""
    assert label(organisations.on(code, iso_day(day)).state) == name


@then(vi='đơn vị kế thừa của "{code}" ngày {day} là "{names}"')
def successors_are(organisations: Registry, code: str, day: str, names: str) -> None:
    """Who follows."""
    own = organisations.on(code, iso_day(day))
    everything = organisations.organisations()
    found = [everything[id].state for id in own.state["successors"]]
    assert [f"{each['name']} ({each['code']})" for each in found] == names.split(", ")


@then(vi='"{code}" ngày {day} kế thừa {count} đơn vị, trong đó có "{name}"')
def predecessors_are(organisations: Registry, code: str, day: str, count: str, name: str) -> None:
    """Whom it follows."""
    own = organisations.on(code, iso_day(day))
    with organisations.store.reading() as connection:
        read = find_organisation(connection, own.id)
    assert read
    before = [label(each.state) for each in read[1].values() if own.id in each.state["successors"]]
    assert (len(before), name in before) == (int(count), True)


@then(vi="tìm thấy:")
def are_found(found: list[Organisation], datatable: list[list[str]], language: str) -> None:
    """Codes, names with districts, and first days."""
    rows = [
        [each.state["code"], label(each.state), written_day(each.state["from"], language)] for each in found
    ]
    assert rows == datatable[1:]
