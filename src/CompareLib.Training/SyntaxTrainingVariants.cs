using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>Makes sentences of a treebank more like those the parser meets in news: other names, and quotations cut down to one word.</summary>
internal sealed class SyntaxTrainingVariants
{
    private readonly string[] _given, _family;

    public SyntaxTrainingVariants(IEnumerable<Treebank> sentences)
    {
        SortedSet<string> given = new(StringComparer.Ordinal), family = new(StringComparer.Ordinal);
        foreach (var s in sentences)
        {
            for (var i = 0; i < s.Count; i++)
            {
                if (!IsName(s, i) || s.Relations[i] != "flat" || s.Heads[i] != i - 1 || !IsName(s, i - 1)) continue;
                given.Add(s.Words[i - 1].Form);
                family.Add(s.Words[i].Form);
            }
        }

        (_given, _family) = ([.. given], [.. family]);
    }

    /// <summary>The sentence itself, or a variant of it.</summary>
    public Treebank Of(Treebank s, Random random)
    {
        if (random.NextDouble() < 0.6) s = WithoutSpeech(s) ?? s;
        return random.NextDouble() < 0.3 ? Renamed(s, random) : s;
    }

    // A given and a family name, or a name that stands alone as a subject, become others: the tree does not depend on who it is.
    private Treebank Renamed(Treebank s, Random random)
    {
        Word[]? words = null;
        for (var i = 0; i < s.Count; i++)
        {
            if (!IsName(s, i)) continue;
            var pair = i + 1 < s.Count && s.Relations[i + 1] == "flat" && s.Heads[i + 1] == i && IsName(s, i + 1);
            var alone = s.Relations[i] is "nsubj" && !s.Heads.Contains(i);
            if (!pair && !alone) continue;
            words ??= [.. s.Words];
            words[i] = Another(words[i], pair ? _given : _family, random);
            if (pair) words[i + 1] = Another(words[i + 1], _family, random);
        }

        return words is null ? s : With(s, words, [.. Enumerable.Range(0, s.Count)], s.Heads);
    }

    /// <summary>The first clause in quotation marks replaced by the word that <c>UnitParse</c> puts in its place; null when there is none.</summary>
    public static Treebank? WithoutSpeech(Treebank s)
    {
        var open = Array.FindIndex(s.Words, w => w.Norm == WordNorm.OpenQuote);
        var close = open < 0 ? -1 : Array.FindIndex(s.Words, open + 1, w => w.Norm == WordNorm.CloseQuote);
        var last = close - 1;
        while (last > open && s.Tags[last] == "PUNCT") last--;
        if (close < 0 || last - open < 4) return null;
        var top = -1;
        for (var i = 0; i < s.Count; i++)
        {
            bool inside = i > open && i <= last, headInside = s.Heads[i] > open && s.Heads[i] <= last;
            if (inside && !headInside)
            {
                if (top >= 0) return null;
                top = i;
            }
        }

        for (var i = 0; i < s.Count; i++) if ((i <= open || i > last) && s.Heads[i] > open && s.Heads[i] <= last && s.Heads[i] != top) return null;
        if (!Enumerable.Range(open + 1, last - open).Any(i => s.Heads[i] == top && s.Relations[i] is "nsubj" or "nsubj:pass" or "aux" or "cop") && s.Tags[top] != "VERB") return null;

        int[] kept = [.. Enumerable.Range(0, open + 1), top, .. Enumerable.Range(last + 1, s.Count - last - 1)];
        var places = kept.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var words = kept.Select(k => k == top ? new Word(s.Words[k].Span, "So", "so", false) : s.Words[k]).ToArray();
        var cut = With(s, words, kept, [.. kept.Select(k => s.Heads[k] < 0 ? -1 : places[s.Heads[k]])]);
        (cut.Tags[open + 1], cut.FineTags[open + 1], cut.Features[open + 1]) = ("ADV", "RB", "");
        return cut;
    }

    private static bool IsName(Treebank s, int i) => s.Tags[i] == "PROPN" && s.Words[i].Form is { Length: > 2 } form && char.IsUpper(form[0]) && form.All(char.IsLetter);

    private static Word Another(Word word, string[] names, Random random)
    {
        var form = names[random.Next(names.Length)];
        return word with { Form = form, Norm = form.ToLowerInvariant() };
    }

    private static Treebank With(Treebank s, Word[] words, int[] kept, int[] heads) => new()
    {
        Text = s.Text,
        Words = words,
        Lemmas = [.. kept.Select(k => s.Lemmas[k])],
        Tags = [.. kept.Select(k => s.Tags[k])],
        FineTags = [.. kept.Select(k => s.FineTags[k])],
        Features = [.. kept.Select(k => s.Features[k])],
        Heads = heads,
        Relations = [.. kept.Select(k => s.Relations[k])],
        BeginsParagraph = s.BeginsParagraph,
    };
}
