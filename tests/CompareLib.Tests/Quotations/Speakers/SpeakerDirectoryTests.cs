using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Tests.Quotations.Speakers;

public sealed class SpeakerDirectoryTests
{
    private static string[][] Unify(params string[] marked)
    {
        var read = marked.Select((text, i) => Mark.Read(text, $"a{i}")).ToList();
        var articles = read.Select(pair => pair.Article).ToList();
        ImmutableArray<ArticleReading> readings = [.. read.Select(pair => new ArticleReading { Quotations = SpeakerResolver.Resolve(pair.Article, pair.Quotations) })];
        return [.. SpeakerDirectory.Unify(articles, readings).Select(reading => reading.Quotations.Select(Mark.NameOf).ToArray())];
    }

    [Test]
    public void Transliterations_of_one_name_are_one_speaker()
    {
        var names = Unify("[Defense Minister Oleksiy Rudenkov] said yes.", "[Defence Minister Oleksii Rudenkov] said yes.", "[Oleksiy Rudenkov] said yes.");
        Assert.That(names.Select(article => article[0]), Is.All.EqualTo("Oleksiy Rudenkov"));
    }

    [Test]
    public void A_surname_alone_is_the_one_person_of_the_event_who_bears_it() =>
        Assert.That(Unify("[Mayor Ludvika Arnesen] spoke.", "[Arnesen] said the quay was safe.")[1], Is.EqualTo(new[] { "Ludvika Arnesen" }));

    [Test]
    public void A_surname_that_two_people_bear_is_neither() =>
        Assert.That(Unify("[Mayor Ludvika Arnesen] spoke.", "[Peter Arnesen], a diver, spoke.", "[Arnesen] said the quay was safe.")[2], Is.EqualTo(new[] { "Arnesen" }));

    [Test]
    public void Two_people_of_one_surname_stay_two_across_articles() =>
        Assert.That(Unify("[Ruth Calder] said yes.", "[Roger Calder] said no.").Select(article => article[0]), Is.EqualTo(new[] { "Ruth Calder", "Roger Calder" }));

    [Test]
    public void One_office_of_two_countries_is_held_by_two_people() =>
        Assert.That(Unify("[French Trade Minister Jan Novak] said yes.", "[Polish Trade Minister Jan Novac] said no.").Select(article => article[0]), Is.EqualTo(new[] { "Jan Novak", "Jan Novac" }));

    [Test]
    public void A_description_is_the_one_person_of_all_articles_whose_role_it_gives() =>
        Assert.That(Unify("[Chief of Norway's Naval Staff Aldo Ferrant] spoke.", "The fleet is ready, [the chief of Norway's Naval Staff] said.")[1], Is.EqualTo(new[] { "Aldo Ferrant" }));

    [Test]
    public void A_description_that_fits_two_people_is_neither() =>
        Assert.That(Unify("[Norwegian Trade Minister Aldo Ferrant] spoke.", "[Norwegian Trade Minister Ruth Calder] spoke.", "Prices fell, [the Norwegian trade minister] said.")[2], Is.EqualTo(new[] { "(the Norwegian trade minister)" }));

    [Test]
    public void Word_orders_and_spellings_of_an_institution_are_one()
    {
        var names = Unify("[The Norwegian Ministry of Defence] said yes.", "[The Norwegian Defense Ministry] said yes.", "[Norway's Defense Ministry] said yes.");
        Assert.That(names.Select(article => article[0]).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_staff_in_a_heading_is_its_chief_where_he_says_the_same()
    {
        const string heading = "Norway is doubling coastal patrols near the northern islands";
        var (article, quotations) = Mark.Read(heading + " — [Naval Staff]\n\nNorway is doubling coastal patrols near the islands, [Chief of Norway's Naval Staff Aldo Ferrant] said on Monday. He spoke in Bergen.");
        var said = article.Text.IndexOf("Norway is", heading.Length, StringComparison.Ordinal);
        var resolved = SpeakerResolver.Resolve(article,
        [
            quotations[0] with { Spans = [new CompareLib.Text.TextSpan(0, heading.Length)] },
            quotations[1] with { Spans = [new CompareLib.Text.TextSpan(said, article.Text.IndexOf(", Chief", StringComparison.Ordinal))] },
        ]);
        Assert.That(resolved.Select(Mark.NameOf), Is.All.EqualTo("Aldo Ferrant"));
        Assert.That(resolved[0].SpeakerRule, Does.StartWith("institution of a heading"));
    }

    [Test]
    public void The_order_of_the_articles_changes_nothing()
    {
        string[] texts =
        [
            "[Gen. Aldo Ferrant], chief of Norway's Naval Staff, said it.", "[The chief of Norway's Naval Staff] said it.", "[Ferrant] said it.", "[Aldo B. Ferrant] said it.", "[The Norwegian Ministry of Defence] said it.",
            "[The Norwegian Defense Ministry] said it.", "[Ruth Calder] said it at the 3rd Bergen Conference on Fisheries.", "[Calder] said it at the Third Bergen Conference on Fisheries.",
        ];
        var forward = Unify(texts);
        var backward = Unify([.. texts.Reverse()]);
        Assert.That(backward.Reverse(), Is.EqualTo(forward));
    }

    [Test]
    public void A_thousand_articles_are_unified_in_reasonable_time()
    {
        var texts = Enumerable.Range(0, 1000).Select(i => $"[Mayor Ann{i} Lee{i % 50}] said it. [Lee{i % 50}] said more. [The mayor of Town{i}] left.").ToArray();
        var before = Environment.CpuUsage.UserTime;
        Assert.That(Unify(texts), Has.Length.EqualTo(1000));
        Assert.That(Environment.CpuUsage.UserTime - before, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
