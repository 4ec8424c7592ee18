# language: vi
Tính năng: Các trường hợp, có thời hạn
  Các trường hợp được xét lần lượt từ trên xuống; trường hợp đầu tiên đúng là trường hợp áp dụng.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Ban hành quy chế quản lý dữ liệu đúng hạn"

  Kịch bản: Cách tính được công bố
    Thì cách tính điểm là:
      """
      - «Đã ban hành quy chế»: không: 0 điểm
      - «Ngày ký quy chế» không muộn hơn 31/3/2026: 40 điểm
      - «Ngày ký quy chế» không muộn hơn 30/4/2026: 20 điểm
      - còn lại: 0 điểm
      """

  Khung kịch bản: Điểm theo ngày ký
    Biết "Đã ban hành quy chế" là có
    Và "Ngày ký quy chế" là <ngày ký>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | ngày ký    | điểm |
      | 2/1/2026   | 40   |
      | 31/3/2026  | 40   |
      | 1/4/2026   | 20   |
      | 30/4/2026  | 20   |
      | 1/5/2026   | 0    |
      | 31/12/2026 | 0    |

  Kịch bản: Chưa ban hành thì được 0 điểm, không cần ngày ký
    Biết "Đã ban hành quy chế" là không
    Và "Ngày ký quy chế" chưa có số liệu
    Khi chấm điểm
    Thì chỉ số thuộc diện "0 điểm"
    Và chỉ số còn có thể được 0 điểm

  Kịch bản: Đã ban hành mà không rõ ngày ký thì chưa tính được điểm
    Biết "Đã ban hành quy chế" là có
    Và "Ngày ký quy chế" chưa có số liệu
    Khi chấm điểm
    Thì chỉ số thuộc diện "chưa có số liệu"
    Và chỉ số còn có thể được 40 điểm
