# language: vi
Tính năng: Lựa chọn
  Mỗi phương án trả lời được một phần của điểm tối đa.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Người đứng đầu làm Trưởng ban chỉ đạo"

  Kịch bản: Cách tính được công bố
    Thì cách tính điểm là:
      """
      «Trưởng ban chỉ đạo»:
      - người đứng đầu: 10 điểm
      - cấp phó: 5 điểm
      - chưa có Ban chỉ đạo: 0 điểm
      """

  Khung kịch bản: Điểm theo phương án trả lời
    Biết "Trưởng ban chỉ đạo" là <phương án>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | phương án           | điểm |
      | người đứng đầu      | 10   |
      | cấp phó             | 5    |
      | chưa có Ban chỉ đạo | 0    |
