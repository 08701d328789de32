using System.Globalization;
using BenchmarkDotNet.Running;
using PaperLint.Benchmarks;

// `generate COUNT FILE` writes a corpus, `generate COUNT REFERENCE CORPUS` a reference and a corpus that it repairs; anything
// else goes to BenchmarkDotNet, for example `--filter '*Signature*'`.
if (args is ["generate", var count, var file])
{
    using var output = File.Create(file);
    new CorpusGenerator(seed: 1).Write(int.Parse(count, CultureInfo.InvariantCulture), output);
}
else if (args is ["generate", var papers, var whole, var damaged])
{
    using var reference = File.Create(whole);
    using var corpus = File.Create(damaged);
    new ReferenceGenerator(seed: 1).Write(int.Parse(papers, CultureInfo.InvariantCulture), reference, corpus);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(CorpusGenerator).Assembly).Run(args);
}
