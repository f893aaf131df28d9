using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CompareLib.Text;

namespace CompareLib.Evaluation.Corpus;

/// <summary>Turns the inline markup of an article into plain text and marks. The form is described in benchmarks/Corpus/README.md.</summary>
internal sealed partial class CorpusMarkup
{
    public static readonly string[] Classes = ["number", "negation", "modality", "hedge", "name", "time", "scope", "condition", "order", "cut", "added", "wording", "attribution", "clarification", "other"];

    private const string Marks = "“”„«»\"‘‚";
    private readonly CorpusEvent _event;
    private readonly CorpusArticle _article;
    private readonly string _source;
    private readonly Func<int, (string File, int Line)> _where;
    private readonly List<CorpusProblem> _problems;
    private readonly StringBuilder _text = new();
    private int _at;

    private CorpusMarkup(CorpusEvent happening, CorpusArticle article, string source, Func<int, (string, int)> where, List<CorpusProblem> problems)
        => (_event, _article, _source, _where, _problems) = (happening, article, source, where, problems);

    public static void Read(CorpusEvent happening, CorpusArticle article, string source, Func<int, (string, int)> where, List<CorpusProblem> problems)
    {
        var markup = new CorpusMarkup(happening, article, source, where, problems);
        markup.Stretch(false, false);
        article.Text = markup._text.ToString();
        article.TitleEnd = article.Text.IndexOf("\n\n", StringComparison.Ordinal) is var end and >= 0 ? end : article.Text.Length;
        article.Pieces.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
    }

    private int Line(int at) => _where(Math.Min(at, _source.Length - 1)).Line;

    private void Bad(int at, string message)
    {
        var (file, line) = _where(Math.Min(at, _source.Length - 1));
        _problems.Add(new CorpusProblem(file, line, message));
    }

