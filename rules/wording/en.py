"""English: what a scorecard says."""

from rules.wording.phrases import Sheet

SHEET = Sheet(
    yes="yes",
    no="no",
    and_="; ",
    states={"missing": "missing", "not_applicable": "nothing arose"},
    scored="Earned {points} of {max} points: {why}.",
    why="{written} ({numbers})",
    part="{why} earns {points}",
    missing="Missing: {facts}. Earned {points} points; {open} of {max} are still to be had.",
    method="Not applicable to this agency: it applies only to {tags}.",
    nothing_arose="Nothing arose: {why}. {policy}",
    claimed="Nothing arose, as the agency claims: {reasons}. {policy}",
    informational="Tracked, not scored.",
    policies={
        "drop_and_rebase": "The indicator leaves the applicable maximum.",
        "credit_full": "The method gives it its maximum.",
        "zero": "The method gives it 0 points.",
    },
    rounded="{exact} rounded to a multiple of {step} ({mode}): {rounded}",
    rounded_total="The exact total {exact}, rounded to a multiple of {step} ({mode}): {rounded}.",
    total="Earned {points} of {applicable} applicable points, {percent}.",
    open="{open} points are still to be had from what is missing.",
    nothing_applies="No indicator applies to this agency.",
    band="Band {name}: {rule}.",
    no_band="No band.",
    blocked="Not {name}, because this gate is not passed: {gates}.",
    passed="Passed: {reached} of {marked} mandatory indicators earn at least {earning}; {full} is asked for.",
    failed="Not passed: {reached} of {marked} mandatory indicators earn at least {earning}; {full} is asked "
    "for; short: {failing}.",
    vacuous="Passed: no mandatory indicator applies.",
    small_percent="“{label}” is {value}: this fact is entered on a scale of 0–100; check it if "
    "{instead} is meant.",
    other_year="Period {period} is outside the years of the set ({first}–{last}).",
    not_used="“{label}” is given, but its indicator does not apply to the agency.",
    next="If {label} is {to} (now {now}), it earns {gain} points more.",
)
