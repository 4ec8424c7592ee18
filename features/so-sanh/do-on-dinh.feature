# language: vi
Tính năng: Thứ hạng có vững không nếu điểm tối đa xê dịch đôi chút
  Mỗi điểm tối đa được tăng giảm ngẫu nhiên nhiều lần; thứ hạng của mỗi cơ quan được tính lại chính xác mỗi lần.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"
    Và số liệu:
      | Hồ sơ tiếp nhận  | 1.000 |

  Kịch bản: Hai cơ quan sát điểm nhau đổi chỗ, cơ quan kém xa thì không
    Cho các cơ quan, ngoài số liệu trên:
      | cơ quan      | Số cuộc họp  | Hồ sơ trực tuyến  | Số sáng kiến  |
      | Sở Y tế      | 4            | 300               | 2             |
      | Sở Tư pháp   | 2            | 600               | 2             |
      | Sở Nội vụ    | 0            | 100               | 0             |
    Khi thử 200 lần, mỗi điểm tối đa tăng giảm ngẫu nhiên trong khoảng 25%
    Thì thứ hạng của "Sở Y tế" là 2, 90% số lần thử nằm từ 1 đến 2
    Và thứ hạng của "Sở Tư pháp" là 1, 90% số lần thử nằm từ 1 đến 2
    Và thứ hạng của "Sở Nội vụ" là 3, 90% số lần thử nằm từ 3 đến 3
    Và thứ hạng phụ thuộc nhiều nhất vào điểm tối đa của "Hồ sơ tiếp nhận trực tuyến"
    Và thử lại thì được đúng kết quả ấy
