namespace CompareLib.Training;

/// <summary>Derives the tables of the lexicon room: see docs/lexicon.md for sources, licences and the commands.</summary>
internal static class LexiconBuilder
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["unicode", var unicodeData, var output]:
                LexiconBuilderUnicode.Write(unicodeData, output);
                return 0;
            case ["spelling", var wordNet, var output]:
                LexiconBuilderSpelling.Write(LexiconBuilderWordNet.Read(wordNet), output);
                return 0;
            case ["words", var wordNet, var output]:
                LexiconBuilderWords.Write(LexiconBuilderWordNet.Read(wordNet), output);
                return 0;
            case ["frequency", var wordNet, var treebank, var output]:
                LexiconBuilderFrequency.Write(LexiconBuilderWordNet.Read(wordNet), treebank, output);
                return 0;
            case ["vectors", var wordNet, var vocabulary, var output]:
                LexiconBuilderVectors.Write(LexiconBuilderWordNet.Read(wordNet), output, int.Parse(vocabulary, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["similarity", .. var pairs]:
                return LexiconBuilderSimilarity.Fit(pairs);
            default:
                Console.Error.WriteLine("""
                    usage: CompareLib.Training lexicon unicode UnicodeData.txt OUTPUT-FOLDER
                           CompareLib.Training lexicon spelling WORDNET-FOLDER OUTPUT-FOLDER
                           CompareLib.Training lexicon words WORDNET-FOLDER OUTPUT-FOLDER
                           CompareLib.Training lexicon frequency WORDNET-FOLDER TREEBANK.conllu OUTPUT-FOLDER
                           CompareLib.Training lexicon vectors WORDNET-FOLDER NUMBER-OF-WORDS OUTPUT-FOLDER
                           CompareLib.Training lexicon similarity ALIGNED-PAIRS.jsonl ...
                    """);
                return 2;
        }
    }
}
