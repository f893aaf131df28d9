using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>The words of an article, numbered by sentence and paragraph. Cost: linear in the length of the text.</summary>
internal sealed class ArticleWords
{
    private const int SectionDistance = 12;
    private readonly List<ArticleWord> _words = [];
    private readonly HashSet<ulong> _lowerCase = [];
    private readonly HashSet<ulong> _inner = [];

    /// <summary>Reads the words of <paramref name="text"/>; those inside <paramref name="quoted"/> and <paramref name="reported"/> (each ordered, apart) are marked as somebody's words.</summary>
    public ArticleWords(string text, SpeakerVocabulary vocabulary, ImmutableArray<TextSpan> quoted, ImmutableArray<TextSpan> reported)
    {
        Text = text;
        Vocabulary = vocabulary;
        Scan(quoted, reported);
        TitleCase = FindTitleCase();
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>The vocabulary the words were looked up in.</summary>
    public SpeakerVocabulary Vocabulary { get; }

    /// <summary>The words that rules ask for one by one.</summary>
    public SpeakerRuleWords Rules => Vocabulary.Rules;

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Paragraphs in title case, where capitals tell nothing.</summary>
    public HashSet<int> TitleCase { get; }

    /// <summary>Word number <paramref name="index"/>.</summary>
    public ArticleWord this[int index] => _words[index];

    /// <summary>Its letters.</summary>
    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(_words[index].Start, _words[index].End - _words[index].Start);

    /// <summary>True when it is printed with a capital.</summary>
    public bool IsCapital(int index) => char.IsUpper(Text[_words[index].Start]);

    /// <summary>True when every letter is a capital and there are two or more.</summary>
    public bool IsAcronym(int index)
    {
        var form = Form(index);
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters >= 2;
    }

    /// <summary>True when the article prints the word in lower case somewhere: at a sentence's start it is no name.</summary>
    public bool SeenInLowerCase(ReadOnlySpan<char> form) => _lowerCase.Contains(CaselessComparer.Hash(form));

    /// <summary>True when the article prints the word with a capital inside a sentence somewhere: at a sentence's start it may be a name.</summary>
    public bool SeenAsName(ReadOnlySpan<char> form) => _inner.Contains(CaselessComparer.Hash(form));

    /// <summary>The printed words from <paramref name="first"/> up to, not including, <paramref name="end"/>, white space made single.</summary>
    public string Phrase(int first, int end) => first >= end ? "" : Squeeze(Text.AsSpan(_words[first].Start, _words[end - 1].End - _words[first].Start));

    /// <summary>Whether a word from <paramref name="first"/> up to, not including, <paramref name="end"/> is a possessive: <c>the state's</c> before <c>governor</c>.</summary>
    public bool HasPossessive(int first, int end)
    {
        for (var i = first; i < end; i++) if (_words[i].Possessive) return true;
        return false;
    }

    /// <summary>What the vocabulary knows of the phrase from <paramref name="first"/> up to, not including, <paramref name="end"/>; null for nothing.</summary>
    public WordFacts? PhraseFacts(int first, int end)
    {
        var length = end - first - 1;
        for (var i = first; i < end; i++) length += _words[i].End - _words[i].Start;
        var span = Text.AsSpan(_words[first].Start, _words[end - 1].End - _words[first].Start);
        return Vocabulary.Phrase(span.Length == length && !span.Contains('\n') && !span.Contains('\u00a0') ? span : Phrase(first, end));
    }

    /// <summary>Index of the first word that ends after <paramref name="position"/>.</summary>
    public int At(int position)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary><paramref name="text"/> trimmed, each run of white space one blank.</summary>
    public static string Squeeze(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var buffer = new System.Text.StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }

            if (blank) buffer.Append(' ');
            blank = false;
            buffer.Append(c);
        }

