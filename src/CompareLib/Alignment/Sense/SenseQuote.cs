namespace CompareLib.Alignment.Sense;

/// <summary>Words of a wording as a reason prints them: in marks, short.</summary>
internal static class SenseQuote
{
    private const int Longest = 60;

    public static string Of(SenseText text, int first, int end)
    {
        var printed = string.Join(' ', text.Printed(first, end).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (printed.Length > Longest)
        {
            var cut = printed.LastIndexOf(' ', Longest);
            printed = (cut > 0 ? printed[..cut] : new string([.. printed.Take(Longest).Where(c => !char.IsSurrogate(c))])) + " …";
        }

        return "“" + printed + "”";
    }
}
