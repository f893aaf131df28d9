using System.Xml.Linq;
using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class TeiAndCsvTests
{
    private static readonly XNamespace Tei = TeiWitness.Tei;
    private static readonly XNamespace Xml = XNamespace.Xml;

    [TestCaseSource(typeof(ReportCases), nameof(ReportCases.All))]
    public void The_TEI_is_well_formed_and_restores_each_witness(ComparisonReport report)
    {
        var document = XDocument.Parse(ReportJsonTests.Write(report, ReportFormat.Tei), LoadOptions.PreserveWhitespace);
        var groups = document.Descendants(Tei + "div").ToList();
        Assert.That(groups, Has.Count.EqualTo(report.Groups.Length));
        for (var g = 0; g < groups.Count; g++)
        {
            var text = groups[g].Elements(Tei + "p").Single(p => p.Attribute(Xml + "space") is not null);
            for (var w = 0; w < report.Groups[g].Collation.Witnesses.Length; w++)
            {
                var id = $"#g{g + 1}w{w + 1}";
                Assert.That(TeiWitness.Restore(text, $"#g{g + 1}w{w + 1}"), Is.EqualTo(report.Groups[g].Collation.Witnesses[w].Text));
            }
        }
    }

    [Test]
    public void The_table_has_a_row_a_change_and_as_many_cells_in_each()
    {
        var report = SampleReport.Make();
        var rows = Parse(ReportJsonTests.Write(report, ReportFormat.Csv));
        Assert.That(rows, Has.Count.EqualTo(1 + report.Groups.Sum(g => g.Collation.Changes.Length)));
        Assert.That(rows.Select(r => r.Count), Has.All.EqualTo(rows[0].Count));
        var row = rows.Skip(1).First(r => r[rows[0].IndexOf("labels")] == "negation");
        var text = report.Articles.First(a => a.Article.Id == row[rows[0].IndexOf("article_a")]).Article.Text;
        Assert.That(text[int.Parse(row[rows[0].IndexOf("start_a")])..int.Parse(row[rows[0].IndexOf("end_a")])], Is.EqualTo("not"));
    }

    [TestCase("=cmd|' /C calc'!A0")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    public void No_cell_is_a_formula(string words)
    {
        var rows = Parse(ReportJsonTests.Write(HostileReport.Make(words), ReportFormat.Csv));
        Assert.That(rows.SelectMany(r => r).Where(c => c.Length > 0 && "=+-@".Contains(c[0])), Is.Empty);
    }

    [Test]
    public void Quotes_commas_and_line_breaks_stay_in_their_cell()
    {
        var rows = Parse(ReportJsonTests.Write(HostileReport.Make("a \"b\", c\r\nd"), ReportFormat.Csv));
        Assert.That(rows[1][0], Is.EqualTo("a \"b\", c\r\nd"));
        Assert.That(rows.Select(r => r.Count), Has.All.EqualTo(rows[0].Count));
    }

    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var i = 0; i < csv.Length;)
        {
            var cell = new System.Text.StringBuilder();
            if (csv[i] == '"')
            {
                for (i++; csv[i] != '"' || (i + 1 < csv.Length && csv[i + 1] == '"'); i++)
                {
                    if (csv[i] == '"') i++;
                    cell.Append(csv[i]);
                }

                i++;
            }
            else
            {
                for (; csv[i] is not (',' or '\r'); i++) cell.Append(csv[i]);
            }

            row.Add(cell.ToString());
            if (csv[i] == ',')
            {
                i++;
                continue;
            }

            i += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }
}
