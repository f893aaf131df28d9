namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Cuts from a name what a page printed behind it: the name once more (<c>Ann Lee Ann LeeSenate</c>), or its beginning before the name in full (<c>Lee Ann Mary LeeSenate</c>,
/// <c>Ann Lee Mary (Ann)</c>). No name holds its own first word twice.
/// </summary>
internal static class NameRepeats
{
    /// <summary>The runs, cut where they begin anew. Cost: linear in their words.</summary>
    public static List<NameChain> Cut(ArticleWords words, List<NameChain> chains)
    {
        for (var i = 0; i < chains.Count; i++)
        {
            if (chains[i].Form is not (NameChainForm.Institution or NameChainForm.Place or NameChainForm.Role) && End(words, chains[i]) is var end && end < chains[i].End)
                chains[i] = chains[i] with { End = end, Form = end - chains[i].NameFirst == 1 && chains[i].NameFirst == chains[i].First ? NameChainForm.Single : chains[i].Form };
        }

        return chains;
    }

    private static int End(ArticleWords words, NameChain chain)
    {
        var (first, end) = (chain.NameFirst, chain.End);
        if (end - first < 3) return end;
        var given = NameFolding.Fold(words.Form(first));
        for (var k = first + 2; k < end; k++)
        {
            var again = k + 1 < end && GivenNames.Compatible(given, NameFolding.Fold(words.Form(k))) && words.Form(k).Length > 1 && Begins(words, k + 1, k - 1);
            // "Ann Lee Mary (Ann) Lee"
            var formal = k == end - 1 && end < words.Count && words[end].Gap is Gap.Open && GivenNames.Compatible(given, NameFolding.Fold(words.Form(end))) && words.Form(end).Length > 2;
            if (again || formal) return k;
        }

        // "Lee Ann Mary LeeSenate"
        return words.Form(end - 1).Length > words.Form(first).Length && Begins(words, end - 1, first) && Glued(words, end - 1, first) ? first + 1 : end;
    }

    private static bool Begins(ArticleWords words, int word, int with) => words.Form(word).StartsWith(words.Form(with), StringComparison.Ordinal) && (words.Form(word).Length == words.Form(with).Length || Glued(words, word, with));

    private static bool Glued(ArticleWords words, int word, int with) => words.Form(word).Length > words.Form(with).Length && char.IsUpper(words.Form(word)[words.Form(with).Length]);
}
