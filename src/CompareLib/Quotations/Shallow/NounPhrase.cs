namespace CompareLib.Quotations.Shallow;

/// <summary>Finds the words that name a speaker beside a verb of saying, by closed classes and capitals alone.</summary>
internal sealed class NounPhrase(IReadOnlyList<SpeechToken> tokens, SpeechLanguage language)
{
    private const int MostWords = 12;

    /// <summary>The phrase that begins at or after <paramref name="from"/> and ends before <paramref name="to"/>; empty when there is none.</summary>
    public (int Start, int End) After(int from, int to)
    {
        var start = from;
        while (start < to && IsPassedOver(tokens[start])) start++;
        if (start < to && start > from - 1 && IsHearer(start, to, out var behind)) start = behind;
        var end = End(start, to);
        if (end == start) return (start, start);
        // "le maire, Paul Durand, a ..." : a name in apposition belongs to the description before it.
        if (end + 1 < to && tokens[end].IsSign(",،") && (!tokens[start].IsCapital || !HasName(start, end)))
        {
            var apposed = End(end + 1, to);
            if (apposed > end + 1 && AllCapitals(end + 1, apposed) && HasName(end + 1, apposed)) return (start, apposed);
        }

        return (start, end);
    }

    /// <summary>The phrase that ends right before <paramref name="to"/> and begins at or after <paramref name="from"/>; empty when there is none.</summary>
    public (int Start, int End) Before(int from, int to)
    {
        var end = to;
        while (end > from && (IsPassedOver(tokens[end - 1]) || language.Is("auxiliaries", tokens[end - 1].Lower) || tokens[end - 1].IsSign(",،:"))) end--;
        var best = (Start: end, End: end);
        for (var tries = 0; tries < 3 && end > from; tries++)
        {
            var start = end;
            while (start > from && tokens[start - 1].IsWord && end - start < MostWords) start--;
            if (start == end) break;
            var phrase = Trimmed(start, end);
            if (phrase.End > phrase.Start && HasName(phrase.Start, phrase.End)) return phrase;
            if (phrase.End > phrase.Start && (best.Start == best.End || (Opens(phrase.Start) && !Opens(best.Start)))) best = phrase;
            end = start;
            while (end > from && !tokens[end - 1].IsWord && tokens[end - 1].Stretch < 0) end--;
            if (end == start) break;
        }

        return best;
    }

    /// <summary>Whether the tokens hold a name: a capital that is no opening word of a closed class and no title.</summary>
    public bool HasName(int start, int end)
    {
        if (language.Writing == WritingSystem.Uncased) return end > start;
        for (var i = start; i < end; i++) if (IsNameWord(i)) return true;
        return false;
    }

    /// <summary>Whether a token can be part of a name.</summary>
    public bool IsNameWord(int i)
    {
        var token = tokens[i];
        if (!token.IsCapital || char.IsDigit(token.Lower[0])) return false;
        if (language.Is("titles", token.Lower) || language.Is("pronouns", token.Lower)) return false;
        var opens = i == 0 || tokens[i - 1].IsSign(".!?…:;—–―¿¡");
        return !opens || !(IsClosed(token.Lower) || language.Is("roles", token.Lower));
    }

    private (int Start, int End) Trimmed(int start, int end)
    {
        // A preposition's words before the subject: the subject begins behind the last name or article that follows it.
        var from = start;
        for (var i = start; i < end; i++)
        {
            var lower = tokens[i].Lower;
            if ((language.Is("stops", lower) && !language.Is("links", lower)) || language.Is("adverbs", lower) || language.Is("that", lower)) from = i + 1;
        }

        if (from > start && from < end)
        {
            // "en Madrid la ministra Ana Ruiz": the article opens the subject; without one all words behind the preposition stay.
            for (var i = from + 1; i < end; i++) if (language.Is("articles", tokens[i].Lower) && !language.Is("links", tokens[i - 1].Lower)) return (i, end);
        }

        while (from < end && (language.Is("that", tokens[from].Lower) || language.Is("auxiliaries", tokens[from].Lower))) from++;
        while (from < end && !Opens(from) && !language.Is("pronouns", tokens[from].Lower) && language.Is("function", tokens[from].Lower)) from++;
        return (from, end);
    }

    /// <summary><c>el entrenador</c>: an article or an office opens a description; an adverb or a participle does not.</summary>
    private bool Opens(int i) => language.Is("articles", tokens[i].Lower) || language.Is("roles", tokens[i].Lower);

    private bool AllCapitals(int start, int end)
    {
        for (var i = start; i < end; i++) if (!tokens[i].IsCapital && !language.Is("particles", tokens[i].Lower) && !language.Is("links", tokens[i].Lower)) return false;
        return true;
    }

    private int End(int start, int to)
    {
        var i = start;
        var name = false;
        for (; i < to && i - start < MostWords; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                // an initial or an abbreviated title: "M. Durand", "J. Novak"
                if (i > start && token.IsSign(".") && tokens[i - 1].Lower.Length <= 4 && i + 1 < to && tokens[i + 1].IsCapital && tokens[i - 1].Span.End == token.Span.Start
                    && (tokens[i - 1].Lower.Length == 1 || language.Is("titles", tokens[i - 1].Lower))) continue;
                break;
            }

            var link = language.Is("links", token.Lower) || language.Is("particles", token.Lower);
            if (!link && (language.Is("stops", token.Lower) || language.Is("that", token.Lower) || (language.Is("adverbs", token.Lower) && i > start))) break;
            if (language.IsVerb(token.Lower) && i > start) break;
            if (token.IsCapital && IsNameWord(i)) name = true;
            else if (name && !link && !token.IsCapital && language.Writing == WritingSystem.Cased && !FollowsLink(i)) break;
            if (language.Is("pronouns", token.Lower) && i == start) return i + 1;
        }

        while (i > start && (language.Is("links", tokens[i - 1].Lower) || language.Is("articles", tokens[i - 1].Lower)) && !tokens[i - 1].IsCapital) i--;
        return i;
    }

    /// <summary><c>le ministre de l'Intérieur</c>, <c>la presidenta de la comisión</c>: a word behind a link goes on with the phrase.</summary>
    private bool FollowsLink(int i) => i > 0 && (language.Is("links", tokens[i - 1].Lower) || language.Is("articles", tokens[i - 1].Lower));

    /// <summary>A hearer between verb and speaker: <c>dijo a Reuters el portavoz</c>.</summary>
    private bool IsHearer(int start, int to, out int behind)
    {
        behind = start;
        if (!language.Is("stops", tokens[start].Lower)) return false;
        var i = start + 1;
        while (i < to && tokens[i].IsWord && (language.Is("articles", tokens[i].Lower) || language.Is("links", tokens[i].Lower))) i++;
        if (i >= to || !tokens[i].IsWord) return false;
        var capital = tokens[i].IsCapital;
        i++;
        while (capital && i < to && tokens[i].IsCapital) i++;
        if (i >= to || !tokens[i].IsWord || language.Is("stops", tokens[i].Lower)) return false;
        behind = i;
        return true;
    }

    private bool IsPassedOver(SpeechToken token) => token.IsWord && (language.Is("adverbs", token.Lower) || (language.Is("auxiliaries", token.Lower) && token.Lower.Length <= 3));

    private bool IsClosed(string lower) => language.Is("function", lower) || language.Is("stops", lower) || language.Is("articles", lower) || language.Is("adverbs", lower)
        || language.Is("that", lower) || language.IsVerb(lower);
}
