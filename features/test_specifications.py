"""Runs the specifications; that of the worked examples runs once for each of them, under its title."""

import pytest
from pytest_bdd import scenario, scenarios

from features.steps.examples import Example, worked_examples


@pytest.mark.parametrize("example", worked_examples())
@scenario("bo-chi-so/vi-du.feature", "Chấm lại ví dụ")
def test_worked_example(example: Example) -> None:
    """Nothing is left to say."""


scenarios(".")
