using Microsoft.CodeAnalysis;
using PaperLint.Catalog;
using PaperLint.Configuration;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Configuration;

public sealed class RuleSelectionTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load(new BuiltInRulePack());

    private static Rule Off => Catalog["PL7001"]!.WithSeverity(ReportDiagnostic.Suppress);

    [Fact]
    public void A_rule_that_is_usually_off_is_on_when_it_is_named() =>
        new RuleSelection { Select = ["PL7001"] }.Apply(Off).Severity.ShouldBe(ReportDiagnostic.Warn);

    [Fact]
    public void It_stays_off_when_all_are_asked_for() =>
        new RuleSelection { Select = ["PL7", "ALL"] }.Apply(Off).Severity.ShouldBe(ReportDiagnostic.Suppress);

    [Fact]
    public void The_last_severity_counts() =>
        new RuleSelection
        {
            Severities =
        [new("ALL", ReportDiagnostic.Error), new("text", ReportDiagnostic.Info)]
        }.Apply(Catalog["PL7001"]!).Severity.ShouldBe(
            ReportDiagnostic.Info);

    [Fact]
    public void What_could_not_be_read_is_said_whatever_is_selected()
    {
        new RuleSelection { Select = ["math"] }.Runs(Catalog["PL0001"]!).ShouldBeTrue();
        new RuleSelection { Select = ["math"], Ignore = ["PL0001"] }.Runs(Catalog["PL0001"]!).ShouldBeFalse();
    }

    [Fact]
    public void Files_without_configuration_share_one_object()
    {
        var folder = Directory.CreateTempSubdirectory("paperlint-");
        var configurations = new RuleConfigurations(Catalog, RuleSelection.All);
        configurations.Of(Path.Combine(folder.FullName, "a.txt")).ShouldBeSameAs(configurations.Usual);
        File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), "root = true\n[*.cs]\nindent_size = 4\n");
        var others = new RuleConfigurations(Catalog, RuleSelection.All);
        others.Of(Path.Combine(folder.FullName, "a.txt")).ShouldBeSameAs(others.Usual);
        folder.Delete(recursive: true);
    }
}
