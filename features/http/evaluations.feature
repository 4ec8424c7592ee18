Feature: Facts in, scorecard out
  POST /api/v1/evaluations scores the facts of one agency. Nothing is kept.

  Background:
    Given the pack "thu-nghiem/2026", level "Departments"
    And the agency has the tag "Agencies with public services"
    And the facts:
      | Online dossiers   | 811   |
      | Dossiers received | 1,250 |

  Scenario: Every point is in the answer
    When the facts are posted
    Then the status is 200
    And the answer comes as application/json
    And the answer is a scorecard
    And the indicator "Dossiers filed online" earns 24.33 points

  Scenario: Numbers are exact texts
    Given "Tasks completed on time" is 1
    And "Tasks due" is 3
    When the facts are posted
    Then the answer holds:
      | groups / 1 / indicators / 2 / points             | 6.67 |
      | groups / 1 / indicators / 2 / parts / 0 / points | 20/3 |

  Scenario: An answer is not to be stored by anyone between
    When the facts are posted
    Then the header Cache-Control is no-store

  Scenario: A scorecard that came over HTTP verifies
    When the facts are posted
    And the answer is verified
    Then it is found to be right

  Scenario: With the method in it, it is computed again where there are no packs
    When the facts are posted with the method in the answer
    And the answer is verified where there are no packs
    Then it is consistent with the method that it carries

  Scenario: No facts at all are facts that are missing
    Given the pack "thu-nghiem/2026", level "Communes and wards"
    When the facts are posted
    Then the status is 200
    And the answer holds:
      | total / points     | 0    |
      | total / open       | 100  |
      | total / band / key | weak |
