# language: vi
Tính năng: Tỷ lệ
  Điểm bằng tỷ lệ nhân với điểm tối đa, và không bao giờ vượt điểm tối đa.
  Bộ chỉ số có thể cho đủ điểm khi tỷ lệ mới đạt một mức nhất định. Trường hợp
  mẫu số bằng 0 cũng phải được quy định trước.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Quy tắc: Tỷ lệ đạt mức quy định thì đủ điểm, dưới mức đó thì tính theo tỷ lệ

    Bối cảnh:
      Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"
      Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

    Kịch bản: Cách tính hồ sơ trực tuyến được công bố
      Thì cách tính điểm là:
        """
        a = «Hồ sơ trực tuyến»; b = «Hồ sơ tiếp nhận»; tỷ lệ = a/b:
        - b bằng 0: không phát sinh, loại khỏi điểm tối đa
        - tỷ lệ từ 80% trở lên: 30 điểm
        - tỷ lệ dưới 80%: điểm = tỷ lệ ÷ 80% × điểm tối đa
        """

    Khung kịch bản: Điểm theo tỷ lệ hồ sơ trực tuyến
      Biết "Hồ sơ trực tuyến" là <trực tuyến>
      Và "Hồ sơ tiếp nhận" là <tiếp nhận>
      Khi chấm điểm
      Thì chỉ số được <điểm> điểm

      Dữ liệu: Dưới mức 80%
        | trực tuyến | tiếp nhận | điểm  |
        | 0          | 1.250     | 0     |
        | 500        | 1.250     | 15    |
        | 811        | 1.250     | 24,33 |
        | 999        | 1.250     | 29,97 |

      Dữ liệu: Từ mức 80% trở lên
        | trực tuyến | tiếp nhận | điểm |
        | 1.000      | 1.250     | 30   |
        | 1.001      | 1.250     | 30   |
        | 1.250      | 1.250     | 30   |

  Quy tắc: Vượt 100% cũng chỉ được điểm tối đa

    Bối cảnh:
      Cho chỉ số "Văn bản chỉ đạo do người đứng đầu ký"

    Khung kịch bản: Điểm theo số văn bản chỉ đạo
      Biết "Văn bản đã ký" là <đã ký>
      Và "Văn bản tỉnh yêu cầu" là <yêu cầu>
      Khi chấm điểm
      Thì chỉ số được <điểm> điểm

      Dữ liệu:
        | đã ký | yêu cầu | điểm |
        | 4     | 5       | 16   |
        | 5     | 5       | 20   |
        | 7     | 5       | 20   |

    Kịch bản: Phiếu cho thấy tỷ lệ đã vượt 100%
      Biết "Văn bản đã ký" là 7
      Và "Văn bản tỉnh yêu cầu" là 5
      Khi chấm điểm
      Thì phiếu giải thích:
        """
        Đạt 20/20 điểm: «Văn bản đã ký» ÷ «Văn bản tỉnh yêu cầu»
        từ 100% trở lên (7 ÷ 5 = 140% ≥ 100%).
        """

  Quy tắc: Mẫu số bằng 0 thì theo quy định riêng của từng chỉ số

    Khung kịch bản: Không có gì để tính tỷ lệ
      Cho chỉ số "<chỉ số>"
      Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"
      Biết "<tử số>" là 0
      Và "<mẫu số>" là 0
      Khi chấm điểm
      Thì chỉ số thuộc diện "<diện>"
      Và chỉ số được <điểm> điểm
      Và điểm tối đa áp dụng của chỉ số là <áp dụng>

      Dữ liệu: Bộ chỉ số quy định cho điểm tối đa
        | chỉ số                                    | tử số                     | mẫu số             | diện    | điểm | áp dụng |
        | Phản ánh, kiến nghị được trả lời đúng hạn | Phản ánh trả lời đúng hạn | Phản ánh tiếp nhận | có điểm | 20   | 20      |

      Dữ liệu: Bộ chỉ số quy định cho 0 điểm
        | chỉ số                                      | tử số                        | mẫu số           | diện   | điểm | áp dụng |
        | Nhiệm vụ trong kế hoạch hoàn thành đúng hạn | Nhiệm vụ hoàn thành đúng hạn | Nhiệm vụ đến hạn | 0 điểm | 0    | 20      |

      Dữ liệu: Bộ chỉ số quy định là không phát sinh
        | chỉ số                     | tử số            | mẫu số          | diện            | điểm | áp dụng |
        | Hồ sơ tiếp nhận trực tuyến | Hồ sơ trực tuyến | Hồ sơ tiếp nhận | không phát sinh | 0    | 0       |

  Quy tắc: Số liệu đã là tỷ lệ phần trăm thì dùng ngay tỷ lệ đó

    Bối cảnh:
      Cho chỉ số "Mức độ hài lòng của người dân"

    Khung kịch bản: Điểm theo tỷ lệ hài lòng, đủ điểm từ 90%
      Biết "Tỷ lệ hài lòng" là <tỷ lệ>
      Khi chấm điểm
      Thì chỉ số được <điểm> điểm

      Dữ liệu:
        | tỷ lệ   | điểm  |
        | 0%      | 0     |
        | 45%     | 10    |
        | 72,5%   | 16,11 |
        | 81%     | 18    |
        | 90%     | 20    |
        | 95,25%  | 20    |
