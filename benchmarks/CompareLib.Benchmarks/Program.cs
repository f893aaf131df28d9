using BenchmarkDotNet.Running;
using CompareLib.Benchmarks;

// These measure a whole corpus once; anything else goes to BenchmarkDotNet.
if (args is ["scale", .. var rest]) return MatchingScale.Run(rest);
if (args is ["sources-scale", .. var corpora]) return SourceScale.Run(corpora);
if (args is ["sources-steps", .. var count]) return SourceSteps.Run(count);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
