"""The documents of a pack, key by key. The reference of the format is generated from this file."""

from typing import Any

from methodology.format import scalar_fields as fields
from methodology.format.fields import DescribedField, JsonSchema, ListOf, MappingOf, Nested, Record, load
from methodology.format.scalar_fields import TextField
from methodology.kinds.registry import ScoreField
from methodology.model.level import CLAIM_KINDS, ClaimKind

FACT_TYPES = ("count", "number", "percent", "flag", "choice", "date")
PROVENANCES = ("quoted", "analogue", "illustrative")


class FactRecord(Record):
    """One typed input."""

    type = fields.one_of(FACT_TYPES, "How it is typed and entered.", required=True)
    label = TextField("What a clerk reads; the indicator's name unless said, where it has a single fact.")
    unit = TextField("Printed after the value.")
    decimals = fields.whole("Of a number: 0 to 6.")
    min = fields.end("Least value. Needed for a number; 0 for counts and percents unless said.")
    max = fields.end("Greatest value. Needed for a number; 10⁹ for counts, 100 for percents unless said.")
    options = MappingOf(fields.key(), TextField(), "Of a choice: the answers, in order.")
    origin = fields.one_of(
        ("self", "feed"), "Where it comes from: the agency, or a system or another agency.", data_key="from"
    )


class FactField(DescribedField):
    """A fact's type alone, or all of it."""

    def value_schema(self) -> JsonSchema:
        """Either."""
        return {
            "anyOf": [{"title": "type", "enum": list(FACT_TYPES)}, Nested(lambda: FactRecord).value_schema()]
        }

    def read(self, written: Any) -> dict[str, Any]:
        """All of it."""
        return load(FactRecord, {"type": written} if isinstance(written, str) else written)


class ClaimsField(DescribedField):
    """The claims that a row admits: a list, or ``true`` for the first of them alone."""

    _list = ListOf(fields.one_of(CLAIM_KINDS))

    def value_schema(self) -> JsonSchema:
        """Either."""
        return {"anyOf": [fields.one_of(("true",)).value_schema(), self._list.value_schema()]}

    def read(self, written: Any) -> tuple[ClaimKind, ...]:
        """The claims, in their order."""
        admitted = CLAIM_KINDS[:1] if written == "true" else self._list.read(written)
        return tuple(kind for kind in CLAIM_KINDS if kind in admitted)


class SourceRecord(Record):
    """Where a row comes from."""

    at = fields.printed("The place in the decision or in what the row was taken from.", required=True)
    provenance = fields.one_of(
        PROVENANCES,
        "`quoted` from the decision that the pack names, an `analogue` of a quoted rule, or `illustrative`.",
        required=True,
    )


class IndicatorRecord(Record):
    """A leaf with its maximum points."""

    key = fields.key("Its identity across years.", required=True)
    code = fields.printed("What is printed: `1.1`.", required=True)
    name = TextField("What is printed.", required=True)
    max = fields.number("Maximum points; 0 for an informational row.", required=True)
    facts = MappingOf(
        fields.fact_name(), FactField(), "Its own facts, by name; none where it reads context facts alone."
    )
    score = ScoreField("How points come about.", required=True)
    source = Nested(lambda: SourceRecord, required=True)
    applies_to = ListOf(fields.key(), "Tags of which an agency needs one; for others the row does not apply.")
    may_not_apply = ClaimsField("What an agency may claim of it; `true` is that nothing arose.")
    require = ListOf(
        fields.expression(), "Relations that the facts must keep; facts that break one are refused."
    )
    marks = ListOf(fields.key(), "Marks that gates refer to.")
    monotone = ListOf(fields.fact_name(), "Own facts of which more never earns less; proved.")
    evidence = TextField("The document or file behind the facts.")
    verifier = TextField("Who checks it.")
    serves = ListOf(fields.serves(), "What it serves in the national index or plan.")
    note = TextField("A remark that is printed with it.")


class GroupRecord(Record):
    """A main indicator: groups or indicators below it."""

    key = fields.key("Its identity across years.", required=True)
    code = fields.printed("What is printed: `1`.", required=True)
    name = TextField("What is printed.", required=True)
    max = fields.number("Maximum points: the sum of what is below.", required=True)
    groups = ListOf(Nested(lambda: GroupRecord))
    indicators = ListOf(Nested(lambda: IndicatorRecord))


