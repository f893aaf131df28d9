namespace CompareLib.Text.Syntax;

/// <summary>Cuts a sentence into the words of Universal Dependencies: <c>don't</c> is <c>do</c> and <c>n't</c>, hyphenated compounds are three, marks stand alone.</summary>
/// <remarks>Thread-safe. Linear in the length of the sentence; words longer than <see cref="LongestWord"/> are cut. Words lie in order and cover every
/// character that is no white space.</remarks>
internal sealed class WordSegmenter(LanguageRules rules)
{
    /// <summary>No word is longer: a text of a million letters without a space must not become one word.</summary>
    public const int LongestWord = 500;

    /// <summary>The words of <paramref name="sentence"/> in order.</summary>
    public List<Word> Segment(string text, TextSpan sentence)
    {
        var words = new List<Word>((sentence.Length / 5) + 2);
        for (var i = sentence.Start; i < sentence.End;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var end = i + 1;
            while (end < sentence.End && end - i < LongestWord && !char.IsWhiteSpace(text[end])) end++;
            if (end < sentence.End && char.IsLowSurrogate(text[end]) && end - i > 1 && char.IsHighSurrogate(text[end - 1])) end--;
            Chunk(text, i, end, sentence, words);
            i = end;
        }

        return words;
    }

    private void Chunk(string text, int start, int end, TextSpan sentence, List<Word> words)
    {
        var mayMail = text.AsSpan(start, end - start).Contains('@');
        for (var i = start; i < end;)
        {
            var c = text[i];
            var stop = i + 1;
            if (IsWord(c) || (c is '+' or '-' && i == start && i + 1 < end && char.IsAsciiDigit(text[i + 1])))
            {
                if ((mayMail || (c | 0x20) is 'h' or 'w') && AddressEnd(text, i, end) is var address && address > 0) stop = address;
                else
                {
                    Letters(text, i, end, sentence, words, out i);
                    continue;
                }
            }
            else if (c is '\'' or '’' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]) && ApostropheWord(text, i, end) is var word && word > 0) stop = word;
            else if (c is '@' or '#' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            {
                while (stop < end && (IsWord(text[stop]) || text[stop] == '_')) stop++;
            }
            else if (c is ':' or ';' && Smiley(text, i, end) is var smiley && smiley > 0) stop = smiley;
            else if (c is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~' or '\'' or '`' or '’' or '‘')
            {
                while (stop < end && (text[stop] == c || (c is '!' or '?' && text[stop] is '!' or '?'))) stop++;
                if (c is '\'' or '`' or '’' or '‘') stop = Math.Min(stop, i + 2);
            }
            else if (char.IsSurrogate(c))
            {
                while (stop < end && (char.IsSurrogate(text[stop]) || text[stop] is '\u200d' or '\ufe0f')) stop++;
            }

            Add(text, i, stop, sentence, words);
            i = stop;
        }
    }

    private void Letters(string text, int start, int end, TextSpan sentence, List<Word> words, out int next)
    {
        var stop = WordEnd(text, start, end);
        next = stop;
        var word = text.AsSpan(start, stop - start);
        if (stop < end && text[stop] == '.' && TakesStop(word, stop + 1 >= sentence.End || (stop + 1 == end && IsLastIn(text, end, sentence)), stop + 1 < end ? text[stop + 1] : ' '))
        {
            next = stop + 1;
            Add(text, start, next, sentence, words);
            return;
        }

        if (word.Length is > 1 and <= 8 && rules.FusedForms.TryGetValue(word, out var fused))
        {
            var span = new TextSpan(start, stop);
            var space = SpaceBefore(text, start, sentence);
            words.Add(new Word(span, fused.First, fused.First, space));
            words.Add(new Word(span, fused.Second, fused.Second, space));
            return;
        }

        var cut = Cut(word);
        if (cut > 0 && cut < word.Length)
        {
            Add(text, start, start + cut, sentence, words);
            start += cut;
        }

        Add(text, start, stop, sentence, words);
    }

    // Where a contraction, a possessive or a unit written on to a number is split off; 0 for nowhere.
    private int Cut(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0])) return AfterNumber(word);
        if (word.Length is >= 4 and <= 6 && rules.SplitForms.TryGetValue(word, out var at)) return at;
        if (word.IndexOfAny('\'', '’') < 0) return 0;
        foreach (var clitic in rules.Clitics)
        {
            if (word.Length <= clitic.Length) continue;
            var tail = word[^clitic.Length..];
            var equal = true;
            for (var k = 0; k < tail.Length && equal; k++)
                equal = clitic[k] == '\'' ? tail[k] is '\'' or '’' : (char)(tail[k] | 0x20) == clitic[k];
            if (equal) return word.Length - clitic.Length;
        }

        return 0;
    }

    // 5pm is two words, the 80's one.
    private int AfterNumber(ReadOnlySpan<char> word)
    {
        var digits = 1;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ',' or ':')) digits++;
        if (digits == word.Length || digits + 4 < word.Length) return 0;
        return rules.Units.Contains(word[digits..].ToString()) || (digits is not (2 or 4) && word[digits..] is "'s" or "’s") ? digits : 0;
    }

    private int WordEnd(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end)
        {
            var c = text[i];
            if (IsWord(c)) { i++; continue; }
            if (i + 1 >= end || !IsWord(text[i + 1]) || !IsWord(text[i - 1])) break;
            char before = text[i - 1], after = text[i + 1];
            var joins = c switch
            {
                '\'' or '’' => char.IsLetter(after) && char.IsLetterOrDigit(before),
                '.' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsLetter(before) && char.IsLetter(after) && DottedLetters(text, start, i, end)),
                ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
                '/' => char.IsDigit(before) && char.IsDigit(after),
                '-' => JoinsHyphen(text, start, i, end),
                '&' => char.IsUpper(before) && char.IsUpper(after),
                '_' => true,
                _ => false,
            };
            if (!joins) break;
            i += 2;
        }

        return i;
    }

    // Letters with stops between, as in U.S or e.g or Ph.D or a host name; not the missing space of "end.Next".
    private static bool DottedLetters(string text, int start, int dot, int end)
    {
        var run = 0;
        for (var i = dot + 1; i < end && char.IsLetter(text[i]); i++) run++;
        var before = 0;
        for (var i = dot - 1; i >= start && char.IsLetter(text[i]); i--) before++;
        return (before <= 2 && run <= 2) || char.IsLower(text[dot + 1]);
    }

    private bool JoinsHyphen(string text, int start, int hyphen, int end)
    {
        if (char.IsDigit(text[hyphen - 1]) && char.IsDigit(text[hyphen + 1]))
        {
            var second = hyphen + 1;
            while (second < end && char.IsDigit(text[second])) second++;
            var telephone = second + 1 < end && text[second] == '-' && char.IsDigit(text[second + 1]);
            return telephone || text.AsSpan(start, hyphen - start).Contains('-');
        }

        return hyphen - start <= 7 && char.IsLetterOrDigit(text[hyphen + 1]) && rules.PrefixForms.Contains(text.AsSpan(start, hyphen - start));
    }

    private bool TakesStop(ReadOnlySpan<char> word, bool last, char after)
    {
        if (word.Length > 12 || char.IsLetterOrDigit(after)) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return !last;
        if (word.Contains('.') && char.IsLetter(word[^1])) return word.IndexOf('.') <= 2;
        if (char.IsDigit(word[^1])) return rules.Ordinals.Count > 0 && !last && word.Length <= 2;
        var name = word.ToString();
        return rules.Abbreviations.Contains(name) && (!last || !(rules.Numbered.Contains(name) || rules.Starters.Contains(name)));
    }

    private static bool IsLastIn(string text, int from, TextSpan sentence)
    {
        for (var i = from; i < sentence.End; i++) if (char.IsLetterOrDigit(text[i])) return false;
        return true;
    }

    private static int Smiley(string text, int start, int end)
    {
        var i = start + 1;
        if (i < end && text[i] == '-') i++;
        if (i >= end || text[i] is not (')' or '(' or 'D' or 'P' or 'p')) return 0;
        var mouth = text[i];
        while (i < end && text[i] == mouth) i++;
        return i == end && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? i : 0;
    }

    // 'em, '90s, 'til: a word that begins with an apostrophe.
    private static int ApostropheWord(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && char.IsLetterOrDigit(text[i])) i++;
        var word = text.AsSpan(start + 1, i - start - 1);
        if (char.IsAsciiDigit(word[0])) return word.Length is 2 or 3 && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's') ? i : 0;
        return word is "em" or "til" or "tis" or "twas" or "cause" or "n" or "round" ? i : 0;
    }

    // The end of a web or mail address that begins here; 0 when none does.
    private static int AddressEnd(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        var web = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!web)
        {
            var at = rest.IndexOf('@');
            if (at <= 0 || at + 1 >= rest.Length || !char.IsLetterOrDigit(rest[at + 1]) || rest[at..].IndexOf('.') < 0) return 0;
            for (var i = 0; i < at; i++) if (!IsWord(rest[i]) && rest[i] is not ('.' or '-' or '_' or '+')) return 0;
        }

        while (rest.Length > 1 && rest[^1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '>' or '"' or '\'' or '”' or '’' or '»') rest = rest[..^1];
        return start + rest.Length;
    }

    /// <summary>The normal form of a word at its place: the characters beside it tell an opening mark from a closing one.</summary>
    public static string NormIn(string text, TextSpan word, TextSpan sentence, ReadOnlySpan<char> form)
    {
        var before = SpaceBefore(text, word.Start, sentence) || IsOpening(text[word.Start - 1]);
        return WordNorm.Of(form, before, word.End >= sentence.End || char.IsWhiteSpace(text[word.End]) || IsClosing(text[word.End]));
    }

    private static void Add(string text, int start, int end, TextSpan sentence, List<Word> words)
    {
        var form = text.AsSpan(start, end - start);
        var span = new TextSpan(start, end);
        var norm = NormIn(text, span, sentence, form);
        words.Add(new Word(span, form.SequenceEqual(norm) ? norm : Common.Intern(form), norm, SpaceBefore(text, start, sentence)));
    }

    private static bool SpaceBefore(string text, int start, TextSpan sentence) => start == sentence.Start || char.IsWhiteSpace(text[start - 1]);

    private static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '„' or '‚' or '—' or '–' or '«' or '"' or '/' or '-';

    private static bool IsClosing(char c) => c is ')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '”' or '…';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || (c > 0x2ff && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark);
}
