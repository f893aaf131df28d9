using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations.Cues;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Makes quotations of frames: joins what was split, trims the bounds, tells the kind, and keeps aside marked words that are nobody's speech.</summary>
internal sealed class QuotationAssembler(Article article, LanguageData language, QuotationOptions options)
{
    private sealed class Draft
    {
        public required List<TextSpan> Spans { get; init; }
        public TextSpan? Cue { get; init; }
        public MentionSpans? Mention { get; init; }
        public required string Rule { get; init; }
        public required double Confidence { get; init; }
        public int Paragraph { get; set; }
        public bool Direct { get; init; }

        /// <summary>Whether its cue tells of the past.</summary>
        public bool Told { get; init; }
    }

    private const double TurnConfidence = 0.9;

    // Most such sentences are the speaker's to a reader; annotators of English mark few of them.
    private const double Carrying = 0.4;

    private readonly string text = article.Text;
    private readonly List<Draft> drafts = [];
    private readonly List<Unit> waiting = [];
    private Draft? last;

    // What the unit just before reports.
    private Draft? before;

    /// <summary>Takes the frames of the next unit.</summary>
    public void Add(Unit unit, bool[] clausal, List<Frame> frames)
    {
        var bare = frames.Count == 0 && unit.Stretches.Count > 0 && clausal.Any(c => c) && Bare(unit);
        if (!frames.Exists(f => f.Confidence >= options.MinimumConfidence) && !clausal.Any(c => c) && Carry(unit))
        {
            waiting.Clear();
            return;
        }

        var known = drafts.Count;
        if (bare) Continue(unit);
        else
        {
            var marked = (Draft?)null;
            foreach (var frame in frames)
            {
                if (frame.Confidence < options.MinimumConfidence) continue;
                var draft = new Draft
                {
                    Spans = [.. Before(unit, frame), .. frame.Content],
                    Cue = frame.Cue,
                    Mention = frame.Mention,
                    Rule = frame.Rule,
                    Confidence = frame.Confidence,
                    Paragraph = unit.Paragraph,
                    Direct = frame.Content.Exists(c => unit.Stretches.Any(s => s.Outer.Overlaps(c))),
                    Told = frame.Cue is { } cue && language.TryVerb(cue.Of(text), out _, out var form) && (language.VerbSecond || form == CueForm.Past),
                };
                drafts.Add(draft);
                last = draft;
                if (draft.Direct) marked = draft;
            }

            // "Fine," she said, when asked whether it was. "It is." The words in marks go on, not the question.
            last = marked ?? last;

            if (frames.Count == 0 && unit.Stretches.Count == 0 && last is not null && last.Paragraph != unit.Paragraph) last = null;
            waiting.Clear();
        }

        before = drafts.Count > known ? drafts[^1] : null;
    }

    /// <summary>Takes a turn of an interview: what is reported inside it stands beside it.</summary>
    public void Add(InterviewTurn turn)
    {
        drafts.Add(new Draft
        {
            Spans = turn.Content,
            Cue = turn.Label is { } label ? new TextSpan(label.End, label.End + 1) : null,
            Mention = turn.Label is { } name ? new MentionSpans(name) : null,
            Rule = turn.Named ? "transcript" : InterviewTurn.AnswerRule,
            Confidence = TurnConfidence,
        });
        last = null;
    }

    /// <summary>Takes a paragraph that was announced or signed; what is reported inside it stands beside it.</summary>
    public void Add(TextSpan content, TextSpan cue, MentionSpans mention, string rule, double confidence)
    {
        drafts.Add(new Draft { Spans = [content], Cue = cue, Mention = mention, Rule = rule, Confidence = confidence });
        (last, before) = (null, null);
        waiting.Clear();
    }

    /// <summary>Whether words in marks of their own would go on with what was read before.</summary>
    public bool GoesOn(int paragraph) => last is not null && paragraph - last.Paragraph <= 1;

    /// <summary>The words that the last quotation names its speaker by; null when nothing would go on with it.</summary>
    public MentionSpans? Speaking(int paragraph) => GoesOn(paragraph) ? last!.Mention : null;

    /// <summary>Paragraphs left open before this one, whose cue follows only here: they belong to the content that begins where this paragraph does.</summary>
    private IEnumerable<TextSpan> Before(Unit unit, Frame frame) =>
        waiting.Count > 0 && waiting[^1].Paragraph == unit.Paragraph - 1 && unit.Stretches is [var first, ..] && first.Outer.Start == unit.Span.Start && frame.Content.Exists(c => c.Overlaps(first.Outer))
            ? waiting.Select(u => u.Span) : [];

    /// <summary>Takes a sentence from which nothing else was read as carrying on the report told in the past right before it, if it has the form of reported speech.</summary>
    private bool Carry(Unit unit)
    {
        if (before is not { Told: true } || before.Paragraph != unit.Paragraph || !CarriedParaphrase.HasForm(text.AsSpan(unit.Span.Start, unit.Span.Length), language)) return false;
        var end = unit.Span.End;
        while (end > unit.Span.Start && text[end - 1] is '.' or '!' or '…') end--;
        drafts.Add(before = new Draft { Spans = [new TextSpan(unit.Span.Start, end)], Mention = before.Mention, Rule = "carried-form", Confidence = Carrying, Paragraph = unit.Paragraph, Told = true });
        return true;
    }

