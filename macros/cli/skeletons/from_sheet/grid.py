"""A sheet's cells with what is merged."""

from __future__ import annotations

from macros.reading.sheet import Cell, Sheet, Span

BLANK = Cell()


class Grid:
    """The cells of a sheet by row and column, from 0 among those that are shown."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.height = len(sheet.cells)
        self.width = len(sheet.cells[0]) if sheet.cells else 0
        self._spans = {
            (row, column): span
            for span in sheet.spans
            for row in range(span.top, span.bottom + 1)
            for column in range(span.left, span.right + 1)
        }

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; of merged ones the first holds the value, and the others are blank."""
        span = self.span(row, column)
        return self.sheet.cells[row][column] if (row, column) == (span.top, span.left) else BLANK

    def shown(self, row: int, column: int) -> Cell:
        """Return the cell that is seen at a place: of merged ones always the first."""
        span = self.span(row, column)
        return self.sheet.cells[span.top][span.left]

    def span(self, row: int, column: int) -> Span:
        """Return the merged cell that a place belongs to, or the place alone."""
        return self._spans.get((row, column)) or Span(row, column, row, column)

    def filled(self, row: int) -> list[int]:
        """Return the columns whose cells of a row hold something of their own."""
        return [
            column
            for column in range(self.width)
            if (cell := self.cell(row, column)).text or cell.formula or cell.is_error
        ]

    def texts(self, row: int) -> list[str]:
        """Return the texts of the filled cells of a row, those without a value left out."""
        return [text for column in self.filled(row) if (text := self.cell(row, column).text)]

    def first_text(self, row: int) -> str:
        """Return the first text of a row; empty if there is none."""
        return next(iter(self.texts(row)), "")

    def row_number(self, row: int) -> int:
        """Return the number that the file gives a row."""
        return self.sheet.rows[row]
