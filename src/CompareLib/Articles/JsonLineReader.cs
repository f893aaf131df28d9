namespace CompareLib.Articles;

/// <summary>Cuts a stream into lines of bytes without ever holding more than one line. Blank lines are passed over, a byte order mark too.</summary>
internal static class JsonLineReader
{
    /// <summary>In bytes; twice as many must fit into one array.</summary>
    private const int LongestLine = 1 << 29;

    /// <summary>The lines of <paramref name="stream"/> that are not blank.</summary>
    public static IEnumerable<JsonLine> Read(Stream stream)
    {
        var buffer = new byte[1 << 16];
        int start = 0, end = 0, scanned = 0;
        long number = 0;
        while (true)
        {
            var at = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (at < 0)
            {
                scanned = end;
                var read = 0;
                if (end == buffer.Length) (buffer, start, end, scanned) = Room(buffer, start, end);
                read = stream.Read(buffer, end, buffer.Length - end);
                if (read > 0)
                {
                    end += read;
                    continue;
                }

                if (start < end && Trim(buffer, start, end, ++number) is { Length: > 0 } last) yield return new JsonLine(number, last);
                yield break;
            }

            var line = Trim(buffer, start, scanned + at, ++number);
            start = scanned += at + 1;
            if (line.Length > 0) yield return new JsonLine(number, line);
        }
    }

    private static (byte[] Buffer, int Start, int End, int Scanned) Room(byte[] buffer, int start, int end)
    {
        if (start == 0 && buffer.Length >= LongestLine) throw new InvalidDataException($"a line is longer than {LongestLine >> 20} MB");
        var target = start > buffer.Length / 2 ? buffer : new byte[checked(buffer.Length * 2)];
        buffer.AsSpan(start, end - start).CopyTo(target);
        return (target, 0, end - start, end - start);
    }

    private static ReadOnlyMemory<byte> Trim(byte[] buffer, int start, int end, long number)
    {
        if (number == 1 && end - start >= 3 && buffer[start] == 0xEF && buffer[start + 1] == 0xBB && buffer[start + 2] == 0xBF) start += 3;
        while (start < end && buffer[end - 1] is (byte)'\r' or (byte)' ' or (byte)'\t') end--;
        while (start < end && buffer[start] is (byte)' ' or (byte)'\t') start++;
        return buffer.AsMemory(start, end - start);
    }
}
