using System.Globalization;

namespace CompareLib.Text;

/// <summary>Number words of a language and what they are worth, from the sections <c>number-words</c> of its file.</summary>
/// <remarks>Immutable and thread-safe. Reads one token, with or without hyphens: <c>twenty-one</c>, <c>einundzwanzig</c>, <c>fifth</c>.</remarks>
internal sealed class NumberWords
{
    private readonly Dictionary<string, int> _cardinals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly string _joiner;

    private NumberWords(string file)
    {
        var lists = WordLists.Load(file);
        foreach (var (word, value) in lists.Pairs("number-words")) _cardinals[word] = int.Parse(value, CultureInfo.InvariantCulture);
        foreach (var (word, value) in lists.Pairs("ordinal-words")) _ordinals[word] = int.Parse(value, CultureInfo.InvariantCulture);
        _joiner = lists.Pairs("number-joiner").Select(p => p.Word).FirstOrDefault() ?? "";
    }

    /// <summary>English.</summary>
    public static NumberWords English { get; } = new("words-en.txt");

    /// <summary>German.</summary>
    public static NumberWords German { get; } = new("words-de.txt");

    /// <summary>One notation for a number word (<c>21</c>, <c>5th</c>); null for other words.</summary>
    public string? Normalise(string folded) => TryRead(folded, out var value) ? Numbers.Print((decimal)value.Value, "", value.Form) : null;

    /// <summary>The value of a number word.</summary>
    public bool TryRead(string folded, out NumberValue value)
    {
        value = default;
        if (folded.Length is < 2 or > 32) return false;
        if (_ordinals.TryGetValue(folded, out var ordinal) || TryCompound(folded, _ordinals, out ordinal))
        {
            value = new NumberValue(ordinal, ordinal, "", NumberForm.Ordinal);
            return true;
        }

        if (!_cardinals.TryGetValue(folded, out var cardinal) && !TryCompound(folded, _cardinals, out cardinal)) return false;
        value = new NumberValue(cardinal, cardinal, "", NumberForm.Cardinal);
        return true;
    }

    // "twenty" + "one" by a hyphen, or by the language's joiner with the one first: "ein" + "und" + "zwanzig".
    private bool TryCompound(string word, Dictionary<string, int> last, out int value)
    {
        value = 0;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0) return _cardinals.TryGetValue(word[..hyphen], out var tens) && tens is >= 20 and <= 90 && last.TryGetValue(word[(hyphen + 1)..], out var one) && one < 10 && (value = tens + one) > 0;
        if (_joiner.Length == 0) return false;
        var joiner = word.IndexOf(_joiner, 1, StringComparison.Ordinal);
        return joiner > 0 && _cardinals.TryGetValue(word[..joiner], out var unit) && unit < 10
            && last.TryGetValue(word[(joiner + _joiner.Length)..], out var ten) && ten is >= 20 and <= 90 && (value = unit + ten) > 0;
    }
}
