using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CompareLib.Text.Syntax;

/// <summary>Words, tags, lemmas and dependency trees of one language. Thread-safe and deterministic; the model is loaded at the first use.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    private static readonly Lazy<SyntaxParser> English = new(() => Create("en")), German = new(() => Create("de"));

    // Words read by the network at once: enough that each weight is fetched for many, few enough for the cache.
    private const int Batch = 512;

    private const int ShortestNoise = 64;

    // Words cut before they are read.
    private const int Ahead = 4096;

    private readonly SyntaxModel _model;
    private readonly WordSegmenter _segmenter;
    private readonly RelationSubtypes _subtypes;
    private readonly string[] _tags, _fineTags, _features, _relations;
    private readonly int _mark, _other, _plain, _markRelation, _otherRelation;

    public SyntaxParser(SyntaxModel model, LanguageRules rules)
    {
        _model = model;
        _segmenter = new WordSegmenter(rules);
        var weights = model.Network.Weights;
        _fineTags = weights.Tags;
        _tags = [.. _fineTags.Select(l => string.Intern(l[..l.IndexOf('|', StringComparison.Ordinal)]))];
        _features = weights.Morphology;
        _relations = weights.Relations;
        _subtypes = new RelationSubtypes(_relations, rules);
        (_mark, _other) = (Math.Max(0, Array.IndexOf(_tags, "PUNCT")), Math.Max(0, Array.IndexOf(_tags, "X")));
        _plain = Math.Max(0, Array.IndexOf(_features, ""));
        (_markRelation, _otherRelation) = (Math.Max(0, Array.IndexOf(_relations, "punct")), Math.Max(0, Array.IndexOf(_relations, "dep")));
    }

    /// <summary>The parser for a language code such as <c>en</c> or <c>de-AT</c>; null when there is none.</summary>
    public static SyntaxParser? ForLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var primary = language.AsSpan(0, language.AsSpan().IndexOfAny('-', '_') is var dash && dash < 0 ? language.Length : dash);
        return primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? English.Value
            : primary.Equals("de", StringComparison.OrdinalIgnoreCase) ? German.Value
            : null;
    }

    /// <inheritdoc/>
    public ParsedSentence ParseSentence(string text, TextSpan sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(_segmenter.Segment(text, sentence), sentence);
    }

    /// <inheritdoc/>
    public ImmutableArray<ParsedSentence> ParseSentences(string text, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        return ParseAll(sentences.Select(s => (text, s)), sentences.Count);
    }

    /// <summary>The same for texts that are one sentence each.</summary>
    public ImmutableArray<ParsedSentence> ParseTexts(IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return ParseAll(sentences.Select(s => (s, new TextSpan(0, s.Length))), sentences.Count);
    }

    /// <summary>Parses words that are already cut.</summary>
    public ParsedSentence Parse(IReadOnlyList<Word> words, TextSpan sentence)
    {
        var parsed = ImmutableArray.CreateBuilder<ParsedSentence>(1);
        Parse([(words, sentence)], parsed);
        return parsed[0];
    }

    private ImmutableArray<ParsedSentence> ParseAll(IEnumerable<(string Text, TextSpan Span)> sentences, int count)
    {
        var cut = new List<(IReadOnlyList<Word> Words, TextSpan Span)>(count);
        var parsed = ImmutableArray.CreateBuilder<ParsedSentence>(count);
        var words = 0;
        foreach (var (text, span) in sentences)
        {
            cut.Add((_segmenter.Segment(text, span), span));
            words += cut[^1].Words.Count;
            if (words < Ahead) continue;
            Parse(cut, parsed);
            cut.Clear();
            words = 0;
        }

        Parse(cut, parsed);
        return parsed.DrainToImmutable();
    }

    private void Parse(List<(IReadOnlyList<Word> Words, TextSpan Span)> sentences, ImmutableArray<ParsedSentence>.Builder parsed)
    {
        var places = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++) places[s + 1] = places[s] + sentences[s].Words.Count;
        var results = ArrayPool<int>.Shared.Rent(8 * Math.Max(1, places[^1]));
        Span<int> tags = Row(0), features = Row(1), heads = Row(2), relations = Row(3);
        Read(sentences, places, tags, features, heads, relations, results.AsSpan(4 * places[^1], 4 * places[^1]));
        for (var s = 0; s < sentences.Count; s++)
        {
            var (sentence, span) = sentences[s];
            var range = places[s]..places[s + 1];
            parsed.Add(Build(sentence, span, tags[range], features[range], heads[range], relations[range]));
        }

        ArrayPool<int>.Shared.Return(results);

        Span<int> Row(int k) => results.AsSpan(k * places[^1], places[^1]);
    }

    // The network reads sentences of like length together, so that they keep in step.
    private void Read(List<(IReadOnlyList<Word> Words, TextSpan Span)> sentences, int[] places, Span<int> tags, Span<int> features, Span<int> heads, Span<int> relations, Span<int> free)
    {
        var parts = new List<(SyntaxNetwork.Part Part, int Place)>(sentences.Count);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var at = 0; at < sentences[s].Words.Count; at += SyntaxModel.LongestPart)
            {
                var part = new SyntaxNetwork.Part(sentences[s].Words, at, Math.Min(SyntaxModel.LongestPart, sentences[s].Words.Count - at));
                var here = new Range(places[s] + at, places[s] + at + part.Count);
                if (IsNoise(part)) Flat(part, tags[here], features[here], heads[here], relations[here]);
                else parts.Add((part, here.Start.Value));
            }
        }

        parts.Sort((a, b) => a.Part.Count != b.Part.Count ? a.Part.Count.CompareTo(b.Part.Count) : a.Place.CompareTo(b.Place));
        var together = new List<SyntaxNetwork.Part>();
        for (int from = 0, to = 0; from < parts.Count; from = to)
        {
            together.Clear();
            var words = 0;
            for (; to < parts.Count && (words == 0 || words + parts[to].Part.Count <= Batch); to++)
            {
                together.Add(parts[to].Part);
                words += parts[to].Part.Count;
            }

            Span<int> itsTags = free[..words], itsFeatures = free.Slice(words, words), itsHeads = free.Slice(2 * words, words), itsRelations = free.Slice(3 * words, words);
            _model.Network.Read(CollectionsMarshal.AsSpan(together), itsTags, itsFeatures, itsHeads, itsRelations);
            for (int k = from, at = 0; k < to; at += parts[k++].Part.Count)
            {
                var (part, place) = parts[k];
                itsTags.Slice(at, part.Count).CopyTo(tags[place..]);
                itsFeatures.Slice(at, part.Count).CopyTo(features[place..]);
                itsHeads.Slice(at, part.Count).CopyTo(heads[place..]);
                itsRelations.Slice(at, part.Count).CopyTo(relations[place..]);
            }
        }
    }

    // A long run of which half or more are marks has no structure to look for, and much to get lost in.
    private static bool IsNoise(SyntaxNetwork.Part part)
    {
        if (part.Count < ShortestNoise) return false;
        var words = 0;
        for (var i = 0; i < part.Count; i++) if (char.IsLetterOrDigit(part.Words[part.From + i].Form[0])) words++;
        return 2 * words <= part.Count;
    }

    // Everything hangs on the first word.
    private void Flat(SyntaxNetwork.Part part, Span<int> tags, Span<int> features, Span<int> heads, Span<int> relations)
    {
        features.Fill(_plain);
        heads.Clear();
        heads[0] = -1;
        for (var i = 0; i < part.Count; i++)
            (tags[i], relations[i]) = char.IsLetterOrDigit(part.Words[part.From + i].Form[0]) ? (_other, _otherRelation) : (_mark, _markRelation);
    }

    private ParsedSentence Build(IReadOnlyList<Word> words, TextSpan span, ReadOnlySpan<int> tags, ReadOnlySpan<int> features, ReadOnlySpan<int> heads, ReadOnlySpan<int> relations)
    {
        var n = words.Count;
        var root = -1;
        var whole = new int[n];
        string[] tag = new string[n], feature = new string[n], relation = new string[n];
        for (var i = 0; i < n; i++)
        {
            // A part of an overlong sentence hangs on the root of the first part.
            whole[i] = heads[i] >= 0 ? heads[i] + (i / SyntaxModel.LongestPart * SyntaxModel.LongestPart) : root;
            if (heads[i] < 0 && root < 0) root = i;
            relation[i] = heads[i] >= 0 ? _relations[relations[i]] : whole[i] < 0 ? "root" : "parataxis";
            (tag[i], feature[i]) = (_tags[tags[i]], _features[features[i]]);
        }

        _subtypes.Refine(words, whole, tag, feature, relation);
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>(n);
        for (var i = 0; i < n; i++)
        {
            var word = words[i];
            tokens.Add(new SyntaxToken(word.Span, word.Form, _model.Lexicon.Lemma(_fineTags[tags[i]], word.Form, word.Norm), tag[i], feature[i], whole[i], relation[i]));
        }

        return new ParsedSentence(span, tokens.MoveToImmutable());
    }

    private static SyntaxParser Create(string language)
    {
        using var stream = typeof(SyntaxParser).Assembly.GetManifestResourceStream($"syntax-{language}.model")
            ?? throw new InvalidOperationException($"The resource syntax-{language}.model is missing.");
        return new SyntaxParser(SyntaxModel.Load(stream), LanguageRules.For(language));
    }
}