        return buffer.ToString();
    }

    private void Scan(ImmutableArray<TextSpan> quoted, ImmutableArray<TextSpan> reported)
    {
        int sentence = 0, paragraph = 0, next = 0, nextReported = 0, last = 0;
        for (var i = 0; i < Text.Length;)
        {
            if (!char.IsLetterOrDigit(Text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = WordEnd(i);
            var (end, possessive) = CutPossessive(start, i);
            var gap = _words.Count == 0 ? Gap.Paragraph : GapBetween(last, start);
            while (next < quoted.Length && quoted[next].End <= start) next++;
            var inMarks = next < quoted.Length && quoted[next].Start <= start;
            if (_words.Count > 0 && gap is Gap.Paragraph) paragraph += IsSectionBreak(last, start) ? SectionDistance : 1;
            // Sentences inside marks do not carry the outlet's own story on: who was named before a long quotation is as near as before a short one.
            if (_words.Count > 0 && (gap is Gap.Paragraph || (gap is Gap.Sentence && !(inMarks && _words[^1].Quoted)))) sentence++;
            while (nextReported < reported.Length && reported[nextReported].End <= start) nextReported++;
            var facts = FactsOf(start, TrimPeriods(start, end));
            _words.Add(new ArticleWord(start, end, sentence, paragraph, gap, possessive, inMarks, nextReported < reported.Length && reported[nextReported].Start <= start, facts));
            if (char.IsUpper(Text[start]) && gap is Gap.Space or Gap.Comma or Gap.Open or Gap.Dash) _inner.Add(CaselessComparer.Hash(Text.AsSpan(start, end - start)));
            if (char.IsLower(Text[start]) && end - start > 1) _lowerCase.Add(CaselessComparer.Hash(Text.AsSpan(start, end - start)));
            last = i;
        }
    }

    // Sun-Times is a newspaper by its last part.
    private WordFacts FactsOf(int start, int end)
    {
        var form = Text.AsSpan(start, end - start);
        var facts = Vocabulary[form];
        if (facts != WordFacts.Nothing || !char.IsUpper(form[0])) return facts;
        var hyphen = form.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 1 >= form.Length || !char.IsUpper(form[hyphen + 1])) return facts;
        var last = Vocabulary[form[(hyphen + 1)..]];
        return last.Is(WordClass.InstitutionInNames) ? last : facts;
    }

    private int TrimPeriods(int start, int end) => Text[end - 1] == '.' ? end - 1 : end;

    // Letters and digits with inner apostrophes, hyphens and full stops (U.S., N.Y.).
    private int WordEnd(int i)
    {
        var start = i;
        while (i < Text.Length && char.IsAsciiLetter(Text[i])) i++;
        while (i < Text.Length)
        {
            if (char.IsLetterOrDigit(Text[i]) || char.IsSurrogate(Text[i]) || char.GetUnicodeCategory(Text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark) i++;
            else if (i + 1 < Text.Length && Text[i] is '\'' or '’' or '-' or '‑' && char.IsLetterOrDigit(Text[i + 1])) i++;
            else if (Text[i] == '.' && i + 1 < Text.Length && char.IsLetterOrDigit(Text[i + 1]) && (i - start == 1 || (i >= 2 && Text[i - 2] == '.') || char.IsDigit(Text[i - 1]) || char.IsLower(Text[i + 1]))) i++;
            else if (Text[i] == '.' && i - 2 > start && Text[i - 2] == '.' && char.IsUpper(Text[i - 1])) return i + 1;
            else if (Text[i] == '.' && i - 2 == start && Text[i - 1] == '.') return i + 1;
            else if (Text[i] == '.' && i - start == 3 && Text[start + 1] == '.') return i + 1;
            else break;
        }

        return i;
    }

    private (int End, bool Possessive) CutPossessive(int start, int end)
    {
        if (end - start > 2 && Text[end - 1] is 's' or 'S' && Text[end - 2] is '\'' or '’') return (end - 2, true);
        // he's, she'd, they've: the pronoun alone.
        for (var i = end - 1; i > start && i >= end - 3; i--)
        {
            if (Text[i] is '\'' or '’' && Rules.Elisions.Contains(Text.AsSpan(i + 1, end - i - 1))) return (i, false);
        }

        var bare = end < Text.Length && Text[end] is '\'' or '’' && Text[end - 1] is 's' && end + 1 < Text.Length && Text[end + 1] == ' ' && char.IsUpper(Text[start]);
        return (end, bare);
    }

    private Gap GapBetween(int from, int to)
    {
        if (to == from + 1 && Text[from] == ' ') return Gap.Space;
        var gap = Gap.Space;
        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            var c = Text[i];
            if (c is '\n' or '\u2029' or '\u2028' or '\u0085') breaks++;
            else if (c is '!' or '?' or '…') gap = Gap.Sentence;
            else if (c == '.') gap = IsAbbreviation(from) ? gap : Gap.Sentence;
            else if (gap is Gap.Sentence) continue;
            else if (c is ',' or ';') gap = Gap.Comma;
            else if (c is '(' or '[') gap = Gap.Open;
            else if (c is ')' or ']') gap = gap is Gap.Comma ? gap : Gap.Close;
            else if (c is '–' or '—' or ':' || (c == '-' && i > from)) gap = Gap.Dash;
            else if (gap is Gap.Space && c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '\'' or '’') gap = Gap.Quote;
            else if (gap is Gap.Space && !char.IsWhiteSpace(c)) gap = Gap.Other;
        }

        if (breaks > 0) return Gap.Paragraph;
        return gap is Gap.Sentence && to < Text.Length && char.IsLower(Text[to]) && Text[from] == '.' ? Gap.Other : gap;
    }

    // A full stop after a title, an initial or a month ends no sentence.
    private bool IsAbbreviation(int stop)
    {
        if (stop == 0 || _words.Count == 0 || Text[stop] != '.') return false;
        var word = _words[^1];
        if (word.End != stop) return false;
        var length = word.End - word.Start;
        if (Rules.OrdinalStops && length <= 2 && char.IsAsciiDigit(Text[word.Start])) return true;
        if (length == 1 && char.IsUpper(Text[word.Start])) return true;
        if (length > 6 || !char.IsUpper(Text[word.Start])) return false;
        var form = Text.AsSpan(word.Start, length);
        return Rules.Abbreviations.Contains(form);
    }

    // A line of dashes, stars or underscores between two stories of one page.
    private bool IsSectionBreak(int from, int to)
    {
        int line = 0, marks = 0;
        for (var i = from; i < to; i++)
        {
            if (Text[i] == '\n')
            {
                if (marks >= 2 && line > 0) return true;
                line++;
                marks = 0;
            }
            else if (Text[i] is '_' or '*' or '-' or '—' or '~' or '=')
            {
                marks++;
            }
        }

        return false;
    }

    private HashSet<int> FindTitleCase()
    {
        var result = new HashSet<int>();
        for (var i = 0; i < _words.Count;)
        {
            int first = i, capitals = 0, lower = 0, paragraph = _words[i].Paragraph;
            for (; i < _words.Count && _words[i].Paragraph == paragraph; i++)
            {
                if (_words[i].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Possessive | WordClass.Auxiliary | WordClass.Pronoun)) continue;
                if (char.IsLower(Text[_words[i].Start])) lower++;
                else if (!char.IsDigit(Text[_words[i].Start])) capitals++;
            }

            if (capitals >= 4 && lower * 9 <= capitals && i - first <= 30) result.Add(paragraph);
        }

        return result;
    }
}
