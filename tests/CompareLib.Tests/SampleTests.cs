using System.Reflection;

namespace CompareLib.Tests;

/// <summary>The code in the README is the sample's code, and it runs.</summary>
public sealed class SampleTests
{
    private static string Code => File.ReadAllText(Path.Combine(Repository.Root, "src", "CompareLib.Sample", "Program.cs"));

    [Test]
    public void The_readme_shows_the_code_of_the_sample() =>
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), Does.Contain("```csharp\n" + Code + "```"));

    [Test]
    public void The_sample_is_short() => Assert.That(Code.Split('\n'), Has.Length.LessThanOrEqualTo(60));

    [Test]
    public void The_sample_shows_who_says_lowest_level_and_who_says_lowest_point()
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Assembly.Load("CompareLib.Sample").EntryPoint!.Invoke(null, [new[] { Repository.Seeds }]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.That(output.ToString(), Does.Contain("Valery Gerasimov").And.Contain("2 independent sources").And.Contain("lowest level").And.Contain("lowest point").And.Contain("level -> point").Or.Contain("point -> level"));
    }
}
