using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;
namespace CompareLib.Tests.Quotations.Speakers;

public sealed class SpeakerResolverTests
{
    [Test]
    public void A_later_short_form_stands_for_the_full_name() =>
        Assert.That(Mark.Speakers("[Harbour Minister Ludvika Arnesen] said the quay was safe. The works began in May.\n\n\"We will finish in June,\" [Arnesen] said."),
            Is.EqualTo(new[] { "Ludvika Arnesen", "Ludvika Arnesen" }));

    [Test]
    public void A_surname_in_the_headline_finds_the_full_name_that_comes_later() =>
        Assert.That(Mark.Speakers("[Arnesen]: quay is safe.\n\nHarbour Minister Ludvika Arnesen visited the works."), Is.EqualTo(new[] { "Ludvika Arnesen" }));

    [Test]
    public void A_pronoun_follows_the_gender_of_the_given_name() =>
        Assert.That(Mark.Speakers("Robert Hale met Susan Ortega at the depot. \"It leaks,\" [she] said.\n\n\"It does not,\" [he] replied."),
            Is.EqualTo(new[] { "Susan Ortega", "Robert Hale" }));

    [Test]
    public void A_title_tells_the_gender_where_the_name_does_not() =>
        Assert.That(Mark.Speakers("Mr. Okpara and Mrs. Tolentini run the mill. \"We pay on time,\" [she] said."), Is.EqualTo(new[] { "Tolentini" }));

    [Test]
    public void A_name_inside_the_quotation_is_not_its_speaker() =>
        Assert.That(Mark.Speakers("Robert Hale opened the meeting. \"Peter Brandt is wrong and James Orr is worse,\" [he] said."), Is.EqualTo(new[] { "Robert Hale" }));

    [Test]
    public void The_subject_of_the_sentence_outweighs_who_spoke_last() =>
        Assert.That(Mark.Speakers("\"Rents are too high,\" [Paul Brandt] said.\n\nLast week, James Orr voiced a similar worry when [he] told the council that rents had doubled."),
            Is.EqualTo(new[] { "Paul Brandt", "James Orr" }));

    [Test]
    public void A_description_finds_the_person_whose_title_it_repeats() =>
        Assert.That(Mark.Speakers("Gen. Aldo Ferrant toured the base with Mayor Peter Brandt. \"The fence holds,\" [the general] said. \"The town is proud,\" [the mayor] said."),
            Is.EqualTo(new[] { "Aldo Ferrant", "Peter Brandt" }));

    [Test]
    public void A_description_finds_a_person_who_is_named_only_later() =>
        Assert.That(Mark.Speakers("The fleet is ready, [the country's naval chief] said on Friday.\n\n\"Crews are trained,\" Chief of the Naval Staff Aldo Ferrant said."), Is.EqualTo(new[] { "Aldo Ferrant" }));

    [Test]
    public void Modifiers_choose_between_two_people_of_one_role() =>
        Assert.That(Mark.Speakers("French Trade Minister Luc Armand met Polish Trade Minister Piotr Zalewski. Tariffs must fall, [the Polish minister] said. Quotas must stay, [the French minister] said."),
            Is.EqualTo(new[] { "Piotr Zalewski", "Luc Armand" }));

    [Test]
    public void A_general_word_stands_for_a_special_one() =>
        Assert.That(Mark.Speakers("Senator Ruth Calder spoke first, then the banker Paul Brandt. \"The bill is dead,\" [the lawmaker] said."), Is.EqualTo(new[] { "Ruth Calder" }));

    [Test]
    public void Two_people_of_one_surname_stay_two() =>
        Assert.That(Mark.Speakers("[Martin Hale] said yes. His wife, [Susan Hale], said no. \"Maybe,\" [Mrs. Hale] added. \"Never,\" [Mr. Hale] said."),
            Is.EqualTo(new[] { "Martin Hale", "Susan Hale", "Susan Hale", "Martin Hale" }));

    [Test]
    public void An_institution_speaks_under_its_name() =>
        Assert.That(Mark.Speakers("[The Norwegian Fisheries Ministry] said stocks fell. [The ministry] said quotas would follow."), Is.EqualTo(new[] { "Norwegian Fisheries Ministry", "Norwegian Fisheries Ministry" }));

    [Test]
    public void A_capital_that_speaks_is_its_government() =>
        Assert.That(Mark.Speakers("[Washington] accused the rebels of lying."), Is.EqualTo(new[] { "United States" }));

