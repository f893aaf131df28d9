namespace CompareLib.Quotations;

/// <summary>A few words or endings that a rule asks for, compared as printed.</summary>
internal readonly struct PrintedWords(string[] words)
{
    /// <summary>The first of them.</summary>
    public string First => words[0];

    /// <summary>Whether <paramref name="word"/> is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var one in words) if (word.SequenceEqual(one)) return true;
        return false;
    }

    /// <summary>Whether <paramref name="word"/> ends in one of them, whatever its case.</summary>
    public bool EndWord(ReadOnlySpan<char> word)
    {
        foreach (var one in words) if (word.EndsWith(one, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
