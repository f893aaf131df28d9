using System.Text.RegularExpressions;

namespace CompareLib.Evaluation.Corpus;

/// <summary>Reads event.md: what happened, who, and what was said in full.</summary>
internal static partial class CorpusEventPage
{
    private static readonly string[] Keys = ["topic", "place", "date"];

    public static void Read(string file, CorpusEvent happening, List<CorpusProblem> problems)
    {
        var section = "";
        CorpusUtterance? utterance = null;
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..].Trim();
            else if (line.Length == 0) continue;
            else if (section == "" && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !line.StartsWith('#')) happening.Head[line[..colon]] = line[(colon + 2)..];
            else if (section == "People") Person(line, happening, message => problems.Add(new CorpusProblem(file, i + 1, message)));
            else if (section == "Utterances") utterance = Utterance(line, utterance, happening, message => problems.Add(new CorpusProblem(file, i + 1, message)));
        }

        foreach (var key in Keys.Where(k => !happening.Head.ContainsKey(k))) problems.Add(new CorpusProblem(file, 1, $"no line \"{key}: …\" above the first section"));
        if (happening.People.Count == 0) problems.Add(new CorpusProblem(file, 1, "no section People"));
        foreach (var u in happening.Utterances.Values)
        {
            if (!happening.People.ContainsKey(u.Speaker)) problems.Add(new CorpusProblem(file, 1, $"{u.Id}: no person \"{u.Speaker}\""));
            if (u.Segments.Count == 0) problems.Add(new CorpusProblem(file, 1, $"{u.Id} has no words"));
            if (u.Like is { } like && !happening.Utterances.ContainsKey(like)) problems.Add(new CorpusProblem(file, 1, $"{u.Id}: no utterance {like} to be like"));
        }
    }

    private static void Person(string line, CorpusEvent happening, Action<string> bad)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells is not [var id, var name, var gender, var role] || !PersonId().IsMatch(id) || id is "to" or "at" or "via") bad("a person is: id | Name | f, m, x, body or group | role");
        else if (gender is not ("f" or "m" or "x" or "body" or "group")) bad($"no gender \"{gender}\": f, m, x, body or group");
        else if (!happening.People.TryAdd(id, new CorpusPerson(id, name, gender, role))) bad($"two people of id {id}");
    }

    private static CorpusUtterance? Utterance(string line, CorpusUtterance? current, CorpusEvent happening, Action<string> bad)
    {
        if (Segment().Match(line) is { Success: true } segment)
        {
            if (current is null) bad("a segment before the first utterance");
            else if (segment.Groups[1].Value != $"{current.Segments.Count + 1}") bad($"segment {current.Segments.Count + 1} of {current.Id} is expected");
            else current.Segments.Add(segment.Groups[2].Value);
            return current;
        }

        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length is not (3 or 4) || !UtteranceId().IsMatch(cells[0]) || (cells.Length == 4 && !cells[3].StartsWith("like u", StringComparison.Ordinal)))
        {
            bad("an utterance is: u1 | person | where, when, to whom [| like u2], then its segments, each a line \"1 words\"");
            return current;
        }

        var utterance = new CorpusUtterance(cells[0], cells[1], cells[2], cells.Length == 4 ? cells[3][5..] : null, []);
        if (!happening.Utterances.TryAdd(utterance.Id, utterance)) bad($"two utterances {utterance.Id}");
        return utterance;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*$")]
    private static partial Regex PersonId();

    [GeneratedRegex(@"^u\d+$")]
    private static partial Regex UtteranceId();

    [GeneratedRegex(@"^(\d+) (.+)$")]
    private static partial Regex Segment();
}
