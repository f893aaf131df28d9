using System.Globalization;
using CompareLib.Articles;

namespace CompareLib.Cli;

/// <summary>Names problems with the input on standard error, the first of each input, and remembers how many there were. Thread-safe.</summary>
/// <param name="terminal">Where problems are named.</param>
/// <param name="strict">Whether the first problem ends the run.</param>
internal sealed class ProblemLog(Terminal terminal, bool strict)
{
    /// <summary>So many problems of one input are named; of the rest only their number.</summary>
    public const int MostNamed = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byInput = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);

    /// <summary>How many problems there were.</summary>
    public int Count { get; private set; }

    /// <summary>Names a problem.</summary>
    /// <exception cref="InputException">The run is strict.</exception>
    public void Add(InputProblem problem)
    {
        if (problem.PassedOver)
        {
            lock (_gate) _passedOver[problem.Message] = _passedOver.GetValueOrDefault(problem.Message) + 1;
            if (!strict) return;
        }

        lock (_gate)
        {
            Count++;
            var met = _byInput[problem.Source] = _byInput.GetValueOrDefault(problem.Source) + 1;
            if (met <= MostNamed) terminal.Complain(problem.ToString());
        }

        if (strict) throw new InputException("stopped at the first problem, as --strict asks");
    }

    /// <summary>Tells how many problems were not named, and the exit code: done, or some input failed.</summary>
    public int Finish()
    {
        lock (_gate)
        {
            foreach (var (input, count) in _byInput.OrderBy(i => i.Key, StringComparer.Ordinal))
            {
                if (count > MostNamed) terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"{input}: and {count - MostNamed:N0} more lines like these"));
            }

            if (_passedOver.Count > 0)
            {
                var kinds = _passedOver.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key}: {k.Value:N0}"));
                var files = _passedOver.Values.Sum();
                terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{files:N0} {(files == 1 ? "file" : "files")} passed over ({string.Join("; ", kinds)})"));
            }

            _byInput.Clear();
            _passedOver.Clear();
        }

        return Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }

    /// <summary>The articles among <paramref name="inputs"/>; problems are named as they are met.</summary>
    public IEnumerable<Article> Articles(IEnumerable<ArticleInput> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.Article is { } article) yield return article;
            else Add(input.Problem!);
        }
    }
}
