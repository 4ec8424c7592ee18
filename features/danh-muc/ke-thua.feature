# language: vi
Tính năng: Mã trở lại với tên khác, đơn vị kế thừa
  Một mã chỉ là của một cơ quan trong một ngày. Đơn vị kế thừa tiếp nhận vào ngày liền sau ngày kết thúc.

  Kịch bản: Mã trở lại với tên khác
    Cho danh mục đã có:
      """
      Mã;Cơ quan;Huyện;Từ ngày
      04795;Phường Thịnh Lang;Thành phố Hòa Bình;01/01/2023
      """
    Khi nhập bảng:
      """
      Mã;Cơ quan;Từ ngày
      04795;Phường Hòa Bình;01/07/2025
      """
    Thì không nhập dòng nào, vì:
      | dòng | lý do |
      | 2    | Mã 04795 đang là của «Phường Thịnh Lang (Thành phố Hòa Bình)» từ ngày 01/01/2023. Hãy ghi ngày kết thúc của cơ quan đó trước, hoặc sửa mã. |
    Khi nhập bảng:
      """
      Mã;Cơ quan;Từ ngày;Đến ngày;Đơn vị kế thừa;Văn bản
      04795;Phường Thịnh Lang;01/01/2023;30/06/2025;04795;Nghị quyết
      04795;Phường Hòa Bình;01/07/2025;;;
      """
    Thì từng dòng được ghi:
      | dòng | việc              |
      | 2    | ghi ngày kết thúc |
      | 3    | đăng ký mới       |
    Và ngày 30/06/2025, mã "04795" là của "Phường Thịnh Lang (Thành phố Hòa Bình)"
    Và ngày 01/07/2025, mã "04795" là của "Phường Hòa Bình"

  Kịch bản: Đọc được cả hai chiều
    Cho danh mục của Hòa Bình đi kèm phần mềm
    Thì đơn vị kế thừa của "04798" ngày 30/06/2025 là "Phường Hòa Bình (04795)"
    Và đơn vị kế thừa của "04957" ngày 30/06/2025 là "Xã Liên Sơn (04960), Xã Lương Sơn (04924)"
    Và "04795" ngày 01/07/2025 kế thừa 7 đơn vị, trong đó có "Phường Hữu Nghị (Thành phố Hòa Bình)"

  Kịch bản: Kế thừa nối tiếp nhau nhưng không thành vòng
    Cho danh mục đã có:
      """
      Mã;Cơ quan;Từ ngày;Đến ngày;Đơn vị kế thừa;Văn bản
      1;Sở Một;01/01/2023;31/12/2023;2;Quyết định
      2;Sở Hai;01/01/2023;31/12/2024;3;Quyết định
      3;Sở Ba;01/01/2023;;;
      4;Sở Bốn;01/01/2023;;;
      """
    Khi ghi ngày kết thúc của "3" là 30/06/2025, đơn vị kế thừa là "4"
    Thì đơn vị kế thừa của "3" ngày 30/06/2025 là "Sở Bốn (4)"
    Khi nhập bảng:
      """
      Mã;Cơ quan;Từ ngày;Đến ngày;Đơn vị kế thừa;Văn bản
      4;Sở Bốn;01/01/2023;31/12/2025;1;Quyết định
      """
    Thì không nhập dòng nào, vì:
      | dòng | lý do                                                                        |
      | 2    | Ngày 01/01/2026, khi bắt đầu kế thừa, không có cơ quan nào mang mã 1.        |

  Kịch bản: Không kết thúc trước khi kế thừa
    Cho danh mục đã có:
      """
      Mã;Cơ quan;Từ ngày;Đến ngày;Đơn vị kế thừa;Văn bản
      1;Sở Một;01/01/2023;31/12/2023;2;Quyết định
      2;Sở Hai;01/01/2023;;;
      3;Sở Ba;01/01/2023;;;
      """
    Khi ghi ngày kết thúc của "2" là 30/06/2023, đơn vị kế thừa là "3"
    Thì bị từ chối, vì:
      """
      Đơn vị này kế thừa «Sở Một» từ ngày 01/01/2024 nên không thể kết thúc trước ngày đó. Hãy ghi lại ngày.
      """
