using System.Collections.Frozen;

namespace CompareLib.Quotations;

/// <summary>Words of one kind, whatever their case.</summary>
internal readonly struct WordList(FrozenSet<string> words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
