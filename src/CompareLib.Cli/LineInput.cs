using System.Text.Json;
using CompareLib.Articles;

namespace CompareLib.Cli;

/// <summary>Reads JSON Lines from files, or from standard input when none is named; a bad line is named and passed over.</summary>
/// <param name="terminal">Whose standard input is read.</param>
/// <param name="problems">Told of every bad file and line.</param>
internal sealed class LineInput(Terminal terminal, ProblemLog problems)
{
    /// <summary>What <paramref name="read"/> makes of each line, in order.</summary>
    /// <param name="inputs">Files; <c>-</c> or none at all for standard input.</param>
    /// <param name="read">Takes the object and the bytes of its line, both valid during the call only; a <see cref="JsonException"/> names the line as bad.</param>
    public IEnumerable<T> Read<T>(IReadOnlyList<string> inputs, Func<JsonElement, ReadOnlyMemory<byte>, T> read) where T : class
    {
        foreach (var input in inputs.Count == 0 ? ["-"] : inputs)
        {
            using var stream = Open(input);
            if (stream is null) continue;
            foreach (var line in JsonLineReader.Read(stream))
            {
                if (OtherForm.Of(line) is { } form)
                {
                    problems.Add(new InputProblem(input == "-" ? "standard input" : input, null, form));
                    break;
                }

                if (Read(input == "-" ? "standard input" : input, line, read) is { } result) yield return result;
            }
        }
    }

    private T? Read<T>(string name, JsonLine line, Func<JsonElement, ReadOnlyMemory<byte>, T> read) where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(line.Bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException($"expected an object, found {json.RootElement.ValueKind}");
            return read(json.RootElement, line.Bytes);
        }
        catch (JsonException broken)
        {
            problems.Add(new InputProblem(name, line.Number, JsonProblem.Of(broken)));
            return null;
        }
    }

    private Stream? Open(string input)
    {
        if (input == "-") return terminal.In;
        try
        {
            return File.OpenRead(input);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            problems.Add(new InputProblem(input, null, Directory.Exists(input) ? "is a folder" : File.Exists(input) ? $"cannot be read: {broken.Message}" : "no such file"));
            return null;
        }
    }
}
