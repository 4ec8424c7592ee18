# language: vi
Tính năng: Ví dụ của các bộ chỉ số
  Mỗi bộ chỉ số có kèm ví dụ: số liệu của một cơ quan và kết quả đã tính sẵn.
  Kịch bản dưới đây chạy một lần cho mỗi ví dụ trong methodology/packs/*/*/examples,
  và mang tên của ví dụ ấy; thêm ví dụ vào thư mục là thêm một lần chạy.

  Kịch bản: Chấm lại ví dụ
    Cho số liệu của ví dụ
    Khi chấm điểm
    Thì điểm của mọi chỉ số đúng như ví dụ
    Và những chỉ số chưa có số liệu, không phát sinh, không áp dụng, theo dõi đúng như ví dụ
    Và tổng điểm, điểm áp dụng, điểm còn có thể được và xếp loại đúng như ví dụ
