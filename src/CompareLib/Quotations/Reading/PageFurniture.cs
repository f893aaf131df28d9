using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Lines that belong to the page and not to its reporting, told by how they begin: <c>Posted on ...</c>, <c>Click here ...</c>, <c>Read more: ...</c>, <c>LOAD-DATE: ...</c>.
/// Nobody's words stand there. The beginnings are the section <c>furniture</c> of the language data.
/// </summary>
internal static class PageFurniture
{
    // A line of the page is short; a paragraph that only begins so is reporting.
    private const int Longest = 240;

    /// <summary>Which paragraphs are furniture. Linear in their number.</summary>
    public static bool[] Of(string text, List<TextSpan> paragraphs, LanguageData language)
    {
        var furniture = new bool[paragraphs.Count];
        for (var p = 0; p < furniture.Length; p++) furniture[p] = paragraphs[p].Length <= Longest && Begins(text.AsSpan(paragraphs[p].Start, paragraphs[p].Length), language);
        return furniture;
    }

    private static bool Begins(ReadOnlySpan<char> line, LanguageData language)
    {
        line = line.TrimStart("([*_>•»-– ");
        foreach (var beginning in language.Furniture)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (line.Length == beginning.Length || !char.IsLetter(beginning[^1]) || !char.IsLetter(line[beginning.Length]))) return true;
        }

        return false;
    }
}