    /// <summary>
    /// Sentences in marks without a cue: they go on with what the same paragraph reports, and with words in marks of the paragraph before; after retold words
    /// of the paragraph before they are a quotation of their own by the same speaker.
    /// </summary>
    private void Continue(Unit unit)
    {
        if (last is null || unit.Paragraph - last.Paragraph > 1)
        {
            if (waiting.Count > 0 && waiting[^1].Paragraph != unit.Paragraph - 1) waiting.Clear();
            if (unit.Stretches[^1].Continued) waiting.Add(unit);
            return;
        }

        if (last.Direct || last.Paragraph == unit.Paragraph)
        {
            last.Spans.Add(unit.Span);
            last.Paragraph = unit.Paragraph;
            return;
        }

        drafts.Add(last = new Draft { Spans = [unit.Span], Mention = last.Mention, Rule = "carried-on", Confidence = 0.6, Paragraph = unit.Paragraph, Direct = true });
    }

    /// <summary>Whether nothing but marked stretches stands in the unit.</summary>
    private bool Bare(Unit unit)
    {
        var at = unit.Span.Start;
        foreach (var stretch in unit.Stretches)
        {
            for (; at < stretch.Outer.Start; at++) if (char.IsLetterOrDigit(text[at])) return false;
            at = stretch.Outer.End;
        }

        for (; at < unit.Span.End; at++) if (char.IsLetterOrDigit(text[at])) return false;
        return true;
    }

    /// <summary>The reading.</summary>
    public ArticleReading Finish(List<MarkedStretch> stretches, IReadOnlyList<TextSpan> sentences)
    {
        var starts = sentences.Select(x => x.Start).ToArray();
        var outer = stretches.FindAll(s => s.Depth == 0);
        var made = new List<Quotation>();
        foreach (var draft in drafts)
        {
            if (draft.Confidence < options.MinimumConfidence) continue;
            var spans = QuotationBounds.Trim(text, draft.Spans);
            if (spans.Length == 0) continue;
            var marked = QuotationBounds.Marked(text, spans, outer);
            var kind = QuotationBounds.Kind(text, spans, marked);
            if (kind == QuotationKind.Indirect && !options.Indirect) continue;
            made.Add(new Quotation
            {
                Id = "",
                ArticleId = article.Id,
                Kind = kind,
                Spans = spans,
                Text = string.Join(' ', spans.Select(s => s.Of(text))),
                Marked = marked,
                Segments = QuotationParts.Segments(text, spans, starts),
                Insertions = QuotationParts.Insertions(text, marked),
                Cue = draft.Cue is { } cue ? [cue] : [],
                Mention = draft.Mention is { } mention ? MentionOf(mention) : null,
                Confidence = draft.Confidence,
                Rule = draft.Rule,
            });
        }

        made.Sort((a, b) => a.Extent.Start != b.Extent.Start ? a.Extent.Start.CompareTo(b.Extent.Start) : b.Extent.End.CompareTo(a.Extent.End));
        var quotations = made.Select((q, i) => q with { Id = FormattableString.Invariant($"{article.Id}#{i + 1}") }).ToImmutableArray();
        return new ArticleReading { Quotations = quotations, SetAside = SetAside(quotations, outer) };
    }

    /// <summary>Outermost marked words that no quotation holds, each with the reason.</summary>
    private ImmutableArray<MarkedPhrase> SetAside(ImmutableArray<Quotation> quotations, List<MarkedStretch> outer)
    {
        var taken = quotations.SelectMany(q => q.Marked).Order().ToList();
        var aside = ImmutableArray.CreateBuilder<MarkedPhrase>();
        var t = 0;
        var reach = 0;
        foreach (var stretch in outer)
        {
            while (t < taken.Count && taken[t].Start < stretch.Inner.End) reach = Math.Max(reach, taken[t++].End);
            if (reach > stretch.Inner.Start) continue;
            var (start, end) = stretch.Inner;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start) aside.Add(new MarkedPhrase(article.Id, new TextSpan(start, end), AsideReason.Of(text, stretch, language)));
        }

        return aside.DrainToImmutable();
    }

    private SpeakerMention MentionOf(MentionSpans mention)
    {
        var words = mention.Spans[0].Of(text);
        var kind = language.Pronouns.Contains(words) ? MentionKind.Pronoun
            : QuotationParts.IsInstitution(words, language) ? MentionKind.Institution
            : QuotationParts.EndsInName(words) ? MentionKind.Name
            : MentionKind.Description;
        return new SpeakerMention(string.Join(' ', mention.Spans.Select(s => s.Of(text))), [.. mention.Spans], kind);
    }
}
