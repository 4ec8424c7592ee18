# language: vi
Tính năng: Số liệu cần xem lại
  Có những số liệu hợp lệ nhưng trông giống ghi nhầm. Phiếu vẫn chấm điểm và nhắc cơ quan xem lại.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Kịch bản: Tỷ lệ phần trăm ghi theo thang 0–1
    Biết "Tỷ lệ hài lòng" là 0,85
    Khi chấm điểm
    Thì chỉ số "Mức độ hài lòng của người dân" được 0,19 điểm
    Và phiếu lưu ý:
      """
      «Tỷ lệ hài lòng» là 0,85%: số liệu này nhập theo thang 0–100, hãy kiểm tra lại nếu ý là 85%.
      """

  Kịch bản: Kỳ đánh giá ngoài thời gian áp dụng của bộ chỉ số
    Cho kỳ đánh giá là năm 2025
    Khi chấm điểm
    Thì phiếu lưu ý:
      """
      Kỳ 2025 nằm ngoài các năm mà bộ chỉ số áp dụng (2026–2026).
      """

  Kịch bản: Số liệu của chỉ số không áp dụng
    Biết "Hồ sơ trực tuyến" là 811
    Khi chấm điểm
    Thì chỉ số "Hồ sơ tiếp nhận trực tuyến" được 0 điểm
    Và phiếu lưu ý:
      """
      «Hồ sơ trực tuyến» có số liệu nhưng chỉ số này không áp dụng cho cơ quan.
      """

  Kịch bản: Không có gì phải xem lại
    Biết "Tỷ lệ hài lòng" là 85%
    Khi chấm điểm
    Thì phiếu không có lưu ý nào
