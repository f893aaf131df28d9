using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Quotations;

/// <summary>Makes aliases of one speaker across articles one speaker.</summary>
internal static class SpeakerDirectory
{
    private const double LinkedConfidence = 0.7;

    /// <summary>
    /// The readings with their speakers unified; one reading per article, in the same order. Names, spellings, titles and roles of all articles count;
    /// the result does not depend on the order of the articles. Cost: linear in the number of quotations.
    /// </summary>
    public static ImmutableArray<ArticleReading> Unify(IReadOnlyList<Article> articles, ImmutableArray<ArticleReading> readings)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var entries = new Dictionary<(string, SpeakerKind), SpeakerEntry>();
        foreach (var reading in readings)
        {
            foreach (var speakers in reading.Quotations.Where(quotation => quotation.Speaker is not null).Select(quotation => quotation.Speaker!).GroupBy(speaker => (speaker.Name, speaker.Kind)))
            {
                if (!entries.TryGetValue(speakers.Key, out var entry)) entries[speakers.Key] = entry = new SpeakerEntry(speakers.Key.Name, speakers.Key.Kind);
                entry.Articles++;
                foreach (var speaker in speakers.Distinct())
                {
                    if (speaker.Role is { } role) entry.AddRole(role);
                    foreach (var other in speaker.OtherRoles) entry.AddRole(other);
                    entry.Aliases.UnionWith(speaker.Aliases);
                }
            }
        }

        var unified = new Dictionary<(string, SpeakerKind), Speaker>();
        foreach (var cluster in new SpeakerClusters(entries.Values).Clusters)
        {
            var speaker = SpeakerOf(cluster);
            foreach (var entry in cluster) unified[(entry.Name, entry.Kind)] = speaker;
        }

        var events = new EventDirectory(EventsOf(readings));
        return [.. readings.Select(reading => reading with { Quotations = [.. reading.Quotations.Select(quotation => With(With(quotation, unified), events))] })];
    }

    private static Dictionary<string, int> EventsOf(ImmutableArray<ArticleReading> readings)
    {
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in readings.SelectMany(reading => reading.Quotations.Select(quotation => quotation.Occasion?.Event).OfType<string>().Distinct(StringComparer.Ordinal))) events[name] = events.GetValueOrDefault(name) + 1;
        return events;
    }

    private static Quotation With(Quotation quotation, EventDirectory events) =>
        quotation.Occasion is { Event: { } name } occasion && events.Canonical(name) is var canonical && canonical != name ? quotation with { Occasion = occasion with { Event = canonical } } : quotation;

    private static Quotation With(Quotation quotation, Dictionary<(string, SpeakerKind), Speaker> unified)
    {
        if (quotation.Speaker is not { } speaker) return quotation;
        var found = unified[(speaker.Name, speaker.Kind)];
        var linked = speaker.Kind is SpeakerKind.Unknown && found.Kind is not SpeakerKind.Unknown;
        return quotation with
        {
            Speaker = found,
            SpeakerConfidence = linked ? Math.Min(LinkedConfidence, quotation.SpeakerConfidence) : quotation.SpeakerConfidence,
            SpeakerRule = linked ? "role held by one person of all articles" : quotation.SpeakerRule,
        };
    }

    // The fullest name; of equally full ones the one most articles print. An institution's is the one most articles print, then the shortest.
    private static Speaker SpeakerOf(IReadOnlyList<SpeakerEntry> cluster)
    {
        var kind = cluster.Any(entry => entry.Kind is SpeakerKind.Person) ? SpeakerKind.Person : cluster.Min(entry => entry.Kind);
        var named = cluster.Where(entry => entry.Kind == kind);
        var name = (kind is SpeakerKind.Person
            ? named.OrderByDescending(entry => Math.Min(4, entry.Words.Length)).ThenByDescending(entry => entry.Articles).ThenByDescending(entry => entry.Words.Sum(word => word.Length)).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            : named.OrderByDescending(entry => entry.Articles).ThenBy(entry => entry.Words.Length).ThenBy(entry => entry.Name, StringComparer.Ordinal)).First().Name;
        var roles = cluster.SelectMany(entry => entry.Roles).Distinct(StringComparer.Ordinal).OrderByDescending(role => role.Length).ThenBy(role => role, StringComparer.Ordinal).ToList();
        return new Speaker
        {
            Name = name,
            Kind = kind,
            Role = roles.FirstOrDefault(),
            OtherRoles = [.. roles.Skip(1)],
            Aliases = [.. cluster.SelectMany(entry => entry.Aliases).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
