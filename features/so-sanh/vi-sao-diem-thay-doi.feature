# language: vi
Tính năng: Vì sao điểm của tôi thay đổi: do tôi hay do quy định?
  Khi bộ chỉ số thay đổi, phần tăng giảm điểm được tách chính xác cho từng nguyên nhân:
  số liệu, cách chấm, điểm tối đa, chỉ số mới, chỉ số bỏ, phạm vi áp dụng, làm tròn.
  Các phần cộng lại đúng bằng mức thay đổi.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"
    Và số liệu:
      | Số cuộc họp           | 3     |
      | Văn bản đã ký         | 4     |
      | Văn bản tỉnh yêu cầu  | 5     |
      | Hồ sơ trực tuyến      | 600   |
      | Hồ sơ tiếp nhận       | 1.000 |
      | Số sáng kiến          | 2     |
    Và bộ chỉ số sau là "thu-nghiem/2029"

  Kịch bản: Cả số liệu và quy định đều thay đổi
    Cho số liệu kỳ sau như kỳ trước, riêng:
      | Số cuộc họp           | 4  |
      | Cán bộ được tập huấn  | 45 |
      | Tổng số cán bộ        | 60 |
    Khi hỏi vì sao điểm thay đổi
    Thì câu trả lời là:
      """
      Điểm tăng 7,5, từ 63,5 lên 71: +6,25 do số liệu, −4,5 do thay đổi cách chấm,
      +0,75 do thay đổi điểm tối đa, +15 do chỉ số mới, −10 do chỉ số bãi bỏ.
      """
    Và điểm thay đổi +7,5, gồm:
      | số liệu       | +6,25 |
      | cách chấm     | −4,5  |
      | điểm tối đa   | +0,75 |
      | chỉ số mới    | +15   |
      | chỉ số bãi bỏ | −10   |
    Và thay đổi của chỉ số "Ban chỉ đạo họp trong năm" là do:
      """
      Tăng 15 điểm: +6,25 do số liệu, +8,75 do thay đổi điểm tối đa.
      """
    Và thay đổi của chỉ số "Hồ sơ tiếp nhận trực tuyến" là do:
      """
      Giảm 4,5 điểm: −4,5 do thay đổi cách chấm.
      """

  Kịch bản: Số liệu như cũ thì không điểm nào thay đổi do số liệu
    Cho số liệu kỳ sau như kỳ trước
    Khi hỏi vì sao điểm thay đổi
    Thì điểm thay đổi −15, gồm:
      | cách chấm     | −4,5 |
      | điểm tối đa   | −0,5 |
      | chỉ số bãi bỏ | −10  |

  Kịch bản: Quy định như cũ thì mọi thay đổi là do số liệu
    Cho bộ chỉ số sau là "thu-nghiem/2026"
    Và số liệu kỳ sau như kỳ trước, riêng:
      | Số cuộc họp   | 4 |
      | Số sáng kiến  | 4 |
    Khi hỏi vì sao điểm thay đổi
    Thì câu trả lời là:
      """
      Điểm tăng 15, từ 63,5 lên 78,5: +15 do số liệu.
      """
