# language: vi
Tính năng: Số liệu bị từ chối
  Số liệu sai thì bị từ chối, không bao giờ bị đoán hay sửa giúp.
  Mọi chỗ sai được nói ra cùng một lúc, mỗi chỗ kèm cách sửa.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và cơ quan có đặc điểm "Cơ quan có dịch vụ công"

  Kịch bản: Các số liệu không khớp nhau
    Biết "Hồ sơ trực tuyến" là 1.300
    Và "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Hồ sơ trực tuyến":
      """
      Số liệu không khớp: «Hồ sơ trực tuyến» (1.300) không được lớn hơn «Hồ sơ tiếp nhận» (1.250).
      Đề nghị kiểm tra lại.
      """

  Kịch bản: Dấu chấm hàng nghìn trong tệp số liệu
    Biết tệp số liệu ghi "Hồ sơ tiếp nhận" là 1.250
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Hồ sơ tiếp nhận":
      """
      «1.250» có nhiều hơn 0 chữ số thập phân. Không dùng dấu phân cách hàng nghìn;
      phần thập phân thừa thì làm tròn.
      """

  Kịch bản: Quá nhiều chữ số thập phân
    Biết "Tỷ lệ hài lòng" là 85,125%
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Tỷ lệ hài lòng":
      """
      «85.125» có nhiều hơn 2 chữ số thập phân. Không dùng dấu phân cách hàng nghìn;
      phần thập phân thừa thì làm tròn.
      """

  Kịch bản: Ngoài khoảng cho phép
    Biết "Tỷ lệ hài lòng" là 105%
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Tỷ lệ hài lòng":
      """
      «105» nằm ngoài khoảng cho phép: từ 0 đến 100. Hãy sửa lại.
      """

  Kịch bản: Ngày không có thật
    Biết "Ngày ký quy chế" là 30/2/2026
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Ngày ký quy chế":
      """
      «2026-02-30» không phải ngày hợp lệ; hãy ghi năm-tháng-ngày, ví dụ 2023-03-31.
      """

  Kịch bản: Tên số liệu viết nhầm thì được gợi ý tên gần đúng
    Biết tệp số liệu có dòng "awareness.steering-meetings/meeting" là 4
    Khi chấm điểm
    Thì số liệu bị từ chối ở "awareness.steering-meetings/meeting":
      """
      Cấp department không có số liệu «awareness.steering-meetings/meeting».
      Có phải là awareness.steering-meetings/meetings không?
      """

  Kịch bản: Tên số liệu không giống tên nào
    Biết tệp số liệu có dòng "dan_so" là 2.000
    Khi chấm điểm
    Thì số liệu bị từ chối ở "dan_so":
      """
      Cấp department không có số liệu «dan_so».
      Tệp số liệu trống của cấp này ghi đủ tên các số liệu.
      """

  Kịch bản: Khai không phát sinh ở chỉ số không được khai
    Biết "Số cuộc họp" không phát sinh vì "Cơ quan mới thành lập"
    Khi chấm điểm
    Thì số liệu bị từ chối ở "Số cuộc họp":
      """
      Số liệu này không được báo cáo là không phát sinh. Hãy ghi giá trị; nếu bằng không thì ghi 0.
      """

  Kịch bản: Mọi chỗ sai được nói ra cùng một lúc
    Biết tệp số liệu ghi "Số cuộc họp" là true
    Và "Số sáng kiến" là 2,5
    Và "Tỷ lệ hài lòng" là 105%
    Và tệp số liệu có dòng "security.attacks/incidents" là 4
    Khi chấm điểm
    Thì số liệu bị từ chối ở tất cả các chỗ sau:
      | security.attacks/incidents |
      | Số cuộc họp                |
      | Số sáng kiến               |
      | Tỷ lệ hài lòng             |
