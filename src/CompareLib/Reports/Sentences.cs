using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>Says in plain sentences what the model holds.</summary>
internal static class Sentences
{
    /// <summary><c>TASS has “point” where two outlets have “level”</c>, for each reading that is not the lemma.</summary>
    public static IEnumerable<Phrase> Of(GroupView group, UnitView unit)
    {
        var lemma = unit.Model.Lemma;
        var lemmaNames = group.Names(lemma.Witnesses);
        foreach (var reading in unit.Model.Readings)
        {
            if (reading.Witnesses.SequenceEqual(lemma.Witnesses)) continue;
            yield return Of(group.Names(reading.Witnesses), reading.Text, lemmaNames, lemma.Text);
        }
    }

    /// <summary>The unit's most telling reading against the lemma; empty when there is none.</summary>
    public static Phrase Worst(GroupView group, UnitView unit)
    {
        var change = unit.Changes.FirstOrDefault();
        if (change is not null)
        {
            var (a, b) = (ReadingOf(unit, change.A), ReadingOf(unit, change.B));
            if (a is not null && b is not null && !ReferenceEquals(a, b))
            {
                var swap = !ReferenceEquals(a, unit.Model.Lemma) && b.Witnesses.Length > a.Witnesses.Length;
                var (from, to) = swap ? (b, a) : (a, b);
                return Of(group.Names(to.Witnesses), to.Text, group.Names(from.Witnesses), from.Text);
            }
        }

        return Of(group, unit).FirstOrDefault() ?? Phrase.Empty;
    }

    /// <summary>One change between two witnesses, as a sentence without its full stop.</summary>
    public static Phrase Of(GroupView group, ChangeView change)
    {
        var (from, to) = (group.Witnesses[change.From], group.Witnesses[change.To]);
        var (a, b) = (Join(from.Text, change.SpansFrom), Join(to.Text, change.SpansTo));
        return change.Model.Operation switch
        {
            ChangeOperation.Move => Phrase.Empty.Name(to.Siglum).Plain(" has ").Words(b.Length > 0 ? b : a).Plain(" at another place than ").Name(from.Siglum),
            ChangeOperation.Same when string.Equals(a, b, StringComparison.Ordinal) => Phrase.Empty.Words(a).Plain(": ").Plain(LabelWords.Meaning(change.Label)),
            _ => Of([to.Siglum], b, [from.Siglum], a),
        };
    }

    /// <summary>Who has which words against whom.</summary>
    public static Phrase Of(IReadOnlyList<string> these, string words, IReadOnlyList<string> those, string otherWords)
    {
        if (!string.Equals(Clean(words), Clean(otherWords), StringComparison.Ordinal)) (words, otherWords) = (Clean(words), Clean(otherWords));
        var has = these.Count == 1 ? " has " : " have ";
        var theyHave = those.Count == 1 ? " has " : " have ";
        if (IsBlank(words))
        {
            return Phrase.Empty.Names(these).Plain(these.Count == 1 ? " does not have " : " do not have ").Words(otherWords)
                .Plain(", which ").Names(those).Plain(theyHave.TrimEnd());
        }

        var phrase = Phrase.Empty.Names(these).Plain(has).Words(words);
        return IsBlank(otherWords)
            ? phrase.Plain(", which ").Names(those).Plain(those.Count == 1 ? " does not have" : " do not have")
            : phrase.Plain(" where ").Names(those).Plain(theyHave).Words(otherWords);
    }

    /// <summary>Words for a sentence: without commas and stops at the ends unless nothing else is there.</summary>
    private static string Clean(string words)
    {
        var clean = words.Trim().Trim(',', ';', ':', '.').Trim();
        return clean.Length > 0 ? clean : words;
    }

    /// <summary>The covered words, pieces joined by an ellipsis.</summary>
    public static string Join(string text, System.Collections.Immutable.ImmutableArray<Text.TextSpan> spans) =>
        string.Join(" … ", spans.Where(s => s.Start >= 0 && s.End <= text.Length).Select(s => s.Of(text)));

    private static Reading? ReadingOf(UnitView unit, int witness) => unit.Model.Readings.FirstOrDefault(r => r.Witnesses.Contains(witness));

    private static bool IsBlank(string words) => string.IsNullOrWhiteSpace(words);
}
