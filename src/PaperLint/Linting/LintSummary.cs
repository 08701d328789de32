using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>What a run saw, in numbers.</summary>
public sealed class LintSummary
{
    private readonly Dictionary<string, int> _byRule = new(StringComparer.Ordinal);

    public int Files { get; internal set; }

    /// <summary>Papers, page chrome not counted.</summary>
    public long Entries { get; internal set; }

    /// <summary>Files that could not be opened or read to their end.</summary>
    public int Unreadable { get; internal set; }

    /// <summary>What a person should know of the run besides its diagnostics: what was left out and why.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whether a baseline says which diagnostics are old; the others are new then.</summary>
    public bool HasBaseline { get; set; }

    /// <summary>Whether people want to read of diagnostics and nothing else: reports leave out their last words then.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Diagnostics that count.</summary>
    public int Diagnostics { get; private set; }

    /// <summary>Diagnostics that the baseline knows; they do not count.</summary>
    public int Old { get; private set; }

    /// <summary>Diagnostics that a person said are to be left; they do not count.</summary>
    public int Suppressed { get; private set; }

    /// <summary>Diagnostics that a curator rejected; they do not count.</summary>
    public int Rejected { get; private set; }

    /// <summary>Diagnostics of rules whose reports do not count, as what they are on could not be verified.</summary>
    public int Uncounted { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int SafeFixes { get; private set; }

    public int UnsafeFixes { get; private set; }

    /// <summary>Diagnostics by the id of their rule.</summary>
    public IReadOnlyDictionary<string, int> ByRule => _byRule;

    internal void Add(LintDiagnostic diagnostic)
    {
        var count = 1 + diagnostic.Further;
        switch (diagnostic.Silence?.Kind)
        {
            case SilenceKind.Baseline:
                Old += count;
                return;
            case SilenceKind.Suppression:
                Suppressed += count;
                return;
            case SilenceKind.Decision:
                Rejected += count;
                return;
        }

        if (!diagnostic.Rule.Counts)
        {
            Uncounted += count;
            return;
        }

        Diagnostics += count;
        _byRule[diagnostic.Rule.Id] = _byRule.GetValueOrDefault(diagnostic.Rule.Id) + count;
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
                Errors += count;
                break;
            case DiagnosticSeverity.Warning:
                Warnings += count;
                break;
        }

        switch (diagnostic.Fix?.Fix.Safety)
        {
            case FixSafety.Safe:
                SafeFixes += count;
                break;
            case FixSafety.Unsafe:
                UnsafeFixes += count;
                break;
        }
    }
}
