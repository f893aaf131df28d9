namespace CompareLib.Training;

/// <summary>Quotations are read by rules and by the syntax model: their language data are written by hand, and nothing of theirs is derived.</summary>
internal static class QuotationTraining
{
    public static int Run(string[] args)
    {
        if (args.Length > 0) return 2;
        Console.WriteLine("Nothing to derive: see docs/adding-a-language.md for the data in src/CompareLib/Quotations/Data.");
        return 0;
    }
}
