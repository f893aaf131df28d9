using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Reads the names of a wording: runs of words in capitals, at the start of a sentence too where the word is no common one.</summary>
internal static class NameReader
{
    /// <summary>Rarity in bits from which a word that opens a sentence may be a name.</summary>
    private const float Rare = 9;

    public static List<Name> Read(SenseText text)
    {
        var names = new List<Name>();
        for (var k = 0; k < text.Count;)
        {
            if (!IsPart(text, k))
            {
                k++;
                continue;
            }

            var end = k + 1;
            while (end < text.Count && (IsPart(text, end) || IsLink(text, end))) end++;
            if (Make(text, k, end) is { } name) names.Add(name);
            k = end;
        }

        return names;
    }

    public static bool IsDirection(string word) => SenseWords.Of("en")!.DirectionsOfName.Contains(word);

    public static bool IsGeneric(string word) => SenseWords.Of("en")!.GenericNameWords.Contains(word);

    /// <summary>A stop within a name: "George W. Bush".</summary>
    private static bool IsLink(SenseText text, int k) => text.Types[k].Form == "." && text.Types[k - 1].Form.Length == 1 && k + 1 < text.Count && IsPart(text, k + 1);

    private static Name? Make(SenseText text, int first, int end)
    {
        var words = Enumerable.Range(first, end - first).Where(k => text.Types[k].Form != "." && !IsTitle(text, k, end)).Select(k => Bare(text.Folded(k))).ToArray();
        if (words.Length == 0) return null;
        var joined = string.Join(' ', words);
        var form = text.Types[first].Form;
        var initials = new string([.. Enumerable.Range(first, end - first).Where(k => char.IsUpper(text.Types[k].Form[0])).Select(k => text.Types[k].Form[0])]);
        if (text.Language.Aliases.TryGetValue(joined, out var alias) && !(joined is "us" && form == "us")) return new Name(first, end, words, alias, NameSort.Country, initials);
        var normal = string.Join(' ', Enumerable.Range(first, end - first).Select(k => Bare(text.Types[k].Normal)));
        if (Countries.TryFind(joined, out var country, out _) || Countries.TryFind(normal, out country, out _)) return new Name(first, end, words, country, NameSort.Country, initials);
        // "Equatorial Guinea", "North Korea": with the word before it another country.
        var acronym = end == first + 1 && form.Length is > 1 and <= 6 && form.Where(char.IsLetter).All(char.IsUpper);
        return new Name(first, end, words, normal, acronym ? NameSort.Acronym : NameSort.Plain, initials);
    }

    private static bool IsTitle(SenseText text, int k, int end) => k + 1 < end && (Lexicon.ClassesOf(text.Types[k].Normal) & (WordClasses.Title | WordClasses.Role)) != 0;

    private static string Bare(string folded) => folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.EndsWith('\'') ? folded[..^1] : folded;

    private static bool IsPart(SenseText text, int k)
    {
        var type = text.Types[k];
        var form = type.Form;
        if (type.Kind != TokenKind.Word || !char.IsUpper(form[0]) || text.Quantities.Exists(q => q.First <= k && k < q.End)) return false;
        var acronym = form.Length > 1 && form.Where(char.IsLetter).All(char.IsUpper);
        if (type.IsFunction && !(acronym && text.Language.AcronymWords.Contains(type.Folded))) return false;
        if (ChangeWords.Calendar.Contains(type.Folded) || form == "I") return false;
        if (form.Contains('-', StringComparison.Ordinal) && char.IsLower(form[form.LastIndexOf('-') + 1 < form.Length ? form.LastIndexOf('-') + 1 : 0])) return false;
        if (!Opens(text, k) || acronym) return true;
        if (text.Language.Language != "en") return Countries.TryFind(Bare(type.Folded), out _, out _);
        // At a sentence's start: a name where the word is no common one, or where a name follows right behind it.
        return IsName(type) || (k + 1 < text.Count && text.Types[k + 1].Kind == TokenKind.Word && char.IsUpper(text.Types[k + 1].Form[0]) && !text.Types[k + 1].IsFunction && form.Length > 1);
    }

    private static bool IsName(WordType type)
    {
        var bare = Bare(type.Folded);
        if (Countries.TryFind(bare, out _, out _)) return true;
        return (type.Parts == 0 && type.Folded.Length > 2) || ((type.Parts & 2) == 0 && WordFrequency.Bits(bare) >= Rare);
    }

    private static bool Opens(SenseText text, int k)
    {
        for (var i = k - 1; i >= 0; i--)
        {
            if (text.Types[i].Class == WordClass.Quote || text.Types[i].Form is "(" or "[" or "-" or "—") continue;
            return text.Types[i].Class == WordClass.Stop || text.Types[i].Form == ":";
        }

        return true;
    }
}
