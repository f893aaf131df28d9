using System.Collections.Immutable;

namespace CompareLib.Text.Syntax;

/// <summary>A parsed sentence: its words, and the tree over them ready to walk. Immutable and thread-safe.</summary>
/// <remarks>Word numbers are indexes into <see cref="Tokens"/>. Building costs time and memory linear in the number of words; every look-up but
/// <see cref="IndexAt"/> (a binary search) and <see cref="Find"/> is constant.</remarks>
internal sealed class ParsedSentence
{
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly (int First, int Last)[] _subtrees;

    public ParsedSentence(TextSpan span, ImmutableArray<SyntaxToken> tokens)
    {
        Span = span;
        Tokens = tokens;
        var n = tokens.Length;
        _firstChild = new int[n + 1];
        Root = n > 0 ? 0 : -1;
        foreach (var t in tokens) if (t.Head >= 0) _firstChild[t.Head]++;
        for (int i = 0, sum = 0; i <= n; i++) { sum += _firstChild[i]; _firstChild[i] = sum; }
        _children = new int[n == 0 ? 0 : _firstChild[n]];
        for (var i = n - 1; i >= 0; i--)
        {
            if (tokens[i].Head >= 0) _children[--_firstChild[tokens[i].Head]] = i;
            else Root = i;
        }

        _subtrees = new (int, int)[n];
        var order = TopDown();
        for (var i = 0; i < n; i++) _subtrees[i] = (i, i);
        for (var k = order.Length - 1; k >= 0; k--)
        {
            var i = order[k];
            if (tokens[i].Head is var head && head < 0) continue;
            _subtrees[head] = (Math.Min(_subtrees[head].First, _subtrees[i].First), Math.Max(_subtrees[head].Last, _subtrees[i].Last));
        }
    }

    /// <summary>The sentence in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>The words in order.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>Number of words.</summary>
    public int Count => Tokens.Length;

    /// <summary>The first word that has no head; -1 for a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The word with that number.</summary>
    public SyntaxToken this[int index] => Tokens[index];

    /// <summary>The words whose head is <paramref name="index"/>, in order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int index) => _children.AsSpan(_firstChild[index], _firstChild[index + 1] - _firstChild[index]);

    /// <summary>First and last word (both inclusive) that the word governs, itself among them.</summary>
    public (int First, int Last) Subtree(int index) => _subtrees[index];

    /// <summary>The stretch of text from the first to the last word that the word governs.</summary>
    public TextSpan SubtreeSpan(int index) => new(Tokens[_subtrees[index].First].Span.Start, Tokens[_subtrees[index].Last].Span.End);

    /// <summary>The first child of <paramref name="index"/> with that relation, with or without a subtype (<c>nsubj</c> finds <c>nsubj:pass</c>); -1 for none.</summary>
    public int Child(int index, string relation)
    {
        foreach (var child in ChildrenOf(index)) if (IsRelation(Tokens[child].Relation, relation)) return child;
        return -1;
    }

    /// <summary>True when the word's relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool Is(int index, string relation) => IsRelation(Tokens[index].Relation, relation);

    /// <summary>True when <paramref name="index"/> is <paramref name="ancestor"/> or lies below it in the tree.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (; index >= 0; index = Tokens[index].Head) if (index == ancestor) return true;
        return false;
    }

    /// <summary>The word that covers <paramref name="offset"/> of the text (the first, where a fused form stands for two); -1 between words.</summary>
    public int IndexAt(int offset)
    {
        var i = FirstAtOrAfter(offset);
        return i < Count && Tokens[i].Span.Contains(offset) ? i : -1;
    }

    /// <summary>The first word that ends after <paramref name="offset"/>; <see cref="Count"/> when there is none.</summary>
    public int FirstAtOrAfter(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>First and last word (both inclusive) that share a letter with <paramref name="span"/>; last below first when there is none.</summary>
    public (int First, int Last) Find(TextSpan span)
    {
        var first = FirstAtOrAfter(span.Start);
        var last = first - 1;
        while (last + 1 < Count && Tokens[last + 1].Span.Start < span.End) last++;
        return (first, last);
    }

    private static bool IsRelation(string relation, string wanted) =>
        relation.Length == wanted.Length ? relation == wanted
        : relation.Length > wanted.Length && relation[wanted.Length] == ':' && relation.StartsWith(wanted, StringComparison.Ordinal);

    private int[] TopDown()
    {
        var order = new int[Count];
        var filled = 0;
        for (var i = 0; i < Count; i++) if (Tokens[i].Head < 0) order[filled++] = i;
        for (var k = 0; k < filled; k++) foreach (var child in ChildrenOf(order[k])) order[filled++] = child;
        return filled == Count ? order : order[..filled];
    }
}
