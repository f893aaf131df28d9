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
            default:
                Console.Error.WriteLine("usage: CompareLib.Training lexicon unicode /usr/share/unicode/UnicodeData.txt OUTPUT-FOLDER");
                return 2;
        }
    }
}
