namespace CompareLib.Matching;

/// <summary>
/// The stretches of a wording that stand in quotation marks. A mark that nothing closes runs to the end, one that nothing opened from the beginning: a
/// quotation is often cut at its marks. Single marks are left alone, since the apostrophe is one.
/// </summary>
internal static class MarkedStretches
{
    /// <summary>Finds the next stretch at or after <paramref name="position"/>; false when there is none. Cost: linear.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int position, out int start, out int length)
    {
        var isFirst = position == 0;
        for (start = -1; position < text.Length; position++)
        {
            var mark = text[position];
            if (!IsMark(mark)) continue;
            if (start >= 0 && !Opens(mark, text[start - 1])) return Found(text[..position], ref position, start, out length);
            if (start < 0 && isFirst && OnlyCloses(mark)) return Found(text[..position], ref position, start = 0, out length);
            if (start < 0 && !OnlyCloses(mark)) start = position + 1;
        }

        length = start < 0 ? 0 : text.Length - start;
        return start >= 0;
    }

    private static bool Found(ReadOnlySpan<char> before, ref int position, int start, out int length)
    {
        length = before.Length - start;
        position++;
        return true;
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '〝' or '〞' or '〟' or '＂';

    private static bool OnlyCloses(char c) => c is '”' or '」' or '』' or '〞' or '〟';

    // Inside marks another opening one belongs to what is said; but “ closes what „ opened, and guillemets open and close either way.
    private static bool Opens(char c, char opener) => c is '„' or '‟' or '「' or '『' or '〝' || (c == '“' && opener != '„');
}