class ViewRecord(Record):
    """A pillar: groups with points of their own, never added to the total."""

    key = fields.key("Its identity across years.", required=True)
    name = TextField("What is printed.", required=True)
    groups = ListOf(fields.key(), "Keys of groups; views may overlap.", required=True)


class GateRecord(Record):
    """A condition over the whole level that a band may require."""

    key = fields.key("Its identity across years.", required=True)
    name = TextField("What is printed.", required=True)
    marks = fields.key("The mark whose indicators are looked at.", required=True)
    full = fields.share("The share of them that must be reached; 100% unless said.")
    earning = fields.share("The share of its maximum that each must earn to count; 100% unless said.")


class LevelRecord(Record):
    """One administrative level: its tree and scale."""

    level = fields.key("`department`, `district`, `commune`, `province`, or another.", required=True)
    name = TextField("What is printed.", required=True)
    max = fields.number("Maximum points: the sum of the groups.", required=True)
    context = MappingOf(fields.fact_name(), FactField(), "Facts that several indicators read.")
    peer_groups = MappingOf(fields.key(), TextField(), "Whom an agency may be ranked with.")
    tags = MappingOf(fields.key(), TextField(), "What decides which indicators apply.")
    groups = ListOf(Nested(lambda: GroupRecord), required=True)
    views = ListOf(Nested(lambda: ViewRecord))
    gates = ListOf(Nested(lambda: GateRecord))
    note = TextField("A remark that is printed with it.")


class IssuedRecord(Record):
    """The document that issued the set."""

    document = fields.printed("Its number.", required=True)
    date = fields.day("Its date.", required=True)
    by = TextField("Who signed it.", required=True)


class ValidRecord(Record):
    """The years that it scores."""

    first = fields.whole("First year.", required=True, data_key="from")
    last = fields.whole("Last year.", required=True, data_key="to")


class RoundingRecord(Record):
    """Where and how points are rounded."""

    at = fields.one_of(("indicator", "total"), "Each indicator, or the total alone.", required=True)
    digits = fields.whole("Decimals that are kept, 0 to 6.", required=True)
    mode = fields.one_of(
        ("half_up", "half_even", "floor"), "`half_up` is away from zero on a tie.", required=True
    )


class BandRecord(Record):
    """A class over the exact percentage of the applicable points."""

    key = fields.key("Its identity across years.", required=True)
    name = TextField("What is printed.", required=True)
    at_least = fields.share("Least percentage, such as `90%`; the last band has none.")
    requires = ListOf(fields.key(), "Gates that must be passed; each level has one of that key.")


class PackRecord(Record):
    """One version of a method: `pack.yaml`."""

    format = fields.one_of(("1",), "The version of this format.", required=True)
    pack = fields.pack_name("Its name.", required=True)
    title = TextField("What is printed above it.", required=True)
    issued = Nested(lambda: IssuedRecord, required=True)
    valid = Nested(lambda: ValidRecord, required=True)
    status = fields.one_of(
        ("official", "reference", "draft"),
        "A pack with a row that is not quoted cannot be official.",
        required=True,
    )
    rounding = Nested(lambda: RoundingRecord, required=True)
    not_applicable = fields.one_of(
        ("drop_and_rebase", "credit_full", "zero"), "What «nothing arose» does to the scale.", required=True
    )
    levels = ListOf(fields.file_name(), "The level files beside it.", required=True)
    bands = ListOf(Nested(lambda: BandRecord), "From the best down.")
    supersedes = fields.pack_name("The pack that this one corrects.")
    follows = ListOf(fields.pack_name(), "The packs of earlier years that this one continues.")
    note = TextField("A remark that is printed with it.")


RECORDS: tuple[type[Record], ...] = (
    PackRecord,
    IssuedRecord,
    ValidRecord,
    RoundingRecord,
    BandRecord,
    LevelRecord,
    GroupRecord,
    IndicatorRecord,
    FactRecord,
    SourceRecord,
    ViewRecord,
    GateRecord,
    fields.Bilingual,
)
