"""The tree of a scorecard: groups, and the indicators below them."""

from methodology.canonical import spelling
from methodology.level import Group
from rules.scorecard.sheet import Entry, Sheet


class Rows:
    """Walks the tree in the order in which a result holds its groups and indicators."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.totals = iter(sheet.result.groups)
        self.leaves = zip(sheet.template.rows, sheet.result.indicators, strict=True)

    def groups(self, groups: tuple[Group, ...]) -> list[Entry]:
        """Each group with what is below it."""
        return [self._group(group) for group in groups]

    def _group(self, group: Group) -> Entry:
        head = {
            "key": group.key,
            "code": group.code,
            "name": group.name[self.sheet.language],
            "max": spelling(group.max),
            **self.sheet.sums(next(self.totals)),
        }
        if group.groups:
            return {**head, "groups": self.groups(group.groups)}
        return {**head, "indicators": [self._leaf() for _ in group.indicators]}

    def _leaf(self) -> Entry:
        row, outcome = next(self.leaves)
        return row.entry(self.sheet, outcome)
