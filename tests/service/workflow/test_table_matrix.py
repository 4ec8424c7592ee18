"""Who may what, and when: every cell of the written matrix over HTTP, and no way to write beside it."""

from collections import Counter

import pytest

from service.record.entry import Head
from service.record.queries import read_head
from service.workflow.backend import Backend
from service.workflow.table import ACTS
from tests.support.acts.matrix import BODIES, FILE, Cell, Scene, cells, make_scene
from tests.support.acts.people import application

COMPUTING = {
    f"/api/v1/{name}" for name in ("evaluations", "comparisons", "rankings", "simulations", "next-steps")
}
"""Routes that take a body and keep nothing."""
ASKING = {"/api/v1/jobs"}
"""A route that asks for long work; what that comes to is thrown away after a while, and changes nothing."""
WRITING = {"POST", "PUT", "PATCH", "DELETE"}
WRITTEN = list(cells())


def head(backend: Backend) -> Head:
    with backend.store.reading() as connection:
        return read_head(connection)


def outcome(scene: Scene, cell: Cell) -> str:
    """What happens: nothing where it is done and kept, else the code; a refusal leaves no entry."""
    ask = scene.prepare(cell)
    before = head(scene.backend)
    answer = ask()
    changed = head(scene.backend) != before
    if answer.status_code < 300:
        return "" if changed else "nothing was kept"
    return "something was kept" if changed else str(answer.get_json()["code"])


def test_every_cell_is_as_it_is_written(backend: Backend) -> None:
    scene = make_scene(backend, application(backend).test_client(use_cookies=False))
    found = {cell: outcome(scene, cell) for cell in WRITTEN}
    assert {cell: what for cell, what in found.items() if what != cell.expected} == {}


def test_every_act_is_written_and_no_other() -> None:
    assert {cell.act for cell in WRITTEN} == set(ACTS) == set(BODIES)


def test_every_state_and_everybody_is_written_once() -> None:
    times = Counter((cell.act, cell.who, cell.state) for cell in WRITTEN)
    assert set(times.values()) == {1}
    for act in ACTS.values():
        own = {(who, state) for key, who, state, _ in WRITTEN if key == act.key}
        rows, columns = {who for who, _ in own}, {state for _, state in own}
        assert own == {(who, state) for who in rows for state in columns}
        assert act.source <= columns
        everybody = {cell.who for cell in WRITTEN}
        assert rows | {"chính mình"} == everybody
        assert "chính mình" in rows or act.makes or act.aggregate != "account"


def test_whoever_may_does_so_in_some_cell() -> None:
    for act in ACTS.values():
        assert any(cell.act == act.key and cell.expected in ("", "rule_broken") for cell in WRITTEN), act.key


def test_nothing_is_written_past_the_acts(backend: Backend) -> None:
    app = application(backend)
    writing = [rule for rule in app.url_map.iter_rules() if WRITING & (rule.methods or set())]
    acts = {rule.rule: getattr(app.view_functions[rule.endpoint], "act", None) for rule in writing}
    past = {rule for rule, act in acts.items() if act is None}
    assert past == COMPUTING | ASKING
    assert {act.key for act in acts.values() if act} == set(ACTS)


@pytest.mark.parametrize("word", ["được", "không", "chính mình"])
def test_it_is_there_to_be_read(word: str) -> None:
    assert word in FILE.read_text(encoding="utf-8")
