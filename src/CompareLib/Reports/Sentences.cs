using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>Says in plain sentences what the model holds.</summary>
internal static class Sentences
{
    /// <summary><c>TASS has “point” and A5 has “state” where two outlets have “level”</c>: the readings that have words against the lemma in one sentence, those
    /// that have none in another.</summary>
    public static IEnumerable<UnitSentence> Of(GroupView group, UnitView unit)
    {
        var lemma = unit.Model.Lemma;
        var lemmaNames = group.Names(lemma.Witnesses);
        var others = unit.Model.Readings.Where(r => !r.Witnesses.SequenceEqual(lemma.Witnesses)).ToArray();
        if (!Array.TrueForAll(others, r => IsSameButMarks(r.Text, lemma.Text))) others = Array.FindAll(others, r => !IsSameButMarks(r.Text, lemma.Text));
        foreach (var side in others.GroupBy(r => IsBlank(r.Text)).Select(g => g.ToArray()))
        {
            if (side.Length == 1 || IsBlank(side[0].Text) || IsBlank(lemma.Text)) foreach (var reading in side) yield return new(Of(group.Names(reading.Witnesses), reading.Text, lemmaNames, lemma.Text), unit.LevelOf([reading]));
            else yield return new(Several(group, side, lemmaNames, lemma.Text), unit.LevelOf(side));
        }
    }

    private static Phrase Several(GroupView group, Reading[] side, IReadOnlyList<string> those, string otherWords)
    {
        var phrase = Phrase.Empty;
        for (var i = 0; i < side.Length; i++)
        {
            var names = group.Names(side[i].Witnesses);
            if (i > 0) phrase = phrase.Plain(i == side.Length - 1 ? " and " : ", ");
            phrase = phrase.Names(names).Plain(names.Length == 1 ? " has " : " have ").Words(Clean(side[i].Text));
        }

        return phrase.Plain(" where ").Names(those).Plain(those.Count == 1 ? " has " : " have ").Words(Clean(otherWords));
    }

    /// <summary>Whether the sentence of <see cref="Of(GroupView, UnitView)"/> or <see cref="Worst"/> begins with a side that has words: true or false where only one
    /// side has, null where both have.</summary>
    public static bool? Has(UnitView unit, bool worst)
    {
        if (!worst || WorstSides(unit) is not var (these, those))
        {
            if (unit.Model.Readings.FirstOrDefault(r => !r.Witnesses.SequenceEqual(unit.Model.Lemma.Witnesses)) is not { } other) return null;
            (these, those) = (other, unit.Model.Lemma);
        }

        return IsBlank(these.Text) == IsBlank(those.Text) ? null : !IsBlank(these.Text);
    }

    /// <summary>The unit's most telling reading against the lemma; empty when there is none.</summary>
    public static Phrase Worst(GroupView group, UnitView unit) => WorstSides(unit) is var (these, those)
        ? Of(group.Names(these.Witnesses), these.Text, group.Names(those.Witnesses), those.Text)
        : Of(group, unit).FirstOrDefault()?.Text ?? Phrase.Empty;

    /// <summary>The two readings that the most telling change of a unit is between, the one to be told first; null when it names none.</summary>
    private static (Reading These, Reading Those)? WorstSides(UnitView unit)
    {
        var change = unit.Changes.FirstOrDefault();
        if (change is not null)
        {
            var (a, b) = (ReadingOf(unit, change.A), ReadingOf(unit, change.B));
            if (a is not null && b is not null && !ReferenceEquals(a, b))
            {
                var swap = !ReferenceEquals(a, unit.Model.Lemma) && b.Witnesses.Length > a.Witnesses.Length;
                return swap ? (a, b) : (b, a);
            }
        }

        return null;
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
    public static string Clean(string words)
    {
        var clean = words.Trim().Trim(',', ';', ':', '.').Trim();
        return clean.Length > 0 ? clean : words;
    }

    /// <summary>Whether there is more than punctuation and space.</summary>
    public static bool HasWords(string text) => text.Any(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c));

    /// <summary>The covered words, pieces joined by an ellipsis.</summary>
    public static string Join(string text, System.Collections.Immutable.ImmutableArray<Text.TextSpan> spans) =>
        string.Join(" … ", spans.Where(s => s.Start >= 0 && s.End <= text.Length).Select(s => s.Of(text)));

    private static Reading? ReadingOf(UnitView unit, int witness) => unit.Model.Readings.FirstOrDefault(r => r.Witnesses.Contains(witness));

    /// <summary>Whether two readings have the same letters and digits in the same case, so that punctuation alone parts them.</summary>
    private static bool IsSameButMarks(string a, string b) => string.Equals(Letters(a), Letters(b), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool IsBlank(string words) => string.IsNullOrWhiteSpace(words);
}
