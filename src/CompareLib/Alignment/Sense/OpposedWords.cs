namespace CompareLib.Alignment.Sense;

/// <summary>Words that say something else at one place of a sentence. A word may belong to several lines, and two forms of one field never oppose each other.</summary>
internal sealed class OpposedWords
{
    private readonly Dictionary<string, List<(int Line, int Field)>> function = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Line, int Field)>> content = new(StringComparer.Ordinal);

    public OpposedWords(IEnumerable<string> functionLines, IEnumerable<string> contentLines)
    {
        Read(functionLines, function);
        Read(contentLines, content);
        FunctionPhrases = new SensePhrases(function.Keys.Order(StringComparer.Ordinal).Select(k => (k, "")));
    }

    /// <summary>The small words and phrases, to look for in a text.</summary>
    public SensePhrases FunctionPhrases { get; }

    /// <summary>Whether two small words or phrases oppose each other.</summary>
    public bool Function(string a, string b) => Oppose(function, a, b);

    /// <summary>Whether two words of content oppose each other, by their printed or base forms.</summary>
    public bool Content(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (Share(content, x, y)) return false;
        foreach (var x in a)
            foreach (var y in b)
                if (Oppose(content, x, y)) return true;
        return false;
    }

    private static bool Oppose(Dictionary<string, List<(int Line, int Field)>> table, string a, string b) =>
        table.TryGetValue(a, out var x) && table.TryGetValue(b, out var y) && !Share(table, a, b) && x.Exists(p => y.Exists(q => p.Line == q.Line && p.Field != q.Field));

    private static bool Share(Dictionary<string, List<(int Line, int Field)>> table, string a, string b) =>
        a == b || (table.TryGetValue(a, out var x) && table.TryGetValue(b, out var y) && x.Exists(p => y.Contains(p)));

    private static void Read(IEnumerable<string> lines, Dictionary<string, List<(int, int)>> table)
    {
        var line = 0;
        foreach (var text in lines)
        {
            var field = 0;
            foreach (var forms in text.Split('|', StringSplitOptions.TrimEntries))
            {
                foreach (var form in forms.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!table.TryGetValue(form, out var places)) table[form] = places = [];
                    places.Add((line, field));
                }

                field++;
            }

            line++;
        }
    }
}
