using System.Collections.Immutable;

namespace CompareLib.Text.Syntax;

/// <summary>Words, tags, lemmas and dependency trees of one language. Thread-safe and deterministic; the model is loaded at the first use.</summary>
internal sealed class SyntaxParser : ISyntaxParser
{
    private static readonly Lazy<SyntaxParser> English = new(() => Create("en")), German = new(() => Create("de"));

    private readonly SyntaxModel _model;
    private readonly WordSegmenter _segmenter;
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

    /// <summary>Parses words that are already cut.</summary>
    public ParsedSentence Parse(IReadOnlyList<Word> words, TextSpan sentence)
    {
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>(words.Count);
        var root = -1;
        const int Longest = SyntaxModel.LongestPart;
        Span<int> allTags = stackalloc int[Longest], allFeatures = stackalloc int[Longest], allHeads = stackalloc int[Longest], allRelations = stackalloc int[Longest];
        for (var from = 0; from < words.Count; from += SyntaxModel.LongestPart)
        {
            var count = Math.Min(SyntaxModel.LongestPart, words.Count - from);
            Span<int> tags = allTags[..count], features = allFeatures[..count], heads = allHeads[..count], relations = allRelations[..count];
            _model.Network.Read(words, from, count, tags, features, heads, relations);
            for (var i = 0; i < count; i++)
            {
                var word = words[from + i];
                var fine = _fineTags[tags[i]];
                // A part of an overlong sentence hangs on the root of the first part.
                var head = heads[i] >= 0 ? heads[i] + from : root;
                if (heads[i] < 0 && root < 0) root = from + i;
                var relation = heads[i] >= 0 ? _relations[relations[i]] : head < 0 ? "root" : "parataxis";
                tokens.Add(new SyntaxToken(word.Span, word.Form, _model.Lexicon.Lemma(fine, word.Form, word.Norm), _tags[tags[i]], _features[features[i]], head, relation));
            }
        }

        return new ParsedSentence(sentence, tokens.DrainToImmutable());
    }

    private static SyntaxParser Create(string language)
    {
        using var stream = typeof(SyntaxParser).Assembly.GetManifestResourceStream($"syntax-{language}.model")
            ?? throw new InvalidOperationException($"The resource syntax-{language}.model is missing.");
        return new SyntaxParser(SyntaxModel.Load(stream), LanguageRules.For(language));
    }
}
