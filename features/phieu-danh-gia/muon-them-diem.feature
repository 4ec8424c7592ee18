# language: vi
Tính năng: Muốn thêm điểm thì cần gì
  Với mỗi số liệu của chỉ số, phiếu ghi mức thay đổi nhỏ nhất đem lại thêm điểm.
  Phiếu không khuyên nhận ít hồ sơ hơn hay lùi thời hạn.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Kịch bản: Thêm một cuộc họp
    Cho chỉ số "Ban chỉ đạo họp trong năm"
    Và "Số cuộc họp" là 3
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      Nếu «Số cuộc họp» là 4 cuộc (nay là 3 cuộc) thì được thêm 5 điểm.
      """

  Kịch bản: Thêm một nhiệm vụ đúng hạn, không phải bớt nhiệm vụ đến hạn
    Cho chỉ số "Nhiệm vụ trong kế hoạch hoàn thành đúng hạn"
    Và "Nhiệm vụ hoàn thành đúng hạn" là 7
    Và "Nhiệm vụ đến hạn" là 10
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      Nếu «Nhiệm vụ hoàn thành đúng hạn» là 8 (nay là 7) thì được thêm 2 điểm.
      """

  Kịch bản: Nhiều phần thì có nhiều cách
    Cho chỉ số "Cung cấp dữ liệu mở"
    Và "Bộ dữ liệu đã công bố" là 3
    Và "Bộ dữ liệu theo kế hoạch" là 8
    Và "Có trang mô tả dữ liệu" là không
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      Nếu «Bộ dữ liệu đã công bố» là 4 (nay là 3) thì được thêm 1,25 điểm.
      Nếu «Có trang mô tả dữ liệu» là có (nay là không) thì được thêm 10 điểm.
      """

  Kịch bản: Một phần đã đủ điểm, phần kia vẫn tính từng bước nhỏ nhất
    Cho chỉ số "Cung cấp dữ liệu mở"
    Và "Bộ dữ liệu đã công bố" là 3
    Và "Bộ dữ liệu theo kế hoạch" là 8
    Và "Có trang mô tả dữ liệu" là có
    Khi chấm điểm
    Thì phiếu chỉ ra cách thêm điểm:
      """
      Nếu «Bộ dữ liệu đã công bố» là 4 (nay là 3) thì được thêm 1,25 điểm.
      """

  Kịch bản: Đã đủ điểm tối đa
    Cho chỉ số "Ban chỉ đạo họp trong năm"
    Và "Số cuộc họp" là 6
    Khi chấm điểm
    Thì phiếu không gợi ý gì thêm