    [Test]
    public void Somebody_without_a_name_stays_a_description() =>
        Assert.That(Mark.Speakers("Mayor Peter Brandt was heckled. A passenger complained. \"The bus never came,\" [the passenger] said. [Residents] said it was late."),
            Is.EqualTo(new[] { "(the passenger)", "(Residents)" }));

    [Test]
    public void Somebody_else_s_campaign_is_an_institution_of_its_own() =>
        Assert.That(Mark.Speakers("Ruth Calder lost in the north. [Her campaign] said votes were missing. [Calder's campaign] asked for a recount."), Is.EqualTo(new[] { "Ruth Calder's campaign", "Ruth Calder's campaign" }));

    [Test]
    public void Two_names_joined_by_and_are_two_speakers() =>
        Assert.That(Mark.Speakers("[Martin Hale and Ruth Calder] said they would resign."), Is.EqualTo(new[] { "(Martin Hale and Ruth Calder)" }));

    [Test]
    public void A_relative_pronoun_stands_for_the_name_before_it() =>
        Assert.That(Mark.Speakers("Paul Brandt watched as Ruth Calder, [who] said she was tired, left."), Is.EqualTo(new[] { "Ruth Calder" }));

    [Test]
    public void Without_modifiers_a_candidate_is_who_the_passage_is_about() =>
        Assert.That(Mark.Speakers("Presidential candidate Ruth Calder lives in Bergen. James Orr opened his campaign in Oslo. \"Vote early,\" [the candidate] said."), Is.EqualTo(new[] { "James Orr" }));

    [Test]
    public void A_party_speaks_against_a_candidate_of_another() =>
        Assert.That(Mark.Speakers("Democratic candidate Ruth Calder met Republican candidate James Orr. Calder smiled. \"Vote early,\" [the Republican candidate] said."), Is.EqualTo(new[] { "James Orr" }));

    [Test]
    public void An_officer_of_another_place_is_nobody_of_the_article() =>
        Assert.That(Mark.Speakers("Chairman Peter Brandt opened the session. [Norway's delegation chairman] cast a vote."), Is.EqualTo(new[] { "(Norway's delegation chairman)" }));

    [Test]
    public void A_profession_without_a_name_is_somebody_else() =>
        Assert.That(Mark.Speakers("Ruth Calder took the stage. \"Your time is up,\" [the moderator] said."), Is.EqualTo(new[] { "(the moderator)" }));

    [Test]
    public void An_age_before_a_profession_stands_for_somebody_just_named() =>
        Assert.That(Mark.Speakers("Lena Ostberg held up a sign. [The 57-year-old scientist] said it was her own."), Is.EqualTo(new[] { "Lena Ostberg" }));

    [Test]
    public void A_pronoun_after_somebody_without_a_name_stands_for_him() =>
        Assert.That(Mark.Speakers("Ruth Calder left early. \"Too loud,\" said [a waitress at the inn]. \"Far too loud,\" [she] added."), Is.EqualTo(new[] { "(a waitress at the inn)", "(a waitress at the inn)" }));

    [Test]
    public void A_spokesman_is_not_whom_he_speaks_for() =>
        Assert.That(Mark.Speakers("Calder spokesman Don Stewart would not say when. \"No news yet,\" [he] said. Ruth Calder was abroad."), Is.EqualTo(new[] { "Don Stewart" }));

    [Test]
    public void A_line_of_dashes_ends_a_story() =>
        Assert.That(Mark.Speakers("Paul Brandt spoke. Brandt praised the crew. He thanked Brandt's wife.\n\n---\n\nJames Orr is in Oslo, where [he] said he would stay."), Is.EqualTo(new[] { "James Orr" }));

    [Test]
    public void A_paper_with_its_article_is_the_newspaper() =>
        Assert.That(Mark.Speakers("The editors of The Mariner did not like it.\n\n[The newspaper] said the quay was ugly."), Is.EqualTo(new[] { "The Mariner" }));

    [Test]
    public void A_ministry_without_capitals_is_an_institution_of_its_country() =>
        Assert.That(Mark.Speakers("Norway's foreign ministry also weighed in. \"No comment,\" [the ministry] said."), Is.EqualTo(new[] { "Norway's foreign ministry" }));

