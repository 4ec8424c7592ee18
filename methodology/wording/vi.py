"""Vietnamese: how a rule is said."""

from methodology.wording.phrases import Phrases

PHRASES = Phrases(
    quoted="«{label}»",
    compared={
        ">=": "{left} từ {right} trở lên",
        "<=": "{left} không quá {right}",
        ">": "{left} trên {right}",
        "<": "{left} dưới {right}",
        "==": "{left} bằng {right}",
        "!=": "{left} khác {right}",
    },
    compared_dates={
        ">=": "{left} không sớm hơn {right}",
        "<=": "{left} không muộn hơn {right}",
        ">": "{left} sau {right}",
        "<": "{left} trước {right}",
        "==": "{left} đúng vào {right}",
        "!=": "{left} khác {right}",
    },
    flag="{label}: có",
    no_flag="{label}: không",
    option="{label}: {option}",
    no_option="{label}: không phải {option}",
    both="{left} và {right}",
    either="{left} hoặc {right}",
    otherwise="còn lại",
    gives="{points} điểm",
    gives_max="điểm tối đa ({points} điểm)",
    nothing_arose="không phát sinh",
    formula="{formula} điểm",
    unit_days="{number} ngày",
)
