using System.Globalization;
using BenchmarkDotNet.Running;
using PaperLint.Benchmarks;

// `generate COUNT FILE` writes a corpus; anything else goes to BenchmarkDotNet, for example `--filter '*Signature*'`.
if (args is ["generate", var count, var file])
{
    using var output = File.Create(file);
    new CorpusGenerator(seed: 1).Write(int.Parse(count, CultureInfo.InvariantCulture), output);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(CorpusGenerator).Assembly).Run(args);
}
