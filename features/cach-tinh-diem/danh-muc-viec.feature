# language: vi
Tính năng: Danh mục việc
  Mỗi việc trong danh mục là một phần điểm riêng; điểm của chỉ số là tổng các phần.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Chủ trì, chỉ đạo chuyển đổi số"

  Khung kịch bản: Làm việc nào được điểm việc ấy
    Biết "Dự đủ các phiên họp của tỉnh" là <dự họp>
    Và "Chủ trì họp Ban chỉ đạo của cơ quan" là <chủ trì>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | dự họp | chủ trì | điểm |
      | có     | có      | 10   |
      | có     | không   | 5    |
      | không  | có      | 5    |
      | không  | không   | 0    |

  Kịch bản: Thiếu số liệu của một việc không làm mất điểm của việc khác
    Biết "Dự đủ các phiên họp của tỉnh" là có
    Và "Chủ trì họp Ban chỉ đạo của cơ quan" chưa có số liệu
    Khi chấm điểm
    Thì chỉ số thuộc diện "chưa có số liệu"
    Và chỉ số được 5 điểm
    Và chỉ số còn có thể được 5 điểm
