using CompareLib.Training;

// Derives the data that the package carries: `dotnet run -c Release --project src/CompareLib.Training -- TABLE ...`.
return args switch
{
    ["syntax", .. var rest] => SyntaxTraining.Run(rest),
    ["lexicon", .. var rest] => LexiconBuilder.Run(rest),
    ["quotations", .. var rest] => QuotationTraining.Run(rest),
    ["matching", .. var rest] => MatchingTraining.Run(rest),
    ["alignment", .. var rest] => AlignmentTraining.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: CompareLib.Training syntax|lexicon|quotations|matching|alignment ARGUMENTS");
    return 2;
}
