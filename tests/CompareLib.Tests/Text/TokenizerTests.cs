using System.Diagnostics;
using System.Globalization;
using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text;

public sealed class TokenizerTests
{
    private static string Show(string text) =>
        string.Join('|', Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Space).Select(t => t.Span.Of(text)));

    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Test]
    public void Tokens_laid_end_to_end_restore_any_string() => Prop.ForAll(NastyStrings.Arbitrary, text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.Span.Start != at || token.Span.End <= at) return false;
            at = token.Span.End;
        }

        return at == text.Length;
    }).Check(Cases);

    [Test]
    public void No_token_cuts_a_grapheme_cluster() => Prop.ForAll(NastyStrings.Arbitrary, text =>
    {
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        return Tokenizer.Tokenize(text).All(t => starts.Contains(t.Span.Start));
    }).Check(Cases);

    [TestCase("Don’t say it isn't the government's well-known plan.", "Don’t|say|it|isn't|the|government's|well-known|plan|.")]
    [TestCase("O'Neill of Côte d’Ivoire", "O'Neill|of|Côte|d’Ivoire")]
    [TestCase("the workers’ rights", "the|workers’|rights")]
    [TestCase("He wrote ‘for the workers’ and left", "He|wrote|‘|for|the|workers|’|and|left")]
    [TestCase("'Peace,' he said, 'is near'", "'|Peace|,|'|he|said|,|'|is|near|'")]
    [TestCase("rock 'n' roll", "rock|'n'|roll")]
    [TestCase("’Tis the ’90s, not '80s music of ’08", "’Tis|the|’90s|,|not|'80s|music|of|’08")]
    [TestCase("Obama 's aides do n't", "Obama|'s|aides|do|n't")]
    [TestCase("''We won't,'' she said", "''|We|won't|,|''|she|said")]
    [TestCase("It is ``quoted''", "It|is|``|quoted|''")]
    public void Apostrophes_inside_words_stay_and_others_are_quotation_marks(string text, string expected) => Assert.That(Show(text), Is.EqualTo(expected));

    [TestCase("The U.S.-led force, e.g. in the U.K., met at 5 p.m.", "The|U.S.-led|force|,|e.g.|in|the|U.K.|,|met|at|5|p.m.")]
    [TestCase("Gen. Mattis met Mr. J. K. Brown, Ph.D., of Acme Inc. on Nov. 5", "Gen.|Mattis|met|Mr.|J.|K.|Brown|,|Ph.D.|,|of|Acme|Inc.|on|Nov.|5")]
    [TestCase("He is older than I. He left.", "He|is|older|than|I|.|He|left|.")]
    [TestCase("it ended.The next day", "it|ended|.|The|next|day")]
    [TestCase("Amazon.com and AT&T and R&D at info@example.org", "Amazon.com|and|AT&T|and|R&D|at|info@example.org")]
    [TestCase("See https://example.org/a?b=c. And www.example.com, too", "See|https://example.org/a?b=c|.|And|www.example.com|,|too")]
    public void Abbreviations_keep_their_stops_and_sentences_theirs(string text, string expected) => Assert.That(Show(text), Is.EqualTo(expected));

    [TestCase("$35,000,000", "$35,000,000")]
    [TestCase("4.5% of £3bn, or 1,000.", "4.5%|of|£3bn|,|or|1,000|.")]
    [TestCase("in 2016-17 at 10:30 on the 5th", "in|2016-17|at|10:30|on|the|5th")]
    [TestCase("US$5 and A$2.50 and -3°C and .5 and 5€", "US$5|and|A$2.50|and|-3°C|and|.5|and|5€")]
    [TestCase("after 9/11, a 16-year-old with 35\u202f000\u202f000", "after|9/11|,|a|16-year-old|with|35\u202f000\u202f000")]
    [TestCase("2½ of ¾", "2½|of|¾")]
    [TestCase("pages 10–12", "pages|10–12")]
    [TestCase("G20, F-16 and COVID-19", "G20|,|F-16|and|COVID-19")]
    public void An_amount_is_one_token_with_its_signs(string text, string expected) => Assert.That(Show(text), Is.EqualTo(expected));

    [TestCase("Well... yes … and . . . no", "Well|...|yes|…|and|. . .|no")]
    [TestCase("“[W]e will,” he said (twice).", "“|[W]e|will|,|”|he|said|(|twice|)|.")]
    [TestCase("so -- or — so!!", "so|--|or|—|so|!!")]
    [TestCase("the f***ing s*it", "the|f***ing|s*it")]
    [TestCase("co\u00adoperate Mc\u200bDonald", "co\u00adoperate|Mc\u200bDonald")]
    [TestCase("日本の未来 カタカナ 한국어", "日|本|の|未|来|カタカナ|한국어")]
    [TestCase("👨‍👩‍👧👍🏽🇩🇪🇫🇷", "👨‍👩‍👧|👍🏽|🇩🇪|🇫🇷")]
    public void Punctuation_brackets_scripts_and_emoji_are_cut_where_a_reader_would(string text, string expected) => Assert.That(Show(text), Is.EqualTo(expected));

    [TestCase("\"", TokenKind.QuotationMark)]
    [TestCase("(", TokenKind.Bracket)]
    [TestCase("\r\n ", TokenKind.Space)]
    [TestCase("16-year-old", TokenKind.Word)]
    [TestCase("$5-a-day", TokenKind.Number)]
    [TestCase("€", TokenKind.Symbol)]
    [TestCase("...", TokenKind.Punctuation)]
    public void Each_token_says_what_it_is(string text, TokenKind kind)
    {
        var tokens = Tokenizer.Tokenize(text);
        Assert.That(tokens, Has.Length.EqualTo(1));
        Assert.That(tokens[0].Kind, Is.EqualTo(kind));
    }

    [TestCase("a")]
    [TestCase("\"")]
    [TestCase("'a ")]
    [TestCase("www.,")]
    [TestCase("\u0301")]
    [TestCase("\u200d")]
    [TestCase("👨‍")]
    [TestCase("\ud83d")]
    [TestCase("1.")]
    [TestCase("f*")]
    [TestCase(". ")]
    [TestCase("[a]")]
    public void A_million_repeats_take_linear_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat(piece, 300_000));
        Assert.That(Tokenizer.Tokenize(text).Sum(t => t.Span.Length), Is.EqualTo(text.Length));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "quadratic work would take minutes");
    }
}
