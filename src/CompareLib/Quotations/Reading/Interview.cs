using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// A printed interview: lines that begin with <c>Q:</c> and <c>A:</c>, with the names of two people in turn, or questions in bold. At least two turns of each
/// make one: a single <c>Note:</c> does not. A turn goes on over its paragraphs up to the next; the last one is its own paragraph, since what follows
/// may be the outlet's.
/// </summary>
internal sealed class Interview
{
    private const int LongestLabel = 40, MostWords = 5, FewestTurns = 2;

    private enum Part { None, Question, Answer, Name, Aside }

    private readonly record struct Line(Part Part, TextSpan Label, TextSpan Content, string Key);

    private readonly string text;
    private readonly LanguageData language;
    private readonly List<TextSpan> paragraphs;
    private readonly List<Line> lines = [];

    private Interview(string text, LanguageData language, List<TextSpan> paragraphs)
    {
        this.text = text;
        this.language = language;
        this.paragraphs = paragraphs;
        foreach (var paragraph in paragraphs) lines.Add(LineOf(paragraph));
    }

    /// <summary>The turns in order; <paramref name="taken"/> tells the paragraphs that are part of the interview. Linear.</summary>
    public static List<InterviewTurn> Find(string text, LanguageData language, List<TextSpan> paragraphs, out bool[] taken)
    {
        var reader = new Interview(text, language, paragraphs);
        var questions = reader.lines.Count(l => l.Part == Part.Question);
        taken = new bool[paragraphs.Count];
        if (questions >= FewestTurns) return reader.Turns(l => l.Part is Part.Question, l => l.Part is Part.Answer, reader.lines.Exists(l => l.Part is Part.Answer), taken);
        // Where names in capitals take turns, a heading "Holt: Bridge Is Safe" is none of them.
        if (reader.TakeTurns(reader.IsShouted)) return reader.Turns(_ => false, reader.IsShouted, true, taken);
        return reader.TakeTurns(l => l.Part is Part.Name) ? reader.Turns(_ => false, l => l.Part is Part.Name, true, taken) : [];
    }

    private bool IsShouted(Line line) => line.Part is Part.Name && !line.Label.Of(text).Any(char.IsLower);

    private bool TakeTurns(Func<Line, bool> speaks) =>
        lines.Where(speaks).GroupBy(l => l.Key, StringComparer.Ordinal).Count(g => g.Count() >= FewestTurns) >= 2;

    private List<InterviewTurn> Turns(Func<Line, bool> asks, Func<Line, bool> speaks, bool labelled, bool[] taken)
    {
        var turns = new List<InterviewTurn>();
        var last = lines.FindLastIndex(l => asks(l) || speaks(l));
        InterviewTurn? turn = null;
        var asked = false;
        for (var p = 0; p < lines.Count; p++)
        {
            var line = lines[p];
            var answers = labelled ? speaks(line) : asked && line.Part is not Part.Aside;
            if (asks(line) && !answers) (turn, asked, taken[p]) = (null, true, true);
            else if (answers)
            {
                var label = labelled ? line.Label : (TextSpan?)null;
                turns.Add(turn = new InterviewTurn(label, line.Part is Part.Name && labelled, [labelled ? line.Content : paragraphs[p]]));
                (asked, taken[p]) = (false, true);
            }
            else if (turn is not null && p < last && line.Part is not Part.Aside)
            {
                turn.Content.Add(paragraphs[p]);
                taken[p] = true;
            }
        }

        return turns;
    }

    private Line LineOf(TextSpan paragraph)
    {
        var (start, end) = paragraph;
        if (text[start] is '(' or '[' && text[end - 1] is ')' or ']') return new Line(Part.Aside, default, paragraph, "");
        var bold = 0;
        while (bold < 2 && start < end && text[start] is '*' or '_') (start, bold) = (start + 1, bold + 1);
        if (bold == 2 && text[end - 1] == text[paragraph.Start] && text.AsSpan(start, end - start).TrimEnd("*_").TrimEnd() is [.., '?']) return new Line(Part.Question, default, paragraph, "");
        var head = text.AsSpan(start, Math.Min(LongestLabel, end - start));
        var sign = head.IndexOf(':') is > 0 and var colon ? colon : head.IndexOf('.');
        if (sign <= 0) return default;
        var label = new TextSpan(start, start + sign);
        var content = start + sign + 1;
        while (content < end && (text[content] is '*' or '_' || char.IsWhiteSpace(text[content]))) content++;
        if (content >= end || (text[start + sign + 1] is not ('*' or '_') && !char.IsWhiteSpace(text[start + sign + 1]))) return default;
        var said = new TextSpan(content, end);
        if (language.Rules.QuestionLabels.Contains(label.Of(text))) return new Line(Part.Question, label, said, "");
        if (language.Rules.AnswerLabels.Contains(label.Of(text))) return new Line(Part.Answer, label, said, "");
        return IsName(label) ? new Line(Part.Name, label, said, Key(label)) : default;
    }

    /// <summary>One to five words with capitals, a full stop only within (<c>Gov. Maria Sandoval</c>).</summary>
    private bool IsName(TextSpan label)
    {
        if (text[label.End] != ':') return false;
        var words = label.Of(text).Split(' ');
        return words.Length <= MostWords && words.All(w => w.Length > 0 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’')) && !language.Labels.Contains(words[0]);
    }

    /// <summary>The last word in capitals: <c>JAKE TAPPER</c> and <c>TAPPER</c> are one.</summary>
    private string Key(TextSpan label)
    {
        var name = label.Of(text);
        return name[(name.LastIndexOf(' ') + 1)..].ToUpperInvariant();
    }
}
