using CompareLib.Articles;
using CompareLib.Quotations.Marks;
using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>Reads one article: marks, units, frames, quotations.</summary>
internal static class QuotationReader
{
    /// <summary>The quotations, without resolved speakers, and what was set aside.</summary>
    public static ArticleReading Read(Article article, QuotationOptions options, CancellationToken cancellation) =>
        Read(article, options, null, null, cancellation);

    /// <summary>The same with another model (null for that of the article's language), and with somebody who looks on as it is fitted.</summary>
    public static ArticleReading Read(Article article, QuotationOptions options, ChoiceModel? fitted, CandidateObserver? observe, CancellationToken cancellation)
    {
        var text = article.Text;
        var language = LanguageData.For(LanguageGuess.Of(article));
        var model = fitted ?? ChoiceModel.For(language);
        var paragraphs = AnnouncedParagraphs.Join(text, ParagraphSplitter.Split(text), language, out var joints);
        var stretches = MarkReader.Read(text, paragraphs, language);
        cancellation.ThrowIfCancellationRequested();
        var sentences = AnnouncedParagraphs.Uncut(SentenceSplitter.Split(text, language.Tag), joints);
        var units = UnitSplitter.Split(text, paragraphs, stretches, sentences, language);
        var parser = SyntaxParser.ForLanguage(language.Tag);
        var assembler = new QuotationAssembler(article, language, options);
        var turns = Interview.Find(text, language, paragraphs, out var taken);
        foreach (var turn in turns) assembler.Add(turn);
        var paragraph = -1;
        var beside = new UnmarkedAttribution(text, language, parser, paragraphs, stretches, assembler);
        foreach (var (unit, clausal, cued, parse) in UnitParse.Of(parser, text, units, language))
        {
            cancellation.ThrowIfCancellationRequested();
            if (beside.Takes(unit, clausal)) continue;
            if ((unit.Stretches.Count == 0 && unit.Paragraph == paragraph && !cued) || UnitParse.IsBare(text, unit, clausal))
            {
                beside.Add(unit, clausal, null, []);
                continue;
            }

            if (SenderFrames.Find(text, language, unit, clausal) is { } sent)
            {
                paragraph = unit.Paragraph;
                beside.Add(unit, clausal, parse, [sent]);
                continue;
            }

            if (language.VerbSecond && parse is not null)
            {
                beside.Add(unit, clausal, parse, Chosen(parse, unit, clausal, language, model, VerbSecondFrames.Find(language, parse), observe));
                continue;
            }

            var frames = SurfaceFrames.Find(text, language, unit, clausal, parser is null || (parse is null && UnitParse.IsLitter(text, unit)));
            if (unit.Paragraph != paragraph)
            {
                paragraph = unit.Paragraph;
                if (!taken[paragraph] && HeadlineFrames.Find(text, language, parser, paragraphs[paragraph], unit.Span, paragraph < 4) is { } headline)
                {
                    beside.Add(unit, clausal, parse, [headline]);
                    continue;
                }
            }

            if (parse is not null) frames = Chosen(parse, unit, clausal, language, model, frames, observe);
            foreach (var frame in frames) AnnouncedParagraphs.Part(text, frame, joints);
            beside.Add(unit, clausal, parse, frames);
        }

        return assembler.Finish(stretches, sentences);
    }

    /// <summary>The rules propose, the fitted model chooses.</summary>
    private static List<Frame> Chosen(UnitParse parse, Unit unit, bool[] clausal, LanguageData language, ChoiceModel model, List<Frame> proposals, CandidateObserver? observe)
    {
        foreach (var frame in proposals)
        {
            frame.Borne = language.VerbSecond || ParsedFrames.BearsOut(parse, frame);
            if (language.VerbSecond || frame.Cue is not { } cue) continue;
            if (ParsedFrames.SubjectOf(language, parse, cue, direct: frame.Mention is not null) is { } subject && !frame.Content.Exists(c => subject.Spans.Any(s => s.Overlaps(c)))
                && (frame.Mention is null || (subject.Spans.Any(s => s.Overlaps(frame.Mention.Spans[0])) && !subject.Spans.All(s => frame.Mention.Spans[0].Contains(s))))) frame.Mention = subject;
        }

        if (!language.VerbSecond)
        {
            ParsedFrames.Find(language, parse, [], proposals);
            for (var k = 0; k < unit.Stretches.Count; k++) if (ParsedFrames.ForStretch(language, parse, unit, k, clausal[k]) is { } frame) proposals.Add(frame);
        }

        var groups = CandidateFinder.Find(language, parse, unit, clausal, proposals, model);
        observe?.Invoke(unit, parse, groups);
        return CandidateChooser.Choose(groups).ConvertAll(c => FrameOf(language, parse, c.Group, c.Candidate, c.Probability));
    }

    private static Frame FrameOf(LanguageData language, UnitParse parse, CueGroup group, Candidate candidate, double probability)
    {
        var content = new List<TextSpan> { parse.SpanOf(candidate.First, candidate.Last) };
        if (candidate.SecondFirst >= 0) content.Add(parse.SpanOf(candidate.SecondFirst, candidate.SecondLast));
        var mention = language.VerbSecond ? VerbSecondSpeaker.Of(language, parse, group, candidate) : group.Mention;
        return new Frame { Content = content, Cue = parse.SpanOf(group.Word, group.CueLast), Mention = MentionSense.Of(parse, language, MentionBounds.Of(parse, language, Beyond(parse, mention, candidate)), group.Word), Rule = candidate.Rule, Confidence = probability };
    }

    /// <summary>The mention without the words that the content takes: a parse may hang the clause on the name.</summary>
    private static MentionSpans? Beyond(UnitParse parse, MentionSpans? mention, Candidate content)
    {
        if (mention is null || mention.Spans[0].Start > content.Span.End || mention.Spans[0].End <= content.Span.End || mention.Spans[0].End <= content.Span.Start) return mention;
        var first = content.Last + 1;
        while (first < parse.Count && parse.Sentence[first].Tag is "PUNCT") first++;
        return first < parse.Count && parse.SpanOf(first).Start < mention.Spans[0].End && content.Span.Overlaps(mention.Spans[0])
            ? new MentionSpans([new TextSpan(parse.SpanOf(first).Start, mention.Spans[0].End), .. mention.Spans.Skip(1)])
            : mention;
    }
}
