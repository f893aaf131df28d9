namespace CompareLib.Cli;

/// <summary>Writes a folder of pages whole or not at all: into a neighbour first, whose files then take their places.</summary>
internal static class OutputFolder
{
    /// <summary>Refuses a folder that holds anything, unless <paramref name="force"/> says that it may be written over.</summary>
    /// <exception cref="UsageException">It holds files, or is a file.</exception>
    public static void Check(string option, string? folder, bool force)
    {
        if (folder is null) return;
        if (File.Exists(folder)) throw new UsageException($"{option} {folder} is a file, not a folder");
        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{option} {folder} holds files already; --force writes into it all the same");
    }

    /// <summary>Lets <paramref name="write"/> fill a new folder beside <paramref name="folder"/> and puts its files into place.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public static T Write<T>(string folder, Func<string, T> write)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var neighbour = OutputTarget.Neighbour(target);
        try
        {
            Directory.CreateDirectory(neighbour);
            var result = write(neighbour);
            if (!Directory.Exists(target)) Directory.Move(neighbour, target);
            else
            {
                foreach (var file in Directory.EnumerateFiles(neighbour, "*", SearchOption.AllDirectories))
                {
                    var place = Path.Combine(target, Path.GetRelativePath(neighbour, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                    File.Move(file, place, overwrite: true);
                }
            }

            return result;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write into {folder}: {broken.Message}", broken);
        }
        finally
        {
            OutputTarget.Drop(neighbour);
        }
    }
}
