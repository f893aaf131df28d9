using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The distinct words of one collation, numbered, and how any two of them are alike. Not thread-safe.</summary>
internal sealed class WordTypes
{
    private const ushort Unknown = ushort.MaxValue;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<WordType> types = [];
    private ushort[] relations = [];
    private int side;

    public WordType this[int number] => types[number];

    public int Count => types.Count;

    public int Number(ReadOnlySpan<char> form, TokenKind kind)
    {
        if (numbers.TryGetValue(form, out var number)) return number;
        number = types.Count;
        var type = WordType.Of(form, kind);
        numbers.Dictionary.Add(type.Form, number);
        types.Add(type);
        return number;
    }

    /// <summary>How two words are alike (<see cref="WordComparer.Code"/>); worked out once for every pair asked for while the vocabulary is of moderate size.</summary>
    public ushort Code(int a, int b)
    {
        if (types.Count > 4096) return WordComparer.Code(types[a], types[b]);
        if (side < types.Count) Grow();
        ref var cell = ref relations[(a * side) + b];
        if (cell == Unknown) cell = relations[(b * side) + a] = WordComparer.Code(types[a], types[b]);
        return cell;
    }

    private void Grow()
    {
        side = types.Count;
        relations = new ushort[side * side];
        Array.Fill(relations, Unknown);
    }
}
