"""A ranking as JSON data, with sentences in one language."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from methodology.canonical import Document, spelling
from methodology.model.fact import Fact
from methodology.wording.numbers import separated
from methodology.wording.translations import N_, translations
from rules.documents.header import method_document, percent_members
from rules.facts.values import value_text
from rules.ranking.ranking import RankedAgency, Ranking, Unranked
from rules.ranking.suspicions import FAR, Suspicion

SCHEMA = "minhdiem/ranking/1"
REASONS: Mapping[Unranked, str] = {
    "incomplete": N_("not ranked: the cohort is not complete"),
    "no_group": N_("not ranked: it is in no peer group"),
    "other_period": N_("not ranked: its facts are of {period}"),
    "nothing_applies": N_("not ranked: nothing applies"),
}


def ranking_document(ranking: Ranking, language: str) -> Document:
    """A ranking as data: what the cohort lacks, each peer group with its agencies, figures to be checked.

    Args:
        ranking: what :func:`rules.ranking.ranking.rank_cohort` found.
        language: ``vi`` or ``en``.
    """
    return _RankingText(ranking, language).document()


class _RankingText:
    def __init__(self, ranking: Ranking, language: str) -> None:
        texts = translations(language)
        self.ranking, self.language, self._, self.ngettext = ranking, language, texts.gettext, texts.ngettext
        self.pack, self.level = ranking.compiled.pack, ranking.compiled.level
        self.names = {group.key: group.name[language] for group in self.level.peer_groups}

    def document(self) -> Document:
        """The whole."""
        ranking = self.ranking
        return {
            "schema": SCHEMA,
            "language": self.language,
            **method_document(self.pack, self.level, self.language),
            "period": ranking.period,
            "rows": ranking.cohort.rows,
            "read": len(ranking.cohort.submissions),
            "listed": ranking.listed,
            "complete": not ranking.gaps,
            "ranked": ranking.ranked,
            **self._gaps(),
            "notices": list(self._notices()),
            "groups": [self._group(key, agencies) for key, agencies in ranking.groups],
            "suspicions": [self._suspicion(suspicion) for suspicion in ranking.suspicions],
        }

    def _gaps(self) -> Document:
        gaps = self.ranking.gaps
        return {
            "missing": [{"code": each.code, "name": each.name} for each in gaps.missing],
            "without_group": [self._agency(at) for at in gaps.without_group],
            "other_period": [
                self._agency(at) | {"period": self.ranking.cohort.submissions[at].period}
                for at in gaps.other_period
            ],
            "unlisted": [self._agency(at) for at in gaps.unlisted],
            "other_code": [self._agency(at) for at in gaps.other_code],
            "other_name": [self._agency(at) | {"listed": listed} for at, listed in gaps.other_name],
        }

    def _agency(self, at: int) -> Document:
        agency = self.ranking.cohort.submissions[at].agency
        return {"row": self.ranking.cohort.lines[at], "code": agency.code, "name": agency.name}

    def _notices(self) -> Iterator[str]:
        """What must be known before any table is read."""
        ranking, gaps = self.ranking, self.ranking.gaps
        yield self.ngettext(
            "Read {count} of {rows} agency.", "Read {count} of {rows} agencies.", ranking.cohort.rows
        ).format(count=len(ranking.cohort.submissions), rows=ranking.cohort.rows)
        if gaps.refused:
            yield self.ngettext(
                "{count} row was refused; see below.", "{count} rows were refused; see below.", gaps.refused
            ).format(count=gaps.refused)
        if gaps.missing:
            yield self.ngettext(
                "{count} of {listed} listed agencies is missing: {names}.",
                "{count} of {listed} listed agencies are missing: {names}.",
                len(gaps.missing),
            ).format(
                count=len(gaps.missing),
                listed=ranking.listed,
                names="; ".join(
                    f"{each.name} ({each.code})" if each.name else each.code for each in gaps.missing
                ),
            )
        yield from self._named(gaps.unlisted, self._("Not in the list: {names}."))
        for at, listed in gaps.other_name:
            sentence = self._("{names} does not fit: the list has “{listed}” for this code.")
            yield from self._named([at], sentence.replace("{listed}", listed))
        zeros = self._("Codes that differ from the list's in leading zeros: {names}.")
        yield from self._named(gaps.other_code, zeros)
        yield from self._named(gaps.without_group, self._("In no peer group: {names}."))
        others = self._("Of another period than {period}: {names}.").replace("{period}", ranking.period)
        yield from self._named(gaps.other_period, others, period=True)
        if gaps and not ranking.ranked:
            yield self._("Therefore no ranks are given. Correct the cohort, or ask for partial ranks.")
        elif gaps:
            yield self._("The ranks are partial: only among those who can be ranked.")

    def _named(self, positions: Sequence[int], sentence: str, period: bool = False) -> Iterator[str]:
        names = []
        for at in positions:
            each, line = self.ranking.cohort.submissions[at], self.ranking.cohort.lines[at]
            place = self._("row {row}").format(row=line) + (f", {each.period}" if period else "")
            names.append(f"{each.agency.name} ({each.agency.code}; {place})")
        if names:
            yield sentence.format(names="; ".join(names))

    def _group(self, key: str | None, agencies: Sequence[RankedAgency]) -> Document:
        ranked = [each for each in agencies if each.rank is not None]
        equal = [(rank, list(same)) for rank, same in groupby(ranked, lambda each: each.rank)]
        return {
            "group": None if key is None else {"key": key, "name": self.names[key]},
            "agencies": len(agencies),
            "ranked": len(ranked),
            "ties": [
                {"rank": rank, "codes": [each.agency.code for each in same]}
                for rank, same in equal
                if len(same) > 1
            ],
            "results": [self._result(each, len(ranked)) for each in agencies],
        }

    def _result(self, each: RankedAgency, peers: int) -> Document:
        band = None if each.band is None else self.pack.bands[each.band]
        return {
            "row": each.line,
            "code": each.agency.code,
            "name": each.agency.name,
            "period": each.period,
            "points": spelling(each.points),
            "applicable": spelling(each.applicable),
            "open": spelling(each.open),
            **percent_members(each.share),
            "band": band and {"key": band.key, "name": band.name[self.language]},
            "rank": each.rank,
            "reason": each.unranked,
            "summary": self._summary(each, peers),
        }

    def _summary(self, each: RankedAgency, peers: int) -> str:
        if each.unranked:
            return self._(REASONS[each.unranked]).format(period=each.period)
        return self._("rank {rank} of {peers}").format(rank=each.rank, peers=peers)

    def _suspicion(self, each: Suspicion) -> Document:
        return {
            **self._agency(each.agency),
            "fact": each.fact.name,
            "label": each.fact.label[self.language],
            "value": value_text(each.fact, each.value),
            "kind": each.kind,
            "summary": self._remark(each),
        }

    def _remark(self, each: Suspicion) -> str:
        sentences = {
            "high": self._(
                "«{label}» is {value}, more than {far} times what three quarters of the {agencies} agencies "
                "do not exceed ({limit})."
            ),
            "low": self._(
                "«{label}» is {value}, less than 1/{far} of what three quarters of the {agencies} agencies "
                "reach ({limit})."
            ),
            "above": self._(
                "«{label}» ({value}) is greater than «{other}» ({limit}), which is so in hardly any other of "
                "the {agencies} agencies."
            ),
        }
        return sentences[each.kind].format(
            label=each.fact.label[self.language],
            value=self._value(each.fact, each.value),
            far=FAR,
            agencies=each.agencies,
            limit=self._value(each.other or each.fact, each.limit),
            other=each.other.label[self.language] if each.other else "",
        )

    def _value(self, fact: Fact, value: int) -> str:
        number = separated(value_text(fact, value), self.language)
        return f"{number} {fact.unit[self.language]}" if fact.unit else number
