using CompareLib.Evaluation;
using CompareLib.Evaluation.Corpus;

// Quality on gold files: `dotnet run -c Release --project benchmarks/CompareLib.Evaluation -- STAGE FILE ...`.
return args switch
{
    ["syntax", .. var rest] => SyntaxEvaluation.Run(rest),
    ["extraction", .. var rest] => ExtractionEvaluation.Run(rest),
    ["speakers", .. var rest] => SpeakerEvaluation.Run(rest),
    ["matching", .. var rest] => MatchingEvaluation.Run(rest),
    ["alignment", .. var rest] => AlignmentEvaluation.Run(rest),
    ["sources", .. var rest] => SourceEvaluation.Run(rest),
    ["seeds", .. var rest] => SeedEvaluation.Run(rest),
    ["corpus", .. var rest] => CorpusEvaluation.Run(rest),
    ["corpus-check", .. var rest] => CorpusCheck.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: CompareLib.Evaluation syntax|extraction|speakers|matching|alignment|sources|seeds|corpus|corpus-check GOLD ...");
    return 2;
}
