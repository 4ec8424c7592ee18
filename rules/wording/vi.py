"""Vietnamese: what a scorecard says."""

from rules.wording.phrases import Sheet

SHEET = Sheet(
    yes="có",
    no="không",
    and_="; ",
    states={"missing": "chưa có số liệu", "not_applicable": "không phát sinh"},
    scored="Được {points} trên {max} điểm: {why}.",
    why="{written} ({numbers})",
    part="{why} được {points}",
    missing="Chưa có số liệu: {facts}. Được {points} điểm, còn có thể được {open} trên {max} điểm.",
    method="Không áp dụng cho cơ quan này: chỉ áp dụng cho {tags}.",
    nothing_arose="Không phát sinh: {why}. {policy}",
    claimed="Không phát sinh, theo khai báo của cơ quan: {reasons}. {policy}",
    informational="Theo dõi, không tính điểm.",
    policies={
        "drop_and_rebase": "Chỉ số này không tính vào điểm tối đa áp dụng.",
        "credit_full": "Theo bộ chỉ số, được tính điểm tối đa.",
        "zero": "Theo bộ chỉ số, được tính 0 điểm.",
    },
    rounded="{exact} làm tròn đến {digits} chữ số thập phân ({mode}): {rounded}",
    rounded_total="Tổng chính xác {exact}, làm tròn đến {digits} chữ số thập phân ({mode}): {rounded}.",
    total="Được {points} trên {applicable} điểm áp dụng, đạt {percent}.",
    open="Còn có thể được {open} điểm từ những số liệu chưa có.",
    nothing_applies="Không có chỉ số nào áp dụng cho cơ quan này.",
    band="Xếp loại {name}: {rule}.",
    no_band="Không xếp loại.",
    blocked="Chưa xếp loại {name} vì chưa đạt điều kiện bắt buộc: {gates}.",
    passed="Đạt: {reached} trên {marked} chỉ số bắt buộc đủ mức {earning}, yêu cầu {full}.",
    failed="Không đạt: {reached} trên {marked} chỉ số bắt buộc đủ mức {earning}, yêu cầu {full}; "
    "chưa đủ: {failing}.",
    vacuous="Đạt: không có chỉ số bắt buộc nào áp dụng.",
    small_percent="«{label}» là {value}: số liệu này nhập theo thang 0–100, hãy kiểm tra lại nếu "
    "ý là {instead}.",
    other_year="Kỳ {period} nằm ngoài các năm mà bộ chỉ số áp dụng ({first}–{last}).",
    not_used="«{label}» có số liệu nhưng chỉ số này không áp dụng cho cơ quan.",
    next="Nếu {label} là {to} (nay là {now}) thì được thêm {gain} điểm.",
)
