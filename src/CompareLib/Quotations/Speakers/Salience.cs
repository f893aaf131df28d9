namespace CompareLib.Quotations.Speakers;

/// <summary>
/// How present each member of the cast is at the current place of the article: every naming adds to it by its part in the sentence, and it fades
/// from sentence to sentence (after Lappin and Leass 1994, whose weights for subject and object are kept in spirit).
/// </summary>
internal sealed class Salience(Cast cast)
{
    private const int Window = 24;
    private const double SentenceFade = 0.62;
    private const double ParagraphFade = 0.85;
    private readonly List<int> _recent = [];
    private readonly LinkedList<(CastMember Member, int Sentence)> _subjects = new();
    private readonly Dictionary<int, (double Value, int Sentence, int Paragraph)> _values = [];

    /// <summary>Members by latest naming, oldest first; the most recent few.</summary>
    public IReadOnlyList<int> Recent => _recent;

    /// <summary>Adds one naming.</summary>
    public void Add(int member, double weight, int sentence, int paragraph)
    {
        var value = Of(member, sentence, paragraph) + weight;
        _values[member] = (value, sentence, paragraph);
        _recent.Remove(member);
        _recent.Add(member);
        if (_recent.Count > Window) _recent.RemoveAt(0);
    }

    /// <summary>The latest subjects with their sentences, latest first.</summary>
    public IEnumerable<(CastMember Member, int Sentence)> Subjects => _subjects;

    /// <summary>Notes that a sentence of the article is about <paramref name="member"/>; the first subject of a sentence stays the first.</summary>
    public void AddSubject(CastMember member, int sentence)
    {
        if (_subjects.First is { } first && first.Value.Sentence == sentence) _subjects.AddAfter(first, (member, sentence));
        else _subjects.AddFirst((member, sentence));
        if (_subjects.Count > 6) _subjects.RemoveLast();
    }

    /// <summary>True when the sentence has <paramref name="member"/> for its first subject.</summary>
    public bool IsSubjectOf(CastMember member, int sentence)
    {
        foreach (var (subject, at) in _subjects)
        {
            if (at < sentence) break;
            if (at == sentence) return ReferenceEquals(subject, member);
        }

        return false;
    }

    /// <summary>Presence of <paramref name="member"/> at a sentence.</summary>
    public double Of(int member, int sentence, int paragraph)
    {
        if (!_values.TryGetValue(member, out var at)) return 0;
        return at.Value * Math.Pow(SentenceFade, Math.Min(60, sentence - at.Sentence)) * Math.Pow(ParagraphFade, Math.Min(60, paragraph - at.Paragraph));
    }

    /// <summary>The sentence in which <paramref name="member"/> was named last; -1 for never.</summary>
    public int LastNamed(int member) => _values.TryGetValue(member, out var at) ? at.Sentence : -1;

    /// <summary>The paragraph in which <paramref name="member"/> was named last; -1 for never.</summary>
    public int LastParagraph(int member) => _values.TryGetValue(member, out var at) ? at.Paragraph : -1;

    /// <summary>The members themselves, most recent last.</summary>
    public IEnumerable<CastMember> Members() => _recent.Select(number => cast.Members[number]);
}
