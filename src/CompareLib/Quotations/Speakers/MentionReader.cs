using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Takes a mention apart: whom it names, or the head of its description and whose it is.</summary>
internal sealed class MentionReader(ArticleWords words, Cast cast)
{
    private const int Longest = 60;

    /// <summary>The parts of the mention at <paramref name="span"/>; null when it covers no word.</summary>
    public MentionHead? Read(TextSpan span)
    {
        var first = words.At(span.Start);
        var last = first;
        while (last < words.Count && words[last].Start < span.End && last - first < Longest) last++;
        if (first >= last) return null;
        if (words.Rules.Reflexives.Contains(words.Form(last - 1))) last = Math.Max(first + 1, last - 1);
        if (last - first == 1 && words[first].Is(WordClass.Pronoun | WordClass.Possessive) && !words.IsAcronym(first)) return new(MentionKind.Pronoun, [], first, first, last, last, null, -1);
        return Parts(first, last);
    }

    private MentionHead Parts(int first, int last)
    {
        CastMember? owner = null, named = null;
        var ownerPronoun = -1;
        var i = first;
        var next = cast.OccurrenceAt(first);
        var namedFirst = -1;
        while (i < last)
        {
            if (i > first && words[i].Gap is Gap.Comma or Gap.Open or Gap.Dash or Gap.Sentence or Gap.Paragraph) break;
            while (next < cast.Occurrences.Count && cast.Occurrences[next].Chain.End <= i) next++;
            if (next < cast.Occurrences.Count && cast.Occurrences[next].Chain.First <= i)
            {
                var chain = cast.Occurrences[next].Chain;
                // "the GOP nominee": a party says what somebody is, not whose.
                if (chain.End < last && IsParty(chain))
                {
                    i = chain.End;
                    continue;
                }

                owner = named ?? owner;
                named = cast.Members[cast.Occurrences[next].Member];
                namedFirst = i;
                i = Math.Min(chain.End, last);
                if (words[i - 1].Possessive && i < last) (owner, named) = (named, null);
                // What NameRepeats cut off the name.
                else while (i < last && words[i].Gap is Gap.Space && words.IsCapital(i) && !words[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction) && cast.OccurrenceOver(i) is null) i++;
                continue;
            }

            // "former secretary of state Hillary Clinton": the title goes on beyond its preposition.
            if (i > first && words[i].Is(WordClass.Preposition) && TitleEnd(i, last) is var end && end > i)
            {
                i = end;
                continue;
            }

            if (words[i].Is(WordClass.Relative | WordClass.Conjunction) || (words[i].Is(WordClass.Preposition) && i > first)) break;
            if (words[i].Is(WordClass.Possessive)) ownerPronoun = i;
            if (named is not null && !words[i].Is(WordClass.Determiner)) (owner, named) = (named, null);
            i++;
        }

        if (named is not null)
        {
            var members = Joint(named, i, last);
            return new(named.Kind is SpeakerKind.Institution ? MentionKind.Institution : MentionKind.Name, members, first, namedFirst, i, last, null, -1);
        }

        if (!words[last - 1].Is(WordClass.Document) && cast.Named(first, last) is { } exact) return new(exact.Kind is SpeakerKind.Institution ? MentionKind.Institution : MentionKind.Name, [exact], first, last - 1, last, last, null, -1);
        if (Apposed(i, last) is { } behind) return new(MentionKind.Name, [behind.Member], first, behind.First, behind.End, last, null, -1);

        // "A Twitter spokesman, Christopher Abboud,": the name stands in apposition.
        if (i < last && words[i].Gap is Gap.Comma && cast.OccurrenceOver(i) is { Chain: var name, Member: var number } && name.First == i
            && cast.Members[number] is { Kind: not SpeakerKind.Institution } apposed && (name.End >= last || words[name.End].Gap is not Gap.Space || words[name.End].Is(WordClass.Relative)))
        {
            return new(MentionKind.Name, [apposed], first, i, name.End, last, null, -1);
        }

        if (KnownAs(i, last) is { } known) return new(MentionKind.Name, [known], first, i + 1, last, last, null, -1);
        var head = Math.Max(first, Math.Min(i, last) - 1);
        return new(MentionKind.Description, [], first, head, head + 1, last, owner, ownerPronoun);
    }

    // "One of the founders, Ann Lee": past the phrase with the preposition a person's name ends the mention.
    private (CastMember Member, int First, int End)? Apposed(int i, int last)
    {
        if (i >= last || i == 0 || !words[i].Is(WordClass.Preposition) || words[i - 1].Is(WordClass.Group | WordClass.Document)) return null;
        for (var at = cast.OccurrenceAt(last - 1); at < cast.Occurrences.Count && cast.Occurrences[at].Chain is var chain && chain.First > i && chain.First < last;)
        {
            var member = cast.Members[cast.Occurrences[at].Member];
            return words[chain.First].Gap is Gap.Comma && chain.End >= last && !words[chain.End - 1].Possessive && member is { IsPlace: false, Kind: not SpeakerKind.Institution } && chain.End - chain.NameFirst > 1 ? (member, chain.First, chain.End) : null;
        }

        return null;
    }

    // "the station chief known as Hale"
    private CastMember? KnownAs(int i, int last)
    {
        if (i < 1 || i + 1 >= last || !words.Rules.RoleAs.Contains(words.Form(i)) || !words.Rules.KnownAs.Contains(words.Form(i - 1))) return null;
        return cast.OccurrenceOver(i + 1) is { } known && known.Chain.First == i + 1 && cast.Members[known.Member] is { IsPlace: false } member ? member : null;
    }

    private bool IsParty(NameChain chain)
    {
        for (var i = chain.First; i < chain.End; i++) if (!words[i].Is(WordClass.Party)) return false;
        return true;
    }

    // Where a title of several words ends whose preposition stands at i, when a name follows at once; i when there is none.
    private int TitleEnd(int i, int last)
    {
        for (var end = Math.Min(last - 1, i + 4); end > i + 1; end--)
        {
            if (!words[end - 1].Is(WordClass.EndsRolePhrase) || words.PhraseFacts(i - 1, end) is not { Roles: not 0 }) continue;
            return words[end].Gap is Gap.Space && cast.OccurrenceOver(end) is not null ? end : i;
        }

        return i;
    }

    // "Mr. Obama and Hillary Clinton": further names joined by "and" or commas; not what follows a preposition.
    private CastMember[] Joint(CastMember first, int i, int last)
    {
        if (i >= last || !(words.Rules.And.Contains(words.Form(i)) || (words[i].Gap is Gap.Comma && cast.OccurrenceOver(i)?.Chain.First == i))) return [first];
        var members = new List<CastMember> { first };
        var sawAnd = false;
        for (var at = cast.OccurrenceAt(i); at < cast.Occurrences.Count && cast.Occurrences[at].Chain.First < last; at++)
        {
            var chain = cast.Occurrences[at].Chain;
            var before = chain.First;
            while (before > i && words[before - 1].Is(WordClass.Determiner | WordClass.Adverb)) before--;
            if (before > i - 1 && before > 0 && words[before - 1].Is(WordClass.Preposition)) break;
            if (before > 0 && words.Rules.And.Contains(words.Form(before - 1)) && before - 1 >= i) sawAnd = true;
            if (words[chain.End - 1].Possessive || members.Contains(cast.Members[cast.Occurrences[at].Member])) break;
            members.Add(cast.Members[cast.Occurrences[at].Member]);
        }

        return sawAnd && members.TrueForAll(member => !member.IsPlace && (member.IsCertain || !words.Rules.GrammaticalGender)) ? [.. members] : [first];
    }
}
