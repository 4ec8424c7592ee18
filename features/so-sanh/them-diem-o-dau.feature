# language: vi
Tính năng: Muốn thêm điểm thì nên làm gì trước
  Trên cả cấp, mỗi thay đổi nhỏ nhất của riêng một số liệu đem lại thêm điểm, xếp từ nhiều điểm đến ít;
  và ngược lại: muốn được số điểm ấy, hoặc xếp loại cao hơn, thì số liệu phải là bao nhiêu.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

  Kịch bản: Xếp từ nhiều điểm đến ít
    Cho "Số cuộc họp" là 3
    Và "Số sáng kiến" là 2
    Và "Đã ban hành kế hoạch" là không
    Và "Trưởng ban chỉ đạo" là cấp phó
    Khi hỏi cách thêm điểm
    Thì các thay đổi của riêng một số liệu, từ nhiều điểm đến ít, là:
      """
      Nếu «Đã ban hành kế hoạch» là có (nay là không) thì được thêm 20 điểm.
      Nếu «Trưởng ban chỉ đạo» là người đứng đầu (nay là cấp phó) thì được thêm 5 điểm.
      Nếu «Số cuộc họp» là 4 cuộc (nay là 3 cuộc) thì được thêm 5 điểm.
      Nếu «Số sáng kiến» là 3 sáng kiến (nay là 2 sáng kiến) thì được thêm 5 điểm.
      """

  Kịch bản: Muốn được một số điểm ở một chỉ số
    Cho chỉ số "Hồ sơ tiếp nhận trực tuyến"
    Và "Hồ sơ trực tuyến" là 600
    Và "Hồ sơ tiếp nhận" là 1.000
    Khi hỏi cách để chỉ số được 27 điểm
    Thì muốn được số điểm ấy thì:
      """
      Để được 27 điểm, «Hồ sơ trực tuyến» cần là 720 (nay là 600).
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
      Nếu «Hồ sơ trực tuyến» là 80 (nay là 60) thì được thêm 6 điểm.
      Nếu «Số cuộc họp» là 4 (nay là 2) thì được thêm 10 điểm.
      Nếu «Chợ nhận thanh toán không dùng tiền mặt» là có (nay là không) thì được thêm 20 điểm.
      """
