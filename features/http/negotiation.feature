Feature: Formats and languages
  Accept chooses the format, Accept-Language the language: JSON and Vietnamese unless something else is asked for.

  Background:
    Given the pack "thu-nghiem/2026", level "Departments"
    And "Meetings held" is 3

  Scenario Outline: The client chooses the format
    Given the client accepts <accept>
    When the facts are posted
    Then the status is 200
    And the answer comes as <format>

    Examples:
      | accept                                       | format           |
      | */*                                          | application/json |
      | application/json                             | application/json |
      | text/plain                                   | text/plain       |
      | text/csv                                     | text/csv         |
      | text/*;q=0.5, application/json;q=0.4         | text/csv         |
      | text/html, application/json;q=0.9, */*;q=0.1 | application/json |

  Scenario: A format that is not on offer
    Given the client accepts image/png
    When the facts are posted
    Then the status is 406
    And the problem is not_acceptable

  Scenario Outline: The client chooses the language
    Given the client reads <languages>
    And the client accepts text/plain
    When the facts are posted
    Then the answer is in <language>
    And the answer begins with <beginning>

    Examples:
      | languages       | language | beginning                 |
      | vi              | vi       | PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM |
      | en              | en       | SCORECARD                 |
      | en-GB, vi;q=0.5 | en       | SCORECARD                 |
      | vi-VN, en;q=0.9 | vi       | PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM |
      | fr              | vi       | PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM |

  Scenario Outline: A table is separated as the spreadsheets of its language expect
    Given the client accepts text/csv
    And the client reads <language>
    When the facts are posted
    Then the answer begins with <beginning>

    Examples:
      | language | beginning         |
      | vi       | Bộ chỉ số;Cấp;Kỳ |
      | en       | Pack,Level,Period |

  Scenario: Caches are told what the answer depends on
    When the facts are posted
    Then the header Vary is Accept, Accept-Language, Accept-Encoding
