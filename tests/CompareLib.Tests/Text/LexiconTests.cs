using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text;

public sealed class LexiconTests
{
    [TestCase("said", "say")]
    [TestCase("children", "child")]
    [TestCase("were", "be")]
    [TestCase("left", "leave")]
    [TestCase("announced", "announce")]
    [TestCase("travelling", "travel")]
    [TestCase("stopped", "stop")]
    [TestCase("cities", "city")]
    [TestCase("russia's", "russia")]
    [TestCase("building", "building")]
    [TestCase("his", "his")]
    [TestCase("zzyzx", "zzyzx")]
    public void Lemma_is_the_base_form(string word, string lemma) => Assert.That(Lexicon.Lemma(word), Is.EqualTo(lemma));

    [TestCase("left", 'a', "left")]
    [TestCase("left", 'v', "leave")]
    [TestCase("meeting", 'n', "meeting")]
    [TestCase("meeting", 'v', "meet")]
    public void Lemma_follows_the_part_of_speech_when_given(string word, char pos, string lemma) => Assert.That(Lexicon.Lemma(word, pos), Is.EqualTo(lemma));

    [TestCase("is", "were", true)]
    [TestCase("development", "developments", true)]
    [TestCase("went", "going", true)]
    [TestCase("blinkens", "blinken", true)]
    [TestCase("his", "hi", false)]
    [TestCase("house", "hour", false)]
    public void Forms_of_one_word_are_known(string a, string b, bool expected)
    {
        Assert.That(Lexicon.SameLemma(a, b), Is.EqualTo(expected));
        Assert.That(Lexicon.SameLemma(b, a), Is.EqualTo(expected));
    }

    [TestCase("level", "point")]
    [TestCase("start", "begin")]
    [TestCase("attorney", "lawyer")]
    [TestCase("physician", "doctor")]
    [TestCase("big", "large")]
    [TestCase("purchased", "bought")]
    public void Synonyms_share_a_sense(string a, string b) => Assert.That(Lexicon.Synonymy(a, b), Is.GreaterThan(.1f));

    [TestCase("war", "banana")]
    [TestCase("minister", "tree")]
    public void Unrelated_words_do_not(string a, string b) => Assert.That(Lexicon.Synonymy(a, b), Is.EqualTo(0));

    [Test]
    public void Rare_senses_count_less() => Assert.That(Lexicon.Synonymy("begin", "start"), Is.GreaterThan(Lexicon.Synonymy("level", "point")));

    [TestCase("high", "low")]
    [TestCase("accept", "reject")]
    [TestCase("increased", "decreased")]
    public void Opposites_are_known(string a, string b) => Assert.That(Lexicon.AreAntonyms(a, b), Is.True);

    [TestCase("announce", "announcement")]
    [TestCase("economic", "economy")]
    [TestCase("prosecuted", "prosecution")]
    public void Derived_words_are_known(string a, string b) => Assert.That(Lexicon.AreDerived(a, b), Is.True);

    [TestCase("said", true)]
    [TestCase("warned", true)]
    [TestCase("announces", true)]
    [TestCase("walked", false)]
    public void Verbs_of_communication_are_known(string word, bool expected) => Assert.That(Lexicon.IsCommunicationVerb(word), Is.EqualTo(expected));

    [Test]
    public void Person_nouns_are_told_from_things()
    {
        Assert.That(new[] { "minister", "ambassador", "spokesman", "general", "commander" }.Select(w => Lexicon.PersonNoun(w)), Is.All.GreaterThan(.5f));
        Assert.That(new[] { "war", "missile", "city" }.Select(w => Lexicon.PersonNoun(w)), Is.All.LessThan(.2f));
    }

