using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Cuts a unit into lexemes; a stretch that stands for a clause is one lexeme.</summary>
internal static class LexemeScanner
{
    /// <summary>The lexemes in order.</summary>
    public static List<Lexeme> Scan(string text, Unit unit, bool[] clausal)
    {
        var lexemes = new List<Lexeme>();
        var k = 0;
        for (var i = unit.Span.Start; i < unit.Span.End;)
        {
            while (k < unit.Stretches.Count && unit.Stretches[k].Outer.End <= i) k++;
            var inside = k < unit.Stretches.Count && unit.Stretches[k].Outer.Start <= i;
            if (inside && clausal[k])
            {
                var end = Math.Min(unit.Stretches[k].Outer.End, unit.Span.End);
                lexemes.Add(new Lexeme(new TextSpan(i, end), LexemeKind.Stretch, k));
                i = end;
                continue;
            }

            var c = text[i];
            if (char.IsWhiteSpace(c)) { i++; continue; }
            var stop = i + 1;
            var word = IsWordChar(c);
            if (word) while (stop < unit.Span.End && (IsWordChar(text[stop]) || Inner(text, stop, unit.Span.End))) stop++;
            lexemes.Add(new Lexeme(new TextSpan(i, stop), word ? LexemeKind.Word : LexemeKind.Sign, inside ? k : -1));
            i = stop;
        }

        return lexemes;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '$' or '%' or '#' or '@' or '&';

    /// <summary>An apostrophe, hyphen, full stop or comma inside a word, a number or an abbreviation.</summary>
    private static bool Inner(string text, int at, int end)
    {
        var c = text[at];
        if (c is '\'' or '’' or '-' or '.' or ',' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))
            return c is not ',' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
        if (c != '.') return false;
        // "Gen. X", "U.S. officials", "Sen. X": a full stop inside the unit, after a short capitalised word, goes with it.
        var start = at - 1;
        while (start > 0 && char.IsLetter(text[start - 1]) && at - start < 6) start--;
        return at + 1 < end && char.IsUpper(text[start]) && at - start < 5;
    }
}
