namespace CompareLib.Text.Syntax;

/// <summary>Decides where the sentences of one text end.</summary>
internal sealed class SentenceEnds
{
    private readonly string _text;
    private readonly LanguageRules _rules;
    private readonly bool _wrapped;
    private readonly bool _lowerCase;

    public SentenceEnds(string text, LanguageRules rules)
    {
        _text = text;
        _rules = rules;
        (_wrapped, _lowerCase) = Habits(text);
    }

    /// <summary>The place after the sentence that begins at <paramref name="start"/>, marks and brackets that close it included.</summary>
    public int Next(int start)
    {
        while (start < _text.Length && char.IsWhiteSpace(_text[start])) start++;
        for (var i = start; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                var next = AfterSpace(i, out var breaks);
                if (next == _text.Length || breaks > 1 || c == '\u2029' || EndsAtLineBreak(i, next)) return i;
                i = next - 1;
            }
            else if (c is '。' or '！' or '？') return AfterClosing(i + 1);
            else if (c is '.' or '!' or '?' or '…')
            {
                var run = i + 1;
                while (run < _text.Length && _text[run] is '.' or '!' or '?' or '…') run++;
                var closed = AfterNote(AfterClosing(run));
                if (Ends(start, i, run, ref closed)) return closed;
                i = closed - 1;
            }
        }

