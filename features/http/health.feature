Feature: Whether the service lives and is ready
  For whoever supervises it.

  Scenario: The process answers
    When the client gets /health
    Then the status is 200
    And the answer holds:
      | status | live |

  Scenario: Every pack is read and proved, every level can be evaluated
    When the client gets /ready
    Then the status is 200
    And the answer holds:
      | status | ready |

  Scenario: The interface describes itself
    When the client gets /api/v1/openapi.json
    Then the status is 200
    And the answer holds:
      | openapi      | 3.1.0     |
      | info / title | Minh Điểm |
