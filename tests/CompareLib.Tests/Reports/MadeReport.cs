using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CompareLib.Alignment;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Tests.Reports;

/// <summary>Makes reports of any size: so many groups of so many outlets, each with one wording of so many words that differ here and there.</summary>
internal static class MadeReport
{
    private static readonly string[] Words =
        "the council will not open new harbour bridge before early summer because repair of its northern pier costs far more than engineers had first expected and every outlet tells that story in words slightly other".Split(' ');

    public static ComparisonReport Make(int groups, int outlets, int words, int articles = 0)
    {
        var count = Math.Max(outlets, articles);
        var texts = Enumerable.Range(0, count).Select(_ => new StringBuilder()).ToArray();
        var quotations = new List<Quotation>();
        var made = ImmutableArray.CreateBuilder<UtteranceGroup>(groups);
        var speaker = new Speaker { Name = "Ana Ruiz", Kind = SpeakerKind.Person, Role = "Transport Minister" };
        for (var g = 0; g < groups; g++)
        {
            var witnesses = ImmutableArray.CreateBuilder<GroupWitness>(outlets);
            var builder = new CollationBuilder();
            for (var o = 0; o < outlets; o++)
            {
                var article = (o + (g * outlets)) % count;
                var cells = Enumerable.Range(0, words).Select(w => Word(g, o, w)).ToArray();
                var text = string.Join(' ', cells.Where(c => c.Length > 0));
                var start = texts[article].Append('"').Length;
                texts[article].Append(text).Append(",\" Ana Ruiz said.\n");
                var span = new TextSpan(start, start + text.Length);
                var id = Invariant($"a{article}#{g}-{o}");
                quotations.Add(new Quotation
                {
                    Id = id,
                    ArticleId = Invariant($"a{article}"),
                    Kind = QuotationKind.Direct,
                    Spans = [span],
                    Text = text,
                    Marked = [span],
                    Segments = [span],
                    Cue = [new TextSpan(span.End + 12, span.End + 16)],
                    Mention = new SpeakerMention("Ana Ruiz", [new TextSpan(span.End + 3, span.End + 11)], MentionKind.Name),
                    Speaker = speaker,
                    Confidence = 0.9,
                    SpeakerConfidence = 0.9,
                    Rule = "made",
                });
                witnesses.Add(new GroupWitness(id, null, Invariant($"Outlet {article + 1}"), [span]));
                builder.Row(text, string.Join('|', cells));
            }

            for (var u = 0; u < words; u++) builder.Unit(u % 3 == 0 ? ChangeLabel.Modality : ChangeLabel.Substitution, u % 3 == 0 ? ChangeLevel.Meaning : ChangeLevel.Editing, "other words at this place");
            made.Add(new UtteranceGroup
            {
                Id = Invariant($"g{g + 1}"),
                Label = string.Join(' ', Enumerable.Range(0, words).Select(w => Word(g, 0, w)).Where(w => w.Length > 0)),
                Speaker = speaker,
                SpeakerConfidence = 0.9,
                Witnesses = witnesses.MoveToImmutable(),
                Collation = builder.Build(),
                Outlets = [.. Enumerable.Range(0, outlets).Select(o => Invariant($"Outlet {((o + (g * outlets)) % count) + 1}"))],
                Sources = [.. Enumerable.Range(0, outlets).Select(o => (o + (g * outlets)) % count).Distinct().Select(a => new IndependentSource(Invariant($"f{a}"), [Invariant($"a{a}")], ""))],
                Links = [],
                Confidence = 0.9,
                MeaningChanges = 2,
            });
        }

        return new ComparisonReport
        {
            Articles = [.. texts.Select((t, i) => new ReportedArticle(Invariant($"Outlet {i + 1}"), Invariant($"Outlet {i + 1}"), new Article { Id = Invariant($"a{i}"), Text = t.ToString(), Outlet = Invariant($"Outlet {i + 1}") }))],
            Quotations = [.. quotations.OrderBy(q => q.ArticleId, StringComparer.Ordinal).ThenBy(q => q.Extent)],
            SetAside = [],
            Speakers = [speaker],
            Groups = made.MoveToImmutable(),
            Uncorroborated = [],
            LookAlikes = Array.Empty<MatchLink>().ToImmutableArray(),
            Sources = new SourceAnalysis
            {
                Passages = [],
                Pairs = [],
                Families = [.. Enumerable.Range(0, count).Select(i => new ArticleFamily(Invariant($"f{i}"), [Invariant($"a{i}")], Invariant($"a{i}"), ""))],
                Provenance = [],
            },
        };
    }

    /// <summary>Every fourth word differs by outlet: another word, or none.</summary>
    private static string Word(int group, int outlet, int index)
    {
        var word = Words[(index + group) % Words.Length];
        if (index % 4 != 3) return word;
        return (((outlet * 7) + index) % 5) switch
        {
            0 => Words[(index + group + 9) % Words.Length],
            1 => Words[(index + group + 17) % Words.Length],
            2 when index % 8 == 3 => "",
            _ => word,
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
