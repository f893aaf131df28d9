namespace CompareLib.Tests.Reports;

/// <summary>Reports, kind and hostile, that a machine format must give back whole.</summary>
internal static class ReportCases
{
    public static (string Name, ComparisonReport Report)[] Named =>
    [
        ("sample", SampleReport.Make()), ("made", MadeReport.Make(3, 5, 30)), ("markup", HostileReport.Make(HostileReport.Markup)), ("turned", HostileReport.Make(HostileReport.Turned)),
        ("controls", HostileReport.Make(HostileReport.Controls)), ("marks", HostileReport.Make(HostileReport.Marks)), ("a word of a megabyte", HostileReport.Make(new string('x', 1_000_000))),
        ("lone surrogates", HostileReport.Make("\ud800\udfff\udfff")), ("nothing", HostileReport.Make("")),
    ];

    public static IEnumerable<TestCaseData> All => Named.Select(r => new TestCaseData(r.Report).SetArgDisplayNames(r.Name));
}
