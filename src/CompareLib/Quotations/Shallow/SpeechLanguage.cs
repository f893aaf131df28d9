using System.Collections.Frozen;
using CompareLib.Quotations.Marks;

namespace CompareLib.Quotations.Shallow;

/// <summary>What reading words in marks must know about a language without a parser. Immutable.</summary>
internal sealed class SpeechLanguage : IMarkConventions
{
    private static readonly string[] Nothing = [];

    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, string[]> _lines;

    /// <summary>A language from the sections of its file; see docs/languages.md.</summary>
    public SpeechLanguage(string tag, IReadOnlyDictionary<string, List<string>> sections)
    {
        Tag = tag;
        _lines = sections.ToFrozenDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
        _words = sections.ToFrozenDictionary(s => s.Key, s => s.Value.SelectMany(Words).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        LowMarksOpen = Says("marks", "low-marks-open");
        VerbFinal = Says("order", "verb-final");
        Writing = Says("script", "unspaced") ? WritingSystem.Unspaced : Says("script", "uncased") ? WritingSystem.Uncased : WritingSystem.Cased;
        SplitsApostrophes = Says("apostrophe", "split");
        AppendsApostrophes = Says("apostrophe", "suffix");
        According = [.. Lines("according").Select(l => Words(l).ToArray()).OrderByDescending(p => p.Length)];
        AccordingAfter = List("according-after");
        Prefixes = [.. Lines("prefixes").SelectMany(Words)];
        Letters = [.. List("letters").SelectMany(l => l).Distinct()];
    }

    /// <summary>BCP 47 primary tag; <c>und</c> for the language-free rules.</summary>
    public string Tag { get; }

    /// <inheritdoc/>
    public bool LowMarksOpen { get; }

    /// <summary>Whether the verb of saying follows what was said, and the speaker stands before it.</summary>
    public bool VerbFinal { get; }

    /// <summary>How the language is written.</summary>
    public WritingSystem Writing { get; }

    /// <summary>Whether an apostrophe parts two words (<c>l'Intérieur</c>).</summary>
    public bool SplitsApostrophes { get; }

    /// <summary>Whether an ending follows a name behind an apostrophe (<c>Yılmaz'ın</c>).</summary>
    public bool AppendsApostrophes { get; }

    /// <summary>Phrases that name the speaker after them, word by word, longest first.</summary>
    public string[][] According { get; }

    /// <summary>Words that name the speaker before them.</summary>
    public FrozenSet<string> AccordingAfter { get; }

    /// <summary>Letters that are written together with a word before it.</summary>
    public string[] Prefixes { get; }

    /// <summary>Letters that tell the language from its neighbours.</summary>
    public FrozenSet<char> Letters { get => field; private init; } = FrozenSet<char>.Empty;

    /// <summary>The words of a section, empty where the file has none.</summary>
    public FrozenSet<string> List(string section) => _words.GetValueOrDefault(section, FrozenSet<string>.Empty);

    /// <summary>Whether a word, in lower case, stands in a section.</summary>
    public bool Is(string section, string word) => List(section).Contains(word);

    /// <summary>Whether a word, in lower case, is a form of saying, also behind a prefix of the language.</summary>
    public bool IsVerb(string word)
    {
        var verbs = List("verbs");
        return verbs.Contains(word) || Array.Exists(Prefixes, p => word.Length > p.Length + 1 && word.StartsWith(p, StringComparison.Ordinal) && verbs.Contains(word[p.Length..]));
    }

    /// <inheritdoc/>
    public bool IsElision(ReadOnlySpan<char> word) => false;

    /// <inheritdoc/>
    public bool IsSaying(ReadOnlySpan<char> word) => IsVerb(word.ToString());

    /// <inheritdoc/>
    public bool IsFunctionWord(ReadOnlySpan<char> word) => Is("function", word.ToString().ToLowerInvariant());

    /// <inheritdoc/>
    public bool EndsInApostrophe(ReadOnlySpan<char> text) => false;

    /// <inheritdoc/>
    public bool IsDecadeEnding(ReadOnlySpan<char> word) => false;

    private string[] Lines(string section) => _lines.GetValueOrDefault(section, Nothing);

    private bool Says(string section, string word) => Is(section, word);

    private static IEnumerable<string> Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '));
}
