using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>A name in a wording.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Words">Its words in lower case, titles and possessive endings left out.</param>
/// <param name="Key">What it stands for: the canonical country, an abbreviation spelled out; otherwise its words.</param>
/// <param name="Sort">What it is, as far as that shows.</param>
/// <param name="Initials">The capitals of its words.</param>
internal sealed record Name(int First, int End, string[] Words, string Key, NameSort Sort, string Initials)
{
    /// <summary>Whether both may name one thing: the same, fuller or shorter, another spelling, letters for words.</summary>
    public bool Agrees(Name other)
    {
        if (Key == other.Key) return true;
        // South Sudan is no fuller name of Sudan.
        if (Sort == NameSort.Country && other.Sort == NameSort.Country) return false;
        if (Words.All(w => other.Words.Contains(w)) || other.Words.All(Words.Contains)) return true;
        if (Words.Any(w => !NameReader.IsGeneric(w) && other.Words.Any(v => w == v || NameSimilarity.Of(w, v) >= .8f || Lexicon.SameLemma(w, v)))) return !IsTurned(other) && !IsOtherPerson(other);
        return Abbreviates(this, other) || Abbreviates(other, this);
    }

    /// <summary>Whether one may be mistaken for the other: both countries or bodies, or both plain names.</summary>
    public bool Comparable(Name other) =>
        Sort == other.Sort || (Sort is NameSort.Country or NameSort.Acronym && other.Sort is NameSort.Country or NameSort.Acronym);

    /// <summary>Peter and Martin Halloran: two given names, neither short for the other.</summary>
    private bool IsOtherPerson(Name other) =>
        Words.Length > 1 && other.Words.Length > 1 && Words[^1] == other.Words[^1] && GivenNames.Gender(Words[0]) is var a and not '\0' && GivenNames.Gender(other.Words[0]) is var b and not '\0'
        && NameSimilarity.Of(Words[0], other.Words[0]) < .6f && Words[0][0] != other.Words[0][0] && Words[0].Length > 4 && other.Words[0].Length > 4 && (a == b || a != 'u' && b != 'u');

    /// <summary>"North Korea" and "South Korea", "Caroline Farren" and "Caroline Slattery": a shared word and one on each side that differs.</summary>
    private bool IsTurned(Name other) =>
        Words.Length > 1 && other.Words.Length == Words.Length && Words[0] != other.Words[0] == (Words[^1] == other.Words[^1])
        && (Words[^1] != other.Words[^1] ? NameSimilarity.Of(Words[^1], other.Words[^1]) < .7f && !char.IsAsciiDigit(Words[^1][0]) : NameReader.IsDirection(Words[0]) && NameReader.IsDirection(other.Words[0]));

    private static bool Abbreviates(Name a, Name b) => a.Sort == NameSort.Acronym && a.Words.Length == 1 && b.Initials.Length > 1 && a.Words[0].Replace(".", "", StringComparison.Ordinal).Equals(b.Initials, StringComparison.OrdinalIgnoreCase);
}
