using PaperLint.Packs;
using PaperLint.RuleCompiler;

if (args is ["unicode", var characters, var exclusions, var source])
{
    File.WriteAllText(source, UnicodeTableSource.Of(File.ReadLines(characters), File.ReadLines(exclusions)));
    return 0;
}

if (args is not [var rules, var output])
{
    Console.Error.WriteLine(
        "usage: PaperLint.RuleCompiler RULES OUTPUT, or PaperLint.RuleCompiler unicode UNICODE_DATA COMPOSITION_EXCLUSIONS OUTPUT");
    return 2;
}

try
{
    CompiledRules.Write(rules, output);
    return 0;
}
catch (RuleException e)
{
    // The form in which MSBuild shows an error at its place.
    Console.Error.WriteLine($"{e.Path}({e.Line},{e.Column}): error PLRULE: {e.Message}");
    return 1;
}
