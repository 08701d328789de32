using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Server.Protocol;
using PaperLint.Examples;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Cli.Server;

/// <summary>The file of a rule that is edited: what is wrong with it as <c>rules test</c> tells it.</summary>
internal static class RuleDocument
{
    private static readonly Lazy<RuleCatalog> BuiltIn = new(() => RuleCatalog.Load(new BuiltInRulePack()));

    public static bool Is(OpenDocument document) =>
        document.Path is { } path
        && RuleFileName.IsRule(Path.GetFileName(path))
        && Path.GetDirectoryName(Path.GetDirectoryName(path)) is not null;

    /// <summary>What cannot be read in a rule, or the examples that it does not keep.</summary>
    /// <param name="document">For which <see cref="Is"/> holds.</param>
    /// <param name="encoding">What columns are counted in.</param>
    public static ShownDiagnostic[] Lint(OpenDocument document, PositionEncoding encoding)
    {
        try
        {
            return
            [
                .. Test(document).Select(failure =>
                    Show(document, encoding, PlaceOf(failure.Example.Source), $"{failure.Word}: {failure.Detail}")),
            ];
        }
        catch (RuleException e)
        {
            return e.Path == document.Path
                ? [Show(document, encoding, (e.Line, e.Column), e.Detail)]
                : [Show(document, encoding, (1, 1), e.Message)];
        }
    }

    /// <summary>A rule of a pack runs beside the built-in ones, as it does in a corpus; one of those by itself.</summary>
    private static IEnumerable<RuleTestFailure> Test(OpenDocument document)
    {
        var pack = new EditedRulePack(document.Path!, document.Text.Text);
        var rule = RuleReader.Read(pack, pack.RuleFiles.Single());
        return BuiltIn.Value[rule.Id] is { } builtIn && builtIn.Name == rule.Name && builtIn.Category == rule.Category
            ? RuleTester.Test(rule, AnalyzerSettings.Default)
            : RuleTester.Test(rule, AnalyzerSettings.Default, RuleCatalog.Load(new BuiltInRulePack(), pack).Rules);
    }

    private static (int Line, int Column) PlaceOf(RuleNode node) => (node.Line, node.Column);

    /// <summary>From a place, 1-based as readers of rules count, to the end of its line.</summary>
    private static ShownDiagnostic Show(OpenDocument document, PositionEncoding encoding, (int Line, int Column) place, string message)
    {
        var text = document.Text.Text;
        var start = document.Text.OffsetOf(new Position(place.Line - 1, place.Column - 1), PositionEncoding.Utf16) ?? text.Length;
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        var span = new TextSpan(start, length < 0 ? text.Length - start : length);
        return new ShownDiagnostic(document.Text.RangeOf(span, encoding), 1, message);
    }
}