    [Test]
    public void A_surname_that_is_an_adjective_or_a_title_is_still_a_surname() =>
        Assert.That(Mark.Speakers("Mark Cuban and Howard Dean debated. [Cuban] said yes. [Dean] said no."), Is.EqualTo(new[] { "Mark Cuban", "Howard Dean" }));

    [Test]
    public void A_quotation_without_a_mention_keeps_no_speaker()
    {
        var (article, quotations) = Mark.Read("[Ruth Calder] said it.");
        var resolved = CompareLib.Quotations.Speakers.SpeakerResolver.Resolve(article, [quotations[0] with { Mention = null }]);
        Assert.That(resolved[0].Speaker, Is.Null);
    }

    [Test]
    public void Every_resolved_speaker_tells_its_rule_and_how_sure_it_is()
    {
        var (article, quotations) = Mark.Read("[Mayor Ruth Calder] said it. [She] said it again. [The mayor] left. [Residents] cheered.");
        var resolved = CompareLib.Quotations.Speakers.SpeakerResolver.Resolve(article, quotations);
        Assert.That(resolved.Select(quotation => quotation.SpeakerRule), Is.All.Not.Null.And.All.Not.Empty);
        Assert.That(resolved.Select(quotation => quotation.SpeakerConfidence), Is.All.InRange(0.01, 1.0));
        Assert.That(resolved[0].Speaker?.Role, Is.EqualTo("Mayor"));
    }

    [TestCase("\"It holds,\" said Dover councillor [Ruth Calder].", "Dover councillor")]
    [TestCase("The front-runner said mayor [Ruth Calder] was late.", "mayor")]
    [TestCase("[Ruth Calder], the chairwoman of the harbour board when the quay fell, left.", "chairwoman of the harbour board")]
    [TestCase("Ruth Calder was the first mayor and Brandt the first pilot to cross. [Calder] smiled.", "first mayor")]
    [TestCase("[Ruth Calder], a senior fellow at the Institute and a former adviser to the mayor, agreed.", "senior fellow at the Institute and a former adviser to the mayor")]
    public void A_role_is_what_is_said_of_one_person(string marked, string role)
    {
        var (article, quotations) = Mark.Read(marked);
        Assert.That(SpeakerResolver.Resolve(article, quotations)[^1].Speaker!.Role, Is.EqualTo(role));
    }

    [TestCase("Ruth Calder spokesman Don Stewart left. \"No news,\" said [another Calder spokesman].", "(another Calder spokesman)")]
    [TestCase("Mayor Ruth Calder left. \"It leaks,\" said [one former mayor].", "(one former mayor)")]
    public void An_indefinite_description_is_somebody_else(string marked, string expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(new[] { expected }));

    [Test]
    public void A_title_of_several_words_before_a_name_belongs_to_it() =>
        Assert.That(Mark.Speakers("President Paul Brandt listened. Former [secretary of state Ruth Calder, who retired,] said no. [Secretary of Homeland Security James Orr] said yes."),
            Is.EqualTo(new[] { "Ruth Calder", "James Orr" }));

    [Test]
    public void A_surname_that_is_a_rank_follows_an_honorific() =>
        Assert.That(Mark.Speakers("Paul King met Ruth Calder. \"No,\" [Mr. King] said."), Is.EqualTo(new[] { "Paul King" }));

    [Test]
    public void The_speaker_of_a_house_is_addressed_by_his_office() =>
        Assert.That(Mark.Speakers("Paul Brandt rose. [Mr. Speaker] said no."), Is.Not.EqualTo(new[] { "Speaker" }));

    [Test]
    public void The_label_of_somebody_unnamed_ends_before_the_relative_clause() =>
        Assert.That(Mark.Speakers("[An aide, who asked not to be named because the talks go on,] said yes."), Is.EqualTo(new[] { "(An aide)" }));

    [TestCase("[The resolution] said the quay was safe.")]
    [TestCase("[A press conference] was told the quay was safe.")]
    [TestCase("[The incident] showed that the quay was safe.")]
    [TestCase("[The report] said the quay was safe.")]
    public void Papers_and_events_are_no_persons_and_no_institutions(string marked)
    {
        var (article, quotations) = Mark.Read("Mayor Ruth Calder and the Harbour Board met in May. " + marked);
        Assert.That(SpeakerResolver.Resolve(article, quotations)[0].Speaker!.Kind, Is.EqualTo(SpeakerKind.Unknown));
    }

