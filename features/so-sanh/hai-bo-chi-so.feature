# language: vi
Tính năng: Bộ chỉ số mới khác bộ cũ ở đâu, và điểm có so sánh được không
  Chỉ số được đối chiếu theo mã: giữ nguyên, đổi tên, chuyển chỗ, đổi thang điểm, đổi cách tính, thêm mới, bãi bỏ.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Kịch bản: Từng chỉ số thay đổi, và so sánh được đến đâu
    Cho bộ chỉ số sau là "thu-nghiem/2029"
    Khi so sánh hai bộ chỉ số
    Thì phần so sánh kết luận:
      """
      Sở, ban, ngành: 15 chỉ số trước đây, 15 chỉ số nay; 10 giữ nguyên, 1 đổi tên, 2 đổi thang điểm,
      1 đổi cách tính, 1 thêm mới, 1 bãi bỏ. So sánh được các chỉ số chiếm ≈ 83,33% số điểm trước đây
      và ≈ 83,33% số điểm nay.
      """
    Và các chỉ số thay đổi là:
      | chỉ số                                   | thay đổi        | so sánh |
      | Ban chỉ đạo họp trong năm                | đổi thang điểm  | So sánh được theo tỷ lệ trên điểm tối đa, không so sánh số điểm. |
      | Văn bản chỉ đạo do người đứng đầu ký     | đổi thang điểm  | So sánh được theo tỷ lệ trên điểm tối đa, không so sánh số điểm. |
      | Ban hành kế hoạch chuyển đổi số hằng năm | đổi tên         | So sánh được điểm của hai bộ. |
      | Cán bộ được tập huấn kỹ năng số          | thêm mới        | Không có chỉ số tương ứng ở bộ kia để so sánh. |
      | Hồ sơ tiếp nhận trực tuyến               | đổi cách tính   | Không so sánh được điểm: cùng một số liệu nay có thể cho kết quả khác. |
      | Sáng kiến chuyển đổi số được công nhận   | bãi bỏ          | Không có chỉ số tương ứng ở bộ kia để so sánh. |
    Và chỉ số "Ban chỉ đạo họp trong năm" thay đổi như sau:
      | điều gì      | trước    | sau      |
      | điểm tối đa  | 20 điểm  | 30 điểm  |
    Và cấp "Xã, phường" không còn

  Kịch bản: So một bộ chỉ số với chính nó
    Cho bộ chỉ số sau là "thu-nghiem/2026"
    Khi so sánh hai bộ chỉ số
    Thì hai bộ chỉ số không khác nhau
