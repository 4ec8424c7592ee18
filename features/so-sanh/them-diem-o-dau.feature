# language: vi
Tính năng: Nội dung cần cải thiện, việc nào trước
  Trên cả cấp: trước hết là số liệu còn thiếu, rồi bước tiếp theo của từng chỉ số, xếp từ nhiều điểm đến ít;
  và ngược lại: muốn đạt số điểm ấy, hoặc xếp loại cao hơn, thì số liệu phải là bao nhiêu.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

  Kịch bản: Xếp từ nhiều điểm đến ít
    Cho "Số cuộc họp" là 3
    Và "Số sáng kiến" là 2
    Và "Đã ban hành kế hoạch" là không
    Và "Trưởng ban chỉ đạo" là cấp phó
    Khi hỏi cách thêm điểm
    Thì các thay đổi đem lại thêm điểm, từ nhiều điểm đến ít, là:
      """
      «Đã ban hành kế hoạch» cần là có (hiện là không): đạt thêm 20 điểm.
      «Số sáng kiến» cần đạt 4 sáng kiến (hiện có 2 sáng kiến): đạt thêm 10 điểm.
      «Trưởng ban chỉ đạo» cần là người đứng đầu (hiện là cấp phó): đạt thêm 5 điểm.
      «Số cuộc họp» cần đạt 4 cuộc (hiện có 3 cuộc): đạt thêm 5 điểm.
      """

  Kịch bản: Số liệu còn thiếu đứng trước, theo số điểm có thể đạt thêm
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"
    Và số liệu:
      | Số cuộc họp                          | 2   |
      | Hồ sơ trực tuyến                     | 60  |
      | Văn bản ký số                        | 80  |
      | Văn bản đi                           | 100 |
    Khi hỏi cách thêm điểm
    Thì số liệu còn thiếu, từ nhiều điểm đến ít, là:
      """
      2.1 Hồ sơ tiếp nhận trực tuyến: có thể đạt thêm tối đa 30 điểm nếu bổ sung số liệu «Hồ sơ tiếp nhận».
      2.3 Chợ có thanh toán không dùng tiền mặt: có thể đạt thêm tối đa 20 điểm nếu bổ sung số liệu «Chợ nhận thanh toán không dùng tiền mặt».
      1.1 Kế hoạch chuyển đổi số ban hành đúng hạn: có thể đạt thêm tối đa 10 điểm nếu bổ sung số liệu «Kế hoạch đúng hạn».
      """

  Kịch bản: Muốn được một số điểm ở một chỉ số
    Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"
    Và "Hồ sơ trực tuyến" là 600
    Và "Hồ sơ tiếp nhận" là 1.000
    Khi hỏi cách để chỉ số được 27 điểm
    Thì muốn được số điểm ấy thì:
      """
      Để đạt 27 điểm, «Hồ sơ trực tuyến» cần đạt 720 (hiện có 600).
      """

  Kịch bản: Muốn xếp loại cao hơn
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"
    Và số liệu:
      | Số cuộc họp                          | 2   |
      | Hồ sơ trực tuyến                     | 60  |
      | Hồ sơ tiếp nhận                      | 100 |
      | Văn bản ký số                        | 80  |
      | Văn bản đi                           | 100 |
      | Chợ nhận thanh toán không dùng tiền mặt | không |
    Khi hỏi cách thêm điểm
    Thì muốn xếp loại cao hơn thì:
      """
      Để xếp loại Trung bình còn thiếu 6 điểm. Chỉ cần một trong các thay đổi sau.
      «Hồ sơ trực tuyến» cần đạt 80 (hiện có 60): đạt thêm 6 điểm.
      «Số cuộc họp» cần đạt 4 (hiện có 2): đạt thêm 10 điểm.
      «Chợ nhận thanh toán không dùng tiền mặt» cần là có (hiện là không): đạt thêm 20 điểm.
      """