    [Test]
    public void Function_words_have_classes_persons_and_strengths()
    {
        var words = FunctionWords.English;
        Assert.That(words.ClassesOf("the"), Is.EqualTo(WordClasses.Article));
        Assert.That(words.ClassesOf("without") & (WordClasses.Preposition | WordClasses.Negator), Is.EqualTo(WordClasses.Preposition | WordClasses.Negator));
        Assert.That(words.Person("we"), Is.EqualTo((1, 'p')));
        Assert.That(words.Person("her"), Is.EqualTo((3, 's')));
        Assert.That(words.Negation("not"), Is.EqualTo(1));
        Assert.That(words.Negation("hardly"), Is.InRange(.1, .9));
        Assert.That(words.Modality("must"), Is.GreaterThan(words.Modality("might")));
        Assert.That(words.Modality("table"), Is.NaN);
        Assert.That(words.Deixis("that day"), Is.EqualTo(words.Deixis("today")));
        Assert.That(words.Calendar("november"), Is.EqualTo(11));
        Assert.That(words.Contains("minister"), Is.False);
    }

    [Test]
    public void German_has_its_own_words()
    {
        var words = FunctionWords.For("de-AT");
        Assert.That(words.Negation("nicht"), Is.EqualTo(1));
        Assert.That(words.Person("wir"), Is.EqualTo((1, 'p')));
        Assert.That(words.ClassesOf("angeblich") & WordClasses.Hedge, Is.EqualTo(WordClasses.Hedge));
        Assert.That(words.Calendar("märz"), Is.EqualTo(3));
        Assert.That(NumberWords.German.Normalise("einundzwanzig"), Is.EqualTo("21"));
    }

    [TestCase("they carried out the plan", "carry_out", "execute")]
    [TestCase("two prime ministers met", "prime_minister", "premier")]
    [TestCase("talks were put off again", "put_off", "postpone")]
    public void Phrases_known_as_one_word_are_found_and_compare_like_words(string text, string canonical, string word)
    {
        var tokens = Tokenizer.Tokenize(text);
        var idiom = Idioms.Find(tokens.AsSpan(), NormalForm.Of(text, tokens.AsSpan())).Single();
        Assert.That(idiom.Canonical, Is.EqualTo(canonical));
        Assert.That(Lexicon.Synonymy(canonical, word), Is.GreaterThan(.1f));
        Assert.That(WordSimilarity.Of(canonical, word), Is.GreaterThan(2 * WordSimilarity.Of(canonical, "river")));
    }

    [TestCase("russian", "russia", "People")]
    [TestCase("moscow", "russia", "Capital")]
    [TestCase("britain's", "united kingdom", "Name")]
    public void Words_for_countries_lead_to_the_country(string word, string country, string kind)
    {
        Assert.That(Countries.TryFind(word, out var found, out var how), Is.True);
        Assert.That((found, how.ToString()), Is.EqualTo((country, kind)));
    }

    [TestCase("Angela", 'f')]
    [TestCase("Sergei", 'm')]
    [TestCase("José", 'm')]
    [TestCase("Kim", 'u')]
    [TestCase("Table", '\0')]
    public void Given_names_have_a_gender(string name, char gender) => Assert.That(GivenNames.Gender(name), Is.EqualTo(gender));

    [Test]
    public void Common_words_weigh_less_than_rare_ones()
    {
        Assert.That(WordFrequency.Bits("the"), Is.LessThan(WordFrequency.Bits("minister")));
        Assert.That(WordFrequency.Bits("minister"), Is.LessThan(WordFrequency.Bits("sheikhoun")));
    }

    [Test]
    public void Any_two_words_compare_symmetrically() => Prop.ForAll(NastyStrings.Arbitrary, NastyStrings.Arbitrary, (a, b) =>
    {
        var (x, y) = (NormalForm.Fold(a), NormalForm.Fold(b));
        return Lexicon.SameLemma(x, y) == Lexicon.SameLemma(y, x) && Lexicon.Synonymy(x, y) == Lexicon.Synonymy(y, x) && Lexicon.Lemma(x).Length <= x.Length + 3;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
