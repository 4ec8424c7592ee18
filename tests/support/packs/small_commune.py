"""A small commune of every kind of rule: nested groups, views, a gate, bands, tags, negatives and thirds."""

from itertools import product

from methodology.model.pack import Pack
from tests.support.packs.shipped import small_pack

BANDS = """
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 90%, requires: [core]}
  - {key: fair, name: {vi: Khá, en: Fair}, at_least: 65%}
  - {key: weak, name: {vi: Yếu, en: Weak}, requires: [half]}
"""

COMMUNE = """
level: commune
name: {vi: Xã, en: Communes}
max: 100
peer_groups: {region1: {vi: Khu vực I, en: Region I}, region2: {vi: Khu vực II, en: Region II}}
tags: {market: {vi: Có chợ, en: Has a market}, border: {vi: Xã biên giới, en: At the border}}
context:
  staff: {type: count, min: 1, max: 30, label: {vi: Số cán bộ, en: Staff}, unit: {vi: người, en: people}}
views:
  - {key: government, name: {vi: Chính quyền số, en: Digital government}, groups: [awareness, services]}
  - {key: society, name: {vi: Xã hội số, en: Digital society}, groups: [services]}
gates:
  - {key: core, name: {vi: Chỉ số bắt buộc, en: Mandatory}, marks: mandatory}
  - {key: half, name: {vi: Một nửa số bắt buộc, en: Half of them}, marks: mandatory, full: 50%, earning: 1/2}
groups:
  - key: awareness
    code: "1"
    name: {vi: Nhận thức số, en: Digital awareness}
    max: 40
    groups:
      - key: leaders
        code: "1.1"
        name: {vi: Lãnh đạo, en: Leaders}
        max: 25
        indicators:
          - key: chair
            code: "1.1.1"
            name: {vi: Người làm Trưởng ban, en: Who chairs}
            max: 10
            marks: [mandatory]
            facts:
              chair:
                type: choice
                options:
                  head: {vi: Chủ tịch, en: Chairman}
                  deputy: {vi: Phó Chủ tịch, en: Deputy}
                  none: {vi: Không có, en: None}
            score: {choice: {chair: {head: max, deputy: 1/3, none: 0}}}
            source: {at: "Phụ lục, 1.1.1", provenance: quoted}
          - key: meetings
            code: "1.1.2"
            name: {vi: Số cuộc họp, en: Meetings}
            max: 15
            monotone: [meetings]
            facts: {meetings: {type: count, max: 20, unit: {vi: cuộc, en: meetings}}}
            score: {tiers: {meetings: {4: max, 3: 3/4, 1: 1/8, else: 0}}}
            source: {at: "Phụ lục, 1.1.2", provenance: analogue}
      - key: staff
        code: "1.2"
        name: {vi: Cán bộ, en: Staff}
        max: 15
        indicators:
          - key: trained
            code: "1.2.1"
            name: {vi: Cán bộ được tập huấn, en: Staff trained}
            max: 7
            facts: {trained: {type: count, max: 30, unit: {vi: người, en: people}}}
            require: [trained <= staff]
            score: {ratio: {of: trained, to: staff, full_at: 80%}}
            source: {at: "Phụ lục, 1.2.1", provenance: quoted}
          - key: skills
            code: "1.2.2"
            name: {vi: Kỹ năng số, en: Digital skills}
            max: 8
            facts:
              plan: {type: flag, label: {vi: Có kế hoạch, en: Has a plan}}
              tested: {type: flag, label: {vi: Có kiểm tra, en: Has a test}}
              average:
                {type: number, decimals: 3, min: -1, max: 1, label: {vi: Mức tăng, en: Growth}}
            score:
              - {share: 3/8, checklist: {plan: 1/3, tested: 2/3}}
              - share: 5/8
                cases:
                  - {when: average > 0.125, points: max}
                  - {when: average > -0.5, points: 2 + 8 * average / 3}
                  - {else: 0}
            source: {at: "Phụ lục, 1.2.2", provenance: illustrative}
            note: {vi: Điểm thi trung bình so với năm trước, en: Average marks against the year before}
  - key: services
    code: "2"
    name: {vi: Dịch vụ công, en: Services}
    max: 60
    indicators:
      - key: online
        code: "2.1"
        name: {vi: Hồ sơ trực tuyến, en: Filed online}
        max: 20
        marks: [mandatory]
        may_not_apply: [nothing_arose, outside_mandate]
        facts:
          online: {type: count, max: 1000, label: {vi: Hồ sơ nộp trực tuyến, en: Online dossiers}}
          received: {type: count, max: 1000, label: {vi: Hồ sơ tiếp nhận, en: Dossiers received}, from: feed}
        require: [online <= received]
        score: {ratio: {of: online, to: received, full_at: 90%, if_none: not_applicable}}
        evidence: {vi: Trích xuất hệ thống, en: Extract of the system}
        verifier: {vi: Văn phòng UBND, en: The office}
        serves: [national-dti/2022#digital-government]
        source: {at: "Phụ lục, 2.1", provenance: quoted}
      - key: plan
        code: "2.2"
        name: {vi: Kế hoạch, en: The plan}
        max: 10
        facts:
          issued: {type: flag, label: {vi: Đã ban hành, en: Issued}}
          signed_on: {type: date, label: {vi: Ngày ký, en: Signed on}, min: 2026-01-01, max: 2026-12-31}
          due_on: {type: date, label: {vi: Hạn, en: Due on}, min: 2026-01-01, max: 2026-12-31}
        score:
          cases:
            - {when: not issued, points: 0}
            - {when: signed_on <= 2026-03-31 or signed_on <= due_on, points: max}
            - {when: signed_on - due_on <= 30, points: max / 2}
            - {else: max / 4}
        source: {at: "Phụ lục, 2.2", provenance: quoted}
      - key: incidents
        code: "2.3"
        name: {vi: Sự cố mất an toàn, en: Incidents}
        max: 12
        may_not_apply: true
        facts: {incidents: {type: count, max: 50, unit: {vi: vụ, en: incidents}}}
        score: {tiers: {at_most: {incidents: {0: max, 2: 1/2, else: 0}}}}
        source: {at: "Phụ lục, 2.3", provenance: quoted}
      - key: ideas
        code: "2.4"
        name: {vi: Sáng kiến, en: Ideas}
        max: 7
        facts: {ideas: {type: count, max: 9}}
        score: {per_item: {ideas: 2.5}}
        source: {at: "Phụ lục, 2.4", provenance: quoted}
      - key: market
        code: "2.5"
        name: {vi: Chợ không dùng tiền mặt, en: Cashless market}
        max: 6
        applies_to: [market]
        facts:
          cashless: {type: count, max: 40, label: {vi: Hộ kinh doanh có mã QR, en: Stalls with a QR code}}
          stalls: {type: count, max: 40, label: {vi: Hộ kinh doanh, en: Stalls}}
        require: [cashless <= stalls]
        score: {ratio: {of: cashless, to: stalls, if_none: full}}
        source: {at: "Phụ lục, 2.5", provenance: quoted}
      - key: satisfied
        code: "2.6"
        name: {vi: Mức độ hài lòng, en: Satisfaction}
        max: 5
        facts: {satisfied_percent: percent}
        score: {ratio: {of: satisfied_percent, to: 100%, full_at: 90%}}
        source: {at: "Phụ lục, 2.6", provenance: quoted}
      - key: visits
        code: "2.7"
        name: {vi: Lượt truy cập, en: Visits}
        max: 0
        facts: {visits: count}
        score: informational
        source: {at: "Phụ lục, 2.7", provenance: quoted}
"""

BEST = {
    "chair": 0,
    "meetings": 4,
    "staff": 10,
    "trained": 10,
    "plan": 1,
    "tested": 1,
    "average": 1000,
    "online": 9,
    "received": 9,
    "issued": 1,
    "signed_on": 739700,
    "due_on": 739700,
    "incidents": 0,
    "ideas": 9,
    "satisfied_percent": 10000,
}
"""Facts by their own names, with which an agency without tags is at its best."""

POLICIES = ("drop_and_rebase", "credit_full", "zero")
ROUNDINGS = tuple(
    f"{{at: {at}, digits: {digits}, mode: {mode}}}"
    for at, digits, mode in product(("indicator", "total"), (0, 1), ("half_up", "half_even", "floor"))
)


def commune(rounding: str = ROUNDINGS[3], not_applicable: str = "drop_and_rebase") -> Pack:
    """The small commune under some policy."""
    return small_pack(COMMUNE, rounding, not_applicable, BANDS)
