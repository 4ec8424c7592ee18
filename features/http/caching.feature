Feature: Nothing is sent twice
  A published pack never changes, and its pages carry a strong ETag.

  Scenario: A page has a strong tag
    When the client gets /api/v1/packs/thu-nghiem/2026
    Then the status is 200
    And the answer has a strong tag

  Scenario Outline: A page that the client has is not sent again
    Given the client has the answer to <path>
    When the client gets <path>
    Then the status is 304
    And the answer has no body

    Examples:
      | path                                                        |
      | /api/v1/packs                                               |
      | /api/v1/packs/thu-nghiem/2026                               |
      | /api/v1/packs/thu-nghiem/2026/levels/commune                |
      | /api/v1/packs/thu-nghiem/2026/levels/commune/method         |
      | /api/v1/comparisons?from=thu-nghiem/2026&to=thu-nghiem/2029 |
      | /api/v1/openapi.json                                        |

  Scenario: Another language is another answer
    Given the client reads vi
    And the client has the answer to /api/v1/packs/thu-nghiem/2026
    And the client reads en
    When the client gets /api/v1/packs/thu-nghiem/2026
    Then the status is 200
    And the answer has another tag

  Scenario: Another format is another answer
    Given the client accepts application/json
    And the client has the answer to /api/v1/packs/thu-nghiem/2026/levels/commune/method
    And the client accepts text/plain
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/commune/method
    Then the status is 200
    And the answer has another tag
