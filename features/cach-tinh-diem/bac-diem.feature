# language: vi
Tính năng: Bậc điểm
  Số liệu đạt bậc nào thì được điểm của bậc đó, không tính lẻ ở giữa hai bậc.

  Bối cảnh:
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"

  Quy tắc: Việc nên làm nhiều thì bậc là «từ … trở lên»

    Bối cảnh:
      Cho chỉ số "Ban chỉ đạo họp trong năm"

    Kịch bản: Cách tính các cuộc họp được công bố
      Thì cách tính điểm là:
        """
        «Số cuộc họp»:
        - 4 cuộc trở lên: 20 điểm
        - 3 cuộc: 15 điểm
        - 2 cuộc: 10 điểm
        - 1 cuộc: 5 điểm
        - 0 cuộc: 0 điểm
        """

    Khung kịch bản: Điểm theo số cuộc họp
      Biết "Số cuộc họp" là <cuộc họp>
      Khi chấm điểm
      Thì chỉ số được <điểm> điểm

      Dữ liệu:
        | cuộc họp | điểm |
        | 0        | 0    |
        | 1        | 5    |
        | 2        | 10   |
        | 3        | 15   |
        | 4        | 20   |
        | 12       | 20   |

  Quy tắc: Việc nên tránh thì bậc là «không quá …»

    Bối cảnh:
      Cho chỉ số "Sự cố an toàn thông tin do chủ quan"

    Kịch bản: Cách tính các sự cố được công bố
      Thì cách tính điểm là:
        """
        «Số sự cố»:
        - 0 sự cố: 20 điểm
        - từ 1 đến 2 sự cố: 10 điểm
        - 3 sự cố trở lên: 0 điểm
        """

    Khung kịch bản: Điểm theo số sự cố
      Biết "Số sự cố" là <sự cố>
      Khi chấm điểm
      Thì chỉ số được <điểm> điểm

      Dữ liệu:
        | sự cố | điểm |
        | 0     | 20   |
        | 1     | 10   |
        | 2     | 10   |
        | 3     | 0    |
