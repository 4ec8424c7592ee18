"""What is said of problems, in Vietnamese and English."""

from methodology.model.fact import Text

TITLES = {
    "bad_request": Text("Yêu cầu không đúng giao thức HTTP", "The request is not good HTTP"),
    "unreadable_body": Text("Không đọc được nội dung gửi lên", "The body cannot be read"),
    "not_found": Text("Không có trang này", "There is no such page"),
    "unknown_pack": Text("Không có bộ chỉ số này", "There is no such pack"),
    "unknown_level": Text("Bộ chỉ số không có cấp này", "The pack has no such level"),
    "method_not_allowed": Text("Trang này không nhận phương thức đó", "The page does not take that method"),
    "not_acceptable": Text(
        "Không có định dạng nào trong Accept", "None of the formats in Accept is on offer"
    ),
    "pack_refused": Text("Bộ chỉ số có lỗi nên không dùng được", "The pack has faults and cannot be used"),
    "too_large": Text("Nội dung gửi lên quá lớn", "The body is too large"),
    "unsupported_media_type": Text("Nội dung không được gửi như JSON", "The body is not sent as JSON"),
    "wrong_parameter": Text("Tham số sai", "A parameter is wrong"),
    "wrong_submission": Text("Số liệu gửi lên có chỗ sai", "Something in the submission is wrong"),
    "cohort_too_large": Text("Quá nhiều cơ quan cho một lần gửi", "Too many agencies for one request"),
    "internal_error": Text("Hệ thống gặp lỗi", "Something went wrong on our side"),
    "not_ready": Text("Hệ thống chưa sẵn sàng", "The service is not ready"),
}

ADVICE = {
    "bad_request": Text(
        "Kiểm tra lại địa chỉ và các tiêu đề đã gửi.",
        "Check the address and the headers that were sent.",
    ),
    "unreadable_body": Text(
        "Gửi một văn bản JSON bằng UTF-8; «errors» chỉ ra chỗ đầu tiên không đọc được.",
        "Send a JSON text in UTF-8; “errors” names the first place that cannot be read.",
    ),
    "not_found": Text("Xem các trang hiện có tại /docs.", "See /docs for the pages that there are."),
    "unknown_pack": Text("Xem danh sách tại /api/v1/packs.", "See the list at /api/v1/packs."),
    "unknown_level": Text(
        "Trang của bộ chỉ số liệt kê các cấp.",
        "The pack's own page lists its levels.",
    ),
    "method_not_allowed": Text(
        "Tiêu đề Allow nêu các phương thức được nhận.",
        "The header Allow names the methods that it takes.",
    ),
    "not_acceptable": Text(
        "Phiếu, so sánh, thử nghiệm và gợi ý có JSON, CSV (text/csv) và văn bản (text/plain); trang phương "
        "pháp có JSON và văn bản; còn lại là JSON.",
        "Scorecards, comparisons, simulations and next steps come as JSON, text/csv and text/plain; method "
        "pages as JSON and text; the rest as JSON.",
    ),
    "pack_refused": Text(
        "Người giữ bộ chỉ số cần sửa; minhdiem check chỉ ra tệp và dòng.",
        "Whoever keeps the pack has to correct it; minhdiem check names file and line.",
    ),
    "too_large": Text(
        "Rút gọn phần tài liệu kiểm chứng; giới hạn đặt bằng MINHDIEM_MAX_BYTES.",
        "Shorten the evidence; MINHDIEM_MAX_BYTES sets the limit.",
    ),
    "unsupported_media_type": Text(
        "Gửi với Content-Type: application/json, bằng UTF-8, không nén.",
        "Send it with Content-Type: application/json, in UTF-8, not compressed.",
    ),
    "wrong_parameter": Text("«errors» nêu từng tham số sai.", "“errors” names each wrong parameter."),
    "wrong_submission": Text("«errors» nêu từng chỗ sai.", "“errors” names each wrong place."),
    "cohort_too_large": Text(
        "Dùng lệnh minhdiem, không giới hạn số cơ quan; «errors» nêu lệnh cần dùng.",
        "Use the command minhdiem, which takes any number; “errors” names the command.",
    ),
    "internal_error": Text(
        "Lỗi đã được ghi lại; hãy thử lại sau.",
        "It has been written down; please try again later.",
    ),
    "not_ready": Text("«errors» nêu chỗ sai trong bộ chỉ số.", "“errors” names what is wrong in the packs."),
}

PARAMETERS = {
    "wrong_page": Text("«page» phải là số nguyên từ 1 trở lên.", "“page” must be a whole number from 1."),
    "wrong_page_size": Text(
        "«page_size» phải là số nguyên từ 1 đến 100.",
        "“page_size” must be a whole number from 1 to 100.",
    ),
    "wrong_bundle": Text("«bundle» phải là true hoặc false.", "“bundle” must be true or false."),
    "wrong_from": Text("«from» phải là tên bộ chỉ số trước.", "“from” must be the name of the earlier pack."),
    "wrong_to": Text("«to» phải là tên bộ chỉ số sau.", "“to” must be the name of the later pack."),
    "wrong_level": Text(
        "«level» phải là tên một cấp mà cả hai bộ đều có.",
        "“level” must be the key of a level that both packs have.",
    ),
}
"""By the code of the fault: ``wrong_`` and the parameter's name."""

REQUESTS = {
    "no_shared_level": Text(
        "{earlier} (cấp {before}) và {later} (cấp {after}) không có cấp nào chung để so sánh. Hãy chọn "
        "hai bộ có cấp chung.",
        "{earlier} (levels {before}) and {later} (levels {after}) have no level in common. Choose two packs "
        "that have one.",
    ),
    "level_not_shared": Text(
        "Không phải bộ nào cũng có cấp «{value}». Hai bộ cùng có: {shared}.",
        "Not both packs have the level «{value}». Both have: {shared}.",
    ),
    "level_needed": Text("Hãy nêu cấp: {shared}.", "Name the level: {shared}."),
    "facts_or_cohort": Text(
        "Hãy gửi số liệu của một cơ quan («facts») hoặc của nhiều cơ quan («cohort»), một trong hai.",
        "Send the facts of one agency (“facts”) or of many (“cohort”), one of the two.",
    ),
    "cohort_too_large": Text(
        "Có {count} cơ quan; mỗi lần gửi nhận nhiều nhất {limit}. Hãy dùng lệnh: {command}",
        "There are {count} agencies; one request takes at most {limit}. Use the command: {command}",
    ),
    "unknown_indicator": Text(
        "Cấp {level} không có chỉ số «{value}». Trang phương pháp của cấp này nêu mọi chỉ số.",
        "The level {level} has no indicator «{value}». Its method page names them all.",
    ),
    "backcast_undecided": Text(
        "Không tính được khoảng điểm của số liệu này trong giới hạn công sức. Hãy gửi cả số liệu kỳ sau.",
        "The interval of these facts could not be found within the effort allowed. Send the later facts too.",
    ),
}
"""What is wrong with what is asked of packs, levels and cohorts; a name in braces is filled in."""
