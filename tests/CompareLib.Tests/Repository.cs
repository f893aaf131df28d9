namespace CompareLib.Tests;

/// <summary>Where the checkout stands, for the tests that run on the seeds and the README.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds => Path.Combine(Root, "seeds");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CompareLib.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("CompareLib.sln");
    }
}