        return _text.Length;
    }

    // stop..run are the stops, run..closed the marks that close the sentence.
    private bool Ends(int start, int stop, int run, ref int closed)
    {
        if (closed >= _text.Length) return true;
        if (!char.IsWhiteSpace(_text[closed])) return run == stop + 1 && closed == run && IsGlued(stop);
        var next = AfterSpace(closed, out var breaks);
        if (next == _text.Length || breaks > 1) return true;
        if (IsLooseClosing(next))
        {
            closed = AfterClosing(next);
            if (closed >= _text.Length) return true;
            if (!char.IsWhiteSpace(_text[closed])) return false;
            next = AfterSpace(closed, out breaks);
            if (next == _text.Length || breaks > 1) return true;
        }

        var word = AfterOpening(next);
        if (word == _text.Length) return true;
        var first = _text[word];
        if (first == '/') return false;
        if (char.IsLower(first) && !(word + 1 < _text.Length && char.IsUpper(_text[word + 1])))
        {
            return breaks > 0 && !_wrapped ? false
                : _lowerCase && _text[stop] != '…' && run - stop <= 3 && closed == run && IsPlainWord(start, stop);
        }

        if (first is ',' or ';' or ':' or ')' or ']' or '%' or '&' or '+' or '=') return false;
        if (first is '–' or '—' or '-' && closed > run) return false;
        if (breaks > 0 && !_wrapped) return true;
        var marks = closed > run && _text[run] is not (')' or ']' or '}');
        if (_text[stop] != '.' || run > stop + 1)
            return !(marks && char.IsUpper(first) && CueFollows(word));
        return marks || StopEnds(start, stop, word, opened: word > next);
    }

    // A single stop with a space and no small letter after it.
    private bool StopEnds(int start, int stop, int next, bool opened)
    {
        var from = stop;
        while (from > start && stop - from < 24 && (char.IsLetterOrDigit(_text[from - 1]) || _text[from - 1] is '.' or '\'' or '’')) from--;
        while (from < stop && !char.IsLetterOrDigit(_text[from])) from++;
        var word = _text.AsSpan(from, stop - from);
        if (word.Length == 0) return true;
        var digitNext = char.IsDigit(_text[next]);
        var starter = opened || _rules.Starters.Contains(WordAt(next));
        if (char.IsDigit(word[0]) && word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            if (from == start || OnlyOpeningBetween(start, from)) return word.Length > 3;
            return _rules.Ordinals.Count == 0 || word.Length > 3 || (starter && !_rules.Ordinals.Contains(WordAt(next)));
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            if (from >= start + 2 && _text[from - 1] == ' ' && _text[from - 2] == '.') return starter && _rules.Language != "de";
            if (!starter || digitNext) return digitNext && !CapitalBefore(start, from);
            return word[0] == 'I' || !CapitalBefore(start, from) || !char.IsWhiteSpace(_text[from - 1]);
        }

        if (_rules.Ordinals.Count > 0 && word.Length <= 5 && word.IndexOfAnyExcept("IVX") < 0) return starter;
        var name = word.ToString();
        if (_rules.Titles.Contains(name)) return false;
        if (_rules.Numbered.Contains(name)) return !digitNext && !(word.Length <= 3 && char.IsUpper(_text[next]) && _rules.Language == "de" && !starter);
        if (_rules.Closing.Contains(name)) return starter;
        if (_rules.Abbreviations.Contains(name)) return starter && !digitNext;
        if (word.Contains('.') && char.IsLetter(word[^1])) return starter || word.Length > 10;
        return word.Length > 1 || !char.IsLower(word[0]) || starter;
    }

    // "said." glued to "The": the space was lost on the way to us.
    private bool IsGlued(int stop) =>
        stop >= 3 && stop + 2 < _text.Length && char.IsUpper(_text[stop + 1]) && char.IsLower(_text[stop + 2])
        && char.IsLower(_text[stop - 1]) && char.IsLower(_text[stop - 2]) && char.IsLower(_text[stop - 3]) && !InAddress(stop);

    private bool InAddress(int stop)
    {
        for (var i = stop; i > 0 && i > stop - 60 && !char.IsWhiteSpace(_text[i]); i--) if (_text[i] is '/' or '@' or '_' || (i < stop && _text[i] == '.')) return true;
        return false;
    }

    // "Really?" Smith asked: up to four capitalised words and then a word of saying go on with the sentence.
    private bool CueFollows(int at)
    {
        for (var words = 0; words < 5 && at < _text.Length; words++)
        {
            var word = WordAt(at);
            if (word.Length == 0) return false;
            if (_rules.Cues.Contains(word)) return words > 0;
            if (!char.IsUpper(word[0]) && !(words > 0 && word.Length <= 3)) return false;
            at += word.Length;
            while (at < _text.Length && _text[at] is ' ' or '.' or '-') at++;
        }

        return false;
    }

    private bool EndsAtLineBreak(int at, int next)
    {
        if (_wrapped) return false;
        var word = AfterOpening(next);
        return word == _text.Length || !char.IsLower(_text[word]) || (at > 0 && _text[at - 1] is '.' or '!' or '?' or ':' or '"' or '”');
    }

    private bool IsPlainWord(int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from < 24 && char.IsLetter(_text[from - 1])) from--;
        return stop - from >= 2 && (from == start || _text[from - 1] != '.') && !_rules.Abbreviations.Contains(_text[from..stop]);
    }

    private bool CapitalBefore(int start, int at)
    {
        var i = at - 1;
        while (i > start && at - i < 8 && !char.IsLetterOrDigit(_text[i])) i--;
        var end = i;
        while (i > start && end - i < 24 && char.IsLetterOrDigit(_text[i - 1])) i--;
        return i >= start && end >= i && i < at && (char.IsUpper(_text[i]) || i == start);
    }

    private bool OnlyOpeningBetween(int start, int at)
    {
        if (at - start > 4) return false;
        for (var i = start; i < at; i++) if (char.IsLetterOrDigit(_text[i])) return false;
        return true;
    }

    private string WordAt(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < 20 && char.IsLetter(_text[end])) end++;
        return _text[at..end];
    }

    private int AfterSpace(int at, out int breaks)
    {
        breaks = 0;
        for (; at < _text.Length && char.IsWhiteSpace(_text[at]); at++)
            if (_text[at] is '\n' or '\u2028' or '\u2029' or '\u0085' || (_text[at] == '\r' && !(at + 1 < _text.Length && _text[at + 1] == '\n'))) breaks++;
        return at;
    }

    private int AfterClosing(int at)
    {
        while (at < _text.Length && (_text[at] is '"' or '”' or '’' or '\'' or '»' or '›' or ')' or ']' or '}' or '」' or '』' or '″'
            || (_text[at] is '“' or '‘' or '«' or '‹' && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1]) || _text[at + 1] is ',' or ')' or '"')))) at++;
        return at;
    }

    // The number of a footnote, [12], belongs to the sentence before it.
    private int AfterNote(int at)
    {
        var open = at < _text.Length && _text[at] == ' ' ? at + 1 : at;
        if (open >= _text.Length || _text[open] != '[') return at;
        var i = open + 1;
        while (i < _text.Length && i - open <= 3 && char.IsAsciiDigit(_text[i])) i++;
        return i > open + 1 && i < _text.Length && _text[i] == ']' ? i + 1 : at;
    }

    private int AfterOpening(int at)
    {
        while (at < _text.Length && _text[at] is '"' or '“' or '”' or '„' or '‟' or '‘' or '‚' or '\'' or '`' or '«' or '»' or '‹' or '›' or '(' or '[' or '{' or '¿' or '¡' or '「') at++;
        return at;
    }

    // A closing mark that stands apart: spaces on both sides.
    private bool IsLooseClosing(int at) => _text[at] is '"' or '”' or '»' or ')' && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1]));

    // Whether lines are wrapped (their breaks end nothing), and whether sentences begin with small letters.
    private static (bool Wrapped, bool LowerCase) Habits(string text)
    {
        int breaks = 0, continued = 0, small = 0, capital = 0;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == '\n' && text[i - 1] != '\n' && text[i + 1] is not ('\n' or '\r'))
            {
                breaks++;
                if (char.IsLower(text[i + 1]) && text[i - 1] is not ('.' or '!' or '?')) continued++;
            }
            else if (text[i] == ' ' && text[i - 1] is '.' or '!' or '?')
            {
                if (char.IsLower(text[i + 1])) small++;
                else if (char.IsUpper(text[i + 1])) capital++;
            }
        }

        return (breaks >= 3 && continued * 3 >= breaks, small > 3 * capital);
    }
}
