using System.Text;

namespace CompareLib.Cli;

/// <summary>Writes a file whole or not at all: into a neighbour first, which then takes its place.</summary>
internal static class OutputFile
{
    /// <summary>Writes <paramref name="path"/> as UTF-8 with line feeds.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it. What stood there before is as it was.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        string? neighbour = null;
        try
        {
            if (OutputTarget.IsDevice(path))
            {
                using var device = Writer(path, FileMode.Open);
                write(device);
                return;
            }

            var target = OutputTarget.Final(path);
            neighbour = OutputTarget.Neighbour(target);
            using (var writer = Writer(neighbour, FileMode.CreateNew)) write(writer);
            File.Move(neighbour, target, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write {path}: {broken.Message}", broken);
        }
        finally
        {
            if (neighbour is not null) OutputTarget.Drop(neighbour);
        }
    }

    private static StreamWriter Writer(string path, FileMode mode) =>
        new(new FileStream(path, mode, FileAccess.Write, FileShare.Read), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
}
