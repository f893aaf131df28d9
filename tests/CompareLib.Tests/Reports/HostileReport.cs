using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Reports;

/// <summary>The sample report with every text of it turned against its reader.</summary>
internal static class HostileReport
{
    public const string Markup = "<script>alert(1)</script><img src=x onerror=alert(2)>]]>--></style></title></noscript></textarea>";
    public const string Turned = "user\u202Etxt.exe\u2066\u200F";
    public const string Controls = "\u0000\u0007\u001b[2J\u001b]8;;http://evil.example\u001b\\ \u009b31m\ud800";
    public const string Marks = "`code` **bold** | cell [link](javascript:alert(3)) ![x](http://evil.example/x.png) @everyone http://evil.example www.evil.example <http://evil.example> :smile: $x$ [^1] # head";

    /// <param name="any">Stands in every text; a very long one in the articles, quotations and wordings whole, elsewhere its beginning.</param>
    public static ComparisonReport Make(string any)
    {
        var words = any.Length > 500 ? any[..500] : any;
        var report = SampleReport.Make();
        var speaker = report.Speakers[0] with { Name = words, Role = words, Aliases = [words] };
        return report with
        {
            Articles = [.. report.Articles.Select((a, i) => new ReportedArticle($"{words}{i}", words, a.Article with
            {
                Text = a.Article.Text + any,
                Outlet = words + i,
                Title = words,
                Url = i switch { 0 => "javascript:alert(4)//" + words, 1 => "https://ok.example/\"onmouseover=alert(5)//" + words, 2 => "data:text/html," + words, _ => words },
                Language = "en\" onload=\"alert(6)",
            }))],
            Speakers = [speaker, .. report.Speakers.Skip(1)],
            Quotations = [.. report.Quotations.Select(q => q with { Text = q.Text + any, Speaker = speaker, CitedSources = [new CitedSource(words, new TextSpan(0, 3), words)], Occasion = new Occasion { Event = words, Addressee = words } })],
            SetAside = [.. report.SetAside.Select(p => p with { Reason = words })],
            Groups = [.. report.Groups.Select(g => g with
            {
                Id = words,
                Label = words,
                Speaker = speaker,
                Outlets = [words],
                Sources = [.. g.Sources.Select(s => s with { Why = words })],
                Witnesses = [.. g.Witnesses.Select(w => w with { Siglum = words })],
                Links = [.. g.Links.Select(l => l with { Why = words })],
                Collation = g.Collation with
                {
                    Witnesses = [.. g.Collation.Witnesses.Select(w => w with { Text = w.Text + any })],
                    Units = [.. g.Collation.Units.Select(u => u with { Readings = [.. u.Readings.Select(r => r with { Text = words })] })],
                    Changes = [.. g.Collation.Changes.Select(c => c with { Reason = words })],
                },
            })],
            LookAlikes = [.. report.LookAlikes.Select(l => l with { Why = words })],
            Contested = [.. report.Contested.Select(c => c with { Topic = words, Claims = [.. c.Claims.Select(x => x with { Claimant = words })] })],
            Sources = report.Sources with
            {
                Passages = [.. report.Sources.Passages.Select(p => p with { Why = words })],
                Families = [.. report.Sources.Families.Select(f => f with { Why = words })],
                Provenance = [.. report.Sources.Provenance.Select(p => p with { Source = words, Kind = words })],
            },
        };
    }

    public static ImmutableArray<string> All => [Markup, Turned, Controls, Marks, new string('x', 1_000_000), "\ud800\udfff\udfff", ""];
}
