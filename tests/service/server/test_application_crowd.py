"""Fifty connections at once, on both stores: nothing is lost or there twice, nobody waits for ever."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest

from tests.support.acts.crowd import Keeping, at_once, place
from tests.support.acts.whole import whole

pytestmark = pytest.mark.apart
CONNECTIONS = 50
EACH = 4


@pytest.fixture(autouse=True)
def nothing_but_waiting(keeping: Keeping) -> Iterator[None]:
    """Whoever was not answered at once was told to ask again: nothing else went wrong."""
    keeping.heard.clear()
    yield
    assert set(keeping.heard) <= {503}, keeping.heard


def keys(keeping: Keeping, prefix: str) -> Counter[str | None]:
    """How many entries there are with each key that begins so, in a record that is whole."""
    return Counter(each.key for each in whole(keeping.backend) if (each.key or "").startswith(prefix))


def test_on_fifty_subjects(keeping: Keeping) -> None:
    codes = [str(10_000 + number) for number in range(CONNECTIONS * EACH)]
    answers = at_once([partial(keeping.register, code, f"many-{code}") for code in codes])
    assert {each.status for each in answers} == {201}
    assert keys(keeping, "many-") == Counter({f"many-{code}": 1 for code in codes})


def test_on_one_subject(keeping: Keeping) -> None:
    here = place(keeping.backend, "20000")
    sent = [f"one-{number}" for number in range(CONNECTIONS * EACH)]
    answers = at_once([partial(keeping.recuse, here, key) for key in sent])
    assert {each.status for each in answers} == {200}
    assert keys(keeping, "one-") == Counter(sent)
    versions = [each.document["entries"][0]["n"] for each in answers]
    assert sorted(versions) == list(range(min(versions), min(versions) + len(sent)))


def test_one_key_at_once_is_done_once(keeping: Keeping) -> None:
    answers = at_once([partial(keeping.register, "30000", "same")] * CONNECTIONS)
    assert {each.status for each in answers} == {201}
    assert len({each.document["entries"][0]["digest"] for each in answers}) == 1
    assert Counter(each.document["repeated"] for each in answers) == {False: 1, True: CONNECTIONS - 1}
    assert keys(keeping, "same") == {"same": 1}


@pytest.mark.parametrize("until", [None, "2999-12-31"])
def test_what_may_be_there_once_goes_to_one_of_those_who_want_it(keeping: Keeping, until: str | None) -> None:
    """Also where no key of a table says that it may be there only once."""
    sent = [f"code-{until}-{number}" for number in range(CONNECTIONS)]
    answers = at_once([partial(keeping.register, f"4000{len(until or '')}", key, until) for key in sent])
    assert Counter(each.status for each in answers) == {201: 1, 422: CONNECTIONS - 1}
    refused = [each.document["errors"][0]["code"] for each in answers if each.status == 422]
    assert set(refused) == {"code_in_use"}
    assert keys(keeping, f"code-{until}-").total() == 1


def test_nobody_overwrites_what_another_has_not_seen(keeping: Keeping) -> None:
    """Each goes on from the version that it is told until its own change is there."""
    here, count = place(keeping.backend, "50000"), 12

    def amend(number: int) -> int:
        version, tries = 1, 0
        while True:
            answer = keeping.amend(here, f"Xã {number}", version, f"amend-{number}-{tries}")
            if answer.status == 200:
                return version
            assert (answer.status, answer.document["code"]) == (412, "changed_meanwhile")
            version, tries = int(answer.document["errors"][0]["params"]["value"]), tries + 1

    seen = at_once([partial(amend, number) for number in range(count)], count)
    assert sorted(seen) == list(range(1, count + 1))
    made = [each for each in whole(keeping.backend) if each.subject == here]
    assert [each.n for each in made] == list(range(1, count + 2))
