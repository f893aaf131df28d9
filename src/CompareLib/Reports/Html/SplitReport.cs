using System.Text;

namespace CompareLib.Reports.Html;

/// <summary>Writes the page of a report as many files: an index, a page for each group, a page for each article.</summary>
internal static class SplitReport
{
    public static IReadOnlyList<string> Write(ComparisonReport report, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var view = new ReportView(report);
        var files = new List<string>();
        Page("index.html", view.Groups, page => page.WriteIndex());
        foreach (var group in view.Groups) Page(HtmlText.PageOf(Anchors.Group(group)), [group], page => page.WriteGroup(group));
        var articles = new ArticlesView(view);
        for (var i = 0; i < report.Articles.Length; i++)
        {
            var index = i;
            Page(HtmlText.PageOf(Anchors.Article(i)), [], page => page.WriteArticle(articles, index));
        }

        return files;

        void Page(string name, IEnumerable<GroupView> groups, Action<HtmlPage> write)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, name);
            using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(new HtmlPage(view, groups, output, name));
            files.Add(path);
        }
    }
}
