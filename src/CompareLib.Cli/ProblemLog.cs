using CompareLib.Articles;

namespace CompareLib.Cli;

/// <summary>Names every problem with the input on standard error and remembers that there was one.</summary>
/// <param name="terminal">Where problems are named.</param>
/// <param name="strict">Whether the first problem ends the run.</param>
internal sealed class ProblemLog(Terminal terminal, bool strict)
{
    /// <summary>How many problems there were.</summary>
    public int Count { get; private set; }

    /// <summary>The exit code so far: done, or some input failed.</summary>
    public int ExitCode => Count > 0 ? Cli.ExitCode.InputFailed : Cli.ExitCode.Done;

    /// <summary>Names a problem.</summary>
    /// <exception cref="InputException">The run is strict.</exception>
    public void Add(InputProblem problem)
    {
        Count++;
        terminal.Complain(problem.ToString());
        if (strict) throw new InputException("stopped at the first problem, as --strict asks");
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
