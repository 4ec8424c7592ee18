# language: vi
Tính năng: Giải thích từng điểm
  Mỗi điểm được giải thích bằng số liệu của chính cơ quan, đủ để kiểm tra lại bằng máy tính cầm tay.
  Bản tiếng Anh: explained-in-english.feature.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Hồ sơ tiếp nhận trực tuyến"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

  Kịch bản: Trường hợp áp dụng và lý do, với số liệu của cơ quan
    Biết "Hồ sơ trực tuyến" là 811
    Và "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì phiếu giải thích:
      """
      Đạt 24,33/30 điểm: «Hồ sơ trực tuyến» ÷ «Hồ sơ tiếp nhận» dưới 80%
      (811 ÷ 1.250 = 64,88% < 80%).
      """

  Kịch bản: Công thức, với số liệu của cơ quan
    Biết "Hồ sơ trực tuyến" là 811
    Và "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì phiếu ghi cách tính:
      """
      30 × (811 ÷ 1.250) ÷ 80% = 24,33
      """

  Kịch bản: Điểm tối đa cũng có lý do
    Biết "Hồ sơ trực tuyến" là 1.100
    Và "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì phiếu giải thích:
      """
      Đạt 30/30 điểm: «Hồ sơ trực tuyến» ÷ «Hồ sơ tiếp nhận» từ 80% trở lên
      (1.100 ÷ 1.250 = 88% ≥ 80%).
      """

  Kịch bản: Tài liệu kiểm chứng đi cùng số liệu
    Biết "Hồ sơ trực tuyến" là 811, theo "Báo cáo 15/BC-VP ngày 5/1/2027"
    Và "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì phiếu ghi tài liệu kiểm chứng của "Hồ sơ trực tuyến" là "Báo cáo 15/BC-VP ngày 5/1/2027"
