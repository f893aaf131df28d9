using CompareLib.Articles;
using CompareLib.Quotations.Marks;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>Reads one article: marks, units, frames, quotations.</summary>
internal static class QuotationReader
{
    /// <summary>The quotations, without resolved speakers, and what was set aside.</summary>
    public static ArticleReading Read(Article article, QuotationOptions options, CancellationToken cancellation)
    {
        var text = article.Text;
        var language = LanguageData.For(article.Language ?? LanguageGuess.Of(text));
        var paragraphs = ParagraphSplitter.Split(text);
        var stretches = MarkReader.Read(text, paragraphs, language);
        cancellation.ThrowIfCancellationRequested();
        var sentences = SentenceSplitter.Split(text, language.Tag);
        var units = UnitSplitter.Split(text, paragraphs, stretches, sentences, language);
        var parser = SyntaxParser.ForLanguage(language.Tag);
        var assembler = new QuotationAssembler(article, language, options);
        var paragraph = -1;
        foreach (var (unit, clausal, cued, parse) in UnitParse.Of(parser, text, units, language))
        {
            cancellation.ThrowIfCancellationRequested();
            if ((unit.Stretches.Count == 0 && unit.Paragraph == paragraph && !cued) || UnitParse.IsBare(text, unit, clausal))
            {
                assembler.Add(unit, clausal, []);
                continue;
            }

            if (language.VerbSecond && parse is not null)
            {
                assembler.Add(unit, clausal, VerbSecondFrames.Find(language, parse));
                continue;
            }

            var frames = SurfaceFrames.Find(text, language, unit, clausal, parser is null);
            if (unit.Paragraph != paragraph)
            {
                paragraph = unit.Paragraph;
                if (HeadlineFrames.Find(text, language, paragraphs[paragraph], unit.Span, paragraph < 4) is { } headline)
                {
                    assembler.Add(unit, clausal, [headline]);
                    continue;
                }
            }

            if (parse is not null) AddParsed(parse, text, unit, clausal, language, frames);
            assembler.Add(unit, clausal, frames);
        }

        return assembler.Finish(stretches, sentences);
    }

    /// <summary>
    /// A cue inside the words that another cue announces: where a new clause with a speaker of its own begins there (<c>..., but Smith said</c>), the first
    /// content ends before it; otherwise what a speaker says others said is part of the speech, and the inner frame is dropped.
    /// </summary>
    private static void ResolveNested(string text, List<Frame> frames)
    {
        for (var i = frames.Count - 1; i >= 0; i--)
        {
            if (frames[i].Cue is not { } cue || frames[i].Rule.EndsWith("-marks", StringComparison.Ordinal)) continue;
            for (var k = 0; k < frames.Count; k++)
            {
                if (k == i) continue;
                var at = frames[k].Content.FindIndex(c => c.Contains(cue));
                if (at < 0 || (frames[k].Cue is { } other && frames[i].Content.Exists(c => c.Contains(other)))) continue;
                var start = frames[i].Mention is { } mention && mention.Spans[0].Start < cue.Start ? mention.Spans[0].Start : cue.Start;
                var content = frames[k].Content[at];
                if (start > content.Start && frames[i].Mention is not null && BreakBefore(text, content.Start, start) is > 0 and var end)
                {
                    frames[k].Content[at] = new TextSpan(content.Start, end);
                    continue;
                }

                frames.RemoveAt(i);
                break;
            }
        }
    }

    /// <summary>Where the clause before <paramref name="at"/> ends when a conjunction or a comma and a conjunction stand between; -1 otherwise.</summary>
    private static int BreakBefore(string text, int from, int at)
    {
        var end = at;
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        foreach (var word in (ReadOnlySpan<string>)["and", "but", "while", "though", "although"])
        {
            if (end - from <= word.Length + 8 || !text.AsSpan(end - word.Length, word.Length).SequenceEqual(word) || char.IsLetter(text[end - word.Length - 1])) continue;
            end -= word.Length;
            while (end > from && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
            return end;
        }

        return -1;
    }

    private static void AddParsed(UnitParse parse, string text, Unit unit, bool[] clausal, LanguageData language, List<Frame> frames)
    {
        var taken = new List<TextSpan>();
        frames.RemoveAll(f => !ParsedFrames.BearsOut(parse, f));
        foreach (var frame in frames)
        {
            if (frame.Cue is not { } cue) continue;
            taken.Add(cue);
            if (ParsedFrames.SubjectOf(language, parse, cue, direct: frame.Mention is not null) is { } subject
                && (frame.Mention is null || (subject.Spans.Any(s => s.Overlaps(frame.Mention.Spans[0])) && !subject.Spans.All(s => frame.Mention.Spans[0].Contains(s))))) frame.Mention = subject;
        }

        ParsedFrames.Find(language, parse, taken, frames);
        ResolveNested(text, frames);
        for (var k = 0; k < unit.Stretches.Count; k++)
        {
            var inner = unit.Stretches[k].Inner;
            if (frames.Exists(f => f.Content.Exists(c => c.Overlaps(inner)))) continue;
            if (ParsedFrames.ForStretch(language, parse, unit, k, clausal[k]) is { } frame) frames.Add(frame);
        }
    }
}
