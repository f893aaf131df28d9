using System.Collections.Frozen;
using CompareLib.Quotations.Shallow;

namespace CompareLib.Text;

/// <summary>Tells the language of a text by its script, its function words and its own letters, from a sentence or two.</summary>
/// <remarks>
/// Short words alone tell languages apart well (Grefenstette 1995). A word that several languages have counts a part for each; a word with a letter that only one of them writes
/// counts half a word more. Pure and thread-safe; reads the first 4,000 UTF-16 code units.
/// </remarks>
internal static class LanguageIdentifier
{
    /// <summary>The tag of a text in a language that no list knows.</summary>
    public const string Undetermined = "und";

    private const int Read = 4000;
    private const double Least = 2;
    private const double Margin = 1.1;
    private const int WordsToDoubt = 20;
    private const double LeastShare = 0.08;

    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(WordTable);

    /// <summary>A BCP 47 primary tag; <c>und</c> where a text of some length fits no language that is known, and null where it is too short to tell.</summary>
    public static string? Of(string text)
    {
        var start = text.Length <= Read ? text : text[..Read];
        if (ByScript(start) is { } script) return script;
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = 0;
        foreach (var token in Tokenizer.Tokenize(start))
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            var word = token.Span.Of(start).Replace('’', '\'').ToLowerInvariant();
            if (word.IndexOf('\'', StringComparison.Ordinal) is > 0 and var apostrophe) word = word[..apostrophe];
            var (english, german) = (FunctionWords.English.Contains(word), FunctionWords.German.Contains(word));
            var tags = Words.Value.GetValueOrDefault(word, []);
            var share = 1.0 / Math.Max(1, tags.Length + (english ? 1 : 0) + (german ? 1 : 0));
            if (english) Add(scores, "en", share);
            if (german) Add(scores, "de", share);
            foreach (var tag in tags) Add(scores, tag, share);
            foreach (var language in SpeechLanguages.All) if (language.Letters.Count > 0 && word.Any(language.Letters.Contains)) Add(scores, language.Tag, 0.5);
        }

        var ranked = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(2).ToArray();
        if (ranked.Length > 0 && ranked[0].Value >= Least && (ranked.Length == 1 || ranked[0].Value >= Margin * ranked[1].Value)
            && (words < WordsToDoubt || ranked[0].Value >= LeastShare * words)) return ranked[0].Key;
        return words >= WordsToDoubt ? Undetermined : null;
    }

    /// <summary>A script that tells the language by itself; null for Latin and Cyrillic.</summary>
    private static string? ByScript(string text)
    {
        int kana = 0, han = 0, hangul = 0, arabic = 0, persian = 0, other = 0, latin = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            switch (c)
            {
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' or 'ٹ' or 'ڈ' or 'ے': persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0370' and <= '\u03FF' or >= '\u0530' and <= '\u05FF' or >= '\u0900' and <= '\u0EFF' or >= '\u10A0' and <= '\u10FF': other++; break;
                default: latin++; break;
            }
        }

        var most = Math.Max(latin, Math.Max(other, Math.Max(arabic + persian, Math.Max(hangul, han + kana))));
        if (most == 0 || most == latin) return null;
        if (most == han + kana) return kana * 20 > han ? "ja" : "zh";
        if (most == arabic + persian) return persian * 20 > arabic ? Undetermined : "ar";
        return Undetermined;
    }

    private static void Add(Dictionary<string, double> scores, string tag, double value) => scores[tag] = scores.GetValueOrDefault(tag) + value;

    private static FrozenDictionary<string, string[]> WordTable()
    {
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        void Take(string tag, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                if (!table.TryGetValue(word, out var tags)) table[word] = tags = [];
                if (!tags.Contains(tag)) tags.Add(tag);
            }
        }

        foreach (var language in SpeechLanguages.All) Take(language.Tag, language.List("function"));
        return table.ToFrozenDictionary(t => t.Key, t => t.Value.ToArray(), StringComparer.Ordinal);
    }
}
