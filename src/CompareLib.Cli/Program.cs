using CompareLib.Cli;

var words = Habits.Translated(args);
return await CommandLine.RunAsync(words, Terminal.Real(Habits.Colour(words), Habits.Quiet(words))).ConfigureAwait(false);
