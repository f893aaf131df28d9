using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CompareLib.Text.Syntax;

/// <summary>Words, tags, lemmas and dependency trees of one language. Thread-safe and deterministic; the model is loaded at the first use.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    private static readonly Lazy<SyntaxParser> English = new(() => Create("en")), German = new(() => Create("de"));

    // Words read by the network at once: enough that each weight is fetched for many, few enough for the cache.
    private const int Batch = 128;

    private readonly SyntaxModel _model;
    private readonly WordSegmenter _segmenter;
    private readonly RelationSubtypes _subtypes;
    private readonly string[] _tags, _fineTags, _features, _relations;

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
        var parsed = ImmutableArray.CreateBuilder<ParsedSentence>(count);
        var waiting = new List<(IReadOnlyList<Word> Words, TextSpan Span)>();
        var words = 0;
        foreach (var (text, span) in sentences)
        {
            waiting.Add((_segmenter.Segment(text, span), span));
            words += waiting[^1].Words.Count;
            if (words < Batch) continue;
            Parse(waiting, parsed);
            waiting.Clear();
            words = 0;
        }

        Parse(waiting, parsed);
        return parsed.DrainToImmutable();
    }

    private void Parse(List<(IReadOnlyList<Word> Words, TextSpan Span)> sentences, ImmutableArray<ParsedSentence>.Builder parsed)
    {
        var all = sentences.Sum(s => s.Words.Count);
        int[] tags = new int[all], features = new int[all], heads = new int[all], relations = new int[all];
        var parts = new List<SyntaxNetwork.Part>();
        int from = 0, words = 0;
        foreach (var (sentence, _) in sentences)
        {
            for (var at = 0; at < sentence.Count; at += SyntaxModel.LongestPart)
            {
                parts.Add(new SyntaxNetwork.Part(sentence, at, Math.Min(SyntaxModel.LongestPart, sentence.Count - at)));
                words += parts[^1].Count;
                if (words >= Batch) Read();
            }
        }

        Read();
        from = 0;
        foreach (var (sentence, span) in sentences)
        {
            var range = from..(from + sentence.Count);
            parsed.Add(Build(sentence, span, tags.AsSpan(range), features.AsSpan(range), heads.AsSpan(range), relations.AsSpan(range)));
            from += sentence.Count;
        }

        void Read()
        {
            if (parts.Count == 0) return;
            _model.Network.Read(CollectionsMarshal.AsSpan(parts), tags.AsSpan(from, words), features.AsSpan(from, words), heads.AsSpan(from, words), relations.AsSpan(from, words));
            from += words;
            words = 0;
            parts.Clear();
        }
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
