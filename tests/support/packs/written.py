"""Small levels as a pack's author would write them, from the rows that a test is about."""


def level_of(rows: str, most: int | str = 10, head: str = "") -> str:
    """The YAML of a level of one group."""
    return f"""
level: department
name: {{vi: Sở, en: Departments}}
max: {most}
{head}
groups:
  - key: a
    code: "1"
    name: {{vi: Nhóm, en: Group}}
    max: {most}
    indicators:{rows}
"""


def row(facts: str, score: str, more: str = "", most: int = 10, key: str = "a.row") -> str:
    """The YAML of an indicator; ``more`` are further keys of it."""
    return f"""
      - key: {key}
        code: "1"
        name: {{vi: Chỉ số, en: Row}}
        max: {most}
        facts: {{{facts}}}
        score: {score}
        source: {{at: "1", provenance: illustrative}}
        {more}
"""


def counts(**ends: int) -> str:
    """Counts from 0 up to so many; facts of a row are joined by commas."""
    return ", ".join(
        f"{name}: {{type: count, max: {end}, label: {{vi: {name}, en: {name}}}}}"
        for name, end in ends.items()
    )


def flags(*names: str) -> str:
    """Questions to be answered with yes or no."""
    return ", ".join(f"{name}: {{type: flag, label: {{vi: {name}, en: {name}}}}}" for name in names)
