using System.Collections.Immutable;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib;

/// <summary>
/// Finds headlines and sentences in an outlet's own voice that tell what a group's speaker said: the claim without its speaker.
/// </summary>
/// <remarks>Only sentences that share several of a wording's longer words with it are compared, so the cost grows with such meetings, not with sentences times groups.</remarks>
internal sealed class RestatementFinder
{
    private const int ShortestWord = 4;
    private const int SharedWords = 3;
    private const int MostGroupsOfAWord = 50;

    private readonly QuotationGrouper _grouper;
    private readonly double _threshold;
    private readonly ImmutableArray<ImmutableArray<WordingToGroup>> _groups;
    private readonly Dictionary<string, List<int>> _groupsOfWord = new(StringComparer.Ordinal);

    /// <param name="grouper">Says how like two wordings are.</param>
    /// <param name="groups">The wordings of each group.</param>
    public RestatementFinder(QuotationGrouper grouper, ImmutableArray<ImmutableArray<WordingToGroup>> groups)
    {
        (_grouper, _threshold, _groups) = (grouper, grouper.Options.Threshold, groups);
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var word in groups[g].SelectMany(w => Words(w.Text)).ToHashSet(StringComparer.Ordinal))
            {
                if (!_groupsOfWord.TryGetValue(word, out var list)) _groupsOfWord[word] = list = [];
                list.Add(g);
            }
        }
    }

    /// <summary>The sentences of one article outside its quotations that restate a group, with the group's index, by position.</summary>
    public IEnumerable<(int Group, Restatement Restatement)> Find(string articleId, string text, ImmutableArray<Quotation> quotations)
    {
        foreach (var sentence in OwnVoice.Sentences(text, quotations))
        {
            if (Best(sentence.Of(text)) is { } best) yield return (best.Group, new Restatement(articleId, sentence, best.Score));
        }
    }

    private (int Group, double Score)? Best(string sentence)
    {
        var meetings = new SortedDictionary<int, int>();
        foreach (var word in Words(sentence).Distinct(StringComparer.Ordinal))
        {
            if (!_groupsOfWord.TryGetValue(word, out var groups) || groups.Count > MostGroupsOfAWord) continue;
            foreach (var group in groups) meetings[group] = meetings.GetValueOrDefault(group) + 1;
        }

        (int Group, double Score)? best = null;
        var asked = new WordingToGroup { Id = "", Text = sentence, Kind = QuotationKind.Indirect, Context = sentence };
        foreach (var (group, shared) in meetings)
        {
            if (shared < SharedWords) continue;
            var score = _groups[group].Max(w => _grouper.Compare(asked, w with { Speaker = null }).Score);
            if (score >= _threshold && (best is null || score > best.Value.Score)) best = (group, score);
        }

        return best;
    }

    private static IEnumerable<string> Words(string text) => Tokenizer.Tokenize(text)
        .Where(t => t.IsWordLike && t.Span.Length >= ShortestWord).Select(t => t.Span.Of(text).ToLowerInvariant());
}
