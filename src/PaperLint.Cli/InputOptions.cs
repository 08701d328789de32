using System.CommandLine;
using PaperLint.Corpus;
using PaperLint.Corpus.Formats;

namespace PaperLint.Cli;

/// <summary>What is to be read, and how: paths, the format, and which key is which field.</summary>
internal sealed class InputOptions
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files, or folders to walk; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = new("--input-format") { Description = $"The format of the files, where their names do not tell: {string.Join(", ", CorpusFormats.All.Select(format => format.Name))}.", HelpName = "FORMAT" };
    private readonly Option<string> _standardInputName = new("--stdin-filename") { Description = "The name of what comes from standard input: tells its format, and stands in reports.", HelpName = "NAME" };
    private readonly (string Field, Option<string[]> Option)[] _keys =
    [
        (FieldNames.Title, KeyOption(FieldNames.Title)),
        (FieldNames.Abstract, KeyOption(FieldNames.Abstract)),
        (FieldNames.Url, KeyOption(FieldNames.Url)),
        (FieldNames.Id, KeyOption(FieldNames.Id)),
    ];

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_standardInputName);
        foreach (var (_, option) in _keys)
        {
            command.Add(option);
        }
    }

    /// <summary>The paths as they were given.</summary>
    public string[] Paths(ParseResult parsed) => parsed.GetValue(_paths)!;

    /// <exception cref="UsageException">A path, a format or a key that cannot be used.</exception>
    public IEnumerable<SourceFile> Find(ParseResult parsed, Terminal terminal)
    {
        var paths = Paths(parsed);
        var isStandardInput = paths.Contains(StandardInput);
        if (isStandardInput && paths.Length > 1)
        {
            throw new UsageException($"'{StandardInput}' stands for standard input and cannot be named beside other paths");
        }

        var files = new InputFiles(terminal.WorkingDirectory) { Format = FormatOf(parsed), Mapping = MappingOf(parsed) };
        return isStandardInput ? [files.OfStandardInput(parsed.GetValue(_standardInputName), terminal.In)] : files.Find(paths);
    }

    private CorpusFormat? FormatOf(ParseResult parsed) => parsed.GetValue(_format) is { } name
        ? CorpusFormats.ByName(name) ?? throw new UsageException($"--input-format: there is no format '{name}'; allowed: {string.Join(", ", CorpusFormats.All.Select(format => format.Name))}")
        : null;

    private FieldMapping MappingOf(ParseResult parsed)
    {
        var mapping = FieldMapping.Default;
        foreach (var (field, option) in _keys)
        {
            if (parsed.GetValue(option) is { Length: > 0 } keys)
            {
                mapping = mapping.With(field, keys);
            }
        }

        return mapping;
    }

    private static Option<string[]> KeyOption(string field) =>
        new($"--{field}-field") { Description = $"The key, column or element that holds the {field}; with dots where it is nested. The first of several that is there counts.", HelpName = "KEY" };
}
