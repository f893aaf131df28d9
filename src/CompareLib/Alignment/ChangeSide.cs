using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>One text's part of a change, with what the words on it are.</summary>
internal sealed class ChangeSide
{
    private readonly WitnessTokens witness;
    private readonly WordTypes vocabulary;

    public ChangeSide(WitnessTokens witness, WordTypes vocabulary, int first, int count)
    {
        this.witness = witness;
        this.vocabulary = vocabulary;
        First = first;
        Count = count;
        All = [.. Enumerable.Range(first, count).Select(k => vocabulary[witness.Types[k]])];
        Words = [.. All.Where(t => !t.IsMark)];
        Content = Words.Count(t => t.IsContent && !ChangeWords.Modals.ContainsKey(t.Folded) && !ChangeWords.Negators.Contains(t.Folded));
        Previous = first > 0 ? vocabulary[witness.Types[first - 1]] : null;
        Next = first + count < witness.Count ? vocabulary[witness.Types[first + count]] : null;
    }

    public int First { get; }

    public int Count { get; }

    /// <summary>Every token.</summary>
    public WordType[] All { get; }

    /// <summary>The tokens that are no punctuation.</summary>
    public WordType[] Words { get; }

    /// <summary>Number of words that carry content.</summary>
    public int Content { get; }

    public WordType? Previous { get; }

    public WordType? Next { get; }

    public bool AtStart => First == 0 || (First == 1 && Previous!.IsMark);

    public bool AtEnd => First + Count >= witness.Count - 2 && (Next is null || Next.IsMark);

    /// <summary>Whether the first word opens the text, so that its capital says nothing.</summary>
    public bool OpensSentence => AtStart || Previous is { Class: WordClass.Stop or WordClass.Quote };

    public bool Any(Func<WordType, bool> test) => Words.Any(test);

    public bool Only(Func<WordType, bool> test) => Words.Length > 0 && Words.All(test);

    /// <summary>The nearest word before (-1) or after (1) the side.</summary>
    public WordType? WordBeside(int direction)
    {
        for (var k = direction < 0 ? First - 1 : First + Count; k >= 0 && k < witness.Count; k += direction)
        {
            var type = vocabulary[witness.Types[k]];
            if (!type.IsMark) return type;
        }

        return null;
    }

    /// <summary>Words that deny; "no" as an answer, with a comma after it, does not.</summary>
    public int Negations
    {
        get
        {
            var count = 0;
            for (var k = 0; k < All.Length; k++)
            {
                var form = All[k].Folded;
                if (form.EndsWith("n't", StringComparison.Ordinal)) count++;
                else if (ChangeWords.Negators.Contains(form) && !(form == "no" && (k + 1 < All.Length ? All[k + 1] : Next) is null or { IsMark: true })) count++;
            }

            return count;
        }
    }


    /// <summary>The words as compared: expansions written out, spelling levelled, phrases as one.</summary>
    public string Levelled()
    {
        var parts = new List<string>();
        for (var k = First; k < First + Count;)
        {
            var phrase = witness.Phrases.FirstOrDefault(p => p.First == k && p.End <= First + Count);
            if (phrase.End > k)
            {
                parts.Add(phrase.Canonical);
                k = phrase.End;
                continue;
            }

            var type = All[k - First];
            if (!type.IsMark) parts.Add(!type.IsFigure && type.Expansion is { } words ? string.Join(' ', words.Select(w => NormalForm.Of(w))) : type.Normal);
            k++;
        }

        return string.Join(' ', parts);
    }

    public string Joined(Func<WordType, string> form) => string.Join(' ', Words.Select(form));

    /// <summary>The text from the first token to the last.</summary>
    public string Printed => Count == 0 ? "" : witness.Text[witness.Spans[First].Start..witness.Spans[First + Count - 1].End];

    public TextSpan? Span => Count == 0 ? null : witness.Spans[First].Union(witness.Spans[First + Count - 1]);

    /// <summary>A word printed as a name: a capital that the sentence does not ask for, or an acronym.</summary>
    public bool IsName(int index)
    {
        var type = Words[index];
        if (type.Kind != TokenKind.Word || !char.IsUpper(type.Form[0]) || type.IsFunction || ChangeWords.Calendar.Contains(type.Folded)) return false;
        if (type.Form.Contains('-', StringComparison.Ordinal) && type.Form[^1] is >= 'a' and <= 'z' && !char.IsUpper(type.Form[type.Form.LastIndexOf('-') + 1])) return false; // U.S.-led, French-born
        return index > 0 || !OpensSentence || (type.Form.Length > 1 && type.Form.All(c => !char.IsLower(c)));
    }

    /// <summary>Whether the side holds the expansion of an abbreviation that stands right beside it: "the North Atlantic Treaty Organization (" before "NATO".</summary>
    public bool SpellsOutNeighbour
    {
        get
        {
            var (before, after) = (WordBeside(-1)?.Normal, WordBeside(1)?.Normal);
            return witness.Phrases.Any(p => p.Kind == NormalPhraseKind.Expansion && p.First >= First && p.End <= First + Count && (p.Canonical == before || p.Canonical == after));
        }
    }

    public bool HasName => Enumerable.Range(0, Words.Length).Any(IsName);

    /// <summary>Numbers as values; empty for none.</summary>
    /// <param name="one">Whether "one" is a number here; beside no other number it rather stands for somebody.</param>
    public List<NumberValue> Numbers(bool one = false)
    {
        var values = new List<NumberValue>();
        for (var k = First; k < First + Count;)
        {
            var phrase = witness.Phrases.FirstOrDefault(p => p.First == k && p.End <= First + Count);
            if (phrase.End > k)
            {
                if (phrase.Kind == NormalPhraseKind.Number) values.Add(phrase.Number);
                k = phrase.End;
            }
            else
            {
                var type = All[k - First];
                if (!type.IsMark && CompareLib.Text.Numbers.TryRead(type.Form, out var value) && (value.Form != NumberForm.Ordinal || char.IsDigit(type.Form[0])) && (one || type.Folded != "one")) values.Add(value);
                k++;
            }
        }

        return values;
    }
}
