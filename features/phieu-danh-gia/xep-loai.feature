# language: vi
Tính năng: Xếp loại và điều kiện bắt buộc
  Xếp loại theo tỷ lệ giữa tổng điểm và điểm tối đa áp dụng, không theo tỷ lệ đã làm tròn.
  Điều kiện bắt buộc có thể chặn một mức xếp loại, nhưng không bao giờ làm thay đổi điểm.

  Bối cảnh: Xã đạt điểm tối đa ở mọi chỉ số
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"
    Và số liệu:
      | Kế hoạch đúng hạn                       | có    |
      | Số cuộc họp                             | 4     |
      | Hồ sơ trực tuyến                        | 1.000 |
      | Hồ sơ tiếp nhận                         | 1.000 |
      | Văn bản ký số                           | 500   |
      | Văn bản đi                              | 500   |
      | Chợ nhận thanh toán không dùng tiền mặt | có    |

  Khung kịch bản: Xếp loại theo tỷ lệ điểm
    Biết "Hồ sơ trực tuyến" là <hồ sơ trực tuyến>
    Và "Văn bản ký số" là <văn bản ký số>
    Khi chấm điểm
    Thì tổng điểm là <tổng điểm> trên 100 điểm áp dụng
    Và xếp loại <xếp loại>

    Dữ liệu:
      | hồ sơ trực tuyến | văn bản ký số | tổng điểm | xếp loại   |
      | 1.000            | 500           | 100       | Tốt        |
      | 1.000            | 250           | 90        | Tốt        |
      | 999              | 250           | 89,97     | Khá        |
      | 0                | 500           | 70        | Khá        |
      | 0                | 499           | 69,96     | Trung bình |
      | 0                | 0             | 50        | Trung bình |

  Kịch bản: Dưới 50% điểm áp dụng
    Biết "Hồ sơ trực tuyến" là 0
    Và "Văn bản ký số" là 0
    Và "Số cuộc họp" là 3
    Khi chấm điểm
    Thì tổng điểm là 45 trên 100 điểm áp dụng
    Và xếp loại Yếu

  Kịch bản: Phiếu nêu quy định đã dùng để xếp loại
    Khi chấm điểm
    Thì phiếu nêu lý do xếp loại:
      """
      Xếp loại Tốt: từ 90% tổng điểm tối đa được áp dụng trở lên, và đạt điều kiện bắt buộc:
      Kế hoạch chuyển đổi số được ban hành đúng hạn.
      """

  Kịch bản: Đủ tỷ lệ nhưng chưa đạt điều kiện bắt buộc
    Biết "Kế hoạch đúng hạn" là không
    Khi chấm điểm
    Thì tổng điểm là 90 trên 100 điểm áp dụng
    Và điều kiện bắt buộc "Kế hoạch chuyển đổi số được ban hành đúng hạn": không đạt
    Và xếp loại Khá
    Và phiếu nêu lý do xếp loại:
      """
      Xếp loại Khá: từ 70% tổng điểm tối đa được áp dụng trở lên.
      Chưa xếp loại Tốt vì chưa đạt điều kiện bắt buộc: Kế hoạch chuyển đổi số được ban hành đúng hạn.
      """

  Kịch bản: Chưa có số liệu thì cũng chưa đạt điều kiện bắt buộc
    Biết "Kế hoạch đúng hạn" chưa có số liệu
    Khi chấm điểm
    Thì điều kiện bắt buộc "Kế hoạch chuyển đổi số được ban hành đúng hạn": không đạt
    Và xếp loại Khá

  Kịch bản: Đạt điều kiện bắt buộc không bù được tỷ lệ còn thiếu
    Biết "Hồ sơ trực tuyến" là 0
    Khi chấm điểm
    Thì điều kiện bắt buộc "Kế hoạch chuyển đổi số được ban hành đúng hạn": đạt
    Và phiếu nêu lý do xếp loại:
      """
      Xếp loại Khá: từ 70% tổng điểm tối đa được áp dụng trở lên.
      """

  Kịch bản: Không phát sinh làm nhỏ điểm áp dụng, tỷ lệ tính trên phần còn lại
    Biết "Chợ nhận thanh toán không dùng tiền mặt" không phát sinh vì "Xã không có chợ"
    Và "Hồ sơ trực tuyến" là 800
    Khi chấm điểm
    Thì tổng điểm là 74 trên 80 điểm áp dụng
    Và tổng điểm đạt 92,5% của điểm áp dụng
    Và xếp loại Tốt
