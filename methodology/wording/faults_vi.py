"""Vietnamese: what is wrong, and what to do about it."""

TYPES = {
    "count": "số đếm",
    "number": "số",
    "percent": "tỷ lệ phần trăm",
    "flag": "câu hỏi có/không",
    "choice": "lựa chọn",
    "date": "ngày",
}
ENTRIES = {
    "count": "số nguyên, ví dụ 12",
    "number": "một số, ví dụ 12.5",
    "percent": "tỷ lệ phần trăm từ 0 đến 100, ví dụ 64.88",
    "flag": "true (có) hoặc false (không)",
    "choice": "mã của một trong các phương án, đặt trong dấu nháy kép",
    "date": 'ngày, ví dụ "2023-03-31"',
}
JSON = {
    "null": "null",
    "str": "một đoạn chữ",
    "bool": "true hoặc false",
    "numeral": "một số",
    "int": "một số",
    "list": "một danh sách",
    "dict": "các tên kèm giá trị",
}
PROVENANCES = {"analogue": "tương tự", "illustrative": "minh họa"}

SENTENCES = {
    # Files
    "file_unreadable": "Không đọc được tệp {name}. Hãy kiểm tra xem tệp có ở đó và có được phép đọc không.",
    "file_too_large": "Tệp có {size:number} byte; chỉ đọc được nhiều nhất {limit:number} byte. Hãy rút ngắn "
    "nội dung.",
    "not_utf8": "Nội dung không theo bảng mã UTF-8. Hãy lưu lại theo UTF-8 rồi thử lại.",
    "not_yaml": "Nội dung không đúng cú pháp YAML: {problem}. Hãy kiểm tra thụt đầu dòng, dấu hai chấm, dấu "
    "ngoặc và dấu nháy.",
    "empty_file": "Tệp trống. Hãy ghi nội dung vào tệp.",
    "more_documents": "Tệp chứa nhiều văn bản YAML. Hãy để mỗi tệp một văn bản và bỏ dấu «---».",
    "anchor_or_alias": "Không được dùng neo (&) và tham chiếu (*). Hãy ghi đầy đủ giá trị.",
    "tag": "Không được dùng thẻ kiểu «{tag}». Hãy bỏ thẻ này: định dạng đã quy định kiểu của từng giá trị.",
    "merge": "Không được gộp bằng «<<». Hãy ghi đầy đủ các khóa.",
    "too_deep": "Nội dung lồng nhau quá {limit} tầng. Hãy giảm số tầng lồng nhau.",
    "null_value": "Thiếu giá trị. Hãy ghi giá trị, hoặc bỏ khóa này.",
    "not_nfc": "«{value}» không ở dạng Unicode dựng sẵn (NFC). Hãy gõ lại bằng bảng mã Unicode dựng sẵn.",
    "duplicate_key": "Khóa «{key}» đã có ở dòng {line}. Hãy bỏ một trong hai, hoặc đổi khóa.",
    "key_not_text": "Danh sách hay nhóm khóa không thể làm khóa. Hãy ghi một từ đơn giản trước dấu hai chấm.",
    # Structure
    "required_key": "Thiếu khóa «{key}». Hãy bổ sung khóa này.",
    "unknown_key": "Ở đây không có khóa «{key}». Các khóa được dùng là: {known}.",
    "not_allowed": "Giá trị của «{key}» không được dùng ở đây. Các khóa được dùng là: {known}.",
    "mapping_expected": "Ở đây cần các khóa kèm giá trị («khóa: giá trị»), ít nhất một khóa.",
    "one_entry_expected": "Ở đây chỉ được có một khóa, nhưng đang có: {keys}. Hãy giữ lại một khóa.",
    "list_expected": "Ở đây cần một danh sách có ít nhất một mục («[mục, mục]»).",
    "text_expected": "Ở đây cần một giá trị đơn, không phải danh sách hay nhóm khóa.",
    # Values
    "not_a_key": "«{value}» không dùng làm mã được. Chỉ dùng a–z, 0–9, dấu chấm, gạch nối, gạch dưới; bắt "
    "đầu và kết thúc bằng chữ hoặc số.",
    "not_a_fact_name": "«{value}» không dùng làm tên số liệu được. Chỉ dùng a–z, 0–9, gạch dưới và bắt đầu "
    "bằng chữ.",
    "reserved_name": "«{value}» là từ dành riêng, không dùng làm tên số liệu được. Hãy chọn tên khác.",
    "not_a_pack_name": "«{value}» không phải tên bộ chỉ số. Hãy ghi như hoa-binh/2023; bản đính chính ghi "
    "như hoa-binh/2023.1.",
    "not_a_reference": "«{value}» không chỉ đến một dòng của bộ chỉ số nào. Hãy ghi như "
    "national-dti/2022#digital-government.",
    "not_a_file_name": "«{value}» không phải tên tệp của một cấp. Hãy ghi như commune.yaml: a–z, 0–9 và "
    "gạch nối.",
    "empty_text": "Nội dung trống. Hãy ghi nội dung.",
    "not_one_of": "Ở đây không được ghi «{value}». Chỉ được ghi một trong các giá trị: {allowed}.",
    "decimal_comma": "«{value}» dùng dấu phẩy thập phân. Hãy dùng dấu chấm: {instead}.",
    "not_a_number_text": "«{value}» không phải là số. Hãy ghi như 4 hoặc 0.5; nếu là tỷ lệ thì ghi như 80% "
    "hoặc 1/2.",
    "not_whole": "«{value}» không phải số nguyên. Hãy ghi một số không có phần thập phân.",
    "not_a_share": "«{value}» không phải một phần của điểm tối đa. Hãy ghi max, 0, phân số như 3/4 hoặc "
    "phần trăm như 75%.",
    "ambiguous_award": "«{value}» có thể là tỷ lệ, cũng có thể là số điểm. Hãy ghi max hoặc phân số như "
    "1/2; chỉ ghi số điểm khi lớn hơn 1.",
    "no_such_date": "«{value}» không phải một ngày có thật. Hãy ghi năm-tháng-ngày, ví dụ 2023-03-31.",
    # The pack and its levels
    "unknown_pack": "Không có bộ chỉ số «{value}». Các bộ hiện có: {known}.",
    "unknown_level": "Bộ chỉ số không có cấp «{value}». Các cấp của bộ: {known}.",
    "pack_not_proved": "Bộ chỉ số {pack} không qua được kiểm tra nên không được dùng. Lệnh «minhdiem check "
    "{pack}» nêu rõ lý do.",
    "name_differs": "Bộ chỉ số mang tên «{value}», không khớp với thư mục ({directory}). Hãy đổi tên một "
    "trong hai.",
    "level_file_missing": "Không có tệp {name} của cấp. Hãy thêm tệp, hoặc bỏ tên tệp khỏi «levels».",
    "duplicate_level": "Mỗi cấp chỉ được có một lần, nhưng các tệp lại ghi: {keys}. Hãy bỏ một tệp hoặc sửa "
    "«level» của tệp.",
    "row_digest_differs": "Dòng {key} không khớp với mã băm của nó: một trong hai đã bị sửa.",
    "official_not_quoted": "Bộ chỉ số ghi trạng thái «official», nhưng dòng {key} không phải trích dẫn "
    "({provenance:provenance}). Hãy trích từ quyết định, hoặc dùng trạng thái reference hay draft.",
    "too_many_digits": "Điểm được làm tròn đến 0–{limit} chữ số thập phân, không phải {value}.",
    "years_reversed": "Năm đầu ({first}) sau năm cuối ({last}). Hãy đổi chỗ hai năm.",
    "groups_or_indicators": "Nhóm {key} phải có «groups» hoặc «indicators», và chỉ một trong hai.",
    "informational_max": "Dòng chỉ theo dõi («informational») thì điểm tối đa bằng 0, và ngược lại; ở đây "
    "điểm tối đa là {value}. Hãy sửa «max» hoặc «score».",
    "negative_max": "Điểm tối đa là {value}. Điểm tối đa không được nhỏ hơn 0.",
    "shadows_context_fact": "Cấp này đã có số liệu chung «{name}». Hãy đặt tên khác cho số liệu riêng của "
    "dòng.",
    "unknown_tag": "Cấp này không có đặc điểm «{value}». Các đặc điểm đã khai báo: {known}.",
    "unknown_name": "Ở đây không có số liệu «{name}». Các số liệu dùng được: {known}.",
    # Facts of a pack
    "label_missing": "Số liệu {name} chưa có nhãn. Hãy thêm «label»; chỉ số liệu duy nhất của một dòng mới "
    "lấy tên của dòng.",
    "options_missing": "Số liệu kiểu lựa chọn cần ít nhất hai phương án. Hãy ghi các phương án vào "
    "«options».",
    "ends_missing": "Số liệu kiểu «number» phải có «min», «max» và «decimals». Hãy bổ sung phần còn thiếu.",
    "not_for_this_type": "Khóa «{key}» không dùng cho số liệu kiểu này ({type:type}). Hãy bỏ khóa này.",
    "too_many_decimals": "Số liệu có từ 0 đến {limit} chữ số thập phân, không thể là {value}.",
    "off_the_grid": "«{value}» có nhiều chữ số thập phân hơn số liệu ({decimals}). Hãy rút gọn, hoặc tăng "
    "«decimals».",
    "end_of_another_type": "«{value}» không thể là giới hạn của kiểu này ({type:type}). Kiểu ngày có giới "
    "hạn là ngày, các kiểu khác là số.",
    "empty_domain": "Giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất. Hãy sửa «min» hoặc «max».",
    "end_too_large": "Giới hạn «{value}» quá lớn: tính cả phần thập phân chỉ được có {limit:number} bước. "
    "Hãy giảm giới hạn này.",
    # Expressions
    "expression_too_long": "Biểu thức dài {length} ký tự; chỉ được dài nhiều nhất {limit}. Hãy tách dòng "
    "thành nhiều phần.",
    "expression_not_ascii": "«{value}» có ký tự không dùng được trong biểu thức. Chỉ dùng tên số liệu, số "
    "và các dấu.",
    "expression_unreadable": "Không đọc được biểu thức «{value}». Hãy kiểm tra các dấu và dấu ngoặc.",
    "expression_not_allowed": "«{at}» không được dùng trong biểu thức «{value}». Chỉ dùng + - * / ( ), phép "
    "so sánh, and, or, not, số, ngày và số liệu.",
    "not_a_number": "«{name}» là {type:type}, không tính toán được. Hãy dùng số đếm, số, tỷ lệ phần trăm "
    "hoặc ngày.",
    "not_a_flag": "«{name}» là {type:type}, không đứng một mình làm điều kiện được. Hãy so sánh, ví dụ "
    "{name} >= 1.",
    "not_an_option": "«{name}» là lựa chọn: chỉ so sánh bằng = hoặc != với một trong các phương án: "
    "{options}.",
    "wrong_fact_type": "«{name}» là {type:type}, nhưng ở đây cần {expected:type}. Hãy dùng số liệu khác "
    "hoặc cách tính khác.",
    "not_linear": "Biểu thức không phải tổng các số liệu chia cho tổng các số liệu. Hãy tách ra: chẳng hạn "
    "trung bình của hai tỷ lệ là hai phần, mỗi phần một nửa số điểm.",
    "divides_by_zero": "Biểu thức chia cho 0. Hãy sửa mẫu số.",
    "compares_nothing": "Phép so sánh không còn số liệu nào nên luôn đúng hoặc luôn sai. Hãy so sánh một số "
    "liệu.",
    "guard_too_large": "Điều kiện tách ra thành {count} khả năng, chỉ xử lý được nhiều nhất {limit}. Hãy "
    "làm các mức điểm đơn giản hơn hoặc ít hơn.",
    # Kinds of rule
    "unknown_kind": "«{value}» không phải là một cách tính điểm. Hãy ghi đúng một trong các cách: {known}; "
    "hoặc «informational».",
    "share_missing": "Mỗi mục của danh sách này phải có «share», phần của nó trong điểm tối đa. Hãy bổ sung.",
    "share_not_positive": "«{value}» không thể là phần điểm của một mục. Phần này phải lớn hơn 0.",
    "else_missing": "Bậc cuối phải là «else»: số điểm khi không đạt bậc nào. Hãy bổ sung.",
    "ladder_without_steps": "Trước «else» không có bậc nào. Hãy thêm ít nhất một ngưỡng.",
    "else_not_last": "«else» nhận mọi trường hợp còn lại nên phải đứng cuối. Hãy chuyển xuống cuối.",
    "options_differ": "Các phương án của «{name}» là {options}, nhưng ở đây ghi {written}. Hãy cho mỗi "
    "phương án một phần điểm.",
    "each_not_positive": "Số điểm cho mỗi đơn vị là {value}. Số điểm này phải lớn hơn 0.",
    "full_at_not_positive": "«full_at» là {value}. Giá trị này phải lớn hơn 0.",
    # Sums, names, order
    "indicator_sum": "Các phần của {row} cộng lại được {sum} điểm, nhưng điểm tối đa là {max}. Hãy sửa các "
    "phần hoặc «max».",
    "group_sum": "Các dòng dưới nhóm {group} cộng lại được {sum} điểm, nhưng điểm tối đa là {max}. Hãy sửa "
    "một trong hai.",
    "level_sum": "Các nhóm của cấp {level} cộng lại được {sum} điểm, nhưng điểm tối đa là {max}. Hãy sửa "
    "một trong hai.",
    "duplicate_code": "Số thứ tự «{code}» được dùng nhiều lần: {rows}. Hãy cho mỗi dòng một số riêng.",
    "unknown_group": "Trụ cột {view} gồm nhóm «{group}», nhưng cấp này không có nhóm đó. Hãy sửa mã nhóm.",
    "counted_twice": "Trụ cột {view} tính {row} hai lần. Hãy chỉ ghi một trong các nhóm chứa dòng này.",
    "mark_not_carried": "Điều kiện bắt buộc {gate} xét dấu «{mark}», nhưng không dòng nào mang dấu này. Hãy "
    "đánh dấu các dòng, hoặc bỏ điều kiện.",
    "band_open": "Mức xếp loại {band} không có «at_least». Chỉ mức cuối cùng mới được bỏ trống.",
    "band_closed": "Mức xếp loại cuối ({band}) bắt đầu từ {at_least:share}, nên kết quả thấp hơn không được "
    "xếp loại. Hãy bỏ «at_least» của mức này, hoặc thêm một mức.",
    "band_order": "Mức xếp loại {band} bắt đầu từ {at_least:share}, không thấp hơn mức {after} đứng trước "
    "({limit:share}). Hãy xếp các mức từ cao xuống thấp.",
    "unknown_gate": "Mức xếp loại {band} đòi hỏi điều kiện «{gate}», nhưng cấp {level} không có điều kiện "
    "này. Hãy thêm điều kiện ở cấp đó, hoặc bỏ ở đây.",
    # Proofs
    "gap": "{row}: không có mức điểm nào khi {witness}. Hãy thêm một mức cho trường hợp này, hoặc thêm "
    "«else».",
    "zero_denominator": "{row}: không có mức điểm nào khi {witness}, vì mẫu số bằng 0 ({facts}). Hãy ghi "
    "«if_none» hoặc thêm một mức cho trường hợp này, hoặc khai báo giá trị nhỏ nhất lớn hơn 0.",
    "overlap": "{row}: các mức {case} và {cases} cùng áp dụng khi {witness}. Hãy làm cho chúng loại trừ "
    "nhau.",
    "shadowed": "{row}: mức {case} không bao giờ áp dụng, vì mọi trường hợp của nó đã thuộc {cases} đứng "
    "trước. Hãy chuyển mức này lên trên, hoặc bỏ đi.",
    "never_applies": "{row}: không số liệu nào thỏa mãn mức {case}. Hãy bỏ mức này, hoặc sửa điều kiện hay "
    "giới hạn số liệu.",
    "below_zero": "{row}: mức {case} cho {points} điểm, nhỏ hơn 0, khi {witness}. Hãy sửa số điểm hoặc giới "
    "hạn số liệu.",
    "above_max": "{row}: mức {case} cho {points} điểm, vượt điểm tối đa {max}, khi {witness}. Hãy thêm một "
    "mức đứng trước để chặn ở điểm tối đa.",
    "undefined_points": "{row}: điểm của mức {case} phải chia cho 0 ({facts}) khi {witness}. Hãy thêm một "
    "mức đứng trước cho trường hợp này.",
    "out_of_reach": "{row}: không số liệu nào đạt được điểm tối đa {max}. Hãy sửa số điểm, hoặc giới hạn số "
    "liệu.",
    "negative_denominator": "{row}: một mẫu số ({facts}) nhỏ hơn 0 khi {witness}. Hãy thêm «require» để "
    "không cho phép.",
    "contradictory": "{row}: không số liệu nào thỏa mãn cùng lúc mọi điều kiện trong «require». Hãy sửa một "
    "điều kiện.",
    "not_monotone": "{row}: khi {witness} thì được {points} điểm, nhưng khi {facts} tăng lên {more} thì chỉ "
    "còn {points_more}. Hãy sửa các mức điểm, hoặc bỏ {facts} khỏi «monotone».",
    "monotone_denominator": "{row}: khi điểm được chia cho {facts} hoặc chia cho nhiều mẫu số khác nhau thì "
    "không chứng minh được rằng {facts} tăng không làm giảm điểm. Hãy bỏ {facts} khỏi «monotone».",
    "unkept_where_missing": "{row}: khi {witness} và thiếu {facts}, không có gì giữ điểm của mức {case} "
    "trong khoảng từ 0 đến {max}: «require» chỉ được xét khi đủ số liệu của nó. Hãy ràng buộc trực tiếp các "
    "số liệu của mức này, hoặc giới hạn điểm.",
    "undecided": "{row}: việc chứng minh vượt quá giới hạn tính toán. Hãy làm các mức điểm hoặc điều kiện "
    "đơn giản hơn.",
    "ratio_above_one": "{row}: tỷ lệ lớn hơn 1 khi {witness}. Hãy thêm «require» để không cho phép, hoặc "
    "ghi «may_exceed: true».",
    # Scorecards
    "not_a_scorecard": "Đây không phải phiếu đánh giá của Minh Điểm, hoặc phiếu bị thiếu. Hãy dùng đúng tệp "
    "đã được phát hành.",
    "number_in_scorecard": "Có số «{value}» ở chỗ mà phiếu đánh giá không có số. Tệp đã bị sửa.",
    "bundle_unreadable": "Không đọc được bộ chỉ số kèm theo phiếu đánh giá. Tệp đã bị sửa.",
    "bundle_of_another_pack": "Bộ chỉ số kèm theo phiếu không phải là {name} có mã băm {digest} mà phiếu đã "
    "ghi.",
    "another_pack_of_that_name": "Bộ chỉ số {name} hiện có mang mã băm khác ({digest}) với mã băm mà phiếu "
    "ghi. Một trong hai không phải bản đã công bố.",
    # What the rule engine can hold
    "engine_number_too_large": "Khi so sánh, các số của {facts} lên tới {size}, vượt giới hạn {limit}. Hãy "
    "giảm giới hạn hoặc số chữ số thập phân của số liệu.",
    "engine_bad_name": "Bộ máy luật không nhận tên «{name}». Hãy chọn tên khác.",
    "engine_names_collide": "Bộ máy luật không phân biệt được hai tên «{name}» và «{other}». Hãy đổi một "
    "tên.",
    "engine_too_many_rules": "Cấp này cần {count} luật, nhiều nhất chỉ được {limit}. Hãy chia nhỏ cấp này.",
    "engine_too_many_selectors": "Cấp này có {count} loại phần khác nhau, nhiều nhất chỉ được {limit}. Hãy "
    "chia nhỏ cấp này.",
    "engine_too_many_properties": "Một phần so sánh {count} đại lượng, nhiều nhất chỉ được {limit}. Hãy "
    "tách dòng thành nhiều phần.",
    "engine_too_many_conditions": "Một phần cần {count} phép so sánh, nhiều nhất chỉ được {limit}. Hãy tách "
    "dòng thành nhiều phần.",
    "engine_too_many_matches": "Trong một phần có thể có {count} điều kiện cùng đúng, nhiều nhất chỉ được "
    "{limit}. Hãy tách dòng thành nhiều phần.",
    # A facts file
    "not_json": "Không đọc được JSON ở dòng {line}, cột {column}. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu "
    "nháy kép quanh đó.",
    "not_finite": "«{value}» không phải là số dùng được. Hãy ghi con số, hoặc ghi null nếu chưa có số liệu.",
    "duplicate_name": "Tên «{name}» được ghi hai lần. Hãy bỏ một trong hai.",
    "broken_text": "Nội dung ở «{name}» có ký tự bị hỏng. Hãy gõ lại.",
    "object_expected": "Ở đây cần các tên kèm giá trị, đặt trong {{ }}, không phải {value:json}.",
    "list_expected_here": "Ở đây cần một danh sách, đặt trong [ ], không phải {value:json}.",
    "text_missing": "Ở đây cần một đoạn chữ. Hãy ghi trong dấu nháy kép.",
    "text_too_long": "Nội dung dài {length:number} ký tự; chỉ lưu được nhiều nhất {limit:number}. Hãy rút "
    "ngắn.",
    "not_a_year": "«{value}» không phải là năm. Hãy ghi bốn chữ số, ví dụ 2023.",
    "unknown_fact": "Cấp {level} không có số liệu «{name}». Tệp số liệu trống của cấp này ghi đủ tên "
    "các số liệu.",
    "unknown_fact_near": "Cấp {level} không có số liệu «{name}». Có phải là {near} không?",
    "too_many_tags": "Có {count:number} đặc điểm; chỉ đọc nhiều nhất {limit:number}. Hãy ghi mỗi đặc điểm "
    "một lần.",
    "value_expected": "Số liệu không có «value». Hãy ghi giá trị, hoặc null nếu chưa có số liệu.",
    "claim_not_allowed": "Số liệu này không được khai là không phát sinh. Hãy ghi giá trị; nếu bằng không "
    "thì ghi 0.",
    "broken_require": "Các số liệu không khớp nhau: cần {require}, nhưng {values:numbers}. Hãy sửa số liệu "
    "ghi nhầm.",
    "wrong_type": "«{value}» không phù hợp: ở đây cần {expected:entry}.",
    "exponent": "«{value}» được ghi dạng lũy thừa. Hãy ghi đầy đủ các chữ số; ở đây cần {expected:entry}.",
    "number_too_long": "Số «{value}» quá dài. Hãy ghi nhiều nhất {limit} ký tự.",
    "too_many_decimals_in_value": "«{value}» có nhiều hơn {limit} chữ số thập phân. Không dùng dấu phân "
    "cách hàng nghìn; phần thập phân thừa thì làm tròn.",
    "out_of_domain": "«{value}» nằm ngoài khoảng cho phép: từ {low:number} đến {high:number}. Hãy sửa lại.",
    "unknown_option": "«{value}» không có trong các phương án. Hãy chọn một trong: {allowed}.",
    # A cohort under another method
    "nothing_told": "Không chỉ số nào của cấp {after} (bộ sau) tính được từ số liệu của cấp {before} "
    "(bộ trước). Hãy so sánh những cấp có số liệu chung.",
    # A cohort file
    "empty_cohort": "Không có cơ quan nào. Hãy ghi mỗi cơ quan một dòng.",
    "agency_twice": "Cơ quan {agency} đã có ở dòng {line}. Hãy bỏ một trong hai dòng.",
    "not_csv": "Không đọc được dòng này theo CSV: {problem}. Hãy kiểm tra dấu phẩy và dấu nháy kép.",
    "column_missing": "Thiếu cột {name}. Hãy thêm cột này vào dòng đầu tiên.",
    "too_many_cells": "Dòng có {count} ô nhưng chỉ có {limit} cột. Hãy đặt giá trị có dấu phẩy trong dấu "
    "nháy kép.",
}
