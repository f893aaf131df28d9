using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Runs of words with capitals, with the particles between them: the names of a text.</summary>
internal static class NameRuns
{
    /// <summary>The runs inside <paramref name="span"/>, in order; linear.</summary>
    public static List<TextSpan> Of(string text, TextSpan span, SpeechLanguage language)
    {
        var tokens = SpeechTokenizer.Tokens(text, span, [], language);
        var phrase = new NounPhrase(tokens, language);
        var runs = new List<TextSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            if (!tokens[i].IsWord || !phrase.IsNameWord(i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            for (var k = end; k < tokens.Count; k++)
            {
                if (tokens[k].IsWord && tokens[k].IsCapital && Adjoins(tokens, k)) end = k + 1;
                else if (k > end + 1 || (!(tokens[k].IsWord && IsParticle(tokens[k].Lower, language) && Adjoins(tokens, k)) && !IsInitial(tokens, k))) break;
            }

            runs.Add(new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End));
            i = end;
        }

        return runs;
    }

    private static bool Adjoins(List<SpeechToken> tokens, int k) => tokens[k].Span.Start - tokens[k - 1].Span.End <= 1;

    private static bool IsInitial(List<SpeechToken> tokens, int k) => tokens[k].IsSign(".") && tokens[k - 1].Lower.Length == 1 && tokens[k].Span.Start == tokens[k - 1].Span.End;

    private static bool IsParticle(string lower, SpeechLanguage language) => language.Is("particles", lower)
        || (lower.Length <= 3 && language.Is("links", lower) && !language.Is("articles", lower));
}
