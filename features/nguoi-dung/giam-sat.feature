# language: vi
Tính năng: Người giám sát chỉ xem
  Giám sát thấy mọi tài khoản, không sửa được gì. Người khác chỉ thấy phần của mình.

  Bối cảnh:
    Cho đơn vị "Xã Đoàn Kết"
    Và đơn vị "Xã Tu Lý"
    Và "Hoa" giữ vai trò Lãnh đạo duyệt tại "Xã Đoàn Kết"
    Và "Lan" giữ vai trò Chuyên viên nhập liệu tại "Xã Đoàn Kết"
    Và "Nam" giữ vai trò Chuyên viên nhập liệu tại "Xã Tu Lý"
    Và "Thanh" giữ vai trò Giám sát (chỉ xem)

  Kịch bản: Giám sát xem được tất cả, không thực hiện được việc nào
    Khi "Thanh" xem "/api/v1/accounts"
    Thì danh sách có: Hoa, Lan, Nam, Thanh
    Và "Thanh" không thực hiện được việc nào đối với "Lan"
    Và "Thanh" không thực hiện được việc nào đối với "Xã Đoàn Kết"

  Kịch bản: Lãnh đạo duyệt thấy người của đơn vị mình
    Khi "Hoa" xem "/api/v1/accounts"
    Thì danh sách có: Hoa, Lan

  Kịch bản: Chuyên viên chỉ thấy mình
    Khi "Lan" xem "/api/v1/accounts"
    Thì danh sách có: Lan

  Kịch bản: Giám sát sửa thì bị từ chối
    Khi "Thanh" thực hiện "Khóa tài khoản" đối với "Lan":
      | lý do | Thử |
    Thì việc bị từ chối với mã "not_yours":
      """
      Việc «Khóa tài khoản» thuộc thẩm quyền của: Thư ký Hội đồng, Quản trị hệ thống.
      """
