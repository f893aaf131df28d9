using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using CompareLib.Benchmarks;

// These measure a whole corpus once; anything else goes to BenchmarkDotNet.
if (args is ["scale", .. var rest]) return MatchingScale.Run(rest);
if (args is ["sources-scale", .. var corpora]) return SourceScale.Run(corpora);
if (args is ["sources-steps", .. var count]) return SourceSteps.Run(count);
// DiffPlex is published without optimisation; what is measured of it is what its users get.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithOptions(ConfigOptions.DisableOptimizationsValidator));
return 0;
