namespace CompareLib.Cli;

/// <summary>Turns what people type out of habit into what the parser takes: <c>help align</c>, <c>version</c>, <c>-V</c>, files after <c>--</c>.</summary>
internal static class Habits
{
    private const string EndOfOptions = "--";

    /// <summary>The arguments as the parser takes them.</summary>
    public static string[] Translated(string[] args)
    {
        if (args is ["help", .. var topic]) return [.. topic, "--help"];
        if (args is ["version"] or ["-V"]) return ["--version"];
        var end = Array.IndexOf(args, EndOfOptions);
        // A file that begins with a dash is named by its place: no option begins with "./".
        return end < 0 ? args : [.. args[..end], .. args[(end + 1)..].Select(a => a.Length > 1 && a[0] == '-' ? "./" + a : a)];
    }

    /// <summary>The wish for colour among the arguments; auto where there is none or where it is wrong, which the parser tells.</summary>
    public static ColourChoice Colour(string[] args)
    {
        var at = Array.IndexOf(args, "--color");
        var word = at >= 0 && at + 1 < args.Length ? args[at + 1] : Array.Find(args, a => a.StartsWith("--color=", StringComparison.Ordinal))?["--color=".Length..];
        return Enum.TryParse<ColourChoice>(word, ignoreCase: true, out var choice) ? choice : ColourChoice.Auto;
    }

    /// <summary>Whether the arguments ask for silence.</summary>
    public static bool Quiet(string[] args) => args.Contains("--quiet") || args.Contains("-q");
}
