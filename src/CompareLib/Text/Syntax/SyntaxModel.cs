using System.IO.Compression;

namespace CompareLib.Text.Syntax;

/// <summary>The learnt tables of one language: tagger, parser, lemmas and features.</summary>
internal sealed class SyntaxModel
{
    public const int LongestPart = 200;

    private readonly ulong[] _tagHashes;

    public SyntaxModel(LinearModel tagger, LinearModel parser, WordLexicon lexicon)
    {
        Tagger = tagger;
        Parser = parser;
        Lexicon = lexicon;
        _tagHashes = [.. tagger.Labels.Select(l => Hash.Of(l))];
    }

    public LinearModel Tagger { get; }

    public LinearModel Parser { get; }

    public WordLexicon Lexicon { get; }

    public static SyntaxModel Load(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        unpacked.CopyTo(buffer);
        buffer.Position = 0;
        using var reader = new BinaryReader(buffer);
        _ = reader.ReadString();
        return new SyntaxModel(LinearModel.Load(reader), LinearModel.Load(reader), WordLexicon.Load(reader));
    }

    /// <summary>Tags words <paramref name="from"/> to <paramref name="from"/>+<paramref name="count"/>.</summary>
    public int[] Tag(IReadOnlyList<Word> words, int from, int count)
    {
        var context = TaggerFeatures.Prepare(words, from, count);
        var scores = new int[Tagger.Labels.Length];
        var tags = new int[count];
        Span<uint> keys = stackalloc uint[32];
        for (int i = 0, previous = 1000, before = 1000; i < count; i++)
        {
            Array.Clear(scores);
            var n = TaggerFeatures.Fill(context, i, previous, before, keys);
            for (var k = 0; k < n; k++) Tagger.Add(keys[k], scores);
            var best = 0;
            for (var c = 1; c < scores.Length; c++) if (scores[c] > scores[best]) best = c;
            tags[i] = best;
            before = previous;
            previous = best;
        }

        return tags;
    }

    /// <summary>Heads (-1 for the root) and relation numbers of words that have those tags.</summary>
    public (int[] Heads, int[] Relations) Parse(IReadOnlyList<Word> words, int from, int[] tags)
    {
        var count = tags.Length;
        var word = new ulong[count + 1];
        var tag = new ulong[count + 1];
        for (var i = 0; i < count; i++)
        {
            word[i] = Hash.Of(words[from + i].Norm);
            tag[i] = _tagHashes[tags[i]];
        }

        word[count] = tag[count] = 2;
        var state = new ParserState(count);
        state.Start();
        var scores = new int[Parser.Labels.Length];
        Span<uint> keys = stackalloc uint[ParserFeatures.Most];
        var half = (Parser.Labels.Length - 1) / 2;
        while (!state.IsFinal)
        {
            Array.Clear(scores);
            var n = ParserFeatures.Fill(state, word, tag, keys);
            for (var k = 0; k < n; k++) Parser.Add(keys[k], scores);
            int best = -1, score = int.MinValue;
            bool left = state.Allows(ParserState.Left), right = state.Allows(ParserState.Right), root = state.Front == count;
            if (state.Allows(ParserState.Shift)) (best, score) = (0, scores[0]);
            if (left)
            {
                // The root takes the relation root and no other, and no word takes it.
                for (var c = 1; c <= half; c++) if (scores[c] > score && root == (c == 1)) (best, score) = (c, scores[c]);
            }

            if (right) for (var c = half + 2; c < scores.Length; c++) if (scores[c] > score) (best, score) = (c, scores[c]);
            state.Apply(best == 0 ? ParserState.Shift : best <= half ? ParserState.Left : ParserState.Right, best == 0 ? 0 : (best - 1) % half);
        }

        var heads = new int[count];
        for (var i = 0; i < count; i++) heads[i] = state.Heads[i] == count ? -1 : state.Heads[i];
        return (heads, state.Relations);
    }
}
