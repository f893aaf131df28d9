using System.Collections.Immutable;

namespace CompareLib.Reports;

/// <summary>A sentence of the report, kept apart from how a format sets off names and quoted words. Immutable.</summary>
internal sealed record Phrase(ImmutableArray<PhraseRun> Runs)
{
    public static readonly Phrase Empty = new(ImmutableArray<PhraseRun>.Empty);

    public bool IsEmpty => Runs.IsEmpty;

    public Phrase Plain(string text) => Add(text, PhraseStyle.Plain);

    public Phrase Strong(string text, string? target = null) => Add(text, PhraseStyle.Strong, target);

    public Phrase Note(string text, string? target = null) => Add(text, PhraseStyle.Note, target);

    public Phrase Sign(string text) => Add(text, PhraseStyle.Sign);

    public Phrase Append(Phrase other) => new(Runs.AddRange(other.Runs));

    /// <summary>Adds words of an article, the middle left out beyond <paramref name="most"/> words.</summary>
    public Phrase Words(string text, int most = 16, string? target = null) => Add(Excerpt.Shorten(text, most), PhraseStyle.Words, target);

    public Phrase Name(string text, string? target = null) => Add(text, PhraseStyle.Name, target);

    /// <summary>Adds names as a list: <c>A, B and C</c>; beyond five the rest is counted.</summary>
    /// <param name="names">The names.</param>
    /// <param name="target">Where each leads; null for nowhere.</param>
    public Phrase Names(IReadOnlyList<string> names, Func<string, string?>? target = null)
    {
        var phrase = this;
        var shown = names.Count > 5 ? 4 : names.Count;
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) phrase = phrase.Plain(i == names.Count - 1 ? " and " : ", ");
            phrase = phrase.Name(names[i], target?.Invoke(names[i]));
        }

        return shown < names.Count ? phrase.Plain($" and {Numbers.Of(names.Count - shown)} others") : phrase;
    }

    /// <summary>The sentence as plain text, quoted words in curly marks.</summary>
    public override string ToString() => string.Concat(Runs.Select(r => r.Style == PhraseStyle.Words ? $"“{r.Text}”" : r.Text));

    private Phrase Add(string text, PhraseStyle style, string? target = null) => new(Runs.Add(new PhraseRun(text, style, target)));
}
