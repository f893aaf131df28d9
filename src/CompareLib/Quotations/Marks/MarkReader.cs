using System.Buffers;
using CompareLib.Text;

namespace CompareLib.Quotations.Marks;

/// <summary>
/// Pairs quotation marks. Every paragraph starts afresh, so that a missing or stray mark never spreads; a mark left open goes on
/// only where the next paragraph begins with an opening mark of its own.
/// </summary>
internal sealed class MarkReader
{
    private const int DeepestNesting = 6;

    /// <summary>A speaker before a cue is no longer: <c>, a senior aide to the premier said</c>.</summary>
    private const int MostWordsToCue = 8;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?");

    private readonly string text;
    private readonly IMarkConventions language;
    private readonly List<TextSpan> paragraphs;
    private readonly List<Mark> marks = [];
    private readonly List<int> firstMark = [];
    private readonly List<MarkedStretch> found = [];
    private readonly List<Mark> open = [];

    private MarkReader(string text, List<TextSpan> paragraphs, IMarkConventions language)
    {
        this.text = text;
        this.paragraphs = paragraphs;
        this.language = language;
    }

    /// <summary>The stretches in marks, by start and then longest first; linear in the length of the text.</summary>
    public static List<MarkedStretch> Read(string text, List<TextSpan> paragraphs, IMarkConventions language)
    {
        var reader = new MarkReader(text, paragraphs, language);
        foreach (var paragraph in paragraphs)
        {
            reader.firstMark.Add(reader.marks.Count);
            MarkScanner.Scan(text, paragraph, language, reader.marks);
        }

        reader.firstMark.Add(reader.marks.Count);
        for (var p = 0; p < paragraphs.Count; p++) reader.Pair(p);
        return Nest(reader.found);
    }

    private void Pair(int p)
    {
        open.Clear();
        var paragraph = paragraphs[p];
        var carried = CarriedIn(p);
        if (carried) Add(new Mark(paragraph.Start, 0, MarkFamily.Double, MarkSide.Open, false), marks[firstMark[p]], repaired: true);
        for (var m = carried ? firstMark[p] + 1 : firstMark[p]; m < firstMark[p + 1]; m++)
        {
            var mark = marks[m];
            var at = open.FindLastIndex(o => o.Family == mark.Family);
            var opens = mark.Side == MarkSide.Open || (mark.Side == MarkSide.Either && at < 0);
            if (opens) Open(p, m, at);
            else Close(paragraph, m, firstMark[p + 1], at);
        }

        if (open.Count > 0) EndParagraph(p);
    }

    private void Open(int p, int m, int at)
    {
        var mark = marks[m];
        if (at >= 0)
        {
            if (mark.Family == MarkFamily.Single) open.RemoveRange(at, open.Count - at);
            else if (!ClosesTwice(m, firstMark[p + 1]))
            {
                // The earlier mark was never closed: it ends with the last sentence before this one.
                var lost = open[at];
                open.RemoveRange(at, open.Count - at);
                var end = LastSentenceEnd(lost.End, mark.Position);
                if (CueAfter(lost.End, end) is >= 0 and var cue) end = cue;
                if (end > lost.End) Add(lost, new Mark(end, 0, lost.Family, MarkSide.Close, false), repaired: true);
            }
        }

        if (open.Count < DeepestNesting) open.Add(mark);
    }

    private void Close(TextSpan paragraph, int m, int lastMark, int at)
    {
        var mark = marks[m];
        if (at < 0)
        {
            if (mark.Family == MarkFamily.Double && mark.Side == MarkSide.Close && open.Count == 0) OpenMissing(paragraph, mark);
            return;
        }

        if (mark.Family is MarkFamily.Single or MarkFamily.SingleGuillemet && at != open.Count - 1) return;
        if (mark.IsDoubtful && ClosesLater(m, lastMark)) return;

        var opening = open[at];
        open.RemoveRange(at, open.Count - at);
        Add(opening, mark, repaired: false);
    }

    /// <summary>An unclosed paragraph, and the next one holds a closing mark before any opening one: the words up to it go on with the quotation.</summary>
    private bool CarriedIn(int p)
    {
        if (p == 0 || firstMark[p] == firstMark[p + 1] || found.Count == 0) return false;
        var last = found[^1];
        var first = marks[firstMark[p]];
        return last is { Repaired: true, Depth: -1 } && last.Outer.End == paragraphs[p - 1].End
            && first is { Family: MarkFamily.Double, Side: MarkSide.Close } && first.Position > paragraphs[p].Start;
    }

