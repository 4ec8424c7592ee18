"""Tables in plain text."""

from rules.documents.text_table import TextColumn, text_table


def test_cells_are_folded_inside_their_columns() -> None:
    columns = (TextColumn("No", 3, right=True), TextColumn("Name", 8), TextColumn("Points", 6, right=True))
    lines = list(text_table(columns, [("1", "Commune of\x1b A", "12.5"), ("2", "", "0")]))
    assert lines == [
        " No  Name      Points",
        "---  --------  ------",
        "  1  Commune     12.5",
        "     of� A",
        "  2                 0",
    ]
