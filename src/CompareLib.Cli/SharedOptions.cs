using System.CommandLine;

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
                if (token.Value.Length > 1 && token.Value[0] == '-') result.AddError($"there is no option {token.Value}");
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

    public static Option<bool> Strict() => new("--strict") { Description = "End with the first input that cannot be read, instead of passing it over." };

    public static Option<bool> Pairs(string description) => new("--pairs") { Description = description };
}
