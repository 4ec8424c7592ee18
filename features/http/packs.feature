Feature: What the methods say
  Packs, their levels, the facts that a level asks for, and its method in words.

  Scenario: The list of packs
    When the client gets /api/v1/packs
    Then the status is 200
    And the answer holds:
      | 0 / name   | thu-nghiem/2026               |
      | 0 / usable | true                          |
      | 0 / status | draft                         |
      | 0 / href   | /api/v1/packs/thu-nghiem/2026 |
      | 1 / name   | thu-nghiem/2027               |
      | 2 / name   | thu-nghiem/2028               |

  Scenario: A list has pages
    When the client gets /api/v1/packs?page=2&page_size=2
    Then the answer holds:
      | 0 / name | thu-nghiem/2028 |

  Scenario: A pack
    Given the client reads en
    When the client gets /api/v1/packs/thu-nghiem/2026
    Then the status is 200
    And the answer holds:
      | name                 | thu-nghiem/2026 |
      | title                | Trial set       |
      | status               | draft           |
      | issued / document    | 01/QĐ-TN        |
      | rounding / mode      | half_up         |
      | not_applicable       | drop_and_rebase |
      | bands / 0 / at_least | 0.9             |
      | levels / 0 / key     | department      |

  Scenario: A level
    Given the client reads en
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/department
    Then the status is 200
    And the answer holds:
      | name                | Departments                   |
      | max                 | 300                           |
      | indicators          | 15                            |
      | tags / 0 / name     | Agencies with public services |
      | provenance / quoted | 1                             |

  Scenario: The facts of a level as a JSON Schema
    Given the pack "thu-nghiem/2026", level "Departments"
    And "Meetings held" is 3
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/department/facts-schema
    Then the facts fit the answer, a JSON Schema

  Scenario: An empty submission to fill in
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/commune/template
    Then the answer holds:
      | pack                                         | thu-nghiem/2026 |
      | level                                        | commune         |
      | facts / awareness.steering-meetings/meetings | null            |

  Scenario: The method page as data
    Given the client reads en
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/department/method
    Then the answer holds:
      | groups / 0 / indicators / 1 / rule / 0 / of                | “Meetings held”    |
      | groups / 0 / indicators / 1 / rule / 0 / cases / 0 / when  | 4 meetings or more |
      | groups / 0 / indicators / 1 / rule / 0 / cases / 0 / gives | 20 points          |

  Scenario: The method page as text
    Given the client reads en
    And the client accepts text/plain
    When the client gets /api/v1/packs/thu-nghiem/2026/levels/department/method
    Then the answer comes as text/plain
    And the answer begins with Trial set

  Scenario Outline: What there is not
    When the client gets <path>
    Then the status is 404
    And the problem is <code>

    Examples:
      | path                                      | code          |
      | /api/v1/packs/thu-nghiem/1999             | unknown_pack  |
      | /api/v1/packs/thu-nghiem/2026/levels/ward | unknown_level |
      | /api/v1/scores                            | not_found     |
