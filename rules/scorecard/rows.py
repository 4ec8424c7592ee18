"""The tree of a scorecard: groups, and the indicators below them."""

from methodology.canonical import spelling
from methodology.pack import Group
from rules.scorecard.row import indicator_entry
from rules.scorecard.sheet import Entry, Sheet


class Rows:
    """The tree of a scorecard."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.totals = iter(sheet.result.groups)
        self.results = iter(sheet.result.indicators)

    def groups(self, groups: tuple[Group, ...]) -> list[Entry]:
        """Each group with what is below it, in the order in which the result holds them."""
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
        leaves = [indicator_entry(self.sheet, leaf, next(self.results)) for leaf in group.indicators]
        return {**head, "indicators": leaves}
