using System.IO.Compression;
using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary><c>syntax OUTPUT LANGUAGE TRAIN.conllu ...</c>: trains tagger, parser and word tables of a language and writes the resource.</summary>
internal static class SyntaxTraining
{
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: syntax OUTPUT.model LANGUAGE TRAIN.conllu [TRAIN.conllu ...] [--epochs N] [--prune N]");
            return 2;
        }

        var files = args.Skip(2).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at && at >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
        var epochs = Option("--epochs", 8);
        var sentences = files.SelectMany(Treebank.Read).ToList();
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} words");
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write($"CompareLib syntax model, language {args[1]}; trained by CompareLib.Training syntax on {string.Join(", ", files.Select(Path.GetFileName))}.");
        var tagger = SyntaxTrainingTagger.Train(sentences, epochs);
        tagger.Save(writer, Option("--prune", 3));
        var tags = SyntaxTrainingTagger.Jackknife(sentences, tagger.Labels, 5);
        var parser = SyntaxTrainingTransitions.Train(sentences, tags, tagger.Labels, epochs);
        parser.Save(writer, Option("--prune", 3));
        SyntaxTrainingLexicon.Learn(sentences).Save(writer);
        writer.Flush();
        using var file = File.Create(args[0]);
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        memory.Position = 0;
        memory.CopyTo(packed);
        return 0;
    }
}
