using System.Runtime.Intrinsics;

namespace CompareLib.Text;

/// <summary>What is known about a pair of unlike words, as numbers that a linear model can weigh.</summary>
internal static class WordPairFeatures
{
    /// <summary>The features in order; the first is the constant 1.</summary>
    public static readonly string[] Names =
    [
        "constant", "same lemma", "synonymy", "synonymy of rare words", "derived", "cosine", "cosine above .5", "name similarity", "shared beginning", "numbers agree", "numbers differ",
        "one number", "same country", "other country", "both function words", "same class", "function against content", "opposites", "same deixis", "hyphenation", "unknown pair", "one unknown",
        "same part of speech", "mean rarity", "derived synonym", "be have do", "both articles or determiners", "both prepositions", "both pronouns", "modal against auxiliary", "one possessive ending",
        "same group of function words", "both deny", "one and article", "pronoun for a name", "part of a compound", "siblings", "one kind", "determiner and possessive",
    ];

    /// <summary>Number of features.</summary>
    public const int Count = 39;

    /// <summary>Room for the features, a multiple of eight.</summary>
    public const int Padded = 40;

    /// <summary>Weights fitted by LexiconBuilderSimilarity; log-odds.</summary>
    public static ReadOnlySpan<float> Weights => FittedWeights.AsSpan(0, Count);

    private static readonly float[] FittedWeights =
    [
        -4.47f, 1.78f, 1.60f, 2.30f, 0.15f, 2.91f, 0.03f, 3.65f, 4.16f, 2.87f, 1.91f, -0.17f, 2.70f,
        -1.37f, 0.60f, 0.60f, 0.40f, 0.06f, 1.25f, 0.67f, 1.82f, 0.68f, 0.40f, 1.44f, 1.58f, -0.30f,
        0.32f, 0.21f, -0.07f, 1.83f, 0.11f, 1.52f, 2.21f, 1.33f, -0.04f, 4.03f, 0.84f, 0.84f, 0.85f, 0,
    ];

    /// <summary>The log-odds of the weights: 256-bit vectors on every machine, so that the sum is rounded the same everywhere.</summary>
    public static float Score(ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> weights = FittedWeights;
        var sum = Vector256<float>.Zero;
        for (var k = 0; k < Padded; k += 8) sum += Vector256.Create(features[k..]) * Vector256.Create(weights[k..]);
        return Vector256.Sum(sum);
    }

    /// <summary>Fills <paramref name="f"/> for two unlike words.</summary>
    public static void Fill(KnownWord a, KnownWord b, Span<float> f)
    {
        f.Clear();
        f[0] = 1;
        var bothFunction = a.IsFunction && b.IsFunction;
        f[30] = a.IsPossessive != b.IsPossessive ? 1 : 0;
        f[14] = bothFunction ? 1 : 0;
        f[16] = a.IsFunction != b.IsFunction ? 1 : 0;
        var shared = a.Classes & b.Classes;
        if (bothFunction)
        {
            f[15] = (shared & WordClasses.Function) != 0 ? 1 : 0;
            f[26] = (a.Classes & Determining) != 0 && (b.Classes & Determining) != 0 ? 1 : 0;
            f[27] = (shared & WordClasses.Preposition) != 0 ? 1 : 0;
            f[28] = (shared & WordClasses.Pronoun) != 0 ? 1 : 0;
            f[25] = (shared & WordClasses.Auxiliary) != 0 ? 1 : 0;
            f[29] = ((a.Classes | b.Classes) & WordClasses.Modal) != 0 && (a.Classes & Verbal) != 0 && (b.Classes & Verbal) != 0 ? 1 : 0;
        }

        f[31] = (a.Groups & b.Groups) != 0 ? 1 : 0;
        f[32] = (shared & WordClasses.Negator) != 0 ? 1 : 0;
        f[38] = (a.Classes & WordClasses.Possessive) != 0 && (b.Classes & WordClasses.Article) != 0 || (b.Classes & WordClasses.Possessive) != 0 && (a.Classes & WordClasses.Article) != 0 ? 1 : 0;
        f[35] = IsPart(a, b) || IsPart(b, a) ? 1 : 0;
        f[33] = IsOneAndArticle(a, b) || IsOneAndArticle(b, a) ? 1 : 0;
        f[18] = (shared & WordClasses.Deixis) != 0 && FunctionWords.English.Deixis(a.Text) == FunctionWords.English.Deixis(b.Text) ? 1 : 0;
        f[23] = (a.Bits + b.Bits) / 2 / WordFrequency.Unknown;
        f[34] = IsPronounForName(a, b) || IsPronounForName(b, a) ? 1 : 0;
        if (a.HasDigit && b.HasDigit)
        {
            var agree = a.Number is { } x && b.Number is { } y && x.Agrees(y);
            f[9] = agree ? 1 : 0;
            f[10] = agree ? 0 : 1;
        }
        else f[11] = a.HasDigit != b.HasDigit ? 1 : 0;

        if (a.Country.Length > 0 && b.Country.Length > 0) f[a.Country == b.Country ? 12 : 13] = 1;
        f[19] = SameLetters(a.Text, b.Text) ? 1 : 0;
        Senses(a, b, f);
        if (f[1] == 0 && (SamePronoun(a, b, shared) || SameStem(a, b))) f[1] = 1;
        if (!a.IsFunction && !b.IsFunction && !(a.HasDigit | b.HasDigit))
        {
            var prefix = CommonPrefix(a.Text, b.Text) / (float)Math.Max(a.Text.Length, b.Text.Length);
            f[8] = Math.Max(0, prefix - .3f) / .7f;
            if (f[20] > 0 || f[21] > 0) f[7] = NameSimilarity.Of(a, b);
        }
    }

