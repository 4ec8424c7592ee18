# language: vi
Tính năng: Làm tròn
  Điểm được tính chính xác; làm tròn chỉ xảy ra ở nơi bộ chỉ số quy định, và là một bước ghi rõ trên phiếu.

  Kịch bản: Bước làm tròn được ghi trên phiếu
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Nhiệm vụ trong kế hoạch hoàn thành đúng hạn"
    Và "Nhiệm vụ hoàn thành đúng hạn" là 1
    Và "Nhiệm vụ đến hạn" là 3
    Khi chấm điểm
    Thì chỉ số được 6,67 điểm
    Và phiếu ghi bước làm tròn:
      """
      ≈ 6,6667 làm tròn đến 2 chữ số thập phân (phần bỏ đi từ 5 trở lên thì làm tròn lên): 6,67
      """

  Kịch bản: Điểm tính ra đã gọn thì không có bước làm tròn
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Nhiệm vụ trong kế hoạch hoàn thành đúng hạn"
    Và "Nhiệm vụ hoàn thành đúng hạn" là 1
    Và "Nhiệm vụ đến hạn" là 4
    Khi chấm điểm
    Thì chỉ số được 5 điểm
    Và phiếu không ghi bước làm tròn nào

  Khung kịch bản: Nửa đơn vị cuối được làm tròn theo quy định của bộ chỉ số
    Cho bộ chỉ số "<bộ chỉ số>", cấp "Xã, phường"
    Và "Văn bản ký số" là <ký số>
    Và "Văn bản đi" là 160
    Khi chấm điểm
    Thì tổng điểm là <tổng điểm> trên 100 điểm áp dụng

    Dữ liệu: Nửa làm tròn lên: 0,125 và 0,375
      | bộ chỉ số       | ký số | tổng điểm |
      | thu-nghiem/2026 | 1     | 0,13      |
      | thu-nghiem/2026 | 3     | 0,38      |

    Dữ liệu: Nửa làm tròn về số chẵn
      | bộ chỉ số       | ký số | tổng điểm |
      | thu-nghiem/2027 | 1     | 0,12      |
      | thu-nghiem/2027 | 3     | 0,38      |

    Dữ liệu: Làm tròn xuống
      | bộ chỉ số       | ký số | tổng điểm |
      | thu-nghiem/2028 | 1     | 0,12      |
      | thu-nghiem/2028 | 3     | 0,37      |

  Khung kịch bản: Làm tròn từng chỉ số hay chỉ làm tròn tổng điểm
    Hai chỉ số cùng được 20/3 điểm; hai cách làm tròn cho hai tổng điểm lệch nhau 0,01.

    Cho bộ chỉ số "<bộ chỉ số>", cấp "Xã, phường"
    Và "Hồ sơ trực tuyến" là 2
    Và "Hồ sơ tiếp nhận" là 9
    Và "Văn bản ký số" là 1
    Và "Văn bản đi" là 3
    Khi chấm điểm
    Thì tổng điểm là <tổng điểm> trên 100 điểm áp dụng

    Dữ liệu: 6,6667 + 6,6667, làm tròn từng chỉ số rồi cộng
      | bộ chỉ số       | tổng điểm |
      | thu-nghiem/2026 | 13,34     |

    Dữ liệu: 6,6667 + 6,6667, cộng chính xác rồi mới làm tròn
      | bộ chỉ số       | tổng điểm |
      | thu-nghiem/2028 | 13,33     |

  Kịch bản: Làm tròn tổng điểm cũng được ghi trên phiếu
    Cho bộ chỉ số "thu-nghiem/2028", cấp "Xã, phường"
    Và "Văn bản ký số" là 1
    Và "Văn bản đi" là 3
    Khi chấm điểm
    Thì phiếu kết luận:
      """
      Đạt 6,66 trên tổng điểm tối đa được áp dụng là 100 điểm, tỷ lệ 6,66%.
      Tổng chính xác ≈ 6,6667, làm tròn đến 2 chữ số thập phân (làm tròn xuống): 6,66.
      Có thể đạt thêm tối đa 80 điểm nếu bổ sung số liệu.
      """
