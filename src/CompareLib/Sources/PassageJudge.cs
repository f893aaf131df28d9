namespace CompareLib.Sources;

/// <summary>Tells copying from what two writers share without copying: a quotation, a title, page furniture, a stock phrase.</summary>
internal static class PassageJudge
{
    /// <summary>Copied words that prove copying by themselves in the outlet's own voice.</summary>
    public const int EnoughWords = 15;

    /// <summary>Copied words that prove copying by themselves in reported speech: two translations of one speech agree over a clause, hardly over more.</summary>
    public const int EnoughReportedWords = 25;

    /// <summary>Copied words that count as copying beside a passage that proves it.</summary>
    public const int EnoughBesideProof = 8;

    private const int EnoughPlainWords = 4;
    private const int Surroundings = 8;
    private const int SmallPart = 7;

    /// <summary>Judges all passages of a pair, by themselves and then in the light of each other.</summary>
    public static JudgedPassage[] Judge(List<WordPassage> passages, ArticleWords a, ArticleWords b, StockTest? stock = null)
    {
        var judged = new JudgedPassage[passages.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = Alone(Count(passages[i], a, b));
            if (judged[i].Evidence is PassageEvidence.Copying or PassageEvidence.Weak && stock?.Articles(passages[i]) is > 0 and var n)
                judged[i] = judged[i] with { Evidence = PassageEvidence.Boilerplate, Why = $"stock text: it stands in {n} articles here" };
        }


        // A paragraph that closes two articles with nothing else in common is background from the shelf, or an outlet's standing line.
        if (judged.Count(p => p.Evidence == PassageEvidence.Copying) == 1 && Array.FindIndex(judged, p => p.Evidence == PassageEvidence.Copying && p.Closes) is >= 0 and var last)
            judged[last] = judged[last] with { Evidence = PassageEvidence.Boilerplate, Why = "the closing paragraph of both articles, which share nothing else: standing text" };
        var proof = judged.Where(p => p.Evidence == PassageEvidence.Copying).Select(p => p.Copied).DefaultIfEmpty().Max();
        if (proof < EnoughReportedWords) return judged;
        for (var i = 0; i < judged.Length; i++)
        {
            if (judged[i] is { Evidence: PassageEvidence.Weak, Copied: >= EnoughBesideProof, Plain: >= EnoughPlainWords - 1 } weak)
                judged[i] = weak with { Evidence = PassageEvidence.Copying, Why = $"{weak.Copied} words in the same order, beside another passage of {proof} words" };
        }

        return judged;
    }

    private static JudgedPassage Count(WordPassage passage, ArticleWords a, ArticleWords b)
    {
        var (copied, quoted, furniture, content, plain) = (0, 0, 0, 0, 0);
        var firstPerson = FirstPerson(passage, a, b);
        foreach (var run in passage.Runs)
        {
            for (var k = 0; k < run.Length; k++)
            {
                var (x, y) = (a.Traits[run.A + k], b.Traits[run.B + k]);
                if (((x | y) & ArticleWordTraits.Furniture) != 0) furniture++;
                else if (IsSpeech(x, y)) quoted++;
                else
                {
                    copied++;
                    if (((x | y) & ArticleWordTraits.Function) != 0) continue;
                    content++;
                    if ((x & y & ArticleWordTraits.Name) == 0) plain++;
                }
            }
        }

        return new JudgedPassage(passage)
        {
            Copied = copied,
            Quoted = quoted,
            Furniture = furniture,
            Content = content,
            Plain = plain,
            Reported = Reported(a, passage.StartA, passage.EndA) || Reported(b, passage.StartB, passage.EndB),
            Closes = Closes(a, passage.StartA, passage.EndA) && Closes(b, passage.StartB, passage.EndB),
        };

        // Marked on both sides, or on one while the other is the speaker's own text.
        bool IsSpeech(ArticleWordTraits x, ArticleWordTraits y)
        {
            var (markedA, markedB) = ((x & ArticleWordTraits.Marked) != 0, (y & ArticleWordTraits.Marked) != 0);
            return markedA ? markedB || firstPerson || b.SpeaksInFirstPerson : markedB && (firstPerson || a.SpeaksInFirstPerson);
        }
    }

    private static bool FirstPerson(WordPassage passage, ArticleWords a, ArticleWords b)
    {
        foreach (var run in passage.Runs)
        {
            for (var k = 0; k < run.Length; k++)
            {
                if ((a.Traits[run.A + k] & ArticleWordTraits.FirstPerson) != 0 && ((a.Traits[run.A + k] | b.Traits[run.B + k]) & ArticleWordTraits.Marked) != 0) return true;
            }
        }

        return false;
    }

    // From the start of a paragraph to the end of the article, but for furniture; and a small part of it.
    private static bool Closes(ArticleWords words, int start, int end)
    {
        if ((words.Traits[start] & ArticleWordTraits.ParagraphStart) == 0 || (end - start) * SmallPart > words.ContentCount) return false;
        for (var i = end; i < words.Count; i++)
        {
            if ((words.Traits[i] & ArticleWordTraits.Furniture) == 0) return false;
        }

        return true;
    }

    private static bool Reported(ArticleWords words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((words.Traits[i] & (ArticleWordTraits.Speech | ArticleWordTraits.Marked)) != 0) return true;
        }

        for (var i = start; i > 0 && start - i < Surroundings && (words.Traits[i] & ArticleWordTraits.ParagraphStart) == 0; i--)
        {
            if ((words.Traits[i - 1] & ArticleWordTraits.Speech) != 0) return true;
        }

        for (var i = end; i < words.Count && i - end < Surroundings && (words.Traits[i] & ArticleWordTraits.ParagraphStart) == 0; i++)
        {
            if ((words.Traits[i] & ArticleWordTraits.Speech) != 0) return true;
        }

        return false;
    }

    private static JudgedPassage Alone(JudgedPassage p)
    {
        var (copied, quoted, furniture) = (p.Copied, p.Quoted, p.Furniture);
        var words = copied + quoted + furniture;
        if (furniture * 2 >= words) return p with { Evidence = PassageEvidence.Boilerplate, Why = "page furniture: captions, links or legal lines" };
        if (quoted > copied && (copied < EnoughBesideProof || copied * 5 < words)) return p with { Evidence = PassageEvidence.Quotation, Why = "the same words of a speaker, which two reporters may have heard" };
        if (quoted <= copied && (copied + quoted <= EnoughReportedWords ? p.Plain <= 2 || p.Plain * 5 < p.Content : p.Plain * 4 < p.Content)) return p with { Evidence = PassageEvidence.Boilerplate, Why = "names, titles or amounts, which can hardly be put in other words" };
        var enough = p.Reported ? EnoughReportedWords : EnoughWords;
        if (copied < enough || p.Plain < EnoughPlainWords)
        {
            var why = quoted > copied ? "mostly the same words of a speaker" : p.Reported ? $"{copied} words of reported speech: two reports of one speech may agree so far" : $"{copied} words: too few to prove anything alone";
            return p with { Evidence = quoted > copied ? PassageEvidence.Quotation : PassageEvidence.Weak, Why = why };
        }

        return p with { Evidence = PassageEvidence.Copying, Why = $"{copied} words in the same order, not in quotation marks on both sides" };
    }
}
