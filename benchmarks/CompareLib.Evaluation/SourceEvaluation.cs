namespace CompareLib.Evaluation;

internal static class SourceEvaluation
{
    public static int Run(string[] args) => args.Length == 0 ? 2 : 3;
}
