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
        var language = LanguageData.For(article.Language);
        var paragraphs = ParagraphSplitter.Split(text);
        var stretches = MarkReader.Read(text, paragraphs, language);
        cancellation.ThrowIfCancellationRequested();
        var units = UnitSplitter.Split(text, paragraphs, stretches, SentenceSplitter.Split(text), language);
        var parser = SyntaxParser.ForLanguage(language.Tag);
        var assembler = new QuotationAssembler(article, language, options);
        var paragraph = -1;
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var clausal = unit.Stretches.Select(s => StretchForm.IsClausal(text, unit, s)).ToArray();
            if (language.VerbSecond && parser is not null)
            {
                assembler.Add(unit, clausal, VerbSecondFrames.Find(language, UnitParse.Of(parser, text, unit, clausal)));
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

            if (parser is not null && (unit.Stretches.Count > 0 || CueWords.Any(text, unit, clausal, language))) AddParsed(parser, text, unit, clausal, language, frames);
            assembler.Add(unit, clausal, frames);
        }

        return assembler.Finish(stretches);
    }

    private static void AddParsed(SyntaxParser parser, string text, Unit unit, bool[] clausal, LanguageData language, List<Frame> frames)
    {
        var parse = UnitParse.Of(parser, text, unit, clausal);
        var taken = new List<TextSpan>();
        frames.RemoveAll(f => !ParsedFrames.BearsOut(parse, f));
        foreach (var frame in frames)
        {
            if (frame.Cue is not { } cue) continue;
            taken.Add(cue);
            if (ParsedFrames.SubjectOf(language, parse, cue, direct: frame.Mention is not null) is { } subject
                && (frame.Mention is null || subject.Spans.Any(s => s.Overlaps(frame.Mention.Spans[0])))) frame.Mention = subject;
        }

        ParsedFrames.Find(language, parse, taken, frames);
        for (var k = 0; k < unit.Stretches.Count; k++)
        {
            var inner = unit.Stretches[k].Inner;
            if (frames.Exists(f => f.Content.Exists(c => c.Overlaps(inner)))) continue;
            if (ParsedFrames.ForStretch(language, parse, unit, k, clausal[k]) is { } frame) frames.Add(frame);
        }
    }
}
