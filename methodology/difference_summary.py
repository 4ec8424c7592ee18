"""A comparison in a sentence: of two packs, and of a level."""

from collections.abc import Mapping

from methodology.difference import LevelDifference, PackDifference
from methodology.difference_aspects import Kind
from methodology.difference_words import PHRASES, Speaker


def pack_summary(difference: PackDifference, language: str) -> str:
    """What changed above the levels, which levels changed, came and went."""
    say = PHRASES[language]
    if difference.empty:
        return say.no_difference
    changed = [item for item in difference.levels if item.changed or item.policies]
    told = say.summary.format(
        before=difference.before.name,
        after=difference.after.name,
        policies=len(difference.policies),
        levels="; ".join(item.after.name[language] for item in changed) or say.absent,
    )
    came = (say.came.format(name=difference.after.levels[key].name[language]) for key in difference.came)
    went = (say.went.format(name=difference.before.levels[key].name[language]) for key in difference.went)
    return " ".join((told, *came, *went))


def level_summary(item: LevelDifference, counts: Mapping[Kind, int], speaker: Speaker) -> str:
    """How many rows changed in which way, and how many points can be compared."""
    say, name = speaker.phrases, speaker.text(item.after.name)
    if not (item.changed or item.policies):
        return say.no_change.format(name=name)
    told = [say.counted[kind].format(count=counts[kind]) for kind in say.kinds if counts[kind]]
    return say.level_summary.format(
        name=name,
        before=len(item.before.indicators),
        after=len(item.after.indicators),
        counts=", ".join(told),
        share_before=speaker.share(item.comparable_before),
        share=speaker.share(item.comparable),
    )
