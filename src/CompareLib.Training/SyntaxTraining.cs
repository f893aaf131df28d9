using System.IO.Compression;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary><c>syntax OUTPUT LANGUAGE TRAIN.conllu ...</c>: trains the network and the word tables of a language and writes the resource.</summary>
internal static class SyntaxTraining
{
    public static int Run(string[] args)
    {
        var files = args.Skip(2).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine("usage: syntax OUTPUT.model LANGUAGE TRAIN.conllu [TRAIN.conllu ...] [--epochs N] [--seed N] [--rate TEN-THOUSANDTHS] [--start MODEL (go on from it)] [--variants] [--check DEV.conllu,...] [--network-of MODEL (learn the word tables only)]");
            return 2;
        }

        string Option(string name, string otherwise) => Array.IndexOf(args, name) is var at && at >= 0 ? args[at + 1] : otherwise;
        int Number(string name, int otherwise) => int.Parse(Option(name, otherwise.ToString(System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture);
        var sentences = files.SelectMany(Treebank.Read).ToList();
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Count)} words");
        var notice = $"CompareLib syntax model, language {args[1]}; trained by CompareLib.Training (syntax) on {string.Join(", ", files.Select(Path.GetFileName))}. Treebank, authors and licence: NOTICE-syntax.txt beside this file.";
        var lexicon = SyntaxTrainingLexicon.Learn(sentences);
        var checks = Option("--check", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Treebank.Read).ToList();
        if (Option("--network-of", "") is { Length: > 0 } model)
        {
            Save(args[0], notice, Network(model), lexicon);
            return 0;
        }

        var epochs = Number("--epochs", 15);
        var rate = Number("--rate", 25) * 1e-4f;
        var start = Option("--start", "") is { Length: > 0 } earlier ? Network(earlier) : null;
        SyntaxTrainingNetworkRun.Train(sentences, epochs, Number("--seed", 1), rate, args[1] == "en", args.Contains("--variants"), start, (weights, epoch) =>
        {
            if (epoch + 1 == epochs || epoch % 5 == 4) foreach (var check in checks) Check(new SyntaxParser(new SyntaxModel(new SyntaxNetwork(weights), lexicon), LanguageRules.For(args[1])), check);
            if (epoch + 1 == epochs || epoch % 5 == 4) Save(args[0], notice, weights, lexicon);
        });
        return 0;
    }

    private static void Save(string path, string notice, NetworkWeights weights, WordLexicon lexicon)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(notice);
        weights.Save(writer);
        lexicon.Save(writer);
        writer.Flush();
        using var file = File.Create(path);
        using var packed = new BrotliStream(file, CompressionLevel.Optimal);
        memory.Position = 0;
        memory.CopyTo(packed);
    }

    private static NetworkWeights Network(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked);
        _ = reader.ReadString();
        return NetworkWeights.Load(reader);
    }

    private static void Check(SyntaxParser parser, List<Treebank> sentences)
    {
        int all = 0, tags = 0, heads = 0, labelled = 0;
        foreach (var s in sentences)
        {
            var parsed = parser.Parse(s.Words, new TextSpan(0, s.Text.Length));
            for (var i = 0; i < s.Count; i++)
            {
                all++;
                if (parsed[i].Tag == s.Tags[i]) tags++;
                if (parsed[i].Head != s.Heads[i]) continue;
                heads++;
                if (parsed[i].Relation == s.Relations[i]) labelled++;
            }
        }

        Console.WriteLine($"  UPOS {100.0 * tags / all:F2} UAS {100.0 * heads / all:F2} LAS {100.0 * labelled / all:F2}");
    }
}
