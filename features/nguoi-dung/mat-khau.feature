# language: vi
Tính năng: Mật khẩu, phiếu đặt lại, xác thực hai lớp
  Quên mật khẩu thì lãnh đạo duyệt của đơn vị hoặc Thư ký cấp phiếu giấy. Không cần thư điện tử.

  Bối cảnh:
    Cho đơn vị "Xã Đoàn Kết"
    Và đơn vị "Xã Tu Lý"
    Và "Hoa" giữ vai trò Lãnh đạo duyệt tại "Xã Đoàn Kết"
    Và "Lan" giữ vai trò Chuyên viên nhập liệu tại "Xã Đoàn Kết"

  Kịch bản: Đặt lại mật khẩu bằng phiếu
    Khi "Hoa" thực hiện "Đặt lại mật khẩu bằng phiếu" đối với "Lan"
    Thì việc được thực hiện
    Và "Lan" phải đăng nhập lại
    Khi "Lan" đăng nhập
    Thì việc bị từ chối với mã "wrong_login":
      """
      Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.
      """
    Khi "Lan" nhận lời mời bằng phiếu, đặt mật khẩu "mật khẩu mới năm 2026"
    Và "Lan" đăng nhập bằng mật khẩu "mật khẩu mới năm 2026"
    Thì việc được thực hiện
    Và "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết

  Kịch bản: Lãnh đạo duyệt của đơn vị khác không cấp phiếu được
    Cho "Nam" giữ vai trò Lãnh đạo duyệt tại "Xã Tu Lý"
    Khi "Nam" thực hiện "Đặt lại mật khẩu bằng phiếu" đối với "Lan"
    Thì việc bị từ chối với mã "not_yours":
      """
      Việc «Đặt lại mật khẩu bằng phiếu» thuộc thẩm quyền của: Lãnh đạo duyệt của chính đơn vị
      đó, Thư ký Hội đồng, Quản trị hệ thống.
      """
    Và "Lan" vẫn đang đăng nhập

  Kịch bản: Đổi mật khẩu
    Khi "Lan" thực hiện "Đổi mật khẩu":
      | mật khẩu hiện tại | mật khẩu nhớ nhầm     |
      | mật khẩu          | mật khẩu mới năm 2026 |
    Thì việc bị từ chối với mã "wrong_password":
      """
      Mật khẩu hiện tại không đúng.
      """
    Khi "Lan" thực hiện "Đổi mật khẩu":
      | mật khẩu hiện tại | mật khẩu đủ dài 2023  |
      | mật khẩu          | mật khẩu mới năm 2026 |
    Thì việc được thực hiện
    Và "Lan" vẫn đang đăng nhập

  Kịch bản: Xác thực hai lớp
    Khi "Lan" cài xác thực hai lớp
    Thì việc được thực hiện
    Khi "Lan" đăng nhập không ghi mã xác thực
    Thì việc bị từ chối với mã "code_needed":
      """
      Tài khoản này dùng xác thực hai lớp. Hãy gửi sáu chữ số đang hiện, ở mục «code».
      """
    Khi "Lan" đăng nhập bằng mã xác thực vừa dùng
    Thì việc bị từ chối với mã "code_used":
      """
      Mã xác thực này đã được dùng. Hãy chờ mã tiếp theo.
      """

  Kịch bản: Mã xác nhận sai
    Khi "Lan" thực hiện "Thiết lập xác thực hai lớp"
    Và "Lan" thực hiện "Xác nhận xác thực hai lớp":
      | mã xác thực | 000000 |
    Thì việc bị từ chối với mã "wrong_code":
      """
      Mã xác thực không đúng hoặc đã cũ. Hãy gửi sáu chữ số đang hiện.
      """

  Kịch bản: Quên mật khẩu thì lớp thứ hai cũng phải cài lại
    Khi "Lan" cài xác thực hai lớp
    Và "Hoa" thực hiện "Đặt lại mật khẩu bằng phiếu" đối với "Lan"
    Và "Lan" nhận lời mời bằng phiếu
    Và "Lan" đăng nhập
    Thì việc được thực hiện

  Kịch bản: Phần mềm dùng mã truy cập, không dùng mật khẩu
    Cho hôm nay là ngày 1/7/2026
    Khi đến ngày 2/7/2026
    Và "Lan" thực hiện "Cấp mã truy cập cho phần mềm":
      | tên gọi  | phần mềm kế toán       |
      | phạm vi  | đọc, Đăng xuất         |
      | đến ngày | 3/7/2026               |
    Thì việc được thực hiện
    Và "phần mềm của Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết
    Khi "phần mềm của Lan" thực hiện "Thiết lập xác thực hai lớp"
    Thì việc bị từ chối với mã "scope_missing":
      """
      Mã truy cập không có phạm vi «account.offer_second_factor». Hãy tạo mã truy cập có phạm vi này.
      """
