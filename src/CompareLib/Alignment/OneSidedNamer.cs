using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Names words that stand on one side only.</summary>
internal static class OneSidedNamer
{
    public static ChangeName Name(ChangeSide side, ChangeSide gap)
    {
        if (side.All[0].Form is "[" or "(" && side.All[^1].Form is "]" or ")") return new(ChangeLabel.Clarification, "an insertion in brackets", 0.9);
        if (gap.All.Any(MarkNamer.IsEllipsis)) return new(ChangeLabel.Ellipsis, "a cut, marked by an ellipsis", 0.9);
        if (side.All.Any(t => t.IsMark) && Echo(side)) return new(ChangeLabel.Omission, "a repeated word", 0.8);
        if (side.Words.Length == side.Negations) return new(ChangeLabel.Negation, "a negation on one side only", 0.95);
        if (side.Only(t => ChangeWords.Fillers.Contains(t.Folded)) || Repeats(side)) return new(ChangeLabel.Disfluency, "a filler or a repeated word", 0.85);
        if (side.Content == 0 && side.Negations > 0) return new(ChangeLabel.Negation, "a negation on one side only", 0.9);
        if (side.Only(t => ChangeWords.Approximators.Contains(t.Folded)) && side.Next is { Class: WordClass.Number } or { Normal: [>= '0' and <= '9', ..] })
            return new(ChangeLabel.Hedge, "a figure called a rough one on one side only", 0.8);
        if (side.Only(t => ChangeWords.Hedges.Contains(t.Folded)) || Hedge(side)) return new(ChangeLabel.Hedge, "a hedge on one side only", 0.85);
        if (side.Only(t => IsModal(t) || t.Class == WordClass.Auxiliary) && side.Any(IsModal))
        {
            var future = side.Words.Where(IsModal).All(t => ChangeWords.FutureModals.Contains(t.Folded));
            return new(ChangeLabel.Modality, future ? "will or would on one side only" : "a modal verb on one side only", 0.8);
        }

        if (side.SpellsOutNeighbour) return new(ChangeLabel.Abbreviation, "the words of the abbreviation beside it", 0.9);
        if (side.Any(t => ChangeWords.Speech.Contains(t.Folded)) && side.Content <= 6 && Told(side) <= 1) return new(ChangeLabel.Attribution, "an attribution on one side", 0.8);
        if (side.Only(t => !t.IsContent) && (side.Words.Length == 1 || !side.Any(t => t.Class == WordClass.Pronoun))) return new(ChangeLabel.FunctionWord, "a function word on one side", 0.85);
        var condition = side.Any(t => ChangeWords.Conditions.Contains(t.Folded)) && side.Words.Length > 1;
        var edge = side.AtStart || side.AtEnd;
        var label = edge && side.Words.Length >= 3 ? ChangeLabel.Truncation : ChangeLabel.Omission;
        if (condition) return new(label, "a condition stands on one side only", 0.85);
        return side.Content >= 2
            ? new(label, "a part of the statement stands on one side only", 0.7)
            : new(label, "a word stands on one side only", 0.75);
    }


    /// <summary>Words of content that belong to no attribution: neither saying, nor who or when.</summary>
    private static int Told(ChangeSide side)
    {
        var told = 0;
        for (var k = 0; k < side.Words.Length; k++)
        {
            var word = side.Words[k];
            if (!word.IsContent || ChangeWords.Speech.Contains(word.Folded) || ChangeWords.Calendar.Contains(word.Folded) || side.IsName(k)) continue;
            if (word.Known.PersonNoun < .5f && Lexicon.GroupNoun(word.Folded) < .5f) told++;
        }

        return told;
    }

    private static bool IsModal(WordType t) => ChangeWords.Modals.ContainsKey(t.Folded);

    /// <summary>A hedge of several words, and the helping verb it asks for: "said to be".</summary>
    private static bool Hedge(ChangeSide side) =>
        side.Words.Length is > 1 and <= 4 && ChangeWords.Hedges.Contains(string.Join(' ', side.Words.Where((t, k) => k == 0 || t.Class != WordClass.Auxiliary).Select(t => t.Folded)));

    /// <summary>One word said again and again, with commas: "no, no, no".</summary>
    private static bool Echo(ChangeSide side) => side.Words.All(t => t.Folded == side.Words[0].Folded) && (Near(side, -1) == side.Words[0].Folded || Near(side, 1) == side.Words[0].Folded);

    private static string? Near(ChangeSide side, int direction) => side.WordBeside(direction)?.Folded;

    /// <summary>The words repeat what stands right beside them.</summary>
    private static bool Repeats(ChangeSide side) =>
        side.Words.Length == 1 && (side.Previous?.Folded == side.Words[0].Folded || side.Next?.Folded == side.Words[0].Folded) && side.Count == 1;
}
