using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Reads when, where and to whom something was said from the sentence that attributes it.</summary>
internal sealed class OccasionReader(ArticleWords words, Cast cast, NamedEvents events, DateOnly? written)
{
    private const int LongestPhrase = 14;

    /// <summary>What the sentence of <paramref name="context"/> tells of what the speaker at <paramref name="mention"/> said; the mention itself is no addressee, and a cue of <paramref name="cues"/>, by its start with whom it names, tells only whom that one told.</summary>
    public ToldOccasion Read(AttributionContext context, TextSpan mention, IReadOnlyDictionary<int, TextSpan> cues)
    {
        var told = new ToldOccasion();
        var anchor = Math.Clamp(words.At(mention.Start), context.First, context.End - 1);
        for (var i = context.First; i < context.End; i++)
        {
            if (!words[i].Is(WordClass.Day | WordClass.Month | WordClass.Time | WordClass.Preposition | WordClass.Telling) && !char.IsAsciiDigit(words.Text[words[i].Start])) continue;
            if (!context.Holds(words, i) || mention.Contains(words[i].Start) || !InOneClause(context, i, anchor)) continue;
            if (told.Date is null && DayReader.Day(words, i, written) is { } day) (told.Date, told.Spans) = (day, told.Spans.Add(SpanOf(i, DayReader.MonthDay(words, i)?.End ?? i + 1)));
            else if (DayReader.IsOtherTime(words, i)) told.IsOtherTime = true;
            if (words[i].Is(WordClass.Preposition) && words.Rules.EventPrepositions.Contains(words.Form(i))) Event(context, i, told);
            if (cues.TryGetValue(words[i].Start, out var whose) && whose != mention) continue;
            if (words[i].Is(WordClass.Telling)) Addressee(context, i + 1, told);
            else if (words.Rules.To.Contains(words.Form(i)) && i > 0 && words.Rules.AddressedByTo.Contains(words.Form(i - 1))) Addressee(context, i + 1, told);
            else if (words.Rules.With.Contains(words.Form(i)) && i > 0 && words.Rules.AddressedByWith.Contains(words.Form(i - 1))) Addressee(context, i + 1, told);
        }

        return told;
    }


    // "On April 7 the planes took off, after the West accused ...": a time beyond a conjunction is that of something else.
    private bool InOneClause(AttributionContext context, int i, int anchor)
    {
        for (var k = Math.Min(i, anchor) + 1; k < Math.Max(i, anchor); k++)
        {
            if (context.Holds(words, k) && words.Rules.OtherClause.Contains(words.Form(k))) return false;
        }

        return true;
    }

    // "at the 6th Moscow conference on international security", "in an interview", "at the MCIS"; a named event outweighs a plain noun.
    private void Event(AttributionContext context, int preposition, ToldOccasion told)
    {
        var first = preposition + 1;
        if (!context.Holds(words, first) || words[first].Gap is not Gap.Space) return;
        var end = first;
        var noun = -1;
        while (context.Holds(words, end) && end - first < LongestPhrase && (end == first || words[end].Gap is Gap.Space or Gap.Quote))
        {
            if (words[end].Is(WordClass.Speech | WordClass.Relative | WordClass.Auxiliary | WordClass.Pronoun) || (words[end].Is(WordClass.Preposition) && !words.Rules.EventConnectors.Contains(words.Form(end)))) break;
            if (words[end].Is(WordClass.Event | WordClass.NamedEvent)) noun = end;
            end++;
        }

        if (end == first) return;
        if (events.Find(first, noun >= 0 && noun + 1 < end && events.Find(first, end) is null ? noun + 1 : end) is { } named)
        {
            if (!told.IsNamed) (told.Event, told.IsNamed, told.Spans) = (named.Name, true, told.Spans.Add(named.Span));
            return;
        }

        if (noun < 0 || told.Event is not null || words.Rules.AudiencePrepositions.Contains(words.Form(preposition))) return;
        var start = words[first].Is(WordClass.Determiner | WordClass.Possessive) ? first + 1 : first;
        if (start > noun) return;
        (told.Event, told.Spans) = (words.Phrase(start, noun + 1), told.Spans.Add(SpanOf(start, noun + 1)));
    }

    // "told Rossiya 1", "told the visiting Stoltenberg", "in an interview with RT".
    private void Addressee(AttributionContext context, int first, ToldOccasion told)
    {
        if (told.Addressee is not null || !context.Holds(words, first) || words[first].Gap is not Gap.Space || words[first].Is(WordClass.Pronoun | WordClass.Preposition | WordClass.Relative)) return;
        var end = first;
        while (context.Holds(words, end) && end - first < 10 && (end == first || words[end].Gap is Gap.Space) && !words[end].Is(WordClass.Relative | WordClass.Preposition | WordClass.Conjunction | WordClass.Speech | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Day | WordClass.Month))
        {
            if (words.Rules.AddresseeEnds.Contains(words.Form(end))) break;
            end++;
        }

        if (end == first || words[end - 1].Is(WordClass.Determiner | WordClass.Possessive)) return;
        // "told a news conference", "told the Riga forum": the event, not its audience.
        if (words[end - 1].Is(WordClass.Event | WordClass.NamedEvent))
        {
            if (events.Find(first, end) is { } named) { if (!told.IsNamed) (told.Event, told.IsNamed, told.Spans) = (named.Name, true, told.Spans.Add(named.Span)); }
            else if (told.Event is null)
            {
                var start = words[first].Is(WordClass.Determiner | WordClass.Possessive) ? first + 1 : first;
                (told.Event, told.Spans) = (words.Phrase(start, end), told.Spans.Add(SpanOf(start, end)));
            }

            return;
        }

        told.Addressee = words.Phrase(first, end);
        told.AddresseeSpan = SpanOf(first, end);
        told.IsOutlet = IsOutlet(first, end);
        told.Spans = told.Spans.Add(told.AddresseeSpan);
    }

    // All capitals and figures, and no person: a broadcaster, a newspaper, an agency.
    private bool IsOutlet(int first, int end)
    {
        if (words[first].Is(WordClass.Determiner)) first++;
        // "the daily Vreme": what sort of outlet it is may stand before its name.
        var outlets = words.Vocabulary.Institutions(words.Rules.Outlets);
        while (first + 1 < end && !words.IsCapital(first) && ((words[first].Facts.Institutions | words[first].Facts.GeneralInstitutions) & outlets) != 0) first++;
        for (var i = first; i < end; i++)
        {
            if (!words.IsCapital(i) && !char.IsDigit(words.Text[words[i].Start])) return false;
        }

        if (first >= end || words[end - 1].Possessive) return first < end;
        for (var at = cast.OccurrenceAt(first); at < cast.Occurrences.Count && cast.Occurrences[at].Chain.First < end; at++)
        {
            var member = cast.Members[cast.Occurrences[at].Member];
            if (member.IsPlace || (member.Kind is SpeakerKind.Person && member.IsCertain)) return false;
        }

        return true;
    }

    private TextSpan SpanOf(int first, int end) => new(words[first].Start, words[end - 1].End);
}
