"""English: how a rule is said."""

from methodology.wording.phrases import Phrases

PHRASES = Phrases(
    quoted="“{label}”",
    compared={
        ">=": "{left} is at least {right}",
        "<=": "{left} is at most {right}",
        ">": "{left} is above {right}",
        "<": "{left} is below {right}",
        "==": "{left} is {right}",
        "!=": "{left} is not {right}",
    },
    compared_dates={
        ">=": "{left} is not before {right}",
        "<=": "{left} is not after {right}",
        ">": "{left} is after {right}",
        "<": "{left} is before {right}",
        "==": "{left} is {right}",
        "!=": "{left} is not {right}",
    },
    flag="{label}: yes",
    no_flag="{label}: no",
    option="{label}: {option}",
    no_option="{label}: not {option}",
    both="{left} and {right}",
    either="{left} or {right}",
    otherwise="otherwise",
    gives="{points} points",
    gives_max="the maximum ({points} points)",
    nothing_arose="nothing arose",
    formula="{formula} points",
    unit_days="{number} days",
)
