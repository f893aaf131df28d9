namespace CompareLib.Training;

internal static class LexiconBuilder
{
    public static int Run(string[] args) => args.Length == 0 ? 2 : 3;
}
