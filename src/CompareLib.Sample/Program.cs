using CompareLib;
using CompareLib.Alignment;
using CompareLib.Articles;

// Reads the five seed articles and shows how outlets report one statement.
var folder = args.Length > 0 ? args[0] : "seeds";
var articles = ArticleReader.Read([folder]).Select(input => input.Article ?? throw new IOException(input.Problem!.ToString()));
ComparisonReport report = new Comparer().Compare(articles);

UtteranceGroup group = report.Groups.First(g => g.Label.Contains("since the end of the Cold War"));
Console.WriteLine($"{group.Speaker?.Name}: {group.Collation.Consensus.Text}");
Console.WriteLine($"{group.Outlets.Length} outlets, {group.Sources.Length} independent sources");

// Who prints it in which words, in quotation marks or not.
var quotations = report.Quotations.ToDictionary(q => q.Id);
for (var i = 0; i < group.Witnesses.Length; i++)
{
    var quotation = quotations[group.Witnesses[i].QuotationId];
    Console.WriteLine($"  {group.Witnesses[i].Siglum} ({quotation.Kind}, by \"{quotation.Mention?.Text}\"): {group.Collation.Witnesses[i].Text}");
}

// What differs from the first witness, worst first.
foreach (var change in group.Collation.Changes.Where(c => c.A == 0).OrderByDescending(c => c.Level))
    Console.WriteLine($"  {group.Witnesses[change.B].Siglum}: {Words(change.A, change)} -> {Words(change.B, change)} [{change.Labels[0]}] {change.Reason}");

// Outlets that share one source are counted once.
foreach (var source in group.Sources)
    Console.WriteLine($"  source {source.FamilyId}: {source.Articles.Length} article(s) {source.Why}");

string Words(int witness, Change change)
{
    var spans = witness == change.A ? change.SpansA : change.SpansB;
    return spans.IsEmpty ? "-" : string.Join(" ... ", spans.Select(s => s.Of(group.Collation.Witnesses[witness].Text)));
}
