using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Packs;

namespace PaperLint.Rules;

/// <summary>A check, as its YAML file defines it, under the severity that the configuration gives it.</summary>
public sealed class Rule
{
    private DiagnosticDescriptor? _descriptor;

    /// <summary><c>PL</c> and four digits.</summary>
    public required string Id { get; init; }

    /// <summary>The offence, in words joined with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the file: <c>math</c>, <c>urls</c>, ...</summary>
    public required string Category { get; init; }

    /// <summary>Error, Warn, Info (<c>suggestion</c>), Hidden (<c>silent</c>) or Suppress (<c>none</c>).</summary>
    public required ReportDiagnostic Severity { get; init; }

    /// <summary>The kind of analyzer that runs it.</summary>
    public required string Analyzer { get; init; }

    /// <summary>The fields it looks at.</summary>
    public required ImmutableArray<string> Scope { get; init; }

    public required MessageTemplate Message { get; init; }

    /// <summary>Why it matters, for <c>rules explain</c>.</summary>
    public required string Why { get; init; }

    /// <summary>What it repairs; null where it does not, and then <see cref="NoFix"/> says why.</summary>
    public FixPolicy? Fix { get; init; }

    public string? NoFix { get; init; }

    /// <summary>What <c>clean</c> does with a paper that the rule reports.</summary>
    public CleanAction Clean { get; init; }

    /// <summary>
    /// Whether its reports count. Those of a rule on what is not known for certain do not: they are no part of the sums, and let
    /// no run fail.
    /// </summary>
    public bool Counts { get; init; } = true;

    /// <summary>How right the rule was measured to be, and on what.</summary>
    public string? Evidence { get; init; }

    /// <summary>Texts that the rule reports; read when they are asked for, for a run of the rule needs none.</summary>
    /// <exception cref="RuleException">The examples are not written as examples are.</exception>
    public ImmutableArray<RuleExample> BadExamples => RuleExampleReader.Read(Parameters, "bad");

    /// <summary>Texts that the rule leaves alone.</summary>
    /// <exception cref="RuleException">The examples are not written as examples are.</exception>
    public ImmutableArray<RuleExample> GoodExamples => RuleExampleReader.Read(Parameters, "good");

    /// <summary>The parameters of its analyzer.</summary>
    public required RuleParameters Parameters { get; init; }

    /// <summary>Where it was read from, as messages name it.</summary>
    public string Path => Parameters.Path;

    /// <summary>The severity of its diagnostics.</summary>
    public DiagnosticSeverity DiagnosticSeverity => Severity switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    /// <summary>Roslyn's description of the rule.</summary>
    public DiagnosticDescriptor Descriptor => _descriptor ??= new DiagnosticDescriptor(
        Id, Name, "{0}", Category, DiagnosticSeverity, isEnabledByDefault: Severity != ReportDiagnostic.Suppress, Why);

    public Rule WithSeverity(ReportDiagnostic severity) => severity == Severity ? this : Copy(severity, Parameters);

    /// <summary>The same rule with other parameters of its analyzer.</summary>
    public Rule WithParameters(RuleParameters parameters) => Copy(Severity, parameters);

    public override string ToString() => $"{Id} {Name}";

    private Rule Copy(ReportDiagnostic severity, RuleParameters parameters) => new()
    {
        Id = Id,
        Name = Name,
        Category = Category,
        Severity = severity,
        Analyzer = Analyzer,
        Scope = Scope,
        Message = Message,
        Why = Why,
        Fix = Fix,
        NoFix = NoFix,
        Clean = Clean,
        Counts = Counts,
        Evidence = Evidence,
        Parameters = parameters,
    };
}
