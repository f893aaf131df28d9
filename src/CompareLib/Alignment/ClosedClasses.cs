using System.Collections.Frozen;

namespace CompareLib.Alignment;

/// <summary>The closed word classes of English: words that carry grammar rather than content.</summary>
internal static class ClosedClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Build();

    /// <summary>The class of a folded word, or null for an open-class word.</summary>
    public static WordClass? Of(string folded) => Classes.TryGetValue(folded, out var c) ? c : null;

    private static FrozenDictionary<string, WordClass> Build()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        Add(WordClass.Determiner, "the a an this that these those some any each every all both either neither no such another");
        Add(WordClass.Possessive, "my your his her its our their whose 's '");
        Add(WordClass.Pronoun, "i me you he him she it we us they them one who whom which what himself herself itself themselves myself ourselves yourself anyone someone everybody everyone nobody something anything everything nothing there");
        Add(WordClass.Preposition, "of in on at by for with from to into onto upon about against between among amid during before after above below over under through across within without toward towards since until till near behind beyond despite per via around along out off up down as like than regarding concerning throughout");
        Add(WordClass.Conjunction, "and or but nor so yet if because although though while whereas when where unless whether how why that therefore however thus");
        Add(WordClass.Auxiliary, "be is are was were been being am has have had having do does did done 's 're 've 'm 'd isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't");
        Add(WordClass.Modal, "will would shall should can could may might must ought 'll cannot can't won't wouldn't shouldn't couldn't");
        Add(WordClass.Negation, "not n't never");
        Add(WordClass.Particle, "also too only just even still already then now here very more most much less least well again");
        return classes.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(WordClass c, string words)
        {
            foreach (var word in words.Split(' ')) classes.TryAdd(word, c);
        }
    }
}
