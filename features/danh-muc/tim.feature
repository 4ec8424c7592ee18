# language: vi
Tính năng: Tìm cơ quan không cần gõ dấu
  Tìm theo phần đầu của các từ trong tên, huyện hoặc mã, có dấu hay không, kiểu cũ hay kiểu mới.

  Bối cảnh:
    Cho danh mục của Hòa Bình đi kèm phần mềm

  Khung kịch bản: Có dấu, không dấu, dấu đặt ở đâu cũng được
    Khi tìm "<gõ>" vào ngày 01/07/2025
    Thì tìm thấy:
      | mã    | cơ quan         | từ ngày   |
      | 04795 | Phường Hòa Bình | 01/7/2025 |

    Dữ liệu:
      | gõ              |
      | Phường Hòa Bình |
      | phường hoà bình |
      | phuong hoa binh |
      | 04795           |

  Kịch bản: Chữ đ cũng tìm được bằng chữ d
    Khi tìm "huyen da bac 150" vào ngày 31/12/2023
    Thì tìm thấy:
      | mã  | cơ quan      | từ ngày    |
      | 150 | Huyện Đà Bắc | 01/01/2023 |

  Kịch bản: Hai đơn vị trùng tên phân biệt bằng huyện
    Khi tìm "doan ket" vào ngày 31/12/2023
    Thì tìm thấy:
      | mã    | cơ quan                      | từ ngày    |
      | 04858 | Xã Đoàn Kết (Huyện Đà Bắc)   | 01/01/2023 |
      | 05380 | Xã Đoàn Kết (Huyện Yên Thủy) | 01/01/2023 |
    Khi tìm "xa cao son" vào ngày 31/12/2023
    Thì tìm thấy:
      | mã    | cơ quan                      | từ ngày    |
      | 04876 | Xã Cao Sơn (Huyện Đà Bắc)    | 01/01/2023 |
      | 04957 | Xã Cao Sơn (Huyện Lương Sơn) | 01/01/2023 |
