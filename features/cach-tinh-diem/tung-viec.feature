# language: vi
Tính năng: Điểm cho từng việc
  Mỗi việc được một số điểm như nhau, cộng lại cho đến khi đủ điểm tối đa.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Sáng kiến chuyển đổi số được công nhận"

  Khung kịch bản: Mỗi sáng kiến 5 điểm, tối đa 20 điểm
    Biết "Số sáng kiến" là <sáng kiến>
    Khi chấm điểm
    Thì chỉ số được <điểm> điểm

    Dữ liệu:
      | sáng kiến | điểm |
      | 0         | 0    |
      | 1         | 5    |
      | 3         | 15   |
      | 4         | 20   |
      | 5         | 20   |
      | 100       | 20   |
