"""Why a score moved: me or you? The change of one agency's points and percent, split exactly.

Rounding is peeled off first. What is left of a row that both methods score is divided between facts,
rule, maximum and applicability by the mean over all orders; a row that only one of them scores was added
or dropped. Where the facts of one side cannot be read under the rule of the other, facts and rule are one
cause. A row that is only tracked is on no scale: that it is scored from now on means that it was added.

The percent is points ÷ applicable maximum. Its change is divided between the two by the mean over both
orders: ``Δ(P/D) = ΔP × (1/D₀ + 1/D₁)/2 - ΔD × (P₀ + P₁)/(2 D₀ D₁)``; both are linear in what the rows add.
"""

from dataclasses import dataclass
from fractions import Fraction

from rules.attribution.causes import Contributions, add, multiply
from rules.attribution.sides import Side
from rules.attribution.tree import Node, Tree

__all__ = ["Attribution", "Node", "Side", "attribute"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Why an agency's score moved from one side to the other.

    Attributes:
        weights: what one point, and one point of the applicable maximum, add to the share of points
            earned; None where nothing applies on a side, so that it has no percent.
    """

    before: Side
    after: Side
    total: Node
    weights: tuple[Fraction, Fraction] | None

    def percent(self, node: Node) -> Contributions | None:
        """What each cause in a node adds to the share of points that the whole level earns.

        For the total this sums exactly to the change of that share, and the rows to the total, but for the
        rounding of the total. None where a side has no percent.
        """
        if self.weights is None:
            return None
        points, applicable = self.weights
        return add([multiply(node.points, points), multiply(node.applicable, applicable)])


def attribute(before: Side, after: Side) -> Attribution:
    """Why the score of an agency moved.

    Args:
        before: facts, method and result of the earlier side.
        after: the same of the later side; rows are matched by their keys.
    """
    groups = tuple(after.prepared.once(Tree, before.prepared).nodes(before, after))
    points = add([*(group.points for group in groups), {"rounding": after.rounding - before.rounding}])
    applicable = add(group.applicable for group in groups)
    total = Node("level", after.level.key, points, applicable, groups)
    return Attribution(before, after, total, _weights(before, after))


def _weights(before: Side, after: Side) -> tuple[Fraction, Fraction] | None:
    most, most_after = before.applicable, after.applicable
    if not most or not most_after:
        return None
    return (1 / most + 1 / most_after) / 2, -(before.points + after.points) / (2 * most * most_after)
