using System.Globalization;

namespace CompareLib.Training;

/// <summary>WordNet 3.0 as read from its database files (wndb(5WN)).</summary>
internal sealed class LexiconBuilderWordNet
{
    private static readonly (string Name, char Pos)[] Parts = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    public List<Synset> Synsets { get; } = [];

    /// <summary>Senses of a lemma and part of speech in the order of the index, with how often each was met in tagged text.</summary>
    public SortedDictionary<(string Lemma, char Pos), List<(int Synset, int Count)>> Senses { get; } = new(Comparer<(string Lemma, char Pos)>.Create(
        (a, b) => string.CompareOrdinal(a.Lemma, b.Lemma) is var c && c != 0 ? c : a.Pos.CompareTo(b.Pos)));

    /// <summary>Irregular forms: inflected word, part of speech, base form.</summary>
    public List<(string Form, char Pos, string Lemma)> Exceptions { get; } = [];

    public static LexiconBuilderWordNet Read(string folder)
    {
        var net = new LexiconBuilderWordNet();
        var ids = new Dictionary<(char, string), int>();
        foreach (var (name, pos) in Parts)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + name)))
            {
                if (line.StartsWith("  ", StringComparison.Ordinal)) continue;
                ids[(pos, line[..8])] = net.Synsets.Count;
                net.Synsets.Add(Synset.Parse(net.Synsets.Count, pos, line));
            }
        }

        foreach (var synset in net.Synsets) synset.Resolve(ids);
        var counts = new Dictionary<(string, char, int), int>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "cntlist.rev")))
        {
            var fields = line.Split(' ');
            var percent = fields[0].IndexOf('%', StringComparison.Ordinal);
            var pos = fields[0][percent + 1] switch { '1' => 'n', '2' => 'v', '4' => 'r', _ => 'a' };
            counts[(fields[0][..percent], pos, Int(fields[1]))] = Int(fields[2]);
        }

        foreach (var (name, pos) in Parts)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "index." + name)))
            {
                if (line.StartsWith("  ", StringComparison.Ordinal)) continue;
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var synsetCount = Int(fields[2]);
                var senses = new List<(int, int)>();
                for (var k = 0; k < synsetCount; k++)
                    senses.Add((ids[(pos, fields[fields.Length - synsetCount + k])], counts.GetValueOrDefault((fields[0], pos, k + 1))));
                net.Senses[(fields[0], pos)] = senses;
            }

            foreach (var line in File.ReadLines(Path.Combine(folder, name + ".exc")))
            {
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (fields.Length >= 2) net.Exceptions.Add((fields[0], pos, fields[1]));
            }
        }

        return net;
    }

    /// <summary>True when a sense of each lies in one synset.</summary>
    public bool ShareSynset(string a, string b, char pos) =>
        Senses.TryGetValue((a, pos), out var x) && Senses.TryGetValue((b, pos), out var y) && x.Any(s => y.Any(t => t.Synset == s.Synset));

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    internal sealed class Synset
    {
        private (string Symbol, char Pos, string Offset, int From, int To)[] _raw = [];

        public required int Id { get; init; }

        public required char Pos { get; init; }

        /// <summary>Number of the lexicographer file: 18 noun.person, 32 verb.communication ...</summary>
        public required int File { get; init; }

        /// <summary>Words as printed, with their capitals, underscores for spaces.</summary>
        public required string[] Words { get; init; }

        public required string Gloss { get; init; }

        /// <summary>Relation, target synset, and the numbers of the words it holds between (1-based; 0 for all).</summary>
        public List<(string Symbol, int Target, int From, int To)> Pointers { get; } = [];

        public static Synset Parse(int id, char pos, string line)
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var fields = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = new string[int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            for (var k = 0; k < words.Length; k++)
            {
                var word = fields[4 + 2 * k];
                var marker = word.IndexOf('(', StringComparison.Ordinal);
                words[k] = marker > 0 ? word[..marker] : word;
            }

            var at = 4 + 2 * words.Length;
            var raw = new (string, char, string, int, int)[Int(fields[at++])];
            for (var k = 0; k < raw.Length; k++, at += 4)
            {
                var fromTo = int.Parse(fields[at + 3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                raw[k] = (fields[at], fields[at + 2][0] == 's' ? 'a' : fields[at + 2][0], fields[at + 1], fromTo >> 8, fromTo & 255);
            }

            return new Synset { Id = id, Pos = pos, File = Int(fields[1]), Words = words, Gloss = line[(bar + 1)..].Trim(), _raw = raw };
        }

        public void Resolve(Dictionary<(char, string), int> ids)
        {
            foreach (var (symbol, pos, offset, from, to) in _raw) Pointers.Add((symbol, ids[(pos, offset)], from, to));
            _raw = [];
        }
    }
}
