# language: vi
Tính năng: Xếp hạng mọi đơn vị trong một lần
  Số liệu của các đơn vị nằm trong một bảng, lưu từ Excel dạng CSV. Trước khi có bảng xếp hạng, hệ thống nêu rõ còn
  thiếu gì; còn thiếu thì chưa xếp hạng, trừ khi được yêu cầu xếp hạng một phần.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"

  Kịch bản: Bằng điểm thì đồng hạng, đơn vị sau cách ra đúng bấy nhiêu bậc
    Cho bảng số liệu dạng CSV:
      """
      Mã;Cơ quan;Kỳ;institution.plan/on_time;awareness.steering-meetings/meetings
      #hướng dẫn;;;Kế hoạch đúng hạn (có/không);Số cuộc họp
      04789;Xã A;2026;có;4
      04792;Xã B;2026;x;2
      04795;Xã C;2026;CÓ;2
      04798;Xã D;2026;không;0
      """
    Khi xếp hạng các đơn vị
    Thì không thiếu gì
    Và kết quả xếp hạng là:
      | hạng  | đơn vị  | điểm  |
      | 1     | Xã A    | 30    |
      | 2     | Xã B    | 20    |
      | 2     | Xã C    | 20    |
      | 4     | Xã D    | 0     |

  Kịch bản: Còn thiếu thì chưa xếp hạng
    Cho bảng số liệu dạng CSV:
      """
      Mã;Cơ quan;Kỳ;institution.plan/on_time;awareness.steering-meetings/meetings
      04789;Xã A;2026;có;4
      4789;Xã A;2026;có;3
      04792;Xã B;2025;có;2
      04795;Xã C;2026;có;hai
      """
    Và danh sách đơn vị cần xếp hạng: "04789, 04792, 04795, 04798"
    Khi xếp hạng các đơn vị
    Thì chưa có đơn vị nào được xếp hạng
    Và trước bảng kết quả có ghi:
      | Đã đọc số liệu của 2/4 đơn vị.                                                                           |
      | 2 dòng không đọc được, lý do nêu ở cuối.                                                                 |
      | Thiếu 2/4 đơn vị trong danh sách: 04795; 04798.                                                          |
      | Số liệu không phải của năm 2026: Xã B (04792; dòng 4, 2025).                                             |
      | Vì vậy chưa xếp hạng. Hãy bổ sung, chỉnh lại số liệu, hoặc yêu cầu xếp hạng một phần (partial).          |
    Và dòng 3 không được nhận vì:
      """
      Mã cơ quan 4789 và 04789 ở dòng 2 chỉ khác nhau ở số 0 đứng đầu, thường bị bảng tính làm mất.
      Hãy bỏ một trong hai dòng, hoặc ghi lại cho đúng mã.
      """

  Kịch bản: Xếp hạng một phần
    Cho bảng số liệu dạng CSV:
      """
      Mã;Cơ quan;Kỳ;awareness.steering-meetings/meetings
      04789;Xã A;2026;4
      04792;Xã B;2025;3
      04795;Xã C;2026;1
      """
    Khi xếp hạng một phần các đơn vị
    Thì kết quả xếp hạng là:
      | hạng  | đơn vị  | điểm  |
      | 1     | Xã A    | 20    |
      | 2     | Xã C    | 5     |
      | –     | Xã B    | 15    |

  Kịch bản: Số liệu khác thường được nêu ra, không bị loại
    Cho bảng số liệu dạng CSV:
      """
      Mã;Cơ quan;Kỳ;awareness.steering-meetings/meetings
      1;Xã A;2026;2
      2;Xã B;2026;3
      3;Xã C;2026;4
      4;Xã D;2026;2
      5;Xã Đ;2026;3
      6;Xã E;2026;4
      7;Xã G;2026;4
      8;Xã H;2026;44
      """
    Khi xếp hạng các đơn vị
    Thì không thiếu gì
    Và số liệu cần kiểm tra lại của "Xã H":
      """
      «Số cuộc họp» là 44, gấp hơn 10 lần mức mà ba phần tư trong 8 đơn vị không vượt quá (4). Đề nghị
      kiểm tra lại.
      """
