# language: vi
Tính năng: Nguồn gốc của từng chỉ số
  Điều gì không trích từ quyết định thì phiếu phải nói rõ, ở từng chỉ số và ở đầu phiếu.

  Kịch bản: Chỉ số trích từ quyết định
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "Người đứng đầu làm Trưởng ban chỉ đạo"
    Khi chấm điểm
    Thì phiếu ghi căn cứ của chỉ số là "Phụ lục I, 1.1"
    Và phiếu không ghi chú gì về nguồn gốc của chỉ số

  Khung kịch bản: Chỉ số không trích từ quyết định
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Và chỉ số "<chỉ số>"
    Khi chấm điểm
    Thì phiếu ghi căn cứ của chỉ số là "<căn cứ>"
    Và phiếu ghi chú nguồn gốc của chỉ số là "<nguồn gốc>"

    Dữ liệu:
      | chỉ số                        | căn cứ         | nguồn gốc                                   |
      | Ban chỉ đạo họp trong năm     | Phụ lục I, 1.2 | vận dụng quy định tương tự của địa phương khác |
      | Mức độ hài lòng của người dân | Phụ lục I, 4.3 | minh họa, không trích từ quyết định         |

  Kịch bản: Đầu phiếu nói có bao nhiêu dòng không trích từ quyết định
    Cho bộ chỉ số "thu-nghiem/2026", cấp "Sở, ban, ngành"
    Khi chấm điểm
    Thì đầu phiếu ghi:
      """
      Lưu ý: 14/15 chỉ số thành phần không trích từ quyết định; điểm và ngưỡng của các chỉ số đó chỉ có giá trị tham khảo.
      """

  Khung kịch bản: Bộ chỉ số tham khảo của tỉnh Hòa Bình không trích dòng nào từ Quyết định 1153/QĐ-UBND
    Cho bộ chỉ số "hoa-binh/2023", cấp "<cấp>"
    Khi chấm điểm
    Thì đầu phiếu ghi:
      """
      Lưu ý: <số dòng>/<số dòng> chỉ số thành phần không trích từ quyết định; điểm và ngưỡng của các
      chỉ số đó chỉ có giá trị tham khảo.
      """

    Dữ liệu:
      | cấp                  | số dòng |
      | Sở, ban, ngành       | 43      |
      | Huyện, thành phố     | 75      |
      | Xã, phường, thị trấn | 40      |
