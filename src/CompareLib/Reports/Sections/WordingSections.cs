using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports.Sections;

/// <summary>Questions on the wordings of groups.</summary>
internal static class WordingSections
{
    public static Section Quoted(ReportView view)
    {
        var found = view.Findings.Quoted;
        var agree = found.Count(q => q.Wordings == 1);
        var answer = found.IsEmpty ? "no statement is quoted in two articles"
            : agree == 0 && found.Length == 1 ? "no: not in the one statement that two articles or more quote"
            : agree == 0 ? $"no: in none of the {Numbers.Count(found.Length, "statement")} that two articles or more quote"
            : agree == found.Length ? $"yes: in {Numbers.Count(found.Length, "statement")} that two articles or more quote"
            : $"in {Numbers.Of(agree)} of {Numbers.Count(found.Length, "statement")} that two articles or more quote";
        return new Section("quoted", "Words in quotation marks", "Do the words in quotation marks agree?", answer, Blocks());

        IEnumerable<Block> Blocks()
        {
            if (found.IsEmpty) yield break;
            yield return new TableBlock("Statements that two articles or more put in quotation marks", ["Statement", "In marks in", "Do they agree?"], found.Select(q => ImmutableArray.Create(
                Statement(q.Group),
                Phrase.Empty.Names(q.Group.Names(q.Witnesses)),
                Agreement(q))));
        }

        static Phrase Agreement(QuotedFinding q)
        {
            if (q.Wordings == 1) return Phrase.Empty.Plain("Yes, word for word.");
            var unit = q.Group.Units.Where(u => u.Model.Readings.Count(r => r.Witnesses.Any(w => q.Witnesses.Contains(w))) > 1).OrderByDescending(u => u.WeightAmong(q.Witnesses)).FirstOrDefault();
            var phrase = Phrase.Empty.Plain($"No: {Numbers.CountInWords(q.Wordings, "wording")}");
            if (unit is null) return phrase.Plain(".");
            var readings = unit.Model.Readings.Select(r => (r.Text, Who: r.Witnesses.Where(w => q.Witnesses.Contains(w)).ToArray())).Where(r => r.Who.Length > 0).Take(2).ToArray();
            return phrase.Plain(". ").Append(Sentences.Of(q.Group.Names(readings[1].Who), readings[1].Text, q.Group.Names(readings[0].Who), readings[0].Text)).Plain(".");
        }
    }

    public static Section Meaning(ReportView view)
    {
        var found = view.Findings.Meaning;
        var answer = found.IsEmpty ? "none" : $"{Numbers.Count(found.Length, "change")} in {Numbers.Count(found.Select(f => f.Group.Index).Distinct().Count(), "statement")}";
        return new Section("meaning", "Changes of meaning", "Which differences change the meaning?", answer, found.IsEmpty ? [] : [new ListBlock(Lines(found))]);
    }

    public static Section LeftOut(ReportView view)
    {
        var found = view.Findings.LeftOut;
        var answer = found.IsEmpty ? "nothing of note" : $"{Numbers.Count(found.Length, "place")} in {Numbers.Count(found.Select(f => f.Group.Index).Distinct().Count(), "statement")}";
        return new Section("left-out", "Left out and added", "What was left out or added?", answer, found.IsEmpty ? [] :
            [new ListBlock(found.GroupBy(f => f.Group).Select(g => OneSided(g.Key, [.. g.Select(f => f.Unit)])))]);
    }

    public static Section Crossings(ReportView view)
    {
        var found = view.Findings.Crossings;
        var answer = found.IsEmpty ? "no" : $"in {Numbers.Count(found.Length, "statement")}";
        return new Section("crossings", "Quoted here, retold there", "Did a paraphrase become a quotation, or a quotation a paraphrase?", answer, found.IsEmpty ? [] :
        [
            new TableBlock("Statements quoted in one article and retold in another", ["Statement", "In quotation marks", "Retold"], found.Select(g => ImmutableArray.Create(
                Statement(g),
                Phrase.Empty.Names([.. g.Witnesses.Where(w => w.IsMarked).Select(w => w.Siglum)]),
                Phrase.Empty.Names([.. g.Witnesses.Where(w => w.Quotation?.Kind == QuotationKind.Indirect).Select(w => w.Siglum)])))),
        ]);
    }

    /// <summary>The group's label with its number, leading to it.</summary>
    public static Phrase Statement(GroupView group) => Phrase.Empty.Name(group.Model.Id, Anchors.Group(group)).Plain(" ").Words(group.Model.Label, 14);

    /// <summary>A line for each place; what a reason says is told once.</summary>
    private static IEnumerable<Phrase> Lines(IEnumerable<(GroupView Group, UnitView Unit)> found)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (group, unit) in found)
        {
            var phrase = Phrase.Empty.Name(group.Model.Id, Anchors.Unit(group, unit)).Plain(" ").Strong($"{LabelWords.Mark(unit.Level)} {LabelWords.Name(unit.Label, Sentences.Has(unit, worst: true))}").Plain(": ")
                .Append(Sentences.Worst(group, unit)).Plain(".");
            yield return LabelWords.Adds(unit.Reason) is { Length: > 0 } reason && told.Add(reason) ? phrase.Plain(" ").Note(reason) : phrase;
        }
    }

    /// <summary>What stands on one side only, side by side: <c>g2 only TASS has “…” and “…”; only Xinhua has “…”</c>.</summary>
    private static Phrase OneSided(GroupView group, ImmutableArray<UnitView> units)
    {
        var phrase = Phrase.Empty.Name(group.Model.Id, Anchors.Group(group)).Plain(" ");
        var first = true;
        foreach (var side in units.GroupBy(u => string.Join(' ', Having(group, u)), StringComparer.Ordinal))
        {
            var names = group.Names(Having(group, side.First()));
            phrase = phrase.Plain(first ? "Only " : "; only ").Names(names).Plain(names.Length == 1 ? " has " : " have ");
            first = false;
            var words = side.Select(u => (Unit: u, Text: Sentences.Clean(u.Model.Readings.First(r => Sentences.HasWords(r.Text)).Text))).ToArray();
            for (var i = 0; i < words.Length; i++)
            {
                phrase = phrase.Plain(i == 0 ? "" : i == words.Length - 1 ? " and " : ", ").Words(words[i].Text, 14, Anchors.Unit(group, words[i].Unit));
            }
        }

        return phrase.Plain(".");
    }

    /// <summary>The witnesses that have words at a place; punctuation alone is none.</summary>
    private static IEnumerable<int> Having(GroupView group, UnitView unit) =>
        Enumerable.Range(0, group.Witnesses.Length).Where(w => unit.ReadingOf(w) is var r and >= 0 && Sentences.HasWords(unit.Model.Readings[r].Text));
}
