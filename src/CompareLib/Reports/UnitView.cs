using System.Collections.Immutable;
using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>A place of variation with the change that tells most about it.</summary>
/// <param name="Index">Its place among the group's units, from 0.</param>
/// <param name="Model">The unit.</param>
/// <param name="Changes">The changes that begin in it, most telling first.</param>
internal sealed record UnitView(int Index, CollationUnit Model, ImmutableArray<Change> Changes)
{
    public ChangeLevel Level => Changes.Any(c => c.Meaning) ? ChangeLevel.Meaning : Model.Level;

    /// <summary>How much some readings differ from the lemma; the place's own level where no change between them is known.</summary>
    public ChangeLevel LevelOf(IEnumerable<Reading> readings)
    {
        var these = readings.SelectMany(r => r.Witnesses).ToHashSet();
        return Changes.Where(c => (these.Contains(c.A) && Model.Lemma.Witnesses.Contains(c.B)) || (these.Contains(c.B) && Model.Lemma.Witnesses.Contains(c.A)))
            .Select(c => new ChangeView(c, false).Level).DefaultIfEmpty(Level).Max();
    }

    /// <summary>How much a witness's reading differs from the lemma; the lemma has the level of its place.</summary>
    public ChangeLevel LevelAt(int witness) =>
        ReadingOf(witness) is var r and >= 0 && !Model.Lemma.Witnesses.Contains(witness) ? LevelOf([Model.Readings[r]]) : Level;

    /// <summary>How telling the place is for some witnesses, 0 to 1; 0 where they do not differ.</summary>
    public double WeightAmong(IReadOnlyCollection<int> witnesses) => Changes.Where(c => witnesses.Contains(c.A) && witnesses.Contains(c.B)).Select(c => c.Weight).DefaultIfEmpty().Max();

    /// <summary>How telling its most telling change is, 0 to 1.</summary>
    public double Weight => Changes.Select(c => c.Weight).DefaultIfEmpty().Max();

    public ChangeLabel Label =>
        Changes is [{ Labels: [var first, ..] }, ..] ? first
        : Model.Labels is [var label, ..] ? label
        : ChangeLabel.Substitution;

    /// <summary>Index of the reading that a witness has; -1 when the unit does not name the witness.</summary>
    public int ReadingOf(int witness)
    {
        for (var r = 0; r < Model.Readings.Length; r++)
        {
            if (Model.Readings[r].Witnesses.Contains(witness)) return r;
        }

        return -1;
    }

    /// <summary>Why it is judged so, in words; empty when the model does not tell.</summary>
    public string Reason => Changes.Select(c => c.Reason).FirstOrDefault(r => !string.IsNullOrWhiteSpace(r)) ?? "";
}
