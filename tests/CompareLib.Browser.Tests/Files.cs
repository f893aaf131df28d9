using CompareLib.Articles;
using CompareLib.Reports;

namespace CompareLib.Browser.Tests;

/// <summary>Where things are, and reports as files that a browser can open.</summary>
internal static class Files
{
    public static string Root { get; } = Find();

    public static string Project => Path.Combine(Root, "tests", "CompareLib.Browser.Tests");

    public static ComparisonReport Seeds { get; } =
        new Comparer().Compare(ArticleReader.Read([Path.Combine(Root, "seeds")]).Select(a => a.Article).OfType<Article>());

    /// <summary>Writes a report as a page and returns its address.</summary>
    public static Uri Page(ComparisonReport report, string name)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("comparelib").FullName, name + ".html");
        using (var output = File.CreateText(path)) ReportWriter.Write(report, ReportFormat.Html, output);
        return new Uri(path);
    }

    public static string Text(ComparisonReport report, ReportFormat format)
    {
        using var output = new StringWriter();
        ReportWriter.Write(report, format, output);
        return output.ToString();
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CompareLib.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("CompareLib.sln is not above the tests");
    }
}
