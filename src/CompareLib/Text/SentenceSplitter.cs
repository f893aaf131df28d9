using System.Collections.Immutable;
using CompareLib.Text.Syntax;

namespace CompareLib.Text;

/// <summary>Cuts a text into sentences. Thread-safe; cost linear in the length of the text.</summary>
/// <remarks>
/// <para>Written for news: abbreviations, initials, decimals, datelines and marks or brackets after the stop are known; what the language adds stands in
/// the resource <c>syntax-LANGUAGE.txt</c>. A sentence that holds a quotation of several sentences is cut at their ends.</para>
/// <para>Nothing is lost: every character that is no white space lies in exactly one sentence.</para>
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/> in order, without the white space around them, by the rules of English. A line break followed by a blank line always ends one.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, "en");

    /// <summary>The sentences of <paramref name="text"/> in order, by the rules of <paramref name="language"/> (<c>en</c>, <c>de</c>; English for any other).</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<TextSpan> Split(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var ends = new SentenceEnds(text, LanguageRules.For(language));
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var end = ends.Next(start);
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) sentences.Add(new TextSpan(from, to));
            start = end;
        }

        return sentences.DrainToImmutable();
    }
}
