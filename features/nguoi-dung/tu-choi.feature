# language: vi
Tính năng: Vì sao bị từ chối
  Mỗi lần từ chối có một mã không đổi và một câu nói rõ phải làm gì. Bị từ chối thì không có gì thay đổi, không có
  gì được ghi vào nhật ký nghiệp vụ.

  Bối cảnh:
    Cho đơn vị "Xã Đoàn Kết"
    Và đơn vị "Xã Tu Lý"
    Và "Thu" giữ vai trò Thư ký Hội đồng
    Và "Hoa" giữ vai trò Lãnh đạo duyệt tại "Xã Đoàn Kết"
    Và "Lan" giữ vai trò Chuyên viên nhập liệu tại "Xã Đoàn Kết"

  Quy tắc: Ai, ở đâu

    Kịch bản: Chưa đăng nhập
      Khi "Người lạ" thực hiện "Khóa tài khoản" đối với "Lan":
        | lý do | Thử |
      Thì việc bị từ chối với mã "sign_in_needed":
        """
        Chưa đăng nhập hoặc phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.
        """

    Kịch bản: Trang của nơi khác
      Cho yêu cầu gửi kèm "Origin" là https://noi-khac.example
      Khi "Thu" thực hiện "Khóa tài khoản" đối với "Lan":
        | lý do | Thử |
      Thì việc bị từ chối với mã "foreign_origin":
        """
        Trang https://noi-khac.example không được phép thao tác thay bạn ở đây.
        """

    Kịch bản: Thư ký chưa xác thực hai lớp
      Cho "Bình" được mời làm Thư ký Hội đồng
      Khi "Bình" nhận lời mời bằng phiếu
      Và "Bình" đăng nhập
      Và "Bình" thực hiện "Khóa tài khoản" đối với "Lan":
        | lý do | Thử |
      Thì việc bị từ chối với mã "factor_missing":
        """
        Việc này cần vai trò: Thư ký Hội đồng. Vai trò này chỉ có hiệu lực sau khi ông/bà đăng nhập
        bằng xác thực hai lớp.
        """

    Kịch bản: Không có đối tượng
      Khi "Thu" thực hiện "Khóa tài khoản" đối với "khong-co":
        | lý do | Thử |
      Thì việc bị từ chối với mã "no_such_subject":
        """
        Không có nội dung nào có định danh «khong-co».
        """

    Kịch bản: Trạng thái không cho phép
      Khi "Thu" thực hiện "Mở lại tài khoản" đối với "Lan":
        | lý do | Thử |
      Thì việc bị từ chối với mã "not_in_this_state":
        """
        Trạng thái hiện tại: «đang hoạt động»; chỉ thực hiện được khi: đã khóa.
        """

  Quy tắc: Yêu cầu gửi thế nào

    Kịch bản: Không có khóa chống gửi trùng
      Cho yêu cầu không gửi kèm "Idempotency-Key"
      Khi "Thu" thực hiện "Khóa tài khoản" đối với "Lan":
        | lý do | Thử |
      Thì việc bị từ chối với mã "key_missing":
        """
        «» không phải khóa chống gửi trùng: cần từ 1 đến 255 ký tự in được.
        """

    Kịch bản: Khóa đã dùng cho việc khác
      Cho yêu cầu gửi kèm "Idempotency-Key" là viec-1
      Khi "Thu" thực hiện "Đặt lại mật khẩu bằng phiếu" đối với "Lan"
      Và "Thu" thực hiện "Đặt lại mật khẩu bằng phiếu" đối với "Hoa"
      Thì việc bị từ chối với mã "key_used":
        """
        Khóa «viec-1» đã dùng cho một yêu cầu khác. Hãy dùng khóa mới.
        """

    Kịch bản: Sửa mà không nói đã xem lần cập nhật nào
      Khi "Thu" thực hiện "Điều chỉnh thông tin về cơ quan, đơn vị trong danh mục" đối với "Xã Tu Lý":
        | tên đơn vị | Phường Tu Lý |
      Thì việc bị từ chối với mã "version_missing":
        """
        Hãy gửi tiêu đề If-Match với ETag của nội dung đã đọc.
        """

    Kịch bản: Người khác đã sửa trước
      Cho yêu cầu nói đã xem lần cập nhật 7
      Khi "Thu" thực hiện "Điều chỉnh thông tin về cơ quan, đơn vị trong danh mục" đối với "Xã Tu Lý":
        | tên đơn vị | Phường Tu Lý |
      Thì việc bị từ chối với mã "changed_meanwhile":
        """
        Hiện đã là phiên bản 1.
        """

    Kịch bản: Ngày ghi chưa đúng
      Khi "Thu" thực hiện "Kết thúc vai trò" đối với "Lan":
        | số       | 1       |
        | đến ngày | hôm nay |
      Thì việc bị từ chối với mã "day_expected":
        """
        «hôm nay» chưa đúng định dạng ngày. Hãy ghi như 2024-01-15.
        """

  Quy tắc: Điều kiện của từng việc

    Kịch bản: Tên đăng nhập đã có người dùng
      Khi "Thu" mời lần thứ hai người có tên đăng nhập của "Lan"
      Thì việc bị từ chối với mã "login_taken":
        """
        Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.
        """

    Kịch bản: Vai trò của tỉnh không ghi đơn vị
      Khi "Thu" thực hiện "Giao vai trò" đối với "Lan":
        | vai trò | Giám sát (chỉ xem) |
        | đơn vị  | Xã Đoàn Kết        |
        | từ ngày | 1/7/2026           |
      Thì việc bị từ chối với mã "place_misfit":
        """
        Vai trò «Giám sát (chỉ xem)» không phù hợp: vai trò cấp tỉnh không gắn với cơ quan nào,
        vai trò khác phải gắn với một cơ quan.
        """

    Kịch bản: Đơn vị không có trong danh mục
      Khi "Thu" thực hiện "Giao vai trò" đối với "Lan":
        | vai trò | Chuyên viên thẩm định |
        | đơn vị  | khong-co              |
        | từ ngày | 1/7/2026              |
      Thì việc bị từ chối với mã "unknown_organisation":
        """
        Không có cơ quan, đơn vị «khong-co». Hãy đăng ký trước, hoặc sửa định danh.
        """

    Kịch bản: Ngày cuối trước ngày đầu
      Khi "Thu" thực hiện "Kết thúc vai trò" đối với "Lan":
        | số       | 1          |
        | đến ngày | 31/12/2022 |
      Thì việc bị từ chối với mã "ends_before_start":
        """
        Ngày kết thúc 31/12/2022 trước ngày bắt đầu 01/01/2023.
        """

    Kịch bản: Vai trò không có
      Khi "Thu" thực hiện "Kết thúc vai trò" đối với "Lan":
        | số       | 9          |
        | đến ngày | 31/12/2026 |
      Thì việc bị từ chối với mã "unknown_membership":
        """
        Tài khoản không có vai trò số «9». Các vai trò hiện có: 1.
        """

    Kịch bản: Lãnh đạo duyệt không giao vai trò của tỉnh
      Khi "Hoa" thực hiện "Giao vai trò" đối với "Lan":
        | vai trò | Giám sát (chỉ xem) |
        | từ ngày | 1/7/2026           |
      Thì việc bị từ chối với mã "role_not_yours":
        """
        Bạn không có quyền giao hoặc thu «Giám sát (chỉ xem)». Hãy đề nghị Thư ký Hội đồng hoặc
        quản trị hệ thống.
        """

    Kịch bản: Quản trị viên cuối cùng ở lại
      Cho "Sơn" giữ vai trò Quản trị hệ thống
      Khi "Sơn" thực hiện "Khóa tài khoản":
        | lý do | Nghỉ hưu |
      Thì việc bị từ chối với mã "last_administrator":
        """
        Đây là quản trị hệ thống cuối cùng. Hãy giao vai trò này cho người khác trước.
        """

    Kịch bản: Phiên đăng nhập không có
      Khi "Lan" thực hiện "Kết thúc phiên đăng nhập hoặc mã truy cập":
        | số | 0a1b |
      Thì việc bị từ chối với mã "unknown_credential":
        """
        Tài khoản không có phiên đăng nhập hay mã truy cập «0a1b».
        """

    Kịch bản: Mã truy cập không cho nhiều hơn người tạo
      Khi "Lan" thực hiện "Cấp mã truy cập cho phần mềm":
        | tên gọi  | phần mềm kế toán                  |
        | phạm vi  | Cấp mã truy cập cho phần mềm |
        | đến ngày | 31/12/2099                        |
      Và "phần mềm của Lan" thực hiện "Cấp mã truy cập cho phần mềm":
        | tên gọi  | phần mềm khác |
        | phạm vi  | đọc           |
        | đến ngày | 31/12/2099    |
      Thì việc bị từ chối với mã "scopes_not_yours":
        """
        Mã truy cập đang dùng không có phạm vi «read» nên không tạo được mã truy cập có phạm vi đó.
        """
