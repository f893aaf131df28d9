using System.Globalization;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Evaluation;

/// <summary><c>syntax LANGUAGE FILE.conllu ... [--relations] [--tokens]</c>: tags, lemmas, heads and relations against treebanks.</summary>
internal static class SyntaxEvaluation
{
    private static readonly string[] Shown =
        ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "obl:unmarked", "obl:tmod", "nmod", "nmod:poss", "ccomp", "xcomp", "parataxis", "advcl", "acl", "acl:relcl", "conj", "cc", "mark", "case", "aux", "aux:pass", "cop", "appos", "flat", "flat:name", "compound", "amod", "advmod", "root"];

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--model");
        if (args.Length < 2 || (at < 0 ? SyntaxParser.ForLanguage(args[0]) : Load(args[at + 1], args[0])) is not { } parser)
        {
            Console.Error.WriteLine("usage: syntax en|de FILE.conllu ... [--model FILE] [--relations] [--tokens] [--sentences] [--hostile]");
            return 2;
        }

        if (args.Contains("--hostile"))
        {
            SyntaxEvaluationHostile.Run(parser);
            return 0;
        }

        Console.WriteLine($"{"file",-24} {"UPOS",6} {"FEATS",6} {"lemma",6} {"UAS",6} {"LAS",6} {"UAS-p",6} {"LAS-p",6} | raw: {"sent",6} {"word",6} {"UPOS",6} {"UAS",6} {"LAS",6}   words per CPU second");
        foreach (var file in args.Skip(1).Where(a => a.EndsWith(".conllu", StringComparison.Ordinal)))
        {
            var gold = Treebank.Read(file);
            var relations = new Dictionary<string, (int Right, int Found, int Gold)>(StringComparer.Ordinal);
            var given = Given(parser, gold, relations);
            var raw = Raw(parser, args[0], gold, args);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file),-24} {given} | {raw}"));
            if (args.Contains("--relations")) PrintRelations(relations);
        }

        return 0;
    }

    private static SyntaxParser Load(string path, string language)
    {
        using var stream = File.OpenRead(path);
        return new SyntaxParser(SyntaxModel.Load(stream), LanguageRules.For(language));
    }

    private static string Given(SyntaxParser parser, List<Treebank> gold, Dictionary<string, (int Right, int Found, int Gold)> relations)
    {
        int words = 0, tags = 0, features = 0, lemmas = 0, heads = 0, labelled = 0, plain = 0, plainHeads = 0, plainLabelled = 0;
        foreach (var s in gold)
        {
            var parsed = parser.Parse(s.Words, new TextSpan(0, s.Text.Length));
            for (var i = 0; i < s.Count; i++)
            {
                var t = parsed[i];
                words++;
                if (t.Tag == s.Tags[i]) tags++;
                if (t.Features == s.Features[i]) features++;
                if (t.Lemma == s.Lemmas[i] || s.Lemmas[i] == "_") lemmas++;
                bool head = t.Head == s.Heads[i], both = head && t.Relation == s.Relations[i];
                if (head) heads++;
                if (both) labelled++;
                if (s.Tags[i] != "PUNCT")
                {
                    plain++;
                    if (head) plainHeads++;
                    if (both) plainLabelled++;
                }

                Count(relations, s.Relations[i], both ? 1 : 0, 0, 1);
                Count(relations, t.Relation, 0, 1, 0);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{P(tags, words)} {P(features, words)} {P(lemmas, words)} {P(heads, words)} {P(labelled, words)} {P(plainHeads, plain)} {P(plainLabelled, plain)}");
    }

    private static string Raw(SyntaxParser parser, string language, List<Treebank> gold, string[] args)
    {
        var text = new System.Text.StringBuilder();
        var words = new Dictionary<(int, int, int), (string Tag, int HeadStart, int HeadEnd, string Relation)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var s in gold)
        {
            if (text.Length > 0) text.Append(s.BeginsParagraph ? "\n\n" : " ");
            var offset = text.Length;
            text.Append(s.Text);
            sentences.Add((offset, text.Length));
            for (var i = 0; i < s.Count; i++)
            {
                var span = s.Words[i].Span;
                var head = s.Heads[i] < 0 ? new TextSpan(-1 - offset, -1 - offset) : s.Words[s.Heads[i]].Span;
                var copy = i > 0 && s.Words[i - 1].Span == span ? 1 : 0;
                words[(offset + span.Start, offset + span.End, copy)] = (s.Tags[i], offset + head.Start, offset + head.End, s.Relations[i]);
            }
        }

        var whole = text.ToString();
        var cut = SentenceSplitter.Split(whole, language);
        var parsed = cut.Select(c => parser.ParseSentence(whole, c)).ToList();

        // Processor time, warm: the clock on the wall tells more about the neighbours on a shared machine.
        var used = Environment.CpuUsage.TotalTime;
        _ = parser.ParseSentences(whole, SentenceSplitter.Split(whole, language));
        var seconds = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        int found = 0, same = 0, tags = 0, heads = 0, labelled = 0, ends = 0;
        foreach (var s in parsed)
        {
            if (sentences.Contains((s.Span.Start, s.Span.End))) ends++;
            else if (args.Contains("--sentences")) Console.WriteLine("  [" + s.Span.Of(whole) + "]");
            for (var i = 0; i < s.Count; i++)
            {
                found++;
                var t = s[i];
                if (!words.TryGetValue((t.Span.Start, t.Span.End, i > 0 && s[i - 1].Span == t.Span ? 1 : 0), out var g))
                {
                    if (args.Contains("--tokens")) Console.WriteLine("  " + t.Form + "   in   " + whole[Math.Max(0, t.Span.Start - 15)..Math.Min(whole.Length, t.Span.End + 15)].ReplaceLineEndings("¶"));
                    continue;
                }

                same++;
                if (t.Tag == g.Tag) tags++;
                var head = t.Head < 0 ? new TextSpan(-1, -1) : s[t.Head].Span;
                if (head.Start != g.HeadStart || head.End != g.HeadEnd) continue;
                heads++;
                if (t.Relation == g.Relation) labelled++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"     {F(ends, cut.Length, sentences.Count)} {F(same, found, words.Count)} {F(tags, found, words.Count)} {F(heads, found, words.Count)} {F(labelled, found, words.Count)} {found / seconds,9:F0}");
    }

    private static void PrintRelations(Dictionary<string, (int Right, int Found, int Gold)> relations)
    {
        foreach (var name in Shown)
            if (relations.TryGetValue(name, out var r) && r.Gold > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-14} gold {r.Gold,5}  P {P(r.Right, r.Found)}  R {P(r.Right, r.Gold)}  F1 {F(r.Right, r.Found, r.Gold)}"));
    }

    private static void Count(Dictionary<string, (int Right, int Found, int Gold)> table, string key, int right, int found, int gold)
    {
        table.TryGetValue(key, out var c);
        table[key] = (c.Right + right, c.Found + found, c.Gold + gold);
    }

    private static string P(int right, int all) => string.Create(CultureInfo.InvariantCulture, $"{(all == 0 ? 0 : 100.0 * right / all),6:F2}");

    private static string F(int right, int found, int gold) => string.Create(CultureInfo.InvariantCulture, $"{(found + gold == 0 ? 0 : 200.0 * right / (found + gold)),6:F2}");
}