    private const WordClasses Determining = WordClasses.Article | WordClasses.Determiner | WordClasses.Possessive;
    private const WordClasses Verbal = WordClasses.Modal | WordClasses.Auxiliary;

    // Features out of the sense graph and the vectors, best over the base forms of both words.
    private static void Senses(KnownWord a, KnownWord b, Span<float> f)
    {
        var function = a.IsFunction || b.IsFunction;
        if (a.Bases.Length == 0 || b.Bases.Length == 0)
        {
            f[20] = a.Bases.Length == 0 && b.Bases.Length == 0 && !function ? 1 : 0;
            f[21] = a.Bases.Length != b.Bases.Length && !function ? 1 : 0;
            return;
        }

        float synonymy = 0, siblings = 0, kind = 0, through = 0;
        foreach (var sensesA in a.Senses)
        {
            foreach (var sensesB in b.Senses)
            {
                var samePart = sensesA.Pos == sensesB.Pos;
                if (samePart) f[22] = 1;
                if (sensesA.Word == sensesB.Word)
                {
                    if (samePart) f[1] = 1;
                    continue;
                }

                if (samePart)
                {
                    var near = SenseGraph.Compare(sensesA, sensesB);
                    synonymy = Math.Max(synonymy, near.Synonymy);
                    siblings = Math.Max(siblings, near.Siblings);
                    if (!function) kind = Math.Max(kind, sensesA.SameKind(sensesB));
                }

                if (function) continue;
                if (sensesA.MayTouchDerived(sensesB)) through = Math.Max(through, ThroughDerivation(sensesA.Word, sensesB));
                if (sensesB.MayTouchDerived(sensesA)) through = Math.Max(through, ThroughDerivation(sensesB.Word, sensesA));
            }
        }

        f[2] = synonymy;
        f[3] = synonymy * f[23];
        f[24] = through;
        f[36] = siblings;
        f[37] = kind;
        Words(a, b, f);
    }

    // Features of base words whatever their part of speech.
    private static void Words(KnownWord a, KnownWord b, Span<float> f)
    {
        var table = WordNetTable.English;
        var cosine = 0f;
        foreach (var wordA in a.BaseWords)
        {
            foreach (var wordB in b.BaseWords)
            {
                if (wordA == wordB) continue;
                cosine = Math.Max(cosine, WordVectors.Cosine(wordA, wordB));
                if (table.Derived(wordA).Contains(wordB)) f[4] = 1;
                if (table.Antonyms(wordA).Contains(wordB)) f[17] = 1;
            }
        }

        f[5] = cosine;
        f[6] = Math.Max(0, cosine - .5f) * 2;
    }

    // "prosecute" and "indictment": a word derived from one is a synonym of the other.
    private static float ThroughDerivation(int word, KnownSenses other)
    {
        var table = WordNetTable.English;
        var best = 0f;
        foreach (var derived in table.Derived(word))
            if (derived != other.Word && table.SenseCount(derived, other.Pos) > 0) best = Math.Max(best, SenseGraph.Synonymy(derived, other.Word, other.Pos));
        return best;
    }

    private static bool SamePronoun(KnownWord a, KnownWord b, WordClasses shared)
    {
        if ((shared & WordClasses.Pronoun) == 0) return false;
        var (person, number) = a.Person;
        return person > 0 && a.Person == b.Person && (person < 3 || number == 'p' || Gender(a.Text) == Gender(b.Text));
    }

    // Words outside the table that differ by a plural or possessive ending.
    private static bool SameStem(KnownWord a, KnownWord b) => Lexicon.SameLemma(a, b);

    // "two-day" and "days", "domestic" and "domestic-cooperative": one part of a hyphenated word.
    private static bool IsPart(KnownWord compound, KnownWord word)
    {
        if (!compound.HasHyphen || word.IsFunction || word.Text.Length < 2) return false;
        foreach (var range in compound.Text.AsSpan().Split('-'))
        {
            var part = compound.Text.AsSpan(range);
            if (part.Length > 1 && (part.SequenceEqual(word.Text) || Lexicon.SameLemma(part, word.Text))) return true;
            if (part.Length > 1 && word.HasDigit && NumberWords.English.TryRead(part.ToString(), out var value) && word.Number is { } number && value.Agrees(number)) return true;
        }

        return false;
    }

    private static bool IsOneAndArticle(KnownWord a, KnownWord b) => a.IsOne && (b.IsOne || b.Text is "a" or "an");

    private static bool IsPronounForName(KnownWord a, KnownWord b) =>
        a.Person.Person == 3 && (a.Classes & WordClasses.Pronoun) != 0 && !b.IsFunction && (b.Bases.Length == 0 || b.PersonNoun >= .5f);

    private static char Gender(ReadOnlySpan<char> pronoun) => pronoun[0] switch { 'h' => pronoun.StartsWith("her") ? 'f' : 'm', 's' => 'f', _ => 'n' };

    // Equal but for hyphens and apostrophes.
    private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && a[i] is '-' or '\'') i++;
            while (j < b.Length && b[j] is '-' or '\'') j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && a.Length > 1 && b.Length > 1;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static int CommonPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }
}
