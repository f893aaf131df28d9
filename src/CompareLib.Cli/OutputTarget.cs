namespace CompareLib.Cli;

/// <summary>Where an output may go: never over something that is read, never half-written.</summary>
/// <remarks>Everything is written into a neighbour first, under a name nobody else has, which takes the place of the old file when it is complete.</remarks>
internal static class OutputTarget
{
    private const string Standard = "-";

    /// <summary>Refuses an output that is one of the inputs or stands inside a folder that is read.</summary>
    /// <exception cref="UsageException">It is; nothing was opened.</exception>
    public static void Check(string option, string? output, IEnumerable<string> inputs)
    {
        if (output is null or Standard) return;
        if (output.Length == 0) throw new UsageException($"{option} needs a name");
        var target = Real(output);
        foreach (var input in inputs)
        {
            if (input == Standard) continue;
            var read = Real(input);
            if (target == read) throw new UsageException($"{option} {output} is an input: it would be overwritten");
            if (Directory.Exists(read) && target.StartsWith(read.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new UsageException($"{option} {output} stands inside the input folder {input}: the next run would read it");
        }
    }

    /// <summary>Whether the path is a device, a pipe or standard output under another name: written to as it is, since nothing can take its place.</summary>
    public static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
    }

    /// <summary>The file that a path stands for: links are followed, so that a link stays one.</summary>
    public static string Final(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder");
        return File.Exists(path) && new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);
    }

    /// <summary>A name beside <paramref name="path"/> that nobody has.</summary>
    public static string Neighbour(string path) => Path.Combine(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", $".comparelib-{Guid.NewGuid():N}.part");

    /// <summary>Deletes a file or folder that was left half-written; what cannot be deleted harms nobody.</summary>
    public static void Drop(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (Exception ignored) when (ignored is IOException or UnauthorizedAccessException)
        {
            // The error that matters has been told.
        }
    }

    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        FileSystemInfo info = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        if (info.Exists && Link(info) is { } target) return target.TrimEnd(Path.DirectorySeparatorChar);
        return folder is null ? full : Path.Combine(Directory.Exists(folder) ? RealFolder(folder) : folder, Path.GetFileName(full));
    }

    private static string RealFolder(string folder) => Path.GetDirectoryName(folder) is not { } parent ? folder
        : Link(new DirectoryInfo(folder)) ?? Path.Combine(RealFolder(parent), Path.GetFileName(folder));

    private static string? Link(FileSystemInfo info)
    {
        try
        {
            return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
