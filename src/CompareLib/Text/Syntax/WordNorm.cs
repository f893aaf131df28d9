namespace CompareLib.Text.Syntax;

/// <summary>The normal form under which the models know a word, so that typography does not hide it.</summary>
internal static class WordNorm
{
    public const string OpenQuote = "``", CloseQuote = "''", OpenSingle = "`", CloseSingle = "'", Dash = "–", Ellipsis = "...";

    /// <summary>The normal form of <paramref name="form"/>; <paramref name="spaceBefore"/> and <paramref name="spaceAfter"/> tell an opening mark from a closing one.</summary>
    public static string Of(ReadOnlySpan<char> form, bool spaceBefore, bool spaceAfter)
    {
        if (form.Length == 0) return "";
        if (form.Length <= 3 && !char.IsLetterOrDigit(form[0]) && Mark(form, spaceBefore, spaceAfter) is { } mark) return mark;
        if (form.Length > 40) form = form[..40];
        Span<char> buffer = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            buffer[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= '0' and <= '9' => '0',
                '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
                _ => char.ToLowerInvariant(c),
            };
        }

        return Common.Intern(buffer);
    }

    private static string? Mark(ReadOnlySpan<char> form, bool spaceBefore, bool spaceAfter)
    {
        var c = form[0];
        if (c is '.' && form.Length > 1 || c is '…') return Ellipsis;
        if (c is '-' && (form.Length > 1 || (spaceBefore && spaceAfter)) || c is '–' or '—' or '―') return Dash;
        if (form.Length == 2 && form[1] == c)
        {
            if (c is '`' or '‘') return OpenQuote;
            if (c is '\'' or '’') return spaceBefore && !spaceAfter ? OpenQuote : CloseQuote;
        }

        if (form.Length > 1) return null;
        return c switch
        {
            '"' => spaceBefore && !spaceAfter ? OpenQuote : CloseQuote,
            '“' or '„' or '‟' or '「' => c == '“' && !spaceBefore && spaceAfter ? CloseQuote : OpenQuote,
            '”' or '」' => CloseQuote,
            '«' or '»' or '‹' or '›' => !spaceBefore && spaceAfter ? CloseQuote : spaceBefore && !spaceAfter ? OpenQuote : c is '«' or '‹' ? OpenQuote : CloseQuote,
            '‘' or '‚' or '`' => OpenSingle,
            '\'' or '’' or '´' => spaceBefore && !spaceAfter ? OpenSingle : CloseSingle,
            _ => null,
        };
    }
}
