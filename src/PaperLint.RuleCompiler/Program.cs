using PaperLint.Packs;
using PaperLint.RuleCompiler;

if (args is not [var rules, var output])
{
    Console.Error.WriteLine("usage: PaperLint.RuleCompiler RULES OUTPUT");
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
