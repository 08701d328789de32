using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Linting.Caching;

/// <summary>
/// The hash of all that the result of a run depends on. It is taken of what was read into memory, not of files that may
/// have changed since; rules that are built in are told by the build.
/// </summary>
internal sealed class RunKey
{
    private readonly RunInputs _run;
    private readonly BinaryWriter _writer;

    private RunKey(RunInputs run, Stream hash)
    {
        _run = run;
        _writer = new BinaryWriter(hash);
    }

    private static Guid LibraryBuild => typeof(RunKey).Module.ModuleVersionId;

    /// <summary>Null where the build does not tell itself from others: no result of it may be kept.</summary>
    public static byte[]? Of(RunInputs run, ImmutableArray<byte[]> contents)
    {
        if (LibraryBuild == Guid.Empty || run.ProgramBuild == Guid.Empty)
        {
            return null;
        }

        using var sha = SHA256.Create();
        using (var hash = new BufferedStream(new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write)))
        {
            var key = new RunKey(run, hash);
            key.WriteBuild();
            key.WriteRules();
            key.WriteFiles(contents);
            key.WriteProblems();
            key.WriteBaseline();
            key.WriteSuppressions();
            key.WriteDecisions();
            key.WriteReferences();
            key._writer.Flush();
        }

        return sha.Hash!;
    }

    private void WriteBuild()
    {
        _writer.Write(LibraryBuild.ToByteArray());
        _writer.Write(_run.ProgramBuild.ToByteArray());
        _writer.WriteText(RuntimeInformation.FrameworkDescription);
        _writer.WriteText(_run.WorkingDirectory);
        _writer.Write((int)_run.Reach);
        _writer.Write(_run.HasFileEdits);
    }

    private void WriteRules()
    {
        var strangers = _run.Catalog.Rules.Where(rule => !rule.Parameters.IsBuiltIn).ToArray();
        _writer.Write(strangers.Length);
        foreach (var rule in strangers)
        {
            WriteStranger(rule);
        }

        var configurations = _run.Configurations;
        _writer.Write(configurations.Length);
        foreach (var configuration in configurations)
        {
            _writer.Write(configuration.Rules.Length);
            foreach (var rule in configuration.Rules)
            {
                _writer.WriteText(rule.Id);
                _writer.Write((int)rule.Severity);
            }

            _writer.Write(configuration.Settings.Options.Count);
            foreach (var (name, value) in configuration.Settings.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
            {
                _writer.WriteText(name);
                _writer.WriteText(value);
            }
        }
    }

    /// <summary>A rule of a pack with the data files that it names.</summary>
    private void WriteStranger(Rule rule)
    {
        var data = AnalyzerProviders.All[rule.Analyzer].Parameters.Where(parameter => parameter.Type == ParameterType.DataFile)
            .Select(parameter => (parameter.Name, rule.Parameters.Data(parameter.Name)?.Content));
        (string, RuleNode)[] nodes = [(rule.Path, rule.Parameters.Values), .. data.Where(item => item.Item2 is not null)!];
        _writer.WriteText(rule.Id);
        _writer.WriteText(rule.Category);
        using var stream = new MemoryStream();
        RuleNodeFormat.Write(nodes, stream);
        _writer.Write((int)stream.Length);
        _writer.Write(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void WriteFiles(ImmutableArray<byte[]> contents)
    {
        var configurations = _run.Configurations;
        var mappings = _run.Files.Select(file => file.Mapping).Distinct().ToList();
        _writer.Write(mappings.Count);
        mappings.ForEach(mapping => _writer.WriteText(mapping.Content));
        _writer.Write(_run.Files.Length);
        for (var i = 0; i < _run.Files.Length; i++)
        {
            var file = _run.Files[i];
            _writer.WriteText(file.Name);
            _writer.WriteText(file.Format.Name);
            _writer.Write(mappings.IndexOf(file.Mapping));
            _writer.Write(configurations.IndexOf(_run.FileConfigurations[i]));
            _writer.Write(contents[i]);
        }
    }

    /// <summary>They are made of configuration files, and say all that these have to say to a report.</summary>
    private void WriteProblems()
    {
        var problems = new DiagnosticWriter(_writer, new RuleNumbers(_run.Configurations), hasFileEdits: false);
        _writer.Write(_run.ConfigurationProblems.Length);
        foreach (var problem in _run.ConfigurationProblems)
        {
            problems.Write(problem);
        }
    }

    private void WriteBaseline()
    {
        _writer.Write(_run.Baseline is not null);
        if (_run.Baseline is { } baseline)
        {
            _writer.Write(baseline.Defects.Count);
            _writer.Write(baseline.Groups.Length);
            _writer.Flush();
            BaselineFile.Write(baseline, _writer.BaseStream);
        }
    }

    private void WriteDecisions()
    {
        _writer.Write(_run.Decisions.Count);
        _writer.Flush();
        DecisionFile.Write(_run.Decisions, _writer.BaseStream);
    }

    private void WriteSuppressions()
    {
        var files = _run.Suppressions.SelectMany(file => file).Distinct().ToList();
        _writer.Write(files.Count);
        foreach (var file in files)
        {
            _writer.WriteText(file.Name);
            _writer.Write(file.Suppressions.Length);
            foreach (var suppression in file.Suppressions)
            {
                Write(suppression);
            }
        }

        _writer.Write(_run.Suppressions.Count);
        foreach (var file in _run.Suppressions)
        {
            _writer.WriteText(file.Key);
            _writer.Write(file.Count());
            foreach (var suppressions in file)
            {
                _writer.Write(files.IndexOf(suppressions));
            }
        }
    }

    private void WriteReferences()
    {
        var references = _run.Usual.Settings.References;
        foreach (var length in references.CutLengths)
        {
            _writer.Write(length);
        }

        foreach (var (key, paper) in references.All)
        {
            _writer.WriteText(key);
            _writer.WriteText(paper.Key);
            _writer.WriteText(paper.FileName);
            _writer.Write(paper.Row);
            _writer.Write(paper.IsOfCorpus);
            Write(paper.Title);
            Write(paper.Abstract);
        }
    }

    private void Write(ReferenceField? field)
    {
        _writer.WriteText(field?.Text);
        foreach (var (code, span) in field?.Findings ?? [])
        {
            _writer.WriteText(code);
            _writer.Write(span);
        }

        _writer.WriteText(null);
    }

    private void Write(Suppression suppression)
    {
        _writer.WriteText(suppression.Paper);
        _writer.WriteText(suppression.Code);
        _writer.WriteText(suppression.Reason);
        _writer.Write(suppression.Until?.DayNumber ?? -1);

        // The day of the run says nothing else than this.
        _writer.Write(_run.SuppressionRules.IsExpired(suppression));
        foreach (var place in (ReadOnlySpan<LinePosition>)[suppression.Start, suppression.CodeStart, suppression.UntilStart])
        {
            _writer.Write(place.Line);
            _writer.Write(place.Character);
        }
    }
}
