# language: vi
Tính năng: Bộ chỉ số mới tác động đến các cơ quan ra sao, trước khi ban hành
  Mọi cơ quan được chấm theo cả hai bộ trên cùng số liệu. Chỉ số cần số liệu chưa thu thập
  được bỏ ra ngoài đối với mọi cơ quan, không coi là 0 điểm.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"
    Và số liệu:
      | Văn bản đã ký         | 4     |
      | Văn bản tỉnh yêu cầu  | 5     |
      | Hồ sơ tiếp nhận       | 1.000 |
      | Số sáng kiến          | 2     |
    Và bộ chỉ số sau là "thu-nghiem/2029"

  Kịch bản: Ai tăng, ai giảm, ai đổi hạng
    Cho các cơ quan, ngoài số liệu trên:
      | cơ quan      | Số cuộc họp  | Hồ sơ trực tuyến  |
      | Sở Y tế      | 4            | 600               |
      | Sở Tư pháp   | 3            | 800               |
      | Sở Nội vụ    | 0            | 100               |
    Khi tính tác động của bộ chỉ số sau đến các cơ quan
    Thì kết luận về tác động:
      """
      Theo thu-nghiem/2029, so với thu-nghiem/2026: 0/3 cơ quan tăng tỷ lệ điểm, 3 giảm, 0 không đổi;
      trung bình ≈ −4,34 điểm phần trăm.
      """
    Và phần không tính được ghi:
      """
      Không tính được 20/300 điểm, vì thu-nghiem/2026 không thu thập số liệu cần cho:
      3.1 Cán bộ được tập huấn kỹ năng số. Các chỉ số này được bỏ qua với mọi cơ quan.
      """
    Và thứ hạng thay đổi như sau:
      | Sở Y tế     | Lên 1 bậc, từ hạng 2 lên hạng 1.      |
      | Sở Tư pháp  | Xuống 1 bậc, từ hạng 1 xuống hạng 2.  |
      | Sở Nội vụ   | Giữ hạng 3.                           |
    Và số cơ quan theo xếp loại trước và sau là:
      | trước  | sau  | số cơ quan  |
      | Yếu    | Yếu  | 3           |

  Kịch bản: Một dòng sai không làm hỏng cả tệp
    Cho tệp của nhiều cơ quan có 4 dòng, trong đó dòng 3 là {}
    Khi tính tác động của bộ chỉ số sau đến các cơ quan
    Thì dòng 3 được báo là sai, 3 dòng kia vẫn được tính
