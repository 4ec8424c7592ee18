# language: vi
Tính năng: Chưa có số liệu, 0 điểm, không phát sinh, không áp dụng
  Bốn điều này khác nhau và luôn được ghi khác nhau trên phiếu:
  chưa có số liệu thì còn chờ; 0 điểm là kết quả; không phát sinh là không có việc để chấm;
  không áp dụng là bộ chỉ số không đặt ra cho cơ quan đó.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Quy tắc: Mỗi điều một cách ghi

    Bối cảnh:
      Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"

    Kịch bản: Chưa có số liệu
      Cho cơ quan có đặc điểm "Cơ quan có dịch vụ công"
      Và "Hồ sơ tiếp nhận" là 1.250
      Và "Hồ sơ trực tuyến" chưa có số liệu
      Khi chấm điểm
      Thì chỉ số thuộc diện "chưa có số liệu"
      Và chỉ số còn có thể được 30 điểm
      Và phiếu giải thích:
        """
        Chưa có số liệu: «Hồ sơ trực tuyến». Đạt 0 điểm, có thể đạt thêm tối đa 30/30 điểm nếu bổ sung số liệu.
        """

    Kịch bản: Số liệu bằng 0
      Cho cơ quan có đặc điểm "Cơ quan có dịch vụ công"
      Và "Hồ sơ tiếp nhận" là 1.250
      Và "Hồ sơ trực tuyến" là 0
      Khi chấm điểm
      Thì chỉ số thuộc diện "0 điểm"
      Và chỉ số còn có thể được 0 điểm
      Và điểm tối đa áp dụng của chỉ số là 30

    Kịch bản: Không phát sinh, vì không tiếp nhận hồ sơ nào
      Cho cơ quan có đặc điểm "Cơ quan có dịch vụ công"
      Và "Hồ sơ tiếp nhận" là 0
      Và "Hồ sơ trực tuyến" là 0
      Khi chấm điểm
      Thì chỉ số thuộc diện "không phát sinh"
      Và điểm tối đa áp dụng của chỉ số là 0
      Và phiếu giải thích:
        """
        Không phát sinh: «Hồ sơ tiếp nhận» bằng 0.
        Loại 30 điểm khỏi điểm tối đa được áp dụng.
        """

    Kịch bản: Không phát sinh, theo khai báo của cơ quan
      Cho cơ quan có đặc điểm "Cơ quan có dịch vụ công"
      Và "Hồ sơ tiếp nhận" không phát sinh vì "Thủ tục đã chuyển về Trung tâm hành chính công"
      Và "Hồ sơ trực tuyến" không phát sinh vì "Như trên"
      Khi chấm điểm
      Thì chỉ số thuộc diện "không phát sinh"
      Và điểm tối đa áp dụng của chỉ số là 0
      Và phiếu giải thích:
        """
        Không phát sinh, theo báo cáo của đơn vị: Như trên;
        Thủ tục đã chuyển về Trung tâm hành chính công.
        Loại 30 điểm khỏi điểm tối đa được áp dụng.
        """

    Kịch bản: Không áp dụng, vì cơ quan không có dịch vụ công
      Khi chấm điểm
      Thì chỉ số thuộc diện "không áp dụng"
      Và điểm tối đa áp dụng của chỉ số là 0
      Và chỉ số còn có thể được 0 điểm
      Và phiếu giải thích:
        """
        Không áp dụng cho cơ quan này: chỉ áp dụng cho Cơ quan có dịch vụ công.
        """

  Quy tắc: Báo cáo không áp dụng là cho cả chỉ số, và không được trái với số liệu của chính đơn vị

    Bối cảnh:
      Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"
      Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

    Kịch bản: Một số liệu được báo cáo là không phát sinh, số liệu kia chưa có
      Biết "Hồ sơ trực tuyến" không phát sinh vì "Chưa triển khai dịch vụ công trực tuyến"
      Và "Hồ sơ tiếp nhận" chưa có số liệu
      Khi chấm điểm
      Thì chỉ số thuộc diện "không phát sinh"
      Và chỉ số còn có thể được 0 điểm

    Kịch bản: Báo cáo không phát sinh nhưng vẫn có 1.250 hồ sơ
      Biết "Hồ sơ trực tuyến" không phát sinh vì "Chưa triển khai dịch vụ công trực tuyến"
      Và "Hồ sơ tiếp nhận" là 1.250
      Khi chấm điểm
      Thì số liệu bị từ chối ở "Hồ sơ trực tuyến":
        """
        Chỉ số 4.1 được báo cáo là không áp dụng, nhưng lại có số liệu «Hồ sơ tiếp nhận» (1.250).
        Hãy rút báo cáo không áp dụng, hoặc bỏ trống số liệu đó (số thì ghi 0).
        """

    Kịch bản: Không thuộc chức năng, nhiệm vụ của đơn vị
      Biết "Hồ sơ trực tuyến" không thuộc chức năng, nhiệm vụ vì "Đơn vị không giải quyết thủ tục hành chính"
      Khi chấm điểm
      Thì chỉ số thuộc diện "không thuộc chức năng, nhiệm vụ"
      Và điểm tối đa áp dụng của chỉ số là 0
      Và phiếu giải thích:
        """
        Không thuộc chức năng, nhiệm vụ, theo báo cáo của đơn vị: Đơn vị không giải quyết thủ tục hành chính.
        Loại 30 điểm khỏi điểm tối đa được áp dụng.
        """

  Quy tắc: Không công nhận là 0 điểm, không phải là chưa có số liệu

    Bối cảnh:
      Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"
      Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

    Kịch bản: Số hồ sơ trực tuyến không được công nhận
      Biết "Hồ sơ tiếp nhận" là 1.250
      Và "Hồ sơ trực tuyến" không được công nhận vì "Không có tài liệu kiểm chứng"
      Khi chấm điểm
      Thì chỉ số thuộc diện "không công nhận"
      Và chỉ số được 0 điểm
      Và chỉ số còn có thể được 0 điểm
      Và điểm tối đa áp dụng của chỉ số là 30
      Và phiếu giải thích:
        """
        Đạt 0/30 điểm: không công nhận («Hồ sơ trực tuyến»: Không có tài liệu kiểm chứng).
        """

  Quy tắc: Không phát sinh được tính thế nào là do bộ chỉ số quy định

    Khung kịch bản: Xã không có chợ
      Cho bộ chỉ số "<bộ chỉ số>", cấp "Xã, phường"
      Và chỉ số "Chợ có thanh toán không dùng tiền mặt"
      Và "Chợ nhận thanh toán không dùng tiền mặt" không phát sinh vì "Xã không có chợ"
      Khi chấm điểm
      Thì chỉ số thuộc diện "không phát sinh"
      Và chỉ số được <điểm> điểm
      Và điểm tối đa áp dụng của chỉ số là <áp dụng>

      Dữ liệu: Loại khỏi điểm tối đa áp dụng
        | bộ chỉ số       | điểm | áp dụng |
        | thu-nghiem/2026 | 0    | 0       |

      Dữ liệu: Tính điểm tối đa
        | bộ chỉ số       | điểm | áp dụng |
        | thu-nghiem/2027 | 20   | 20      |

      Dữ liệu: Tính 0 điểm
        | bộ chỉ số       | điểm | áp dụng |
        | thu-nghiem/2028 | 0    | 20      |
