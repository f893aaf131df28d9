using CompareLib.Text;

namespace CompareLib;

/// <summary>The words by which an article shows that a fact is contested: who accuses, denies, or keeps a distance; and the words that weaken a claim.</summary>
/// <remarks>Immutable and thread-safe; from <c>contest-en.txt</c>. A language without such a file has no contest words, and no fact is told as contested by words alone.</remarks>
internal sealed class ContestWords
{
    private const float WeakModal = 0.5f;

    private readonly HashSet<string> _sides;
    private readonly HashSet<string> _distance;
    private readonly HashSet<string> _doubts;
    private readonly FunctionWords _function;

    private ContestWords(string file)
    {
        var lists = WordLists.Load(file);
        _sides = [.. lists.Set("accusations"), .. lists.Set("denials")];
        _distance = lists.Set("distance");
        _doubts = lists.Set("doubts");
        _function = FunctionWords.English;
    }

    /// <summary>English.</summary>
    public static ContestWords English { get; } = new("contest-en.txt");

    /// <summary>True for a word that takes a side (<c>accused</c>, <c>denied</c>) or keeps a distance (<c>claimed</c>, <c>alleged</c>).</summary>
    /// <param name="folded">A folded word.</param>
    public bool Marks(string folded) => _sides.Contains(folded) || _distance.Contains(folded) || Lexicon.Lemma(folded, 'v') is var lemma && (_sides.Contains(lemma) || _distance.Contains(lemma));

    /// <summary>True for a word that weakens what it stands with: <c>possibly</c>, <c>alleged</c>, <c>may</c>. Hedges of amount (<c>about</c>, <c>nearly</c>) do not count.</summary>
    /// <param name="folded">A folded word.</param>
    public bool Weakens(string folded) => _function.Modality(folded) < WeakModal || (_function.ClassesOf(folded) & WordClasses.Hedge) != 0 && (Marks(folded) || _doubts.Contains(folded));
}
