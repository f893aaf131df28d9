using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib;

/// <summary>What a claim is about, as far as its words tell: its names, days and numbers, its content words, and whether it takes a side.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Topics">Names, days and numbers, each under a key that spellings share, with what is printed.</param>
/// <param name="Roots">Lemmas of the other content words.</param>
/// <param name="TakesSide">True when it, or the cue that announces it, accuses, denies or keeps a distance.</param>
internal sealed record ClaimReading(ContestedClaim Claim, ImmutableSortedDictionary<string, string> Topics, ImmutableHashSet<string> Roots, bool TakesSide)
{
    private const int ShortestRoot = 4;
    private const int ShortestName = 4;
    private const int ShortestSpelled = 6;

    /// <summary>Reads the claim that stands at <paramref name="span"/>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The claim's place.</param>
    /// <param name="cue">The words that announce it; empty in the outlet's own voice.</param>
    /// <param name="claim">The claim as it goes into the report, without hedges.</param>
    /// <param name="words">The words of the article's language.</param>
    public static ClaimReading Of(string text, TextSpan span, ImmutableArray<TextSpan> cue, ContestedClaim claim, ContestWords words)
    {
        var topics = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var roots = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var hedges = ImmutableArray.CreateBuilder<TextSpan>();
        var side = cue.Any(c => Words(text, c).Any(w => words.Marks(w.Folded)));
        var own = Words(text, span).ToArray();
        for (var i = 0; i < own.Length; i++)
        {
            var (place, printed, folded) = own[i];
            side |= words.Marks(folded);
            if (!char.IsUpper(printed[0]) && words.Weakens(folded)) hedges.Add(place);
            if (Day(own, i) is { } day) topics["day " + day] = text[place.Start..own[i + 1].Place.End];
            if (IsName(own, i))
            {
                var end = i + 1;
                while (end < own.Length && IsName(own, end) && IsGap(text, own[end - 1].Place.End, own[end].Place.Start)) end++;
                var name = string.Join(' ', own[i..end].Select(w => Key(Bare(w.Folded))));
                if (end - i > 1 || printed.Length >= ShortestName) topics["name " + name] = Bare(text[place.Start..own[end - 1].Place.End]);
                i = end - 1;
            }
            else if (folded.Length >= ShortestRoot && char.IsLower(printed[0]) && !FunctionWords.English.Contains(folded) && !words.Marks(folded))
            {
                roots.Add(Lexicon.Lemma(folded));
            }
        }

        return new ClaimReading(claim with { Hedges = hedges.ToImmutable() }, topics.ToImmutable(), roots.ToImmutable(), side);
    }

    private static IEnumerable<(TextSpan Place, string Printed, string Folded)> Words(string text, TextSpan span) => Tokenizer.Tokenize(span.Of(text))
        .Where(t => t.IsWordLike).Select(t => new TextSpan(t.Span.Start + span.Start, t.Span.End + span.Start)).Select(place => (place, place.Of(text), NormalForm.Fold(place.Of(text))));

    // A capital inside the sentence, on a word that is no country, title, month or function word; the first word of a claim may be capital for its place.
    private static bool IsName((TextSpan Place, string Printed, string Folded)[] words, int i) =>
        i > 0 && char.IsUpper(words[i].Printed[0]) && !words[i].Printed.Contains('.', StringComparison.Ordinal)
        && (FunctionWords.English.ClassesOf(words[i].Folded) & (WordClasses.Function | WordClasses.Title | WordClasses.Role | WordClasses.Organization | WordClasses.Month | WordClasses.Weekday)) == 0
        && !Countries.TryFind(words[i].Folded, out _, out _);

    private static string? Day((TextSpan Place, string Printed, string Folded)[] words, int i) =>
        i + 1 < words.Length && char.IsUpper(words[i].Printed[0]) && FunctionWords.English.ClassesOf(words[i].Folded).HasFlag(WordClasses.Month)
        && words[i + 1].Folded is { Length: <= 2 } day && day.All(char.IsAsciiDigit) ? words[i].Folded + " " + day : null;

    private static bool IsGap(string text, int from, int to) => to - from == 1 && text[from] is ' ' or '\u00a0';

    // Spellings of a long name share its consonants; a short one would share them with other words (Assiut, East).
    private static string Key(string folded) => folded.Length >= ShortestSpelled ? NormalForm.Skeleton(folded) : folded;

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
