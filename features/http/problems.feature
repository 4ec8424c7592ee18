Feature: What is wrong is said, all at once, in the language asked for
  Every error is a problem by RFC 9457 with a stable code; each wrong fact has an entry of its own.

  Background:
    Given the pack "thu-nghiem/2026", level "Departments"
    And the client reads en

  Rule: One entry for each wrong fact

    Scenario: Several facts are wrong
      Given the facts file has 105 for "government.satisfaction/satisfied"
      And the facts file has 2.5 for "workforce.initiatives/initiatives"
      And the facts file has true for "awareness.steering-meetings/meetings"
      And the facts file has 4 for "security.attacks/incidents"
      When the facts are posted
      Then the status is 422
      And the problem is wrong_submission
      And its entries are:
        | Code                       | Pointer                                      |
        | unknown_fact_near          | /facts/security.attacks~1incidents           |
        | wrong_type                 | /facts/awareness.steering-meetings~1meetings |
        | too_many_decimals_in_value | /facts/workforce.initiatives~1initiatives    |
        | out_of_domain              | /facts/government.satisfaction~1satisfied    |

    Scenario: One fact is wrong
      Given "Satisfied people" is 105%
      When the facts are posted
      Then the problem is wrong_submission
      And it says:
        """
        «105» is outside what is allowed: from 0 to 100. Correct it.
        """

    Scenario: Facts that contradict one another
      Given "Online dossiers" is 1,300
      And "Dossiers received" is 1,250
      When the facts are posted
      Then its entries are:
        | Code           | Pointer                                   |
        | broken_require | /facts/government.dossiers-online~1online |

    Scenario Outline: A pack or a level that there is not
      When the facts are posted for the pack <pack> and the level <level>
      Then the status is 422
      And its entries are:
        | Code   | Pointer   |
        | <code> | <pointer> |

      Examples:
        | pack            | level      | code          | pointer |
        | thu-nghiem/1999 | department | unknown_pack  | /pack   |
        | thu-nghiem/2026 | ward       | unknown_level | /level  |

  Rule: One problem for a body that cannot be read

    Scenario: It is not JSON
      When this is posted:
        """
        {"pack": "thu-nghiem/2026",
        """
      Then the status is 400
      And the problem is unreadable_body
      And its entries are:
        | Code     | Pointer |
        | not_json |         |

    Scenario: It says the same thing twice
      When this is posted:
        """
        {"pack": "thu-nghiem/2026", "pack": "hoa-binh/2023"}
        """
      Then the status is 400
      And its entries are:
        | Code           | Pointer |
        | duplicate_name |         |

    Scenario: It is no text
      When bytes are posted that are not UTF-8
      Then the status is 400
      And its entries are:
        | Code     | Pointer |
        | not_utf8 |         |

    Scenario: It is too large
      When 1,048,577 bytes are posted
      Then the status is 413
      And the problem is too_large

    Scenario: It is not said to be JSON
      Given the client sends text/plain
      When the facts are posted
      Then the status is 415
      And the problem is unsupported_media_type

  Rule: In the language asked for, and the service goes on

    Scenario Outline: The language of a problem
      Given the client reads <language>
      And the client accepts image/png
      When the facts are posted
      Then it is titled <title>

      Examples:
        | language | title                                     |
        | vi       | Không có định dạng nào trong Accept       |
        | en       | None of the formats in Accept is on offer |

    Scenario: A method that no page takes
      When the client deletes /api/v1/packs
      Then the status is 405
      And the problem is method_not_allowed
      And it has no entries

    Scenario: After a refusal the next request is served
      When bytes are posted that are not UTF-8
      And the facts are posted
      Then the status is 200
