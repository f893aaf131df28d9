using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib;

/// <summary>
/// Finds facts on which the articles let different sides speak: claims of two claimants or more about one name, of which one accuses, denies or keeps a distance.
/// </summary>
/// <remarks>
/// A name alone makes no fact: each claim must also share a day, another name or a content word with a claim of somebody else, and yet not say the same.
/// A name in more than <see cref="MostClaims"/> claims is what the articles are about, not a fact in question. Claims meet through their names only, so the cost grows with
/// such meetings, not with the square of the claims. Thread-safe.
/// </remarks>
internal static class ContestedFactFinder
{
    private const int MostClaims = 12;
    private const double OneWording = 0.6;

    /// <summary>The contested facts, by the first claim in article order.</summary>
    /// <param name="articles">The articles in report order.</param>
    /// <param name="readings">What was read in each.</param>
    /// <param name="groups">The groups: reports of one utterance are no two sides, whoever they are ascribed to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ImmutableArray<ContestedFact> Find(ImmutableArray<ReportedArticle> articles, ImmutableArray<ArticleReading> readings, ImmutableArray<UtteranceGroup> groups, CancellationToken cancellation)
    {
        var utterances = groups.SelectMany(g => g.Witnesses.Select(w => (w.QuotationId, g.Id))).DistinctBy(x => x.QuotationId).ToDictionary(x => x.QuotationId, x => x.Id, StringComparer.Ordinal);
        var claims = new List<ClaimReading>();
        for (var a = 0; a < articles.Length; a++)
        {
            cancellation.ThrowIfCancellationRequested();
            claims.AddRange(Claims(articles[a].Article.Id, articles[a].Article.Text, readings[a].Quotations, ContestWords.English));
        }

        var people = readings.SelectMany(r => r.Quotations).Select(q => q.Speaker).Where(s => s?.Kind == SpeakerKind.Person).Select(s => s!.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(n => n.Split(' ')).Select(w => NormalForm.Skeleton(NormalForm.Fold(w))).ToHashSet(StringComparer.Ordinal);
        var facts = new List<int[]>();
        var ofName = claims.SelectMany((c, i) => c.Topics.Keys.Where(k => IsName(k, people)).Select(k => (Key: k, Claim: i))).ToLookup(x => x.Key, x => x.Claim, StringComparer.Ordinal);
        foreach (var name in ofName.Where(g => g.Count() <= MostClaims).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var fact = Related([.. name.Select(i => (i, claims[i]))], utterances);
            if (fact.Length > 0 && !facts.Any(f => fact.Count(f.Contains) * 2 > fact.Length)) facts.Add(fact);
        }

        return [.. facts.OrderBy(f => f[0]).ThenBy(f => f[^1]).Select((f, n) => new ContestedFact(
            string.Create(CultureInfo.InvariantCulture, $"c{n + 1}"), Topic([.. f.Select(i => claims[i])]), [.. f.Select(i => claims[i].Claim)]))];
    }

    private static IEnumerable<ClaimReading> Claims(string id, string text, ImmutableArray<Quotation> quotations, ContestWords words)
    {
        var found = quotations.Where(q => q.Speaker is not null)
            .Select(q => ClaimReading.Of(text, q.Extent, q.Cue, new ContestedClaim(id, q.Extent, q.Id, q.Speaker!.Name, []), words))
            .Concat(OwnVoice.Sentences(text, quotations)
                .Select(s => ClaimReading.Of(text, s, [], new ContestedClaim(id, s, null, null, []), words)).Where(c => c.TakesSide));
        return found.Where(c => !c.Topics.IsEmpty).OrderBy(c => c.Claim.Span);
    }

    // The name of a speaker leads to what is said of a person, not of a fact.
    private static bool IsName(string key, HashSet<string> people) => key.StartsWith("name ", StringComparison.Ordinal) && !key[5..].Split(' ').All(people.Contains);

    // The claims that share more than the name with somebody else's; none when they are one side's, or nobody takes sides.
    private static int[] Related((int Index, ClaimReading Reading)[] claims, Dictionary<string, string> utterances)
    {
        var related = claims.Where(c => claims.Any(d => d.Reading.Claim.Claimant != c.Reading.Claim.Claimant && !OneUtterance(c.Reading.Claim, d.Reading.Claim) && SharesMore(c.Reading, d.Reading))).ToArray();
        return related.Select(c => c.Reading.Claim.Claimant).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= 2 && related.Any(c => c.Reading.TakesSide)
            ? [.. related.Select(c => c.Index)] : [];

        bool OneUtterance(ContestedClaim a, ContestedClaim b) => a.QuotationId is not null && b.QuotationId is not null
            && utterances.TryGetValue(a.QuotationId, out var u) && utterances.TryGetValue(b.QuotationId, out var v) && u == v;
    }

    private static bool SharesMore(ClaimReading a, ClaimReading b)
    {
        var shared = a.Roots.Count(b.Roots.Contains);
        return (shared > 0 || a.Topics.Keys.Count(b.Topics.ContainsKey) > 1) && shared <= OneWording * (a.Roots.Count + b.Roots.Count - shared);
    }

    private static string Topic(ImmutableArray<ClaimReading> claims) => string.Join(", ", claims[0].Topics.Where(t => claims.All(c => c.Topics.ContainsKey(t.Key)))
        .OrderByDescending(t => t.Key.StartsWith("name ", StringComparison.Ordinal)).ThenByDescending(t => t.Value.Length).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value));
}