    // Reads to the end or to the brace that closes; marks of quotation may stand inside a tag alone.
    private void Stretch(bool inside, bool marked)
    {
        var open = _at;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '}')
            {
                if (!inside) Bad(_at, "a closing brace that nothing opened");
                _at++;
                if (inside) return;
            }
            else if (c == '{') Tag(marked);
            else if (c == '<') Matched(Cue().Match(_source, _at), "a cue is <word> or <word@a>", m => Mention(null, m));
            else if (c == '[' && Named().Match(_source, _at) is { Success: true } named) Matched(named, "", m => Mention(m.Groups[3].Value, m));
            else
            {
                if (!marked && Marks.Contains(c, StringComparison.Ordinal) && !char.IsDigit(_at > 0 ? _source[_at - 1] : ' ')) Bad(_at, "a quotation mark outside of every tag: mark the quotation, or write {n | …} where nobody is quoted");
                if (c == '>') Bad(_at, "> closes no cue");
                if (char.IsSurrogate(c)) Bad(_at, "characters beyond U+FFFF are not used here");
                _text.Append(c);
                _at++;
            }
        }

        if (inside) Bad(open, "a tag that is never closed");
    }

    private void Matched(Match match, string otherwise, Action<Match> add)
    {
        if (!match.Success)
        {
            Bad(_at, otherwise);
            _at++;
            return;
        }

        add(match);
        _at += match.Length;
    }

    private void Mention(string? id, Match match)
    {
        if (id is not null and not ("to" or "at" or "via") && !_event.People.ContainsKey(id)) Bad(_at, $"no person \"{id}\" in event.md");
        var start = _text.Length;
        _text.Append(match.Groups[1].Value);
        _article.Mentions.Add(new CorpusMention(id, match.Groups[2].Success && match.Groups[2].Length > 0 ? match.Groups[2].Value : null, new TextSpan(start, _text.Length), Line(_at)));
    }

    private void Tag(bool marked)
    {
        var at = _at;
        var bar = _source.IndexOf('|', at);
        if (bar < 0 || _source.IndexOf('\n', at, bar - at) >= 0)
        {
            Bad(at, "a tag without | in its line");
            _at++;
            return;
        }

        var head = _source[(at + 1)..bar];
        if (head.StartsWith('~'))
        {
            Difference(at, bar, head[1..]);
            return;
        }

        _at = bar + 1;
        if (_at < _source.Length && _source[_at] == ' ') _at++;
        var start = _text.Length;
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Stretch(true, words is not ["=", ..] || marked);
        var span = new TextSpan(start, _text.Length);
        if (span.IsEmpty || _text[span.Start] == ' ' || _text[span.End - 1] == ' ') Bad(at, "a tag that is empty, or that begins or ends with a space");
        switch (words)
        {
            case ["n", ..]: break;
            case ["=", var source]: _article.Copies.Add(new CorpusCopy(source, span, Line(at))); break;
            case [{ Length: 1 } kind, var what, .. var rest] when "dfxiba".Contains(kind, StringComparison.Ordinal): Piece(at, kind, what, rest, span); break;
            default: Bad(at, $"unknown tag \"{head.Trim()}\""); break;
        }
    }

    private void Piece(int at, string kind, string what, string[] rest, TextSpan span)
    {
        var bare = rest.Contains("bare") || rest.Contains("lost");
        var free = rest.Contains("free");
        foreach (var word in rest.Where(w => !w.StartsWith('@') && w is not ("bare" or "lost" or "free"))) Bad(at, $"unknown word \"{word}\" in a tag");
        var label = rest.FirstOrDefault(w => w.StartsWith('@'))?[1..];
        if (kind is "d" or "f" && !bare && !(Marks + "'—–-").Contains(_text[span.Start], StringComparison.Ordinal)) Bad(at, "a direct quotation begins with its mark, or says bare or lost");
        if (kind is "x" && !_text.ToString(span.Start, span.Length).Any(c => (Marks + "'").Contains(c, StringComparison.Ordinal))) Bad(at, "a mixed quotation without marks inside: write i");
        var reference = Reference().Match(what);
        if (!reference.Success)
        {
            if (!_event.People.ContainsKey(what)) Bad(at, $"neither an utterance nor a person: \"{what}\"");
            else _article.Pieces.Add(new CorpusPiece(kind, null, [], what, label, free, span, Line(at)));
            return;
        }

        if (!_event.Utterances.TryGetValue(reference.Groups[1].Value, out var utterance))
        {
            Bad(at, $"no utterance {reference.Groups[1].Value} in event.md");
            return;
        }

        var segments = Segments(reference.Groups[2].Value, utterance.Segments.Count);
        if (segments.Length == 0 || segments[^1] > utterance.Segments.Count) Bad(at, $"{utterance.Id} has {utterance.Segments.Count} segments");
        else _article.Pieces.Add(new CorpusPiece(kind, utterance.Id, segments, utterance.Speaker, label, free, span, Line(at)));
    }

    private static int[] Segments(string words, int all)
    {
        if (words.Length == 0) return [.. Enumerable.Range(1, all)];
        return [.. words.Split(',').SelectMany(part => part.Split('-') is [var from, var to]
            ? Enumerable.Range(Number(from), Math.Max(0, Number(to) - Number(from) + 1)) : [Number(part)]).Order()];
        static int Number(string s) => int.Parse(s, CultureInfo.InvariantCulture);
    }

    private void Difference(int at, int bar, string head)
    {
        var close = _source.IndexOf('}', bar);
        var name = new string([.. head.TakeWhile(char.IsLetter)]);
        var rest = head[name.Length..];
        var level = rest is ['!', ..] ? "meaning" : rest is ['=', ..] ? "none" : "detail";
        if (level != "detail") rest = rest[1..];
        if (close < 0) Bad(at, "a difference that is never closed");
        if (!Classes.Contains(name)) Bad(at, $"no class of difference \"{name}\": {string.Join(' ', Classes)}");
        var start = _text.Length;
        _text.Append(rest.StartsWith(' ') ? rest[1..] : rest);
        _article.Differences.Add(new CorpusDifference(name, level, new TextSpan(start, _text.Length), close < 0 ? "" : _source[(bar + 1)..close], Line(at)));
        _at = close < 0 ? bar + 1 : close + 1;
    }

    [GeneratedRegex(@"\G<([^<>{}\[\]@\n]+)(?:@([a-z0-9]+))?>")]
    private static partial Regex Cue();

    // [mira: she] or [mira@a: she]; brackets of an editor hold no colon after one small word.
    [GeneratedRegex(@"\G\[(?<3>[a-z][a-z0-9-]*)(?:@(?<2>[a-z0-9]+))?: (?<1>[^\[\]{}<>\n]+)\]")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(u\d+)(?:\.(\d+(?:[-,]\d+)*))?$")]
    private static partial Regex Reference();
}
