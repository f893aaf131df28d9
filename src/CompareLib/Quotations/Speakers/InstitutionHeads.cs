using CompareLib.Articles;

namespace CompareLib.Quotations.Speakers;

/// <summary>
/// "NATO is arming — General Staff" in a heading stands for the staff's chief when the same article gives the same words to its chief. The mention
/// stays among the person's aliases and the rule says why.
/// </summary>
internal static class InstitutionHeads
{
    private const int MostHeadings = 8;
    private const double SharedWords = 0.5;
    private const string Heads = "leader";

    /// <summary>Replaces institutions of headings by their heads where the article says the same of them.</summary>
    public static void Resolve(Article article, IReadOnlyList<Quotation> quotations, Resolution?[] found, Cast cast, ArticleWords words)
    {
        var headings = 0;
        for (var i = 0; i < found.Length && headings < MostHeadings; i++)
        {
            if (found[i] is not { Members: [{ Kind: SpeakerKind.Institution, IsPlace: false } institution] } || !IsHeading(quotations[i], words)) continue;
            headings++;
            if (HeadOf(institution, cast) is not { } head) continue;
            var heading = Stems(article, quotations[i]);
            if (heading.Count < 3) continue;
            for (var k = 0; k < found.Length; k++)
            {
                if (found[k] is not { Members: [var speaker] } || !ReferenceEquals(speaker, head)) continue;
                var body = Stems(article, quotations[k]);
                if (heading.Count(body.Contains) < SharedWords * heading.Count) continue;
                head.Aliases.Add(ArticleWords.Squeeze(quotations[i].Mention!.Spans[0].Of(article.Text)));
                found[i] = Resolution.Of(head, 0.65, "institution of a heading: its head says the same");
                break;
            }
        }
    }

    // A paragraph of one line that ends without a full stop.
    private static bool IsHeading(Quotation quotation, ArticleWords words)
    {
        var text = words.Text;
        var mention = quotation.Mention!.Spans[0];
        var end = mention.End;
        while (end < text.Length && end - mention.End < 200 && text[end] is not '\n') end++;
        var last = end - 1;
        while (last > mention.Start && char.IsWhiteSpace(text[last])) last--;
        var start = mention.Start;
        while (start > 0 && mention.Start - start < 200 && text[start - 1] is not '\n') start--;
        return end - start < 200 && (text[last] is not ('.' or '”' or '"') || start == 0);
    }

    // The one person whose role is the head of an institution with this name.
    private static CastMember? HeadOf(CastMember institution, Cast cast)
    {
        CastMember? head = null;
        var mask = SpeakerVocabulary.English.Role(Heads) | SpeakerVocabulary.English.Role("minister");
        foreach (var member in cast.Members)
        {
            if (member.Kind is not SpeakerKind.Person || (member.Roles & mask) == 0 || !institution.Words.All(word => member.RoleWords.Contains(NameFolding.Fold(word)))) continue;
            if (head is not null) return null;
            head = member;
        }

        return head;
    }

    private static HashSet<string> Stems(Article article, Quotation quotation)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in quotation.Spans)
        {
            var text = article.Text.AsSpan(span.Start, Math.Min(span.Length, 2000));
            for (var i = 0; i < text.Length;)
            {
                var start = i;
                while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
                if (i - start >= 4) stems.Add(NameFolding.Fold(text.Slice(start, Math.Min(5, i - start))));
                if (i == start) i++;
            }
        }

        return stems;
    }
}
