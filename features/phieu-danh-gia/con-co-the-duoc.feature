# language: vi
Tính năng: Còn có thể được bao nhiêu điểm
  Số liệu chưa có được tính 0 điểm, nhưng phiếu luôn ghi số điểm còn có thể được từ những số liệu ấy.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"

  Kịch bản: Chưa nộp số liệu nào
    Khi chấm điểm
    Thì tổng điểm là 0 trên 100 điểm áp dụng
    Và tổng điểm còn có thể được 100 điểm

  Kịch bản: Đã nộp một phần
    Biết "Kế hoạch đúng hạn" là có
    Và "Số cuộc họp" là 2
    Khi chấm điểm
    Thì tổng điểm là 20 trên 100 điểm áp dụng
    Và tổng điểm còn có thể được 70 điểm
    Và phiếu kết luận:
      """
      Đạt 20 trên tổng điểm tối đa được áp dụng là 100 điểm, tỷ lệ 20%. Có thể đạt thêm tối đa 70 điểm nếu bổ sung số liệu.
      """

  Kịch bản: Không phát sinh thì không còn gì để chờ
    Biết "Kế hoạch đúng hạn" là có
    Và "Số cuộc họp" là 2
    Và "Chợ nhận thanh toán không dùng tiền mặt" không phát sinh vì "Xã không có chợ"
    Khi chấm điểm
    Thì tổng điểm là 20 trên 80 điểm áp dụng
    Và tổng điểm còn có thể được 50 điểm

  Kịch bản: Tử số bằng 0 thì mẫu số còn thiếu không đem lại điểm nào
    Biết "Kế hoạch đúng hạn" là có
    Và "Số cuộc họp" là 2
    Và "Hồ sơ trực tuyến" là 0
    Khi chấm điểm
    Thì tổng điểm là 20 trên 100 điểm áp dụng
    Và tổng điểm còn có thể được 40 điểm

  Kịch bản: Đã nộp đủ
    Biết số liệu:
      | Kế hoạch đúng hạn                       | có    |
      | Số cuộc họp                             | 2     |
      | Hồ sơ trực tuyến                        | 300   |
      | Hồ sơ tiếp nhận                         | 1.200 |
      | Văn bản ký số                           | 480   |
      | Văn bản đi                              | 600   |
      | Chợ nhận thanh toán không dùng tiền mặt | không |
    Khi chấm điểm
    Thì tổng điểm là 43,5 trên 100 điểm áp dụng
    Và tổng điểm còn có thể được 0 điểm
