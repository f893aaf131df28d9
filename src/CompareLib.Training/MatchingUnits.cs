using System.Text.Json;
using CompareLib.Matching;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Labelled pairs of quotations as they are found in whole articles: those of one event by the gold, those of unrelated articles never of one utterance.</summary>
internal sealed class MatchingUnits
{
    // Pairs of unrelated articles that hardly agree are told apart easily: of them every so many-th is taken, and counts for as many.
    private const int EasyStep = 8;
    private const double EasyContainment = 0.3;
    private const double LeastOverlap = 0.8;

    private readonly GroupableQuotation[] _quotations;
    private readonly PreparedCorpus _corpus;
    private readonly int[] _units;
    private readonly Dictionary<int, (string[] Statements, string[] Clusters)> _labels = [];

    public MatchingUnits(IEnumerable<GroupableQuotation> quotations, string gold)
    {
        _quotations = [.. quotations];
        _corpus = PreparedCorpus.Read([.. _quotations.Select(q => q.ToWording())], 1, CancellationToken.None);
        _units = _corpus.Units();
        var mentions = File.ReadLines(gold).Select(l => JsonDocument.Parse(l).RootElement).ToLookup(r => $"{r.GetProperty("event").GetString()}/{r.GetProperty("outlet").GetString()}", StringComparer.Ordinal);
        foreach (var unit in _units)
        {
            var member = _corpus.MemberOf(unit);
            var quotation = _quotations[member.Wording];
            var pieces = MatchingCorpus.Pieces(quotation, member.Segment < 0 ? null : member.Segment).ToArray();
            var text = quotation.Article.Article.Text;
            var near = mentions[quotation.Article.Article.Id].Select(m => (Mention: m, Span: new TextSpan(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32()))).Where(m => pieces.Any(p => p.Overlaps(m.Span))).ToArray();
            var found = near.Where(m => pieces.Any(p => Overlap(text, p, m.Span) >= LeastOverlap)).Select(m => m.Mention).ToArray();
            static string Cluster(JsonElement m) => m.GetProperty("cluster").GetString()!;
            _labels[unit] = ([.. found.SelectMany(m => m.GetProperty("segments").EnumerateArray().Select(s => $"{Cluster(m)}:{s.GetInt32()}"))], [.. near.Select(m => Cluster(m.Mention))]);
        }
    }

    /// <summary>All pairs that share enough to be looked at.</summary>
    public List<MatchingRow> Rows()
    {
        var rows = new List<MatchingRow>();
        var scorer = new PairScorer(_corpus.Store, null);
        var easy = 0;
        var folds = Array.ConvertAll(_units, FoldOf);
        for (var i = 0; i < _units.Length; i++)
        {
            scorer.Prepare(_units[i]);
            var (foldA, eventA) = folds[i];
            for (var j = i + 1; j < _units.Length; j++)
            {
                var (a, b) = (_units[i], _units[j]);
                var (foldB, eventB) = folds[j];
                var (weight, same) = (1.0, false);
                if (eventA == eventB)
                {
                    var (x, y) = (_labels[a], _labels[b]);
                    same = x.Statements.Intersect(y.Statements).Any();
                    if (!same && (x.Clusters.Length == 0 || y.Clusters.Length == 0 || x.Clusters.Intersect(y.Clusters).Any())) continue;
                    if (_corpus.WordingOf(a) == _corpus.WordingOf(b)) continue;
                }

                if (!scorer.Measure(b, out var measures)) continue;
                if (eventA != eventB && measures[MatchFeature.Containment] < EasyContainment)
                {
                    if (easy++ % EasyStep != 0) continue;
                    weight = EasyStep;
                }

                rows.Add(new MatchingRow("found", foldA, foldB, Copy(measures), same, weight, () => $"{_corpus.IdOf(a)} {Who(a)} {_corpus.TextOf(a)} || {_corpus.IdOf(b)} {Who(b)} {_corpus.TextOf(b)}"));
            }
        }

        return rows;
    }

    /// <summary>The measures as an array.</summary>
    public static float[] Copy(in PairMeasures measures)
    {
        ReadOnlySpan<float> values = measures;
        return values.ToArray();
    }

    /// <summary>The fold of an article: its event, or one of two halves of the unrelated ones; and what it is about.</summary>
    public static (string Fold, string Event) FoldOf(string article)
    {
        var slash = article.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? (article[..slash], article[..slash]) : ((WordTable.HashOf(article) & 1) == 0 ? "open-a" : "open-b", article);
    }

    private (string Fold, string Event) FoldOf(int unit) => FoldOf(_quotations[_corpus.WordingOf(unit)].Article.Article.Id);

    private string Who(int unit) => _quotations[_corpus.WordingOf(unit)].Quotation.Speaker?.Name ?? "-";

    private static double Overlap(string text, TextSpan a, TextSpan b)
    {
        static int Letters(string text, int start, int end) => text.AsSpan(start, Math.Max(0, end - start)).ToArray().Count(char.IsLetterOrDigit);
        var shared = Letters(text, Math.Max(a.Start, b.Start), Math.Min(a.End, b.End));
        return shared / Math.Max(1.0, Letters(text, a.Start, a.End) + Letters(text, b.Start, b.End) - shared);
    }
}
