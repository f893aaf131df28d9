using System.Buffers;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Surnames of an article that are words of the language too (<c>May said</c>, <c>Long warned</c>, <c>Can denied it</c>): to a parser they are what the word usually is, so
/// that it gets a plain surname of the same length in their place.
/// </summary>
internal sealed class WordNames
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(" ");

    private readonly HashSet<string> _names;
    private readonly LanguageData _language;

    private WordNames(HashSet<string> names, LanguageData language) => (_names, _language) = (names, language);

    /// <summary>The surnames that stand behind a given name somewhere in the text. Linear.</summary>
    public static WordNames Of(string text, LanguageData language)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var vocabulary = SpeakerVocabulary.For(language);
        for (var at = text.AsSpan().IndexOfAny(Signs); at >= 0;)
        {
            var (start, end) = Word(text, at + 1);
            if (end - start > 1 && char.IsUpper(text[start]) && language.Is("surnames", text.AsSpan(start, end - start)) && !(end + 1 < text.Length && char.IsDigit(text[end + 1])))
            {
                var given = at;
                while (given > 0 && char.IsLetter(text[given - 1])) given--;
                if (at - given > 1 && char.IsUpper(text[given]) && vocabulary[text.AsSpan(given, at - given)] is var facts && facts.Is(WordClass.GivenName) && !facts.Is(WordClass.Month)) names.Add(text[start..end]);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Signs);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return new WordNames(names, language);
    }

    /// <summary>Puts plain surnames in place of those of the article in the letters of a unit, where they name somebody.</summary>
    public void Mask(Span<char> letters)
    {
        if (_names.Count == 0) return;
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            if (end == start) { start++; continue; }
            if (lookup.Contains(letters[start..end]) && Names(letters, start, end) && _language.PlainNames.FirstOrDefault(n => n.Length == end - start) is { } plain) plain.CopyTo(letters[start..end]);
            start = end;
        }
    }

    // A month has a number or a preposition beside it; at the head of a sentence the word is a name before a verb of saying.
    private bool Names(Span<char> letters, int start, int end)
    {
        var next = end;
        while (next < letters.Length && letters[next] is ' ' or '\u00A0') next++;
        if (next < letters.Length && char.IsDigit(letters[next])) return false;
        var stop = next;
        while (stop < letters.Length && char.IsLetter(letters[stop])) stop++;
        if (next < stop && (_language.IsSaying(letters[next..stop]) || (_language.TryVerb(letters[next..stop], out _, out var form) && form is Cues.CueForm.Past))) return true;
        var before = start;
        while (before > 0 && letters[before - 1] is ' ') before--;
        if (before == 0 || !char.IsLetter(letters[before - 1])) return false;
        var first = before;
        while (first > 0 && char.IsLetter(letters[first - 1])) first--;
        var word = letters[first..before];
        return char.IsUpper(word[0]) || (!_language.Prepositions.Contains(word) && !_language.Time.Contains(word) && !_language.Auxiliaries.Contains(word));
    }

    private static (int Start, int End) Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return (start, end);
    }
}
