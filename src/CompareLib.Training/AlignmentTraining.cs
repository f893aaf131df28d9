namespace CompareLib.Training;

internal static class AlignmentTraining
{
    public static int Run(string[] args) => args.Length == 0 ? 2 : 3;
}
