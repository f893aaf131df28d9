namespace CompareLib.Text.Syntax;

/// <summary>Subtypes of relations that the guidelines of a treebank derive from the tree itself: the network sees one arc at a time and forgets them at times.</summary>
/// <remarks>
/// A subject is <c>:pass</c> where its head has a passive auxiliary. Where the treebank knows <c>:unmarked</c> (English), an oblique or nominal modifier
/// has it if and only if no preposition or other case marker hangs on it (<c>he left Monday</c>). Where the language has words of the agent
/// (<c>by</c>), an oblique of a passive that they mark is <c>obl:agent</c>, save numbers (<c>by 2012</c>).
/// </remarks>
internal sealed class RelationSubtypes(IEnumerable<string> known, LanguageRules rules)
{
    private readonly HashSet<string> _known = [.. known];

    /// <summary>Changes the relations of one sentence in place. Linear.</summary>
    public void Refine(IReadOnlyList<Word> words, ReadOnlySpan<int> heads, ReadOnlySpan<string> tags, ReadOnlySpan<string> features, Span<string> relations)
    {
        var unmarked = _known.Contains("obl:unmarked");
        Span<int> marker = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        Span<bool> passive = words.Count <= 256 ? stackalloc bool[words.Count] : new bool[words.Count];
        marker.Fill(-1);
        passive.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) continue;
            if (relations[i] == "case") marker[heads[i]] = marker[heads[i]] < 0 ? i : marker[heads[i]];
            else if (relations[i] == "aux:pass") passive[heads[i]] = true;
        }

        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) continue;
            var nominal = tags[i] is "NOUN" or "PROPN" or "NUM" or "SYM";
            relations[i] = relations[i] switch
            {
                "nsubj" when passive[heads[i]] && _known.Contains("nsubj:pass") => "nsubj:pass",
                "csubj" when passive[heads[i]] && _known.Contains("csubj:pass") => "csubj:pass",
                "obl" or "obl:agent" when unmarked && marker[i] < 0 && nominal => "obl:unmarked",
                "obl" or "obl:unmarked" when marker[i] >= 0 && tags[i] != "NUM" && (passive[heads[i]] || features[heads[i]].Contains("Voice=Pass", StringComparison.Ordinal)) && rules.Agents.Contains(words[marker[i]].Norm) => "obl:agent",
                "obl:unmarked" when marker[i] >= 0 => "obl",
                "nmod" when unmarked && marker[i] < 0 && nominal => "nmod:unmarked",
                "nmod:unmarked" or "nmod:desc" when marker[i] >= 0 => "nmod",
                var same => same,
            };
        }
    }
}
