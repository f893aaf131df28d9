using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Names changes that keep the words and change their form: level 2.</summary>
internal static class FormNamer
{
    public static ChangeName? Name(ChangeSide a, ChangeSide b)
    {
        if (Masked(a) != Masked(b) && (a.Words.Length <= 2 || b.Words.Length <= 2)) return new(ChangeLabel.Masking, "letters are masked on one side", 0.9);
        var (la, lb) = (a.Levelled(), b.Levelled());
        if (Same(la, lb)) return Levelled(a, b);
        if (Acronym(a, b) || Acronym(b, a)) return new(ChangeLabel.Abbreviation, "an abbreviation against its words", 0.85);
        if (a.Words.Length == 1 && b.Words.Length == 1 && Spelling(a, b)) return new(ChangeLabel.Spelling, "another spelling of the same word", 0.8);
        return null;
    }

    private static ChangeName Levelled(ChangeSide a, ChangeSide b)
    {
        if (Bracketed(a) != Bracketed(b)) return new(ChangeLabel.Clarification, "words in brackets on one side", 0.8);
        if (a.Numbers().Count > 0 || b.Numbers().Count > 0) return new(ChangeLabel.NumberFormat, "the same number in another form", 0.95);
        if (a.Any(IsShort) || b.Any(IsShort)) return new(ChangeLabel.Abbreviation, "an abbreviation against its words", 0.95);
        if (Apostrophes(a) != Apostrophes(b)) return new(ChangeLabel.Contraction, "contracted on one side", 0.97);
        if (Hyphens(a) != Hyphens(b)) return new(ChangeLabel.Hyphenation, "hyphen on one side", 0.97);
        if (a.Joined(t => t.Folded) == b.Joined(t => t.Folded)) return MarkNamer.Name(a, b);
        return new(ChangeLabel.Spelling, "another spelling of the same word", 0.95);
    }

    private static bool Same(string a, string b)
    {
        if (a == b) return a.Length > 0;
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length == y.Length) return x.Zip(y).All(p => WordExpansion.SameWord(p.First, p.Second) && !ChangeWords.Modals.ContainsKey(p.First));
        return a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool IsShort(WordType t) =>
        t.Kind == TokenKind.Word && t.Form.Length > 1 && (t.Normal.Contains(' ', StringComparison.Ordinal) || t.Form.Contains('.', StringComparison.Ordinal) || t.Form.Where(char.IsLetter).All(char.IsUpper));

    /// <summary>The letters of one word are the first letters of the words of the other side.</summary>
    private static bool Acronym(ChangeSide one, ChangeSide many)
    {
        if (one.Words.Length != 1 || many.Words.Length < 2) return false;
        var letters = new string([.. one.Words[0].Form.Where(char.IsLetter)]);
        if (letters.Length < 2 || !letters.All(char.IsUpper)) return false;
        var initials = new string([.. many.Words.Where(t => !t.IsFunction && char.IsLetter(t.Form[0])).Select(t => char.ToUpperInvariant(t.Form[0]))]);
        return initials == letters || initials.EndsWith(letters, StringComparison.Ordinal) && letters.Length > 2;
    }

    private static bool Spelling(ChangeSide a, ChangeSide b)
    {
        var (x, y) = (a.Words[0], b.Words[0]);
        if (x.IsFunction || y.IsFunction || x.Class == WordClass.Number || y.Class == WordClass.Number) return false;
        if (a.IsName(0) && b.IsName(0)) return NameSimilarity.Of(x.Form, y.Form) >= 0.8f;
        if (x.Stem == y.Stem || ChangeGrammar.SameLemma(x, y)) return false;
        return x.Folded[0] == y.Folded[0] && x.Folded.Length > 4 && y.Folded.Length > 4 && NameSimilarity.Edits(x.Folded, y.Folded) == 1 && x.Folded[^1] == y.Folded[^1] && x.Folded[^2] == y.Folded[^2];
    }

    private static bool Masked(ChangeSide side) => side.Any(t => t.Form.Contains('*', StringComparison.Ordinal) || t.Form.Contains('█', StringComparison.Ordinal)) || side.All.Any(t => t.Form.Contains('*', StringComparison.Ordinal) || ChangeWords.MaskWords.Contains(t.Folded));

    private static bool Bracketed(ChangeSide side) => side.All.Any(t => t.Form is "[" or "(");

    private static int Apostrophes(ChangeSide side) => side.Words.Sum(t => t.Folded.Count(c => c == '\''));

    private static int Hyphens(ChangeSide side) => side.Words.Sum(t => t.Folded.Count(c => c == '-'));
}
