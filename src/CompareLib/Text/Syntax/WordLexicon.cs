namespace CompareLib.Text.Syntax;

/// <summary>Lemmas by tag and word, learnt from a treebank: suffix rules with exceptions.</summary>
/// <remarks>A lemma rule strips some letters from the end of a word and adds others; the rule of the longest known ending wins, a whole word being
/// the longest of all. Only endings that change the answer of a shorter one are kept, so that the table stays small.</remarks>
internal sealed class WordLexicon
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lemmas;
    private readonly HashSet<string> _keepCase;

    // Words met lately. Entries are immutable, so that threads need no lock.
    private readonly Known?[] _recent = new Known?[8192];

    public WordLexicon(Dictionary<string, string> lemmas, HashSet<string> keepCase)
    {
        _lemmas = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        _keepCase = keepCase;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_lemmas.Dictionary.Count);
        foreach (var (key, value) in _lemmas.Dictionary.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write(value);
        }

        writer.Write(string.Join(' ', _keepCase.Order(StringComparer.Ordinal)));
    }

    public static WordLexicon Load(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var lemmas = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) lemmas.Add(reader.ReadString(), string.Intern(reader.ReadString()));
        return new WordLexicon(lemmas, [.. reader.ReadString().Split(' ')]);
    }

    /// <summary>The base form of <paramref name="form"/> under that tag.</summary>
    public string Lemma(string tag, string form, string norm)
    {
        var slot = (int)(Hash.Join(Hash.Of(form), (ulong)tag.Length + ((ulong)tag[^1] << 8)) % (ulong)_recent.Length);
        var known = Volatile.Read(ref _recent[slot]);
        if (known is not null && known.Form == form && known.Tag == tag && known.Norm == norm) return known.Lemma;
        known = new Known(tag, form, norm, Find(tag, form, norm));
        Volatile.Write(ref _recent[slot], known);
        return known.Lemma;
    }

    private string Find(string tag, string form, string norm)
    {
        Span<char> key = stackalloc char[64];
        var keep = _keepCase.Contains(tag);
        var lower = norm.Length == form.Length ? norm : form.ToLowerInvariant();
        if (lower.Length > 40) return keep ? form : lower;
        if (!_lemmas.TryGetValue(Key(key, tag, lower, '^'), out var rule))
        {
            rule = "";
            for (var length = Math.Min(lower.Length, 8); length >= 0; length--)
                if (_lemmas.TryGetValue(Key(key, tag, lower.AsSpan(lower.Length - length)), out rule!)) break;
        }

        return Apply(rule ?? "", keep ? form : Lower(form, lower));
    }

    /// <summary>Applies a rule: its first character says how many letters go (as a letter from <c>a</c> = 0), the rest is added.</summary>
    public static string Apply(string rule, string word)
    {
        if (rule.Length == 0 || rule == "a") return word;
        var strip = rule[0] - 'a';
        return strip > word.Length ? word : string.Concat(word.AsSpan(0, word.Length - strip), rule.AsSpan(1));
    }

    internal static ReadOnlySpan<char> Key(Span<char> buffer, string tag, ReadOnlySpan<char> word, char first = '-')
    {
        tag.CopyTo(buffer);
        buffer[tag.Length] = first;
        word.CopyTo(buffer[(tag.Length + 1)..]);
        return buffer[..(tag.Length + 1 + word.Length)];
    }

    private sealed record Known(string Tag, string Form, string Norm, string Lemma);

    private static string Lower(string form, string lower)
    {
        foreach (var c in form) if (char.IsUpper(c)) return lower.AsSpan().IndexOfAnyInRange('0', '0') >= 0 ? form.ToLowerInvariant() : lower;
        return form;
    }
}
