"""What of a law over many cases is run where coverage is measured."""

from collections.abc import Sequence
from typing import Any

import pytest


def apart_but_last(values: Sequence[Any]) -> list[Any]:
    """Parameters of which the last alone is measured; the others are run apart."""
    *others, last = values
    return [*(pytest.param(value, marks=pytest.mark.apart) for value in others), last]
