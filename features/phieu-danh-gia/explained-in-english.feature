Feature: Every point is explained in English too
  The same facts and the same points, said in English. The Vietnamese twin is giai-thich.feature.

  Background:
    Given the pack "thu-nghiem/2026", level "Departments"
    And the indicator "Dossiers filed online"
    And the agency has the tag "Agencies with public services"
    And "Online dossiers" is 811
    And "Dossiers received" is 1,250

  Scenario: The method
    Then the method says:
      """
      a = “Online dossiers”; b = “Dossiers received”; ratio = a/b:
      - b is 0: nothing arose, left out of the maximum
      - ratio at least 80%: 30 points
      - ratio below 80%: points = ratio ÷ 80% × the maximum
      """

  Scenario: The case that applied, and why
    When the facts are scored
    Then the indicator earns 24.33 points
    And the scorecard explains:
      """
      Earned 24.33 of 30 points: “Online dossiers” ÷ “Dossiers received” is below 80%
      (811 ÷ 1,250 = 64.88% < 80%).
      """

  Scenario: The formula
    When the facts are scored
    Then the scorecard shows the formula:
      """
      30 × (811 ÷ 1,250) ÷ 80% = 24.33
      """

  Scenario: The rounding
    Given "Online dossiers" is 100
    And "Dossiers received" is 900
    When the facts are scored
    Then the indicator earns 4.17 points
    And the scorecard shows the rounding:
      """
      ≈ 4.1667 rounded to a multiple of 0.01 (halves away from zero): 4.17
      """

  Scenario: The total
    When the facts are scored
    Then the scorecard concludes:
      """
      Earned 24.33 of 300 applicable points, 8.11%.
      270 points are still to be had from what is missing.
      """
