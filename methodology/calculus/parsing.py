"""Reading an expression: from the author's text to nodes, by way of Python's own ``ast``.

Nothing is ever evaluated as Python. An ISO date becomes its day number, a percentage its fraction and a
lone ``=`` a ``==`` before parsing; numbers are read from the source text, so that 0.1 is exact.
"""

import ast
import re
import warnings
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from methodology.canonical import spelling
from methodology.errors import InvalidDocument, invalid
from methodology.format.slips import refuse_slips
from methodology.model.core import Operator
from methodology.model.expression import Arithmetic, Both, Compare, Condition, Either, Name, Not, Number, Term
from methodology.model.fact import Fact, FactType

LONGEST = 200
"""Characters in an expression, at most."""

_DATE = re.compile(r"(?<![\d.-])\d{4}-\d{2}-\d{2}(?![\d.-])")
_PERCENT = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?) ?%(?! *(?!and\b|or\b)[\w.(])", re.ASCII)
_LONE_EQUALS = re.compile(r"(?<![<>=!])=(?!=)")
_LITERAL = re.compile(r"\d+(\.\d+)?")
_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARE: dict[type[ast.cmpop], Operator] = {
    ast.GtE: ">=",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.Lt: "<",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


class Scope:
    """The names that an expression may use.

    Attributes:
        facts: by their short names: the indicator's own facts and the level's context facts.
        max: the maximum points of the part, for the reserved name ``max``; None where it has no place.
    """

    def __init__(self, facts: Mapping[str, Fact], max: Fraction | None = None) -> None:
        self.facts = facts
        self.max = max

    def fact(self, name: str) -> Fact:
        """The fact of that short name.

        Raises:
            InvalidDocument: ``unknown_name``.
        """
        if name not in self.facts:
            raise invalid("unknown_name", name=name, known=", ".join(sorted(self.facts)))
        return self.facts[name]

    def typed(self, name: str, type: FactType) -> Fact:
        """The fact of that short name, which must be of that type.

        Raises:
            InvalidDocument: ``unknown_name``, ``wrong_fact_type``.
        """
        fact = self.fact(name)
        if fact.type != type:
            raise invalid("wrong_fact_type", name=name, type=fact.type, expected=type)
        return fact

    def term(self, text: str) -> Term:
        """An arithmetic expression.

        Raises:
            InvalidDocument: what is wrong in it.
        """
        return _Reader(self, text).term(_tree(text))

    def condition(self, text: str) -> Condition:
        """A condition: comparisons joined by ``and``, ``or``, ``not``.

        Raises:
            InvalidDocument: what is wrong in it.
        """
        return _Reader(self, text).condition(_tree(text))


def _prepared(text: str) -> str:
    days = _DATE.sub(lambda match: str(_day(match.group())), text)
    shares = _PERCENT.sub(lambda match: spelling(Fraction(match[1]) / 100), days)
    return _LONE_EQUALS.sub("==", shares)


def _day(text: str) -> int:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise invalid("no_such_date", value=text) from None


def _tree(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise invalid("expression_too_long", length=len(text), limit=LONGEST)
    refuse_slips(text)
    if not text.isascii():
        raise invalid("expression_not_ascii", value=text)
    prepared = _prepared(text).strip()
    try:
        with warnings.catch_warnings(action="error"):  # what some Pythons only warn of, all refuse here
            return ast.parse(prepared, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise invalid("expression_unreadable", value=text) from None


class _Reader:
    """Walks the tree of one expression; whatever is not expected is refused."""

    def __init__(self, scope: Scope, text: str) -> None:
        self.scope = scope
        self.text = text
        self.source = _prepared(text).strip()

    def not_allowed(self, node: ast.expr) -> InvalidDocument:
        written = ast.get_source_segment(self.source, node) or self.text
        return invalid("expression_not_allowed", value=self.text, at=written)

    def term(self, node: ast.expr) -> Term:
        if isinstance(node, ast.Constant):
            return self.number(node)
        if isinstance(node, ast.Name):
            return self.name(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return Arithmetic("-", Number(Fraction(0)), self.term(node.operand))
        if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
            return Arithmetic(_ARITHMETIC[type(node.op)], self.term(node.left), self.term(node.right))
        raise self.not_allowed(node)

    def number(self, node: ast.Constant) -> Number:
        written = ast.get_source_segment(self.source, node) or ""
        if not _LITERAL.fullmatch(written):
            raise self.not_allowed(node)
        return Number(Fraction(written))

    def name(self, node: ast.Name) -> Term:
        if node.id == "max" and self.scope.max is not None:
            return Number(self.scope.max)
        fact = self.scope.fact(node.id)
        if fact.type in ("flag", "choice"):
            raise invalid("not_a_number", name=node.id, type=fact.type)
        return Name(fact.name)

    def condition(self, node: ast.expr) -> Condition:
        if isinstance(node, ast.BoolOp):
            items = tuple(self.condition(value) for value in node.values)
            return Both(items) if isinstance(node.op, ast.And) else Either(items)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return Not(self.condition(node.operand))
        if isinstance(node, ast.Name):
            return self.flag(node)
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
            return self.compare(node.left, _COMPARE[type(node.ops[0])], node.comparators[0])
        raise self.not_allowed(node)

    def flag(self, node: ast.Name) -> Compare:
        fact = self.scope.fact(node.id)
        if fact.type != "flag":
            raise invalid("not_a_flag", name=node.id, type=fact.type)
        return Compare("==", Name(fact.name), Number(Fraction(1)))

    def compare(self, left: ast.expr, operator: Operator, right: ast.expr) -> Compare:
        if isinstance(left, ast.Name) and left.id in self.scope.facts:
            fact = self.scope.facts[left.id]
            if fact.type == "choice":
                return self.answer(fact, operator, right)
        return Compare(operator, self.term(left), self.term(right))

    def answer(self, fact: Fact, operator: Operator, option: ast.expr) -> Compare:
        keys = [option.key for option in fact.options]
        if operator not in ("==", "!=") or not isinstance(option, ast.Name) or option.id not in keys:
            raise invalid("not_an_option", name=fact.own_name, options=", ".join(keys))
        return Compare(operator, Name(fact.name), Number(Fraction(keys.index(option.id))))
