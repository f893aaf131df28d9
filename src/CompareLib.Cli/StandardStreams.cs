using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CompareLib.Cli;

/// <summary>The process's standard streams, opened so that a closed or full one is an error that can be told, and a reader who has gone ends the run.</summary>
internal static class StandardStreams
{
    private const int OutputHandle = 1;
    private const int ErrorHandle = 2;

    /// <summary>Standard output. The console's own stream hides that the reader has gone, so the handle is written to.</summary>
    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : (Stream?)Handle(OutputHandle) ?? new ClosedStream();

    /// <summary>Standard error; what cannot be written there is dropped, since nobody is left to tell.</summary>
    public static TextWriter Error()
    {
        var stream = OperatingSystem.IsWindows() ? Console.OpenStandardError() : (Stream?)Handle(ErrorHandle) ?? Stream.Null;
        return TextWriter.Synchronized(new StreamWriter(new ForgivingStream(stream), new UTF8Encoding(false), 256) { AutoFlush = true, NewLine = "\n" });
    }

    private static FileStream? Handle(int number)
    {
        try
        {
            return new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