    private void EndParagraph(int p)
    {
        var paragraph = paragraphs[p];
        var outermost = open.FindIndex(o => o.Family != MarkFamily.Single);
        var next = p + 1 < paragraphs.Count && firstMark[p + 1] < firstMark[p + 2] ? marks[firstMark[p + 1]] : default;
        var goesOn = next.Length > 0 && next.Position == paragraphs[p + 1].Start && next.Side != MarkSide.Close;
        if (outermost < 0)
        {
            if (goesOn && next.Family == MarkFamily.Single && text[open[0].Position] == '‘') AddOpen(open[0], paragraph.End, continued: true);
            return;
        }

        var opening = open[outermost];
        var cut = CueAfter(opening.End, paragraph.End);
        // A quotation goes on in the next paragraph, unless its cue ends this one: then its closing mark is missing.
        if (goesOn && next.Family == opening.Family && !(cut >= 0 && text.AsSpan(cut, paragraph.End - 1 - cut).IndexOfAny(Stops) < 0))
        {
            AddOpen(opening, paragraph.End, continued: true);
            return;
        }

        AddOpen(opening, cut >= 0 ? cut : paragraph.End, continued: false);
    }

    private void AddOpen(Mark opening, int end, bool continued)
    {
        if (end <= opening.End) return;
        found.Add(new MarkedStretch(new TextSpan(opening.Position, end), new TextSpan(opening.End, end), -1, opening.Family, continued, !continued));
    }

    private void Add(Mark opening, Mark closing, bool repaired)
    {
        if (closing.Position <= opening.End) return;
        found.Add(new MarkedStretch(new TextSpan(opening.Position, closing.End), new TextSpan(opening.End, closing.Position), 0, opening.Family, false, repaired));
    }

    /// <summary>A closing mark after punctuation with nothing open: the sentence before it lost its opening mark.</summary>
    private void OpenMissing(TextSpan paragraph, Mark mark)
    {
        if (mark.Position - 1 <= paragraph.Start || text[mark.Position - 1] is not (',' or '.' or '!' or '?')) return;
        var from = found.Count > 0 ? Math.Max(paragraph.Start, found[^1].Outer.End) : paragraph.Start;
        var start = LastSentenceEnd(from, mark.Position - 1);
        while (start < mark.Position && !char.IsLetterOrDigit(text[start])) start++;
        if (from > paragraph.Start && start - from < 2) return;
        if (mark.Position - start < 8 || !char.IsUpper(text[start])) return;
        Add(new Mark(start, 0, MarkFamily.Double, MarkSide.Open, false), mark, repaired: true);
    }

    /// <summary>Whether the next two marks of the family both close: the new one is nested, not a restart.</summary>
    private bool ClosesTwice(int m, int last)
    {
        var closing = 0;
        for (int i = m + 1, looked = 0; i < last && looked < 12; i++, looked++)
        {
            if (marks[i].Family != marks[m].Family) continue;
            if (marks[i].Side == MarkSide.Open) return false;
            if (++closing == 2) return true;
        }

        return false;
    }

    private bool ClosesLater(int m, int last)
    {
        for (int i = m + 1, looked = 0; i < last && looked < 8; i++, looked++)
        {
            if (marks[i].Family == marks[m].Family) return marks[i].Side != MarkSide.Open;
        }

        return false;
    }

    /// <summary>After the last sentence end in the range; its start when there is none.</summary>
    private int LastSentenceEnd(int from, int to)
    {
        for (var i = to; i > from; i--)
        {
            if (text[i - 1] is '.' or '!' or '?' or '…' && (i >= text.Length || !char.IsLetterOrDigit(text[i]))) return i;
        }

        return from;
    }

    /// <summary>Where an unclosed quotation stops because its cue follows (<c>, he said</c>); -1 when none does.</summary>
    private int CueAfter(int from, int to)
    {
        for (var i = from + 8; i < to; i++)
        {
            if (text[i] is not (',' or '!' or '?') || i + 1 >= to || text[i + 1] != ' ') continue;
            var words = 0;
            for (var w = i + 2; w < to && words < MostWordsToCue;)
            {
                var end = w;
                while (end < to && char.IsLetter(text[end])) end++;
                if (end == w || (words == 0 && language.IsFunctionWord(text.AsSpan(w, end - w)))) break;
                if (language.IsSaying(text.AsSpan(w, end - w))) return i + 1;
                words++;
                w = end;
                if (w < to && text[w] == ' ') w++;
                else break;
            }
        }

        return -1;
    }

    private static List<MarkedStretch> Nest(List<MarkedStretch> stretches)
    {
        stretches.Sort((a, b) => a.Outer.Start != b.Outer.Start ? a.Outer.Start.CompareTo(b.Outer.Start) : b.Outer.End.CompareTo(a.Outer.End));
        var around = new Stack<int>();
        for (var i = 0; i < stretches.Count; i++)
        {
            while (around.Count > 0 && around.Peek() <= stretches[i].Outer.Start) around.Pop();
            stretches[i] = stretches[i] with { Depth = around.Count };
            around.Push(stretches[i].Outer.End);
        }

        return stretches;
    }
}
