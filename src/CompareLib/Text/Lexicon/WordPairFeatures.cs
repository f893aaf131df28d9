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
    ];

    /// <summary>Number of features.</summary>
    public static int Count => Names.Length;

    /// <summary>Weights fitted by LexiconBuilderSimilarity; log-odds.</summary>
    public static ReadOnlySpan<float> Weights => FittedWeights;

    private static readonly float[] FittedWeights =
    [
        -3.68f, 1.39f, 3.25f, 4.49f, 1.34f, 1.45f, -0.95f, 3.98f, 4.49f, 2.84f, 2.15f, -0.35f, 1.42f, -0.84f, 0.07f, 1.17f, -0.22f, 0.74f, 2.15f, 0.47f, 1.22f, 0.22f, 0.59f, 1.27f, 3.19f, 0.37f, 0.94f,
        0.39f, -0.41f, 1.80f, 0.17f,
    ];

    /// <summary>Fills <paramref name="f"/> for two unlike words.</summary>
    public static void Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<float> f)
    {
        f.Clear();
        f[0] = 1;
        var function = FunctionWords.English;
        var classA = function.ClassesOf(a);
        var classB = function.ClassesOf(b);
        var functionA = (classA & WordClasses.Function) != 0;
        var functionB = (classB & WordClasses.Function) != 0;
        if (a.EndsWith("'s") != b.EndsWith("'s")) f[30] = 1;
        f[1] = Lexicon.SameLemma(a, b) || SamePronoun(function, a, b, classA, classB) ? 1 : 0;
        f[14] = functionA && functionB ? 1 : 0;
        f[16] = functionA != functionB ? 1 : 0;
        if (f[14] > 0)
        {
            f[15] = (classA & classB & WordClasses.Function) != 0 ? 1 : 0;
            f[26] = (classA & (WordClasses.Article | WordClasses.Determiner | WordClasses.Possessive)) != 0 && (classB & (WordClasses.Article | WordClasses.Determiner | WordClasses.Possessive)) != 0 ? 1 : 0;
            f[27] = (classA & classB & WordClasses.Preposition) != 0 ? 1 : 0;
            f[28] = (classA & classB & WordClasses.Pronoun) != 0 ? 1 : 0;
            f[25] = (classA & classB & WordClasses.Auxiliary) != 0 ? 1 : 0;
            f[29] = ((classA | classB) & WordClasses.Modal) != 0 && (classA & (WordClasses.Modal | WordClasses.Auxiliary)) != 0 && (classB & (WordClasses.Modal | WordClasses.Auxiliary)) != 0 ? 1 : 0;
        }

        f[18] = (classA & classB & WordClasses.Deixis) != 0 && function.Deixis(a) == function.Deixis(b) ? 1 : 0;
        f[23] = (Math.Min(WordFrequency.Bits(a), 18.5f) + Math.Min(WordFrequency.Bits(b), 18.5f)) / 2 / 18.5f;
        var digitsA = HasDigit(a);
        var digitsB = HasDigit(b);
        if (digitsA && digitsB)
        {
            var agree = Numbers.TryRead(a, out var x) && Numbers.TryRead(b, out var y) && x.Agrees(y);
            f[9] = agree ? 1 : 0;
            f[10] = agree ? 0 : 1;
        }
        else f[11] = digitsA != digitsB ? 1 : 0;

        if (Countries.TryFind(a, out var countryA, out _) & Countries.TryFind(b, out var countryB, out _))
        {
            f[12] = countryA == countryB ? 1 : 0;
            f[13] = countryA == countryB ? 0 : 1;
        }

        f[19] = SameLetters(a, b) ? 1 : 0;
        Senses(a, b, f, functionA || functionB);
        var known = f[20] == 0 && f[21] == 0;
        if (!functionA && !functionB && !(digitsA | digitsB))
        {
            var shared = CommonPrefix(a, b) / (float)Math.Max(a.Length, b.Length);
            f[8] = Math.Max(0, shared - .3f) / .7f;
            if (!known) f[7] = NameSimilarity.Of(a, b);
        }
    }

    // Features out of the sense graph and the vectors, best over the base forms of both words.
    private static void Senses(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<float> f, bool function)
    {
        Span<(int Word, int Pos)> x = stackalloc (int, int)[Morphology.MaxBases];
        Span<(int Word, int Pos)> y = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(a, x);
        var m = Morphology.Bases(b, y);
        if (n == 0 || m == 0)
        {
            f[20] = n == 0 && m == 0 && !function ? 1 : 0;
            f[21] = (n == 0) != (m == 0) && !function ? 1 : 0;
            return;
        }

        var table = WordNetTable.English;
        float synonymy = 0, cosine = 0, through = 0;
        var derived = false;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (x[i].Pos == y[j].Pos)
                {
                    f[22] = 1;
                    if (x[i].Word != y[j].Word) synonymy = Math.Max(synonymy, SenseGraph.Synonymy(x[i].Word, y[j].Word, x[i].Pos));
                }

                if (x[i].Word != y[j].Word) cosine = Math.Max(cosine, WordVectors.Cosine(x[i].Word, y[j].Word));
                derived |= table.Derived(x[i].Word).Contains(y[j].Word);
                if (table.Antonyms(x[i].Word).Contains(y[j].Word)) f[17] = 1;
                if (!function) through = Math.Max(through, Math.Max(ThroughDerivation(table, x[i].Word, y[j]), ThroughDerivation(table, y[j].Word, x[i])));
            }
        }

        f[2] = synonymy;
        f[3] = synonymy * f[23];
        f[4] = derived ? 1 : 0;
        f[5] = Math.Max(0, cosine);
        f[6] = Math.Max(0, cosine - .5f) * 2;
        f[24] = through;
    }

    // "prosecute" and "indictment": a word derived from one is a synonym of the other.
    private static float ThroughDerivation(WordNetTable table, int word, (int Word, int Pos) other)
    {
        var best = 0f;
        foreach (var derived in table.Derived(word))
            if (derived != other.Word && table.SenseCount(derived, other.Pos) > 0) best = Math.Max(best, SenseGraph.Synonymy(derived, other.Word, other.Pos));
        return best;
    }

    private static bool SamePronoun(FunctionWords function, ReadOnlySpan<char> a, ReadOnlySpan<char> b, WordClasses classA, WordClasses classB)
    {
        if ((classA & classB & WordClasses.Pronoun) == 0) return false;
        var (personA, numberA) = function.Person(a);
        var (personB, numberB) = function.Person(b);
        return personA > 0 && personA == personB && numberA == numberB && (personA < 3 || numberA == 'p' || Gender(a) == Gender(b));
    }

    private static char Gender(ReadOnlySpan<char> pronoun) => pronoun[0] switch { 'h' => pronoun.StartsWith("her") ? 'f' : 'm', 's' => 'f', _ => 'n' };

    private static bool HasDigit(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9');

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