    [TestCase("[DOJ] said no.", SpeakerKind.Institution)]
    [TestCase("[NewsFeed] said no.", SpeakerKind.Institution)]
    [TestCase("[McCabe] said no.", SpeakerKind.Person)]
    [TestCase("[Norwegians] said no.", SpeakerKind.Group)]
    public void A_name_that_the_article_tells_nothing_of_is_judged_by_its_letters(string marked, SpeakerKind kind)
    {
        var (article, quotations) = Mark.Read("There was a meeting. On Monday, " + marked);
        Assert.That(SpeakerResolver.Resolve(article, quotations)[0].Speaker!.Kind, Is.EqualTo(kind));
    }

    [TestCase("[Ludvika Arnesen] Says No To Second Harbour As Costs Rise Again.\n\nLudvika Arnesen spoke on Monday.", "Ludvika Arnesen", TestName = "A name whose headline runs on in capitals")]
    [TestCase("Ludvika Arnesen came. [Arnesen's] claim that the quay is safe drew laughter.", "Ludvika Arnesen", TestName = "A mention that is a possessive")]
    [TestCase("[One of the yard's founders, Robert Hale,] said the cranes were old.", "Robert Hale", TestName = "A name in apposition behind a preposition")]
    [TestCase("[Groups for the poor, Robert Hale among them,] said so.", "(Groups for the poor, Robert Hale among them)", TestName = "A name inside a list of many is not the speaker")]
    [TestCase("Republican candidate Robert Hale spoke in the hall. [The GOP candidate] said taxes would fall.", "Robert Hale", TestName = "A party abbreviated is the same party")]
    [TestCase("Susan Ortega led the choir for years. \"It was time,\" said [the 46-year-old].", "Susan Ortega", TestName = "An age stands for whoever is present")]
    [TestCase("Orrin Vance, the vice presidential nominee, met Ruth Calder, the presidential nominee. [The presidential nominee] said both would win.", "Ruth Calder", TestName = "A vice president's office is another one")]
    [TestCase("Host Robert Hale of the local station asked CNN's Susan Ortega first. [The CNN host] said no.", "Susan Ortega", TestName = "An outlet's host is whom the article calls the outlet's")]
    [TestCase("Colin Peters, the former Secretary of State, was absent. [Secretary of Homeland Security Orrin Vance] said the border was calm.", "Orrin Vance", TestName = "A name nobody knows behind a portfolio")]
    [TestCase("Larry King hosts the show. [Mr. King] said he was tired.", "Larry King", TestName = "A surname that is also a title")]
    [TestCase("Ruth Calder won. [The lifelong Republican who wrote the speech] said he was proud.", "(The lifelong Republican who wrote the speech)", TestName = "A description with a defining clause brings somebody in")]
    [TestCase("Robert Hale went home. And in Georgia, a bill failed after [the state's Republican governor] said no.", "(the state's Republican governor)", TestName = "A state is nobody although a woman may have its name")]
    [TestCase("The FBI searched the house. [The bureau] said nothing was found.", "FBI", TestName = "An abbreviation's noun")]
    [TestCase("In describing fellow banker Robert Hale, Peter Brandt grew loud. \"He is honest,\" [he] said of Hale.", "Peter Brandt", TestName = "A subject is nobody whom its clause goes on to name")]
    [TestCase("Robert Hale withdrew his bid. Susan Ortega once argued with Peter Brandt. For that she drew Brandt's anger and [he] called her weak.", "Peter Brandt", TestName = "A name in the sentence is nearer than a subject two sentences back")]
    [TestCase("Candidate Robert Hale began. The hall was full. When Peter Brandt hesitated, [the candidate] said families would sue.", "Peter Brandt", TestName = "Whom the opening clause names goes on to be described")]
    [TestCase("Vice Admiral and Commander of the Eastern Fleet Aldo Ferrant spoke. The gulf is calm, says [Eastern Fleet commander].", "Aldo Ferrant", TestName = "A rank joined to an office says nothing of the office")]
    [TestCase("Robert Hale spoke. There are some economists [who] argue that rents fall.", "(some economists)", TestName = "The description before a relative pronoun speaks")]
    [TestCase("The study, [which] notes that rents fall, is new.", "(The study)", TestName = "A paper before a relative pronoun speaks")]
    [TestCase("Senator Ruth Calder came. It was the senator [who] said that rents fall.", "Ruth Calder", TestName = "Whom the description before a relative pronoun stands for speaks")]
    public void Speakers_by_hand(string marked, string expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(new[] { expected }));
}
