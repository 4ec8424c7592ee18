# language: vi
Tính năng: Bàn giao giữa năm
  Người đi, việc ở lại: mọi vai trò của một người trong một đơn vị chuyển cho người khác từ một ngày, theo một
  văn bản. Việc đã làm vẫn ghi tên người đã làm.

  Bối cảnh:
    Cho hôm nay là ngày 15/7/2026
    Và đơn vị "Xã Đoàn Kết"
    Và đơn vị "Xã Tu Lý"
    Và "Hoa" giữ vai trò Lãnh đạo duyệt tại "Xã Đoàn Kết"
    Và "Lan" giữ vai trò Chuyên viên nhập liệu tại "Xã Đoàn Kết"
    Và "Nam" giữ vai trò Chuyên viên thẩm định tại "Xã Đoàn Kết"

  Kịch bản: Bàn giao từ ngày mai
    Khi "Hoa" thực hiện "Bàn giao công việc cho người khác" đối với "Lan":
      | người nhận | Nam                      |
      | đơn vị     | Xã Đoàn Kết              |
      | từ ngày    | 16/7/2026                |
      | căn cứ     | Quyết định 12/QĐ-UBND    |
    Thì việc được thực hiện
    Và "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết
    Khi đến ngày 16/7/2026
    Thì "Lan" chưa có vai trò nào
    Và "Nam" có vai trò: Chuyên viên thẩm định, Xã Đoàn Kết; Chuyên viên nhập liệu, Xã Đoàn Kết

  Kịch bản: Không bàn giao cho người không có
    Khi "Hoa" thực hiện "Bàn giao công việc cho người khác" đối với "Lan":
      | người nhận | khong-co                 |
      | đơn vị     | Xã Đoàn Kết              |
      | từ ngày    | 16/7/2026                |
      | căn cứ     | Quyết định 12/QĐ-UBND    |
    Thì việc bị từ chối với mã "unknown_account":
      """
      Không có tài khoản «khong-co» để nhận bàn giao.
      """

  Kịch bản: Không bàn giao điều không có
    Khi "Hoa" thực hiện "Bàn giao công việc cho người khác" đối với "Lan":
      | người nhận | Nam                      |
      | đơn vị     | Xã Đoàn Kết              |
      | từ ngày    | 1/1/2022                 |
      | căn cứ     | Quyết định 12/QĐ-UBND    |
    Thì việc bị từ chối với mã "nothing_to_hand_over":
      """
      Tài khoản không có vai trò nào tại «…» bắt đầu trước ngày ấy và còn hiệu lực.
      """

  Kịch bản: Nghỉ việc, rồi trở lại
    Cho "Thu" giữ vai trò Thư ký Hội đồng
    Khi "Thu" thực hiện "Khóa tài khoản" đối với "Lan":
      | lý do | Nghỉ không lương |
    Thì việc được thực hiện
    Và "Lan" phải đăng nhập lại
    Khi "Thu" thực hiện "Mở lại tài khoản" đối với "Lan":
      | lý do | Đi làm lại |
    Và "Lan" đăng nhập
    Thì "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết

  Kịch bản: Từ chối tham gia vì có người nhà
    Khi "Nam" thực hiện "Xin không thẩm định số liệu của một cơ quan":
      | lý do | Có người nhà làm việc tại xã |
    Thì việc bị từ chối với mã "value_missing":
      """
      Thiếu «organisation». Hãy ghi.
      """
    Khi "Nam" tự nêu từ chối tham gia đối với "Xã Tu Lý" vì "Có người nhà làm việc tại xã"
    Thì việc được thực hiện
