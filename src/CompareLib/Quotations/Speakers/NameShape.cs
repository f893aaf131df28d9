namespace CompareLib.Quotations.Speakers;

/// <summary>What a name of which the article tells nothing looks like: a person, unless its letters speak for a body or a group of people.</summary>
internal static class NameShape
{
    /// <summary>The kind of a member whose kind is unknown.</summary>
    public static SpeakerKind KindOf(CastMember member, SpeakerRuleWords rules)
    {
        var last = member.Words.Length > 0 ? member.Words[^1] : "";
        // Plurals of peoples and followers: "Armenians", "Libertarians".
        if (!member.IsCertain && Array.Exists(rules.PeopleEndings, end => last.Length > end.Length + 2 && last.EndsWith(end, StringComparison.Ordinal))) return SpeakerKind.Group;
        if (member.IsCertain || member.Words.Length != 1) return SpeakerKind.Person;
        // Where every noun has a capital, a lone one may be anything.
        if (rules.GrammaticalGender && !IsAcronym(last)) return SpeakerKind.Unknown;
        return IsAcronym(last) || IsCompound(last, rules) ? SpeakerKind.Institution : SpeakerKind.Person;
    }

    // "DOJ", "WWF"
    private static bool IsAcronym(string word) => word.Length is >= 3 and <= 5 && word.All(char.IsAsciiLetterUpper);

    // "BuzzFeed", "YouTube": a capital inside that belongs to no surname's prefix ("McCain", "DeLong").
    private static bool IsCompound(string word, SpeakerRuleWords rules)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (!char.IsUpper(word[i]) || !char.IsLower(word[i - 1])) continue;
            var before = word[..i];
            return !Array.Exists(rules.SurnamePrefixes, prefix => prefix == before);
        }

        return false;
    }
}
