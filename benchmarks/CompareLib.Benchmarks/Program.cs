using BenchmarkDotNet.Running;
using CompareLib.Benchmarks;

if (args is ["scale", .. var rest]) return MatchingScale.Run(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
