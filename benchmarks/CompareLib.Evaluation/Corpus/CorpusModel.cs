using CompareLib.Text;

namespace CompareLib.Evaluation.Corpus;

/// <summary>Something wrong in a corpus file, with the place a writer must go to.</summary>
internal sealed record CorpusProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>A speaker of an event; a name of "-" is nobody the articles name.</summary>
internal sealed record CorpusPerson(string Id, string Name, string Gender, string Role)
{
    public bool IsNamed => Name != "-";
}

/// <summary>What was really said: the segments in order, each a sentence or clause.</summary>
internal sealed record CorpusUtterance(string Id, string Speaker, string Occasion, string? Like, List<string> Segments);

/// <summary>A stretch of an article that reports somebody's words. <paramref name="Utterance"/> is null when one article alone tells it.
/// <paramref name="Free"/>: a direct quotation in words of its own, such as another translation.</summary>
internal sealed record CorpusPiece(string Kind, string? Utterance, int[] Segments, string Speaker, string? Label, bool Free, TextSpan Span, int Line);

/// <summary>A mention of a speaker, an addressee (to), an occasion (at), a cited source (via) or, with no <paramref name="Id"/>, a cue.</summary>
internal sealed record CorpusMention(string? Id, string? Label, TextSpan Span, int Line);

/// <summary>A difference to the utterance: what stands here, what was said, and how much it matters.</summary>
internal sealed record CorpusDifference(string Class, string Level, TextSpan Span, string Original, int Line);

/// <summary>A copied stretch and the article (its number) that it was copied from.</summary>
internal sealed record CorpusCopy(string Source, TextSpan Span, int Line);

/// <summary>An article as read: plain text with stand-off marks. The headline is the first paragraph.</summary>
internal sealed class CorpusArticle
{
    public required string File { get; init; }

    public required string Id { get; init; }

    public required Dictionary<string, string> Head { get; init; }

    public string Text { get; set; } = "";

    public int TitleEnd { get; set; }

    public List<CorpusPiece> Pieces { get; } = [];

    public List<CorpusMention> Mentions { get; } = [];

    public List<CorpusDifference> Differences { get; } = [];

    public List<CorpusCopy> Copies { get; } = [];

    public List<CorpusQuotation> Quotations { get; set; } = [];

    public string Number => Path.GetFileNameWithoutExtension(File).Split('-')[0];

    /// <summary>The number of the article that this one was made from, and how: dup, version, partial or translation.</summary>
    public (string Number, string How)? Source => Head.TryGetValue("source", out var source) && source.Split(' ') is [var number, var how] ? (number, how) : null;
}

/// <summary>A quotation: its pieces with the mention, cue and circumstances that belong to it.</summary>
internal sealed record CorpusQuotation(List<CorpusPiece> Pieces, TextSpan? Mention, List<TextSpan> Cues, List<(string Role, TextSpan Span)> Others)
{
    public CorpusPiece First => Pieces[0];

    /// <summary>The kind as the gold of extraction names it.</summary>
    public string Kind => First.Kind switch { "x" => "mixed", "i" or "a" => "indirect", _ => "direct" };
}

/// <summary>An event: what happened, and how each outlet tells it.</summary>
internal sealed class CorpusEvent
{
    public required string Id { get; init; }

    public required string Language { get; init; }

    public required int Number { get; init; }

    public Dictionary<string, string> Head { get; } = [];

    public Dictionary<string, CorpusPerson> People { get; } = [];

    public Dictionary<string, CorpusUtterance> Utterances { get; } = [];

    public List<CorpusArticle> Articles { get; } = [];

    /// <summary>Split by the number of the event, so that no writer chooses it: of twenty, twelve train, three dev, five test.</summary>
    public string Split => (Number % 20) switch { 3 or 7 or 11 or 15 or 19 => "test", 0 or 5 or 10 => "dev", _ => "train" };
}
