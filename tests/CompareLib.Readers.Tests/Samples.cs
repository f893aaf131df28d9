namespace CompareLib.Readers.Tests;

/// <summary>One made-up story in many formats and encodings.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "CompareLib.Readers.Tests", "Cases", "formats");

    public static IEnumerable<string> Files => Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => f != "EXPECTED.json").Order(StringComparer.Ordinal);

    public static FormatInput Input(string name, byte[] bytes) => new(name, name, () => new MemoryStream(bytes));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CompareLib.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("CompareLib.sln");
    }
}
