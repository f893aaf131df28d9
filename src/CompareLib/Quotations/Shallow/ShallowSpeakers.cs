using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Who a mention is, by the names that the article prints: a surname takes the full name, a pronoun or a bare verb the one who spoke last.</summary>
/// <remarks>Not thread-safe: mentions come in the order of the text.</remarks>
internal sealed class ShallowSpeakers
{
    private const double Named = 0.9;
    private const double Carried = 0.6;
    private const double Described = 0.5;
    private const int KeyLength = 5;

    private readonly string _text;
    private readonly SpeechLanguage _language;
    private readonly Dictionary<string, string> _bySurname = new(StringComparer.Ordinal);
    private Speaker? _last;

    public ShallowSpeakers(string text, SpeechLanguage language)
    {
        (_text, _language) = (text, language);
        if (language.Writing != WritingSystem.Cased) return;
        foreach (var name in NameRuns.Of(text, new TextSpan(0, text.Length), language))
        {
            var person = Clean(Person(name, 0));
            var words = person.Split(' ');
            if (words.Length is > 1 and < 6) _bySurname.TryAdd(Key(words[^1]), person);
        }
    }

    /// <summary>What sort of words a mention is.</summary>
    public MentionKind KindOf(TextSpan mention)
    {
        var words = mention.Of(_text);
        if (_language.Is("pronouns", words.ToLowerInvariant())) return MentionKind.Pronoun;
        return _language.Writing != WritingSystem.Cased || NameRuns.Of(_text, mention, _language).Count > 0 ? MentionKind.Name : MentionKind.Description;
    }

    /// <summary>The speaker, how sure that is, and the rule.</summary>
    public (Speaker? Speaker, double Confidence, string? Rule) Resolve(SpeakerMention? mention, bool goesOn)
    {
        if (mention is null) return goesOn && _last is not null ? (_last, Carried, "who spoke last") : (null, 0, null);
        if (mention.Kind == MentionKind.Pronoun) return _last is not null ? (_last, Carried, "who spoke last") : (null, 0, null);
        if (mention.Kind == MentionKind.Description)
        {
            _last = new Speaker { Name = mention.Text, Kind = SpeakerKind.Unknown, Aliases = [mention.Text] };
            return (_last, Described, "description");
        }

        var name = NameOf(mention);
        _last = new Speaker { Name = name, Kind = SpeakerKind.Person, Role = RoleOf(mention.Text, name), Aliases = [mention.Text] };
        return (_last, Named, "name");
    }

    private string NameOf(SpeakerMention mention)
    {
        if (_language.Writing != WritingSystem.Cased) return WithoutHonorific(mention.Text);
        var runs = NameRuns.Of(_text, mention.Spans[0], _language);
        // Of "la sindaca di Montefresco, Carla Bernacchi" the last name speaks: places stand in the description before it.
        var best = runs[^1];
        var name = Clean(Person(best, mention.Spans[0].Start));
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return name.Contains(' ', StringComparison.Ordinal) ? name : _bySurname.GetValueOrDefault(Key(last), name);
    }

    /// <summary>
    /// The words of a run that name the person: what stands behind an office with a capital (<c>Belediye Başkanı Ayşe Demirtepe</c>), and, in languages that put the place of an office into
    /// the genitive between it and the name (<c>starosta Horní Lipky Karel Vodrážka</c>), the last two.
    /// </summary>
    private string Person(TextSpan run, int from)
    {
        var words = run.Of(_text).Split(' ');
        var office = Array.FindLastIndex(words, w => _language.Is("roles", w.ToLowerInvariant()));
        if (office >= 0 && office < words.Length - 1) words = words[(office + 1)..];
        var before = _text[from..run.Start].TrimEnd();
        var behindOffice = _language.Is("roles", before[(before.LastIndexOf(' ') + 1)..].ToLowerInvariant());
        if (words.Length > 2 && behindOffice && _language.List("articles").Count == 0 && !words.Any(w => w.EndsWith('.'))) words = words[^2..];
        return string.Join(' ', words);
    }

    private string WithoutHonorific(string mention)
    {
        foreach (var honorific in _language.List("honorifics").Concat(_language.List("titles-after")).Order(StringComparer.Ordinal))
        {
            if (mention.Length > honorific.Length + 1 && mention.EndsWith(honorific, StringComparison.Ordinal)) return mention[..^honorific.Length];
        }

        return mention;
    }

    private static string? RoleOf(string mention, string name)
    {
        var at = mention.IndexOf(name, StringComparison.Ordinal);
        var role = at > 0 ? mention[..at].Trim(' ', ',') : null;
        return role is { Length: > 2 } ? role : null;
    }

    private string Clean(string name)
    {
        var end = _language.AppendsApostrophes ? name.IndexOfAny(['\'', '’']) : -1;
        return end > 0 ? name[..end] : name;
    }

    // Endings of cases differ: the beginning of a longer surname tells it.
    private string Key(string surname)
    {
        var clean = Clean(surname);
        var inflected = _language.List("articles").Count == 0 && clean.Length > KeyLength;
        return inflected ? clean[..KeyLength] : clean;
    }
}
