namespace CompareLib.Text.Syntax;

/// <summary>One string for each very common short word, so that reading a text does not allocate them again and again.</summary>
internal static class Common
{
    private static readonly string[] Words =
        ("the a an of to in and that is was for on with as by at from it he she his her they their we i you be are were has have had not but or said who which will would this its an about after been also one more when had new over were up out no if can could than into there all some other what just only them him"
        + " der die das den dem des und in zu von mit auf für ist im nicht ein eine einen einem einer sich auch als an es er sie wir ich nach bei aus wie war hat dass daß sind wird werden noch vor über um so am zum zur wurde haben . , : ; ? ! ( ) - 's n't")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        new HashSet<string>(Words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The shared string equal to <paramref name="word"/>, or a new one.</summary>
    public static string Intern(ReadOnlySpan<char> word) =>
        word.Length <= 6 && Lookup.TryGetValue(word, out var known) ? known : word.ToString();
}
