using CompareLib.Quotations.Marks;

namespace CompareLib.Quotations.Reading;

/// <summary>Why marked words are nobody's speech, in words.</summary>
internal static class AsideReason
{
    private const int LongestNickname = 4;

    /// <summary>The reason for one stretch that no cue announces.</summary>
    public static string Of(string text, MarkedStretch stretch, LanguageData language)
    {
        if (stretch.Family == MarkFamily.Single && stretch.Repaired) return "a stray mark";
        var before = WordBefore(text, stretch.Outer.Start);
        if (before.Length > 0 && language.SetAside.Contains(before)) return $"a name or a term: it follows \"{before}\"";
        var words = StretchForm.Words(text, stretch);
        var capital = before.Length > 0 && char.IsUpper(before[0]) && text[stretch.Outer.Start - 1] == ' ';
        if (capital && words <= LongestNickname && IsCapitalAfter(text, stretch.Outer.End)) return "a nickname: it stands between the words of a name";
        if (Capitals(text, stretch) && words > 1) return "a title: its words are capitalised";
        if (words == 1 && capital && char.IsUpper(text[stretch.Inner.Start])) return "a nickname: it follows a name";
        return words <= 3 ? "a scare quote: few words, and nobody is said to have said them" : "no cue and no speaker at hand";
    }

    private static bool IsCapitalAfter(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1]);

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ',') end--;
        var start = end;
        while (start > 0 && end - start < 30 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..end];
    }

    private static bool Capitals(string text, MarkedStretch stretch)
    {
        int upper = 0, lower = 0;
        for (var i = stretch.Inner.Start; i < stretch.Inner.End && i < stretch.Inner.Start + 200; i++)
        {
            if (!char.IsLetter(text[i]) || (i > stretch.Inner.Start && (char.IsLetter(text[i - 1]) || text[i - 1] is '\'' or '’'))) continue;
            var end = i;
            while (end < stretch.Inner.End && char.IsLetter(text[end])) end++;
            if (char.IsUpper(text[i])) upper++;
            else if (end - i > 3) lower++;
        }

        return upper > 1 && lower == 0;
    }
}
