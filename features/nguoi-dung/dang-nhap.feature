# language: vi
Tính năng: Đăng nhập
  Mỗi người có tài khoản riêng. Phiếu mời cho vào một lần; sau đó đăng nhập bằng mật khẩu tự đặt.
  Một cơ quan dùng chung một địa chỉ mạng, nên số lần đăng nhập sai được đếm theo từng tên đăng nhập.

  Bối cảnh:
    Cho đơn vị "Xã Đoàn Kết"

  Khung kịch bản: Người của một đơn vị
    Cho "Lan" được mời làm <vai trò> tại "Xã Đoàn Kết"
    Khi "Lan" nhận lời mời bằng phiếu
    Và "Lan" đăng nhập
    Thì việc được thực hiện
    Và "Lan" có vai trò: <vai trò>, Xã Đoàn Kết

    Dữ liệu:
      | vai trò                    |
      | Chuyên viên nhập liệu      |
      | Lãnh đạo duyệt             |
      | Chuyên viên thẩm định      |
      | Lãnh đạo cơ quan thẩm định |

  Khung kịch bản: Người giữ vai trò của tỉnh
    Cho "Lan" được mời làm <vai trò>
    Khi "Lan" nhận lời mời bằng phiếu
    Và "Lan" đăng nhập
    Thì "Lan" có vai trò: <vai trò>

    Dữ liệu:
      | vai trò            |
      | Chủ tịch Hội đồng  |
      | Quản lý bộ chỉ số  |
      | Giám sát (chỉ xem) |

  Khung kịch bản: Thư ký và quản trị cần xác thực hai lớp
    Cho "Lan" được mời làm <vai trò>
    Khi "Lan" nhận lời mời bằng phiếu
    Và "Lan" đăng nhập
    Thì "Lan" chưa có vai trò nào
    Và vai trò của "Lan" chờ xác thực hai lớp: <vai trò>
    Khi "Lan" cài xác thực hai lớp
    Thì "Lan" có vai trò: <vai trò>

    Dữ liệu:
      | vai trò          |
      | Thư ký Hội đồng  |
      | Quản trị hệ thống |

  Kịch bản: Phiếu chỉ dùng được một lần
    Cho "Lan" được mời làm Chủ tịch Hội đồng
    Khi "Lan" nhận lời mời bằng phiếu
    Và "Lan" nhận lời mời bằng phiếu
    Thì việc bị từ chối với mã "wrong_invitation":
      """
      Mã trên phiếu không đúng, đã được dùng hoặc đã hết hạn. Hãy xin phiếu mới.
      """

  Kịch bản: Mật khẩu dễ đoán
    Cho "Lan" được mời làm Chủ tịch Hội đồng
    Khi "Lan" nhận lời mời bằng phiếu, đặt mật khẩu "1111111111"
    Thì việc bị từ chối với mã "password_weak":
      """
      Mật khẩu dễ đoán. Hãy dùng ít nhất 10 ký tự, không lặp lại vài ký tự.
      """

  Kịch bản: Sai mật khẩu, hoặc không có tài khoản: cùng một câu trả lời
    Cho "Lan" giữ vai trò Chủ tịch Hội đồng
    Khi "Lan" đăng nhập bằng mật khẩu "mật khẩu nhớ nhầm"
    Thì việc bị từ chối với mã "wrong_login":
      """
      Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.
      """
    Khi một người không có tài khoản đăng nhập với tên "khong.co"
    Thì việc bị từ chối với mã "wrong_login":
      """
      Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.
      """

  Kịch bản: Sai năm lần thì phải chờ; người khác không phải chờ
    Cho hôm nay là ngày 15/7/2026
    Và "Lan" giữ vai trò Chủ tịch Hội đồng
    Và "Hoa" giữ vai trò Giám sát (chỉ xem)
    Khi "Lan" đăng nhập sai 5 lần
    Và "Lan" đăng nhập
    Thì việc bị từ chối với mã "too_many_attempts":
      """
      Đăng nhập sai quá nhiều lần. Hãy thử lại sau … giây.
      """
    Khi "Hoa" đăng nhập
    Thì việc được thực hiện
    Khi đến ngày 16/7/2026
    Và "Lan" đăng nhập
    Thì việc được thực hiện

  Kịch bản: Vai trò có ngày đầu và ngày cuối
    Cho hôm nay là ngày 30/6/2026
    Và "Hoa" giữ vai trò Lãnh đạo duyệt tại "Xã Đoàn Kết"
    Và "Lan" giữ vai trò Chuyên viên nhập liệu tại "Xã Đoàn Kết"
    Khi "Hoa" thực hiện "Giao vai trò" đối với "Lan":
      | vai trò  | Chuyên viên thẩm định    |
      | đơn vị   | Xã Đoàn Kết              |
      | từ ngày  | 1/7/2026                 |
      | đến ngày | 31/7/2026                |
    Thì việc được thực hiện
    Và "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết
    Khi đến ngày 1/7/2026
    Thì "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết; Chuyên viên thẩm định, Xã Đoàn Kết
    Khi đến ngày 31/7/2026
    Thì "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết; Chuyên viên thẩm định, Xã Đoàn Kết
    Khi đến ngày 1/8/2026
    Thì "Lan" có vai trò: Chuyên viên nhập liệu, Xã Đoàn Kết
