using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text;

/// <summary>Random strings out of the pieces that break tokenizers: marks, surrogates, joiners, digits with signs, and plain words.</summary>
internal static class NastyStrings
{
    private static readonly string[] Pieces =
    [
        "a", "b", "I", "Z", "word", "s", "t", "don't", "U.S.", "e.g.", "Gen.", "$", "1", "23", "000", ",", ".", "%", "-", "–", "—", "'", "’", "‘", "\"", "“", "”", "''", "`",
        " ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\u200d", "\u00ad", "\ufeff", "\u202e", "\0", "\ud83d", "\ude00", "😀", "👨‍👩‍👧", "🇩🇪", "👍🏽", "e\u0301", "\u0301", "\ufe0f",
        "ﷺ", "ß", "ﬁ", "İ", "Ω", "Москва", "й", "и\u0306", "中", "ひ", "カ", "한", "\u1100\u1161\u11a8", "ก\u0e33", "नि", "\u0600", "½", "²", "[", "]", "(", "…", "...", ". . .",
        "http://", "www.", "@", "#", "&", "*", "_", "/", ":", "£", "€", "bn", "th", "\uffff", "\u2028",
    ];

    public static Gen<string> Generator =>
        from count in Gen.Choose(0, 14)
        from pieces in Gen.Elements(Pieces).ArrayOf(count)
        select string.Concat(pieces);

    public static Arbitrary<string> Arbitrary => Arb.From(Generator, Shrink);

    private static IEnumerable<string> Shrink(string s)
    {
        for (var i = 0; i < s.Length; i++) yield return s.Remove(i, 1);
    }
}
