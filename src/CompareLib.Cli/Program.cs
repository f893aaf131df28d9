using CompareLib.Cli;

return await CommandLine.RunAsync(args, Terminal.Real).ConfigureAwait(false);
