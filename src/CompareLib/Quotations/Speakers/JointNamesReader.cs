namespace CompareLib.Quotations.Speakers;

/// <summary>Collects names joined in the outlet's own words, in the order of the text. Cost: a few words a name.</summary>
internal sealed class JointNamesReader(ArticleWords words, Cast cast)
{
    private const int Kept = 4;
    private const int Longest = 6;
    private readonly List<CastMember> _pending = [];
    private readonly List<JointNames> _latest = [];
    private int _end = -1;
    private int _sentence = -1;
    private bool _subject;

    /// <summary>The latest joined names, latest last.</summary>
    public IReadOnlyList<JointNames> Latest => _latest;

    /// <summary>Adds people or bodies whom a mention named or took up together.</summary>
    public void Add(JointNames joint)
    {
        if (_latest.Count >= Kept) _latest.RemoveAt(0);
        _latest.Add(joint);
    }

    /// <summary>Reads the next naming; <paramref name="weight"/> is its part in the sentence.</summary>
    public void Note(Occurrence occurrence, double weight)
    {
        var chain = occurrence.Chain;
        var member = cast.Members[occurrence.Member];
        if (words[chain.First].Quoted || words[chain.First].Reported) return;
        var link = _end >= 0 && words[chain.First].Sentence == _sentence ? Link(chain.First) : null;
        if (link is null || _pending.Count >= Longest || _pending.Contains(member))
        {
            _pending.Clear();
            _subject = weight >= 0.9 || words[chain.First].Opens || Leads(chain.First);
        }

        _pending.Add(member);
        (_end, _sentence) = (words[chain.End - 1].Possessive ? -1 : chain.End, words[chain.First].Sentence);
        if (link is not true || _pending.Count < 2) return;
        Add(new JointNames([.. _pending], _sentence, words[chain.First].Paragraph, _subject));
        _end = -1;
    }

    // Only a title or an article between the sentence's beginning and the name.
    private bool Leads(int first) => first > 0 && words[first - 1].Opens && words[first - 1].Is(WordClass.Determiner);

    // True for "and" between the names, false for a comma, null for anything else. An aside in brackets ("(R-Fla.)") may stand between.
    private bool? Link(int first)
    {
        var i = _end;
        while (i < first && (words[i].Gap is Gap.Open || (i > _end && words[i].Gap is not Gap.Close && words[i - 1].Gap is Gap.Open))) i++;
        if (i == first) return words[first].Gap is Gap.Comma && _pending.Count > 0 ? false : null;
        if (!words.Rules.And.Contains(words.Form(i)) || (words[i].Gap is Gap.Comma && _pending.Count < 2) || words[i].Gap is not (Gap.Space or Gap.Comma or Gap.Close)) return null;
        i++;
        if (i < first && words[i].Is(WordClass.Determiner)) i++;
        return i == first && words[first].Gap is Gap.Space ? true : null;
    }
}
