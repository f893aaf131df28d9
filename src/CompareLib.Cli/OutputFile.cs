using System.Text;

namespace CompareLib.Cli;

/// <summary>Writes a file whole or not at all: into a neighbour first, which then takes its place.</summary>
internal static class OutputFile
{
    /// <summary>Writes <paramref name="path"/> as UTF-8 with line feeds.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        var neighbour = path + ".part";
        try
        {
            using (var writer = new StreamWriter(neighbour, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" }) write(writer);
            File.Move(neighbour, path, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write {path}: {broken.Message}", broken);
        }
        finally
        {
            TryDelete(neighbour);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception ignored) when (ignored is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // The error that matters has been told; a left-over neighbour harms nobody.
        }
    }
}
