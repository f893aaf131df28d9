namespace CompareLib.Training;

internal static class QuotationTraining
{
    public static int Run(string[] args) => args.Length == 0 ? 2 : 3;
}
