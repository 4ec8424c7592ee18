# language: vi
Tính năng: Nhập danh mục cơ quan, đơn vị từ bảng tính
  Mỗi cơ quan được nhận biết bằng mã và ngày bắt đầu. Nhập tất cả hoặc không dòng nào; sai ở dòng nào thì nêu dòng đó.

  Kịch bản: Đăng ký cơ quan mới
    Khi nhập bảng:
      """
      Mã;Cơ quan;Cấp;Huyện;Trực thuộc;Từ ngày
      150;Huyện Đà Bắc;district;;;01/01/2023
      04858;Xã Đoàn Kết;commune;Huyện Đà Bắc;150;01/01/2023
      """
    Thì từng dòng được ghi:
      | dòng | việc        |
      | 2    | đăng ký mới |
      | 3    | đăng ký mới |
    Và ngày 31/12/2023, mã "04858" là của "Xã Đoàn Kết (Huyện Đà Bắc)"

  Kịch bản: Nhập lại thì không có gì thay đổi, dòng khác đi là điều chỉnh
    Cho danh mục đã có:
      """
      Mã;Cơ quan;Từ ngày
      1;Sở Một;01/01/2023
      2;Sở Hai;01/01/2023
      """
    Khi nhập bảng:
      """
      Mã;Cơ quan;Từ ngày
      1;Sở Một;01/01/2023
      2;Sở Hai (đổi tên);01/01/2023
      """
    Thì từng dòng được ghi:
      | dòng | việc                  |
      | 2    | đã có, không thay đổi |
      | 3    | điều chỉnh thông tin  |
    Và danh mục có 2 cơ quan

  Kịch bản: Sai một dòng thì không nhập dòng nào
    Khi nhập bảng:
      """
      Mã;Cơ quan;Cấp;Trực thuộc;Từ ngày
      04858;Xã Đoàn Kết;commune;;01/01/2023
      4858;Xã Đoàn Kết;commune;;01/01/2023
      04957;Xã Cao Sơn;commune;152;01/01/2023
      """
    Thì không nhập dòng nào, vì:
      | dòng | lý do                                                                                |
      | 4    | Không có cơ quan nào mang mã 152, trong danh mục cũng như trong bảng được nhập.      |
    Và danh mục có 0 cơ quan

  Kịch bản: Mất số 0 đứng đầu
    Cho danh mục đã có:
      """
      Mã;Cơ quan;Cấp;Huyện;Từ ngày
      04858;Xã Đoàn Kết;commune;Huyện Đà Bắc;01/01/2023
      """
    Khi nhập bảng:
      """
      Mã;Cơ quan;Cấp;Từ ngày
      4858;Xã Đoàn Kết;commune;01/01/2023
      """
    Thì không nhập dòng nào, vì:
      | dòng | lý do |
      | 2    | Mã 4858 và mã 04858 của «Xã Đoàn Kết (Huyện Đà Bắc)» chỉ khác nhau ở số 0 đứng đầu, thường bị bảng tính làm mất. Hãy ghi đủ các chữ số. |

  Kịch bản: Kết xuất rồi nhập lại
    Cho danh mục của Hòa Bình đi kèm phần mềm
    Khi kết xuất danh mục rồi nhập lại
    Thì cả 226 dòng đều: đã có, không thay đổi
