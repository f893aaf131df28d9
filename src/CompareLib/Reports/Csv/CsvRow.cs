namespace CompareLib.Reports.Csv;

/// <summary>Writes a row after RFC 4180: comma, quotes doubled, CRLF. What a reader would not see is named; a cell that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
internal static class CsvRow
{
    public static void Write(TextWriter output, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) output.Write(',');
            Cell(output, cells[i]);
        }

        output.Write("\r\n");
    }

    private static void Cell(TextWriter output, string text)
    {
        var cell = VisibleText.Of(text);
        if (cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')) cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) output.Write(cell);
        else output.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
