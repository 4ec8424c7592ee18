# language: vi
Tính năng: Số liệu kỳ trước theo bộ chỉ số sau
  Số liệu mà kỳ trước chưa thu thập thì không bị coi là 0 điểm, cũng không được đoán:
  kết quả là một khoảng, và nói rõ thiếu số liệu nào.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"
    Và số liệu:
      | Số cuộc họp           | 3     |
      | Văn bản đã ký         | 4     |
      | Văn bản tỉnh yêu cầu  | 5     |
      | Hồ sơ trực tuyến      | 600   |
      | Hồ sơ tiếp nhận       | 1.000 |
      | Số sáng kiến          | 2     |
    Và bộ chỉ số sau là "thu-nghiem/2029"

  Kịch bản: Một chỉ số mới cần số liệu chưa thu thập
    Khi tính số liệu kỳ trước theo bộ chỉ số sau
    Thì kết luận về số liệu kỳ trước:
      """
      Với số liệu kỳ 2026, theo Bộ chỉ số thử nghiệm đạt từ 48,5 đến 68,5 điểm,
      tỷ lệ từ ≈ 16,17% đến ≈ 22,83%. 1/14 chỉ số có số liệu khi đó chưa thu thập;
      riêng số liệu đã có đạt 48,5 điểm.
      """
    Và chỉ số "Cán bộ được tập huấn kỹ năng số" có thể được từ 0 đến 20 điểm, vì:
      """
      Đạt từ 0 đến 20 điểm, tối đa 20 điểm. Khi đó chưa thu thập: «Cán bộ được tập huấn», «Tổng số cán bộ».
      """
