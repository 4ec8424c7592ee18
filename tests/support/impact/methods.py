"""A small method and changes of it, and cohorts to see what those do."""

from rules.facts.cohort import read_cohort
from rules.facts.submission import Submission
from rules.impact.impact import Method
from tests.support.facts.made_cohort import FOLDER, PACK
from tests.support.facts.submissions import full_submissions, tagged
from tests.support.packs.rows import FOR_MARKETS
from tests.support.packs.shipped import REGISTRY, only_level, small_pack
from tests.support.packs.small_commune import BANDS, COMMUNE, ROUNDINGS

STRICTER = COMMUNE.replace("full_at: 80%", "full_at: 100%").replace("4: max, 3: 3/4", "6: max, 3: 1/2")
REGROUPED = STRICTER.replace("region1:", "north:").replace("region2:", "south:")
NEW_FACT = COMMUNE.replace("{ideas: {type: count, max: 9}}", "{proposals: {type: count, max: 9}}").replace(
    "per_item: {ideas:", "per_item: {proposals:"
)
NEW_TAG = COMMUNE.replace(
    "market: {vi: Có chợ, en: Has a market}", "fair: {vi: Có chợ, en: Has a fair}"
).replace("applies_to: [market]", "applies_to: [fair]")
TIGHTER = COMMUNE.replace("{incidents: {type: count, max: 50", "{incidents: {type: count, max: 10")


def method(level: str, rounding: str = ROUNDINGS[3]) -> Method:
    pack = small_pack(level, rounding, more=BANDS)
    return Method(pack, only_level(pack))


BEFORE = method(COMMUNE)


def cohort(count: int = 24) -> list[Submission]:
    listed = full_submissions(BEFORE.level, count, "impact")
    return [tagged(each, ["market"] if at % 3 else []) for at, each in enumerate(listed)]


def made_communes() -> tuple[Submission, ...]:
    level = REGISTRY.level(PACK, "commune")[1]
    return read_cohort(level, (FOLDER / "commune.jsonl").read_bytes(), "jsonl").submissions


def for_markets() -> Method:
    """A method that applies only to who has a market."""
    pack = small_pack(FOR_MARKETS, more="bands:\n  - {key: any, name: {vi: Bất kỳ, en: Any}}\n")
    return Method(pack, only_level(pack))
