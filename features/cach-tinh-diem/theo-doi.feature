# language: vi
Tính năng: Theo dõi, không tính điểm
  Có những số liệu được thu thập để theo dõi. Chúng hiện trên phiếu nhưng không có điểm, kể cả 0 điểm.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Mức phủ sóng 5G tại trụ sở"

  Kịch bản: Số liệu theo dõi không có điểm
    Biết "Mức phủ sóng 5G" là 62,5%
    Khi chấm điểm
    Thì chỉ số thuộc diện "theo dõi, không tính điểm"
    Và chỉ số không có điểm

  Kịch bản: Thiếu số liệu theo dõi không làm thiếu điểm nào
    Biết "Mức phủ sóng 5G" chưa có số liệu
    Khi chấm điểm
    Thì chỉ số thuộc diện "theo dõi, không tính điểm"
    Và chỉ số còn có thể được 0 điểm
