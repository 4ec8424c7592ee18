# language: vi
Tính năng: Cùng số liệu, cùng bộ chỉ số thì cùng kết quả
  Mã xác thực ghim bộ chỉ số, số liệu và kết quả. Không có gì khác ảnh hưởng đến điểm.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"
    Và số liệu:
      | Hồ sơ trực tuyến | 811   |
      | Hồ sơ tiếp nhận  | 1.250 |
      | Số cuộc họp      | 3     |
    Và phiếu đánh giá đã được lập

  Kịch bản: Chấm lại
    Khi chấm điểm lại
    Thì mọi mã xác thực như cũ

  Kịch bản: Nộp số liệu theo thứ tự khác
    Khi chấm điểm lại với số liệu xếp theo thứ tự ngược lại
    Thì mọi mã xác thực như cũ

  Kịch bản: Phiếu tiếng Anh khác chữ nhưng cùng kết quả
    Khi chấm điểm lại bằng tiếng Anh
    Thì mã của bộ chỉ số, số liệu và kết quả như cũ
    Nhưng mã của toàn phiếu đã khác

  Kịch bản: Khác số liệu
    Biết "Số cuộc họp" là 4
    Khi chấm điểm lại
    Thì mã của bộ chỉ số như cũ
    Nhưng mã của số liệu và kết quả đã khác
