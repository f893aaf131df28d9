namespace CompareLib.Reports;

/// <summary>Lets only addresses of the web become links.</summary>
internal static class SafeUrl
{
    /// <summary>The address in ASCII, every control and quote character escaped; null unless it is an absolute http or https address of at most 2,048 characters.</summary>
    public static string? Of(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > 2048) return null;
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        var text = uri.AbsoluteUri;
        return text.All(c => c is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '`' or '\\' or '|' or '(' or ')')) ? text : Escape(text);
    }

    private static string Escape(string text) => string.Concat(text.Select(c =>
        c is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '`' or '\\' or '|' or '(' or ')') ? c.ToString() : c < '\u0080' ? $"%{(int)c:X2}" : Uri.EscapeDataString(c.ToString())));
}
