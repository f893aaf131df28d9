using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>
/// Reads words in marks, and dialogue after a dash, with the speaker beside them, in a language without a parser. Retold speech is not read. Thread-safe;
/// cost linear in the length of the text.
/// </summary>
internal static class ShallowReader
{
    /// <summary>The quotations with their speakers, by their first position, and the marked words that nobody is said to have said.</summary>
    public static ArticleReading Read(Article article, SpeechLanguage language, QuotationOptions options, CancellationToken cancellation)
    {
        var text = article.Text;
        var paragraphs = ParagraphSplitter.Split(text);
        var stretches = MarkReader.Read(text, paragraphs, language).FindAll(s => s.Depth == 0);
        var drafts = new List<SpeechDraft>();
        var aside = ImmutableArray.CreateBuilder<MarkedPhrase>();
        var next = 0;
        foreach (var paragraph in paragraphs)
        {
            cancellation.ThrowIfCancellationRequested();
            var inside = new List<MarkedStretch>();
            for (; next < stretches.Count && stretches[next].Outer.Start < paragraph.End; next++) inside.Add(stretches[next]);
            var row = new SpeechParagraph(text, paragraph, inside, language);
            row.Read(drafts, aside, article.Id);
        }

        var speakers = new ShallowSpeakers(text, language);
        var made = drafts.Where(d => d.Confidence >= options.MinimumConfidence).OrderBy(d => d.Spans[0]).ToList();
        var quotations = made.Select((d, i) => Made(article, language, d, i, speakers)).ToImmutableArray();
        return new ArticleReading { Quotations = quotations, SetAside = aside.DrainToImmutable() };
    }

    private static Quotation Made(Article article, SpeechLanguage language, SpeechDraft draft, int number, ShallowSpeakers speakers)
    {
        var text = article.Text;
        ImmutableArray<TextSpan> spans = [.. draft.Spans];
        var mention = draft.Mention is { } m ? new SpeakerMention(m.Of(text), [m], speakers.KindOf(m)) : null;
        var (speaker, sure, rule) = speakers.Resolve(mention, draft.GoesOn);
        return new Quotation
        {
            Id = FormattableString.Invariant($"{article.Id}#{number + 1}"),
            ArticleId = article.Id,
            Kind = QuotationKind.Direct,
            Spans = spans,
            Text = string.Join(' ', spans.Select(s => s.Of(text))),
            Marked = spans,
            Segments = Segments(text, spans, language),
            Cue = draft.Cue is { } cue ? [cue] : [],
            Mention = mention,
            Speaker = speaker,
            SpeakerConfidence = sure,
            SpeakerRule = rule,
            Confidence = draft.Confidence,
            Rule = draft.Rule,
        };
    }

    /// <summary>One segment a sentence.</summary>
    private static ImmutableArray<TextSpan> Segments(string text, ImmutableArray<TextSpan> spans, SpeechLanguage language)
    {
        var segments = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            var start = span.Start;
            for (var i = span.Start; i < span.End; i++)
            {
                var stop = text[i] is '!' or '?' or '。' or '！' or '？' or '؟' or '…' || (text[i] == '.' && language.Writing != WritingSystem.Unspaced);
                if (!stop || i + 2 >= span.End) continue;
                var after = i + 1;
                while (after < span.End && char.IsWhiteSpace(text[after])) after++;
                var opens = language.Writing == WritingSystem.Unspaced || (after > i + 1 && after < span.End && !char.IsLower(text[after]));
                if (!opens || after >= span.End || i - start < 4) continue;
                segments.Add(new TextSpan(start, i + 1));
                start = after;
            }

            if (span.End > start) segments.Add(new TextSpan(start, span.End));
        }

        return segments.DrainToImmutable();
    }
}
