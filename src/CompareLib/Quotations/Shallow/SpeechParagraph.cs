using System.Collections.Immutable;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>One paragraph: its stretches with their attributions, joined where one attribution parts a quotation.</summary>
internal sealed class SpeechParagraph
{
    private const int FewestWords = 2;

    private readonly string _text;
    private readonly TextSpan _paragraph;
    private readonly List<MarkedStretch> _stretches;
    private readonly SpeechLanguage _language;
    private readonly List<SpeechToken> _tokens;
    private readonly AttributionFinder _finder;
    private readonly UnspacedAttribution? _unspaced;

    public SpeechParagraph(string text, TextSpan paragraph, List<MarkedStretch> stretches, SpeechLanguage language)
    {
        (_text, _paragraph, _stretches, _language) = (text, paragraph, stretches, language);
        _tokens = SpeechTokenizer.Tokens(text, paragraph, stretches, language);
        _finder = new AttributionFinder(_tokens, language);
        _unspaced = language.Writing == WritingSystem.Unspaced ? new UnspacedAttribution(text, language) : null;
    }

    /// <summary>Adds the quotations of the paragraph to <paramref name="drafts"/> and what is none to <paramref name="aside"/>.</summary>
    public void Read(List<SpeechDraft> drafts, ImmutableArray<MarkedPhrase>.Builder aside, string articleId)
    {
        if (_stretches.Count == 0)
        {
            if (DialogueDash.Read(_text, _tokens, _finder, _language) is { } spoken) drafts.Add(spoken);
            return;
        }

        var from = 0;
        SpeechDraft? last = null;
        Attribution? lastAttribution = null;
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Stretch < 0) continue;
            var stretch = _stretches[_tokens[at].Stretch];
            var inner = Trimmed(stretch.Inner);
            if (inner.IsEmpty) continue;
            var attribution = AttributionOf(at, from, inner, stretch);
            var first = drafts.Count > 0 && last is null && _tokens[0].Stretch == 0 && at == 0;
            if (last is not null && attribution is not { Cue: not null } && Adjoins(at, from, lastAttribution))
            {
                last.Spans.Add(inner);
                last.IsOpen = stretch.Continued;
            }
            else if (first && drafts[^1].IsOpen)
            {
                last = drafts[^1];
                if (attribution is { Mention: not null } && last.Mention is null) drafts[^1] = last = Renamed(last, attribution);
                last.Spans.Add(inner);
                last.IsOpen = stretch.Continued;
                lastAttribution = attribution;
            }
            else if (attribution is not null)
            {
                last = Draft(attribution, inner, stretch);
                drafts.Add(last);
                lastAttribution = attribution;
            }
            else if (first && at == 0 && IsAlone() && Words(inner) > 3)
            {
                last = new SpeechDraft { GoesOn = true, Confidence = 0.5, Rule = "paragraph in marks" };
                last.Spans.Add(inner);
                last.IsOpen = stretch.Continued;
                drafts.Add(last);
                lastAttribution = null;
            }
            else
            {
                last = null;
                aside.Add(new MarkedPhrase(articleId, inner, "no cue and no speaker at hand"));
            }

            from = Math.Max(at + 1, attribution is { } a && a.Start > at ? a.End : 0);
        }
    }

    private Attribution? AttributionOf(int at, int from, TextSpan inner, MarkedStretch stretch)
    {
        var words = Words(inner);
        if (words < FewestWords) return null;
        if (_unspaced is not null) return _unspaced.Find(_paragraph, stretch, at, from, _tokens);
        var closed = _text[inner.End - 1] is ',' or '.' or '!' or '?' or '…' or '؟' or '،';
        var before = _finder.Before(at, from, words);
        var after = _finder.After(at, closed, words);
        if (after is not null && _language.VerbFinal && after.Mention is null) after = after with { Mention = _finder.SubjectBefore(at, from) };
        if (after is not null && before is not null) return before.Confidence > after.Confidence || (after.Mention is null && before.Mention is not null && before.Confidence >= 0.8) ? before : after;
        return after ?? before;
    }

    /// <summary>Whether nothing but the sentence of the attribution of the stretch before, or a sign, stands between it and the one at <paramref name="at"/>.</summary>
    private bool Adjoins(int at, int from, Attribution? attribution)
    {
        var start = attribution is { } a && a.Start < at ? Math.Max(from, Math.Min(_finder.SentenceEnd(a.End), at)) : from;
        for (var i = start; i < at; i++) if (_tokens[i].IsWord) return false;
        return true;
    }

    private bool IsAlone() => _tokens.TrueForAll(t => t.Stretch == 0 || !t.IsWord);

    private static SpeechDraft Draft(Attribution attribution, TextSpan inner, MarkedStretch stretch)
    {
        var draft = new SpeechDraft
        {
            Cue = attribution.Cue,
            Mention = attribution.Mention,
            GoesOn = attribution.Mention is null,
            Confidence = attribution.Confidence,
            Rule = attribution.Rule,
            IsOpen = stretch.Continued,
        };
        draft.Spans.Add(inner);
        return draft;
    }

    private static SpeechDraft Renamed(SpeechDraft draft, Attribution attribution)
    {
        var named = new SpeechDraft { Cue = attribution.Cue, Mention = attribution.Mention, Confidence = attribution.Confidence, Rule = attribution.Rule };
        named.Spans.AddRange(draft.Spans);
        return named;
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    /// <summary>Words of the stretch, counted to a few; of a script without blanks two characters count as a word.</summary>
    private int Words(TextSpan span)
    {
        const int enough = 8;
        if (_language.Writing == WritingSystem.Unspaced) return span.Length / 2;
        var words = 0;
        for (var i = span.Start; i < span.End && words < enough; i++)
        {
            if (char.IsLetterOrDigit(_text[i]) && (i == span.Start || !char.IsLetterOrDigit(_text[i - 1]))) words++;
            if (_text[i] > '\u2E80' && char.IsLetter(_text[i])) words++;
        }

        return words;
    }
}
