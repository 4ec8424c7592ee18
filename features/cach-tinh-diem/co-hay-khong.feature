# language: vi
Tính năng: Có hay không
  Có thì được điểm tối đa, không thì được 0 điểm.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Ban hành kế hoạch chuyển đổi số"

  Kịch bản: Cách tính được công bố
    Thì cách tính điểm là:
      """
      «Đã ban hành kế hoạch»:
      - có: 20 điểm
      - không: 0 điểm
      """

  Khung kịch bản: Điểm theo câu trả lời
    Biết "Đã ban hành kế hoạch" là <câu trả lời>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | câu trả lời | điểm |
      | có          | 20   |
      | không       | 0    |
