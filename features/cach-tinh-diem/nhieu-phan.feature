# language: vi
Tính năng: Nhiều phần
  Một chỉ số có thể gồm nhiều phần, mỗi phần tính một cách; điểm của chỉ số là tổng các phần.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Cung cấp dữ liệu mở"

  Khung kịch bản: Một nửa điểm theo tỷ lệ, một nửa theo câu trả lời
    Biết "Bộ dữ liệu đã công bố" là <công bố>
    Và "Bộ dữ liệu theo kế hoạch" là <kế hoạch>
    Và "Có trang mô tả dữ liệu" là <trang mô tả>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | công bố | kế hoạch | trang mô tả | điểm  |
      | 8       | 8        | có          | 20    |
      | 3       | 8        | có          | 13,75 |
      | 3       | 8        | không       | 3,75  |
      | 0       | 8        | không       | 0     |

  Kịch bản: Cộng các phần rồi mới làm tròn
    Biết "Bộ dữ liệu đã công bố" là 1
    Và "Bộ dữ liệu theo kế hoạch" là 3
    Và "Có trang mô tả dữ liệu" là có
    Khi chấm điểm
    Thì chỉ số được 13,33 điểm
    Và phiếu ghi bước làm tròn:
      """
      ≈ 13,3333 làm tròn đến 2 chữ số thập phân (phần bỏ đi từ 5 trở lên thì làm tròn lên): 13,33
      """

  Kịch bản: Phiếu giải thích từng phần
    Biết "Bộ dữ liệu đã công bố" là 3
    Và "Bộ dữ liệu theo kế hoạch" là 8
    Và "Có trang mô tả dữ liệu" là có
    Khi chấm điểm
    Thì phiếu giải thích:
      """
      Đạt 13,75/20 điểm: «Bộ dữ liệu đã công bố» ÷ «Bộ dữ liệu theo kế hoạch» dưới 100%
      (3 ÷ 8 = 37,5% < 100%): 3,75 điểm; «Có trang mô tả dữ liệu»: có: 10 điểm.
      """
