namespace CompareLib.Articles;

/// <summary>One line of a JSON Lines stream.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes without the line end; valid until the next line is read.</param>
internal readonly record struct JsonLine(long Number, ReadOnlyMemory<byte> Bytes);
