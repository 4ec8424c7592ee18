"""``docs/acts.md`` is what the table of acts comes to."""

from pathlib import Path

import pytest

from service.acts.act import Act
from service.workflow.table import ACTS
from tools.acts import page

PAGE = Path(__file__).parents[2] / "docs" / "acts.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
def test_every_act_and_every_rule_is_said(act: Act) -> None:
    section = page().split(f"### `{act.key}`\n")[1].split("\n### ")[0]
    assert act.title in section
    for rule in act.rules:
        assert rule.text.endswith("."), rule.name
        assert rule.text in section
