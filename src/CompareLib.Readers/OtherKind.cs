namespace CompareLib.Readers;

/// <summary>What a file is that no format reads, in words.</summary>
internal static class OtherKind
{
    /// <summary>The reason why it is passed over.</summary>
    public static string Of(FormatInput input)
    {
        if (input.Start.IsEmpty) return "is empty";
        var text = input.Text;
        if (text.StartsWith("\u0089PNG", StringComparison.Ordinal) || text.StartsWith("GIF8", StringComparison.Ordinal) || text.StartsWith("\u00FF\u00D8\u00FF", StringComparison.Ordinal)) return "a picture";
        if (text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)) return "a document or archive of a kind that is not read";
        if (text.StartsWith('<')) return "XML of a kind that is not read";
        return input.Extension.Length > 0 ? $"a {input.Extension} file: the kind is not read" : "of a kind that is not read";
    }
}
