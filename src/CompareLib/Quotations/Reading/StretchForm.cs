using CompareLib.Quotations.Marks;

namespace CompareLib.Quotations.Reading;

/// <summary>What a marked stretch looks like from outside.</summary>
internal static class StretchForm
{
    /// <summary>Whether it stands for a clause of its own: it begins like a sentence, or opens its unit and closes with punctuation, or follows a comma or colon.</summary>
    public static bool IsClausal(string text, Unit unit, MarkedStretch stretch)
    {
        var (first, last) = Edges(text, stretch);
        var closes = last is '.' or ',' or '!' or '?' or '…' or '—' or '–' or '-' || stretch.Continued || stretch.Repaired;
        var before = Before(text, unit, stretch);
        if (before == '\0') return closes || stretch.Outer.End >= unit.Span.End;
        var begins = char.IsUpper(first) || first is '[' or '…' or '.' || char.IsDigit(first);
        if (before is ':') return true;
        if (before is ',' or '—' or ';' or '―') return begins || closes;
        return begins && closes && (last == ',' || Words(text, stretch) >= 4);
    }

    /// <summary>Number of words inside, counted up to 50.</summary>
    public static int Words(string text, MarkedStretch stretch)
    {
        var words = 0;
        var inside = false;
        for (var i = stretch.Inner.Start; i < stretch.Inner.End && words < 50; i++)
        {
            var letter = char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-';
            if (letter && !inside) words++;
            inside = letter;
        }

        return words;
    }

    private static char Before(string text, Unit unit, MarkedStretch stretch)
    {
        for (var i = stretch.Outer.Start - 1; i >= unit.Span.Start; i--)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('(' or '[')) return text[i];
        }

        return '\0';
    }

    private static (char First, char Last) Edges(string text, MarkedStretch stretch)
    {
        var (a, b) = (stretch.Inner.Start, stretch.Inner.End - 1);
        while (a < b && (char.IsWhiteSpace(text[a]) || text[a] is '\'' or '‘' or '"' or '“')) a++;
        while (b > a && (char.IsWhiteSpace(text[b]) || text[b] is '\'' or '’' or '"' or '”')) b--;
        return (text[a], text[b]);
    }
}
