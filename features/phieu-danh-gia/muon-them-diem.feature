# language: vi
Tính năng: Nội dung cần cải thiện của một chỉ số
  Phiếu ghi bước tiếp theo của chỉ số: mức cao hơn, phương án tốt hơn, hoặc đủ điểm tối đa của một tỷ lệ.
  Mỗi chỉ số có nhiều nhất một gợi ý, là thay đổi đem lại nhiều điểm nhất; chỉ khi không có số liệu nào một
  mình là đủ thì mới gợi ý hai số liệu. Phiếu không khuyên nhận ít hồ sơ hơn, lùi thời hạn, hay ký văn bản
  vào một ngày đã qua, và không gợi ý số liệu do hệ thống khác cung cấp.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Kịch bản: Thêm một cuộc họp
    Cho chỉ số "Ban chỉ đạo họp trong năm"
    Và "Số cuộc họp" là 3
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      «Số cuộc họp» cần đạt 4 cuộc (hiện có 3 cuộc): đạt thêm 5 điểm.
      """

  Kịch bản: Đủ điểm tối đa của một tỷ lệ, không phải bớt nhiệm vụ đến hạn
    Cho chỉ số "Nhiệm vụ trong kế hoạch hoàn thành đúng hạn"
    Và "Nhiệm vụ hoàn thành đúng hạn" là 7
    Và "Nhiệm vụ đến hạn" là 10
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      «Nhiệm vụ hoàn thành đúng hạn» cần đạt 10 (hiện có 7): đạt thêm 6 điểm.
      """

  Kịch bản: Nhiều phần thì gợi ý phần đem lại nhiều điểm nhất
    Cho chỉ số "Cung cấp dữ liệu mở"
    Và "Bộ dữ liệu đã công bố" là 3
    Và "Bộ dữ liệu theo kế hoạch" là 8
    Và "Có trang mô tả dữ liệu" là không
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      «Có trang mô tả dữ liệu» cần là có (hiện là không): đạt thêm 10 điểm.
      """

  Kịch bản: Một phần đã đủ điểm thì gợi ý phần kia
    Cho chỉ số "Cung cấp dữ liệu mở"
    Và "Bộ dữ liệu đã công bố" là 3
    Và "Bộ dữ liệu theo kế hoạch" là 8
    Và "Có trang mô tả dữ liệu" là có
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      «Bộ dữ liệu đã công bố» cần đạt 8 (hiện có 3): đạt thêm 6,25 điểm.
      """

  Kịch bản: Đã đủ điểm tối đa
    Cho chỉ số "Ban chỉ đạo họp trong năm"
    Và "Số cuộc họp" là 6
    Khi chấm điểm
    Thì phiếu không gợi ý gì thêm
