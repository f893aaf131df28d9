using System.Buffers;

namespace CompareLib.Text;

/// <summary>Folds case and Unicode form by a table derived from the Unicode Character Database, without ICU.</summary>
/// <remarks>
/// Close to NFKC with case folding: ligatures, full-width and styled letters become plain, a letter and a combining mark become one
/// letter where Unicode has one. Invisible characters and variation selectors are dropped. Order of several marks is kept as written.
/// </remarks>
internal static class Folding
{
    private static readonly Table Data = Table.Load();

    /// <summary>The folded text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new Buffer(stackalloc char[128]);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                if ((uint)(c - 'A') < 26) c = (char)(c | 32);
                else if (c == '`') c = '\'';
                buffer.Add(c);
            }
            else if (IsDropped(c)) continue;
            else if (Glyphs.IsDash(c)) buffer.Add('-');
            else if (Glyphs.IsApostrophe(c) || c is '‚' or '‹' or '›') buffer.Add('\'');
            else if (Glyphs.IsQuotationMark(c)) buffer.Add('"');
            else if (c == '…') buffer.Add("...");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) Supplementary(ref buffer, c, text[++i]);
            else Append(ref buffer, c);
        }

        var folded = buffer.Written.ToString();
        buffer.Dispose();
        return folded;
    }

    /// <summary>True when the folded token holds a letter.</summary>
    public static bool IsWordLike(string folded)
    {
        foreach (var c in folded)
            if (c < 128 ? (uint)(c - 'a') < 26 : char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    /// <summary>Takes out what an abbreviation or an editor put into a word: <c>p.k.k.</c> → <c>pkk</c>, <c>[w]e</c> → <c>we</c>.</summary>
    public static string WithoutStops(string folded)
    {
        if (folded.Length > 3 && folded[0] == '[' && folded[2] == ']') folded = string.Concat(folded.AsSpan(1, 1), folded.AsSpan(3));
        if (!folded.Contains('.', StringComparison.Ordinal)) return folded;
        if (folded[^1] != '.' && folded.Length - folded.LastIndexOf('.') > 2 && !folded.Contains('-', StringComparison.Ordinal)) return folded;
        return folded.Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>One form for a mark that is printed in several ways: a dash of any length, two apostrophes, spaced stops.</summary>
    public static string Mark(string folded)
    {
        if (folded[0] == '-' && folded.AsSpan().IndexOfAnyExcept('-') < 0) return "-";
        if (folded is "''") return "\"";
        if (folded.Length > 1 && folded[0] == '.' && folded.AsSpan().IndexOfAnyExcept('.', ' ', '\u00a0') < 0) return "...";
        return folded;
    }

    /// <summary>The letter without its accent; other characters as they are.</summary>
    public static char BaseLetter(char c) => c < 0xc0 ? c : Data.Bases.GetValueOrDefault(c, c);

    private static bool IsDropped(char c) => Glyphs.IsJoiner(c) || c is >= '\ufe00' and <= '\ufe0f';

    private static void Append(ref Buffer buffer, char c)
    {
        var mapped = Data.Map[c];
        if (mapped == 0)
        {
            foreach (var part in Data.Long[c]) Compose(ref buffer, part);
            return;
        }

        Compose(ref buffer, mapped);
    }

    private static void Compose(ref Buffer buffer, char c)
    {
        if (buffer.Length > 0 && c >= 0x300)
        {
            ref var last = ref buffer.Last;
            if (Data.Compositions.TryGetValue((uint)last << 16 | c, out var composed))
            {
                last = composed;
                return;
            }

            // Hangul syllables compose by arithmetic (The Unicode Standard, 3.12).
            if (c is >= '\u1161' and <= '\u1175' && last is >= '\u1100' and <= '\u1112')
            {
                last = (char)(0xac00 + ((last - 0x1100) * 21 + c - 0x1161) * 28);
                return;
            }

            if (c is > '\u11a7' and <= '\u11c2' && last is >= '\uac00' and <= '\ud7a3' && (last - 0xac00) % 28 == 0)
            {
                last = (char)(last + (c - 0x11a7));
                return;
            }
        }

        buffer.Add(c);
    }

    private static void Supplementary(ref Buffer buffer, char high, char low)
    {
        var codePoint = char.ConvertToUtf32(high, low);
        if (codePoint is >= 0xe0000 and <= 0xe0fff) return;
        if (Data.Supplementary.TryGetValue(codePoint, out var mapped))
        {
            foreach (var part in mapped) Compose(ref buffer, part);
            return;
        }

        buffer.Add(high);
        buffer.Add(low);
    }

    // Written by LexiconBuilder (UnicodeTable): all numbers little endian.
    private sealed class Table
    {
        public required char[] Map { get; init; }

        public required Dictionary<int, string> Long { get; init; }

        public required Dictionary<int, string> Supplementary { get; init; }

        public required Dictionary<uint, char> Compositions { get; init; }

        public required Dictionary<char, char> Bases { get; init; }

        public static Table Load()
        {
            var reader = new SpanReader(LexiconData.Bytes("unicode-folding.br"));
            var map = new char[65536];
            for (var i = 0; i < map.Length; i++) map[i] = (char)i;
            var longs = new Dictionary<int, string>();
            var supplementary = new Dictionary<int, string>();
            for (var n = reader.Number(); n > 0; n--)
            {
                var from = reader.Number();
                var to = reader.Chars(reader.Number());
                if (from > 0xffff) supplementary[from] = to;
                else if (to.Length == 1) map[from] = to[0];
                else
                {
                    map[from] = '\0';
                    longs[from] = to;
                }
            }

            map[0] = '\0';
            longs[0] = "\0";
            var compositions = new Dictionary<uint, char>();
            var bases = new Dictionary<char, char>();
            for (var n = reader.Number(); n > 0; n--)
            {
                var composed = (char)reader.Number();
                var first = (char)reader.Number();
                var mark = (char)reader.Number();
                compositions[(uint)first << 16 | mark] = composed;
                bases[composed] = bases.GetValueOrDefault(first, first);
            }

            return new Table { Map = map, Long = longs, Supplementary = supplementary, Compositions = compositions, Bases = bases };
        }
    }

    private ref struct Buffer(Span<char> initial)
    {
        private Span<char> _span = initial;
        private char[]? _rented;

        public int Length { get; private set; }

        public readonly ReadOnlySpan<char> Written => _span[..Length];

        public readonly ref char Last => ref _span[Length - 1];

        public void Add(char c)
        {
            if (Length == _span.Length) Grow();
            _span[Length++] = c;
        }

        public void Add(string text)
        {
            foreach (var c in text) Add(c);
        }

        public readonly void Dispose()
        {
            if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        }

        private void Grow()
        {
            var larger = ArrayPool<char>.Shared.Rent(Length * 2);
            _span.CopyTo(larger);
            if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
            _span = _rented = larger;
        }
    }
}
