using System.CommandLine;
using System.CommandLine.Parsing;

namespace CompareLib.Cli;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Inputs(string description)
    {
        var inputs = new Argument<string[]>("input") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        // Left to itself the parser takes a mistyped option for a file name.
        inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length < 2 || token.Value[0] != '-') continue;
                var known = (result.Parent as CommandResult)?.Command.Options.SelectMany(o => o.Aliases.Append(o.Name)) ?? [];
                result.AddError($"there is no option {token.Value}{Suggestion.For(token.Value, known)}");
            }
        });
        return inputs;
    }

    public static Option<string?> Output(string description) => new("--output", "-o") { Description = description, HelpName = "file" };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads", "-t")
        {
            Description = "How many threads work at once; never changes a result.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var n) || n is < 1 or > 1024))
                result.AddError($"--threads must be a whole number from 1 to 1024, not '{result.Tokens[0].Value}'");
        });
        return option;
    }

    public static Option<string> Colour()
    {
        var option = new Option<string>("--color") { Description = "When to colour the report on the terminal: auto, always or never.", HelpName = "when", Recursive = true, DefaultValueFactory = _ => "auto" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Enum.TryParse<ColourChoice>(result.Tokens[0].Value, ignoreCase: true, out _)) result.AddError($"--color knows auto, always and never, not '{result.Tokens[0].Value}'");
        });
        return option;
    }

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no notes on standard error; problems are told all the same.", Recursive = true };

    public static Option<bool> Strict() => new("--strict") { Description = "End with the first input that cannot be read, instead of passing it over." };

    public static Option<bool> Pairs(string description) => new("--pairs") { Description = description };
}
