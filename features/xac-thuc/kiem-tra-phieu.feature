# language: vi
Tính năng: Kiểm tra một phiếu đánh giá
  Ai cũng có thể tính lại phiếu từ số liệu và bộ chỉ số ghi trên phiếu.
  Việc kiểm tra chứng minh phép tính, không chứng minh ai đã lập phiếu.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Xã, phường"
    Và chỉ số "Hồ sơ tiếp nhận trực tuyến"
    Và số liệu:
      | Kế hoạch đúng hạn | có    |
      | Số cuộc họp       | 3     |
      | Hồ sơ trực tuyến  | 811   |
      | Hồ sơ tiếp nhận   | 1.250 |

  Quy tắc: Phiếu đúng như đã lập thì được xác nhận

    Kịch bản: Phiếu không bị sửa
      Cho phiếu đánh giá đã được lập
      Khi kiểm tra phiếu
      Thì phiếu đúng

    Kịch bản: Phiếu kèm theo bộ chỉ số
      Cho phiếu kèm theo bộ chỉ số đã được lập
      Khi kiểm tra phiếu
      Thì phiếu đúng

    Kịch bản: Bộ chỉ số kèm theo mà máy không biết thì chưa phải là bộ chỉ số đã ban hành
      Cho phiếu kèm theo bộ chỉ số đã được lập
      Khi kiểm tra phiếu trên máy không có bộ chỉ số nào
      Thì phiếu khớp với bộ chỉ số kèm theo

    Kịch bản: Không có bộ chỉ số thì chỉ biết phiếu còn nguyên
      Cho phiếu đánh giá đã được lập
      Khi kiểm tra phiếu trên máy không có bộ chỉ số nào
      Thì phiếu còn nguyên nhưng chưa thể tính lại điểm

  Quy tắc: Sửa một chỗ trên phiếu thì bị phát hiện

    Bối cảnh:
      Cho phiếu đánh giá đã được lập

    Kịch bản: Sửa số liệu
      Khi có người sửa số liệu "Hồ sơ trực tuyến" trên phiếu thành 1.100
      Và kiểm tra phiếu
      Thì phiếu sai ở "tổng điểm"
      Và lẽ ra là 51,4, phiếu lại ghi 44,46

    Kịch bản: Sửa điểm
      Khi có người sửa điểm của chỉ số trên phiếu thành 30
      Và kiểm tra phiếu
      Thì phiếu sai ở "điểm của chỉ số"
      Và lẽ ra là 19,46, phiếu lại ghi 30

    Kịch bản: Sửa xếp loại
      Khi có người sửa xếp loại trên phiếu thành Tốt
      Và kiểm tra phiếu
      Thì phiếu sai ở "xếp loại"

    Kịch bản: Sửa lời giải thích
      Khi có người sửa lời giải thích của chỉ số trên phiếu
      Và kiểm tra phiếu
      Thì phiếu sai ở "lời giải thích"

    Kịch bản: Sửa tên cơ quan
      Khi có người sửa tên cơ quan trên phiếu thành Xã Cao Sơn
      Và kiểm tra phiếu
      Thì phiếu sai ở "mã của số liệu"

    Kịch bản: Sửa điểm, kiểm tra trên máy không có bộ chỉ số
      Khi có người sửa điểm của chỉ số trên phiếu thành 30
      Và kiểm tra phiếu trên máy không có bộ chỉ số nào
      Thì phiếu sai ở "mã của toàn phiếu"

  Quy tắc: Tính lại các mã cũng không che được chỗ sửa

    Kịch bản: Sửa số liệu rồi tính lại mã của toàn phiếu
      Cho phiếu đánh giá đã được lập
      Khi có người sửa số liệu "Hồ sơ trực tuyến" trên phiếu thành 1.100
      Và tính lại mã của toàn phiếu
      Và kiểm tra phiếu
      Thì phiếu sai ở "tổng điểm"

    Kịch bản: Sửa điểm rồi tính lại mã của toàn phiếu
      Cho phiếu đánh giá đã được lập
      Khi có người sửa điểm của chỉ số trên phiếu thành 30
      Và tính lại mã của toàn phiếu
      Và kiểm tra phiếu
      Thì phiếu sai ở "điểm của chỉ số"

    Kịch bản: Lập hẳn một phiếu giả, mọi mã đều khớp với nhau
      Khi có người lập phiếu giả với kết quả như thể "Hồ sơ trực tuyến" là 1.100 và tính lại mọi mã
      Và kiểm tra phiếu
      Thì phiếu sai ở "tổng điểm"
      Và lẽ ra là 44,46, phiếu lại ghi 51,4

    Kịch bản: Lời giải thích được viết lại thì điểm vẫn đúng
      Cho phiếu đánh giá đã được lập
      Khi có người sửa lời giải thích của chỉ số trên phiếu
      Và tính lại mã của toàn phiếu
      Và kiểm tra phiếu
      Thì phiếu đúng, chỉ có lời văn khác

    Kịch bản: Sửa bộ chỉ số kèm theo phiếu rồi tính lại mã của toàn phiếu
      Cho phiếu kèm theo bộ chỉ số đã được lập
      Khi có người sửa điểm tối đa của chỉ số trong bộ chỉ số kèm theo phiếu thành 40
      Và tính lại mã của toàn phiếu
      Và kiểm tra phiếu trên máy không có bộ chỉ số nào
      Thì phiếu sai ở "bộ chỉ số kèm theo"
