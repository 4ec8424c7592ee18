# language: vi
Tính năng: Kết quả công bố của chỉ số chuyển đổi số cấp tỉnh năm 2022
  Từ giá trị công bố của tám chỉ số chính, tính lại được chỉ số chuyển đổi số đã công bố,
  lệch không quá một phần vạn.

  Khung kịch bản: Tính lại chỉ số chuyển đổi số của ba tỉnh, thành phố
    Cho số liệu của ví dụ "<tỉnh, thành phố>, giá trị công bố năm 2022"
    Khi chấm điểm
    Thì chỉ số chuyển đổi số là <chỉ số công bố>, lệch không quá 0,0001

    Dữ liệu:
      | tỉnh, thành phố       | chỉ số công bố |
      | Đà Nẵng               | 0,8002         |
      | Thành phố Hồ Chí Minh | 0,7163         |
      | Quảng Ninh            | 0,7024         |

  Kịch bản: Ba trụ cột dùng chung phần nền tảng, nhưng tổng điểm không tính phần ấy hai lần
    Cho số liệu của ví dụ "Đà Nẵng, giá trị công bố năm 2022"
    Khi chấm điểm
    Thì tổng điểm là 800,18 trên 1.000 điểm áp dụng
    Và trụ cột "Chính quyền số" được 604,68 trên 700 điểm
    Và trụ cột "Kinh tế số" được 550,72 trên 650 điểm
    Và trụ cột "Xã hội số" được 511,135 trên 650 điểm

  Kịch bản: Đô thị thông minh được theo dõi, không tính điểm
    Cho số liệu của ví dụ "Đà Nẵng, giá trị công bố năm 2022"
    Và chỉ số "Đô thị thông minh"
    Khi chấm điểm
    Thì chỉ số thuộc diện "theo dõi, không tính điểm"
