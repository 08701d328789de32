using System.CommandLine;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;

namespace PaperLint.Cli.Options;

/// <summary>What is to be read, and how: paths, the format, and which key is which field.</summary>
internal sealed class InputOptions
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly Argument<string[]> _paths =
        new("PATH")
        {
            Description = "Files, or folders to walk; - for standard input. What paperlint.yml describes unless given.",
            Arity =
        ArgumentArity.ZeroOrMore
        };
    private readonly Option<string> _format =
        new("--input-format")
        {
            Description =
        $"The format of the files, where their names do not tell: {string.Join(", ", CorpusFormats.All.Select(format => format.Name))}.",
            HelpName = "FORMAT"
        };
    private readonly Option<string> _standardInputName =
        new("--stdin-filename")
        {
            Description =
        "The name of what comes from standard input: tells its format, and stands in reports.",
            HelpName = "NAME"
        };
    private readonly ConfigOptions _config = new();
    private readonly Option<bool> _forceExclude =
        new("--force-exclude")
        {
            Description =
        "Leave out what paperlint.yml leaves out, and text that does not look like papers, even where it is named, as hooks do."
        };
    private readonly Option<bool> _followLinks =
        new("--follow-links") { Description = "Follow links that lead out of the folders that are walked." };
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

        _config.AddTo(command);
        command.Add(_forceExclude);
        command.Add(_followLinks);
    }

    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="Rules.RuleException">It cannot be used.</exception>
    public CorpusConfiguration LoadConfiguration(ParseResult parsed, Terminal terminal) => _config.Load(parsed, terminal);

    /// <summary>
    /// Whether it is no news that there is nothing to read: hooks name files that are none of the corpus, editors have empty
    /// ones.
    /// </summary>
    public bool MayBeEmpty(ParseResult parsed) => parsed.GetValue(_forceExclude) || parsed.GetValue(_standardInputName) is not null;

    /// <summary>The paths as they were given; null where none is.</summary>
    public string[]? GivenPaths(ParseResult parsed) => parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : null;

    /// <summary>The paths as they were given; the folder of the corpus that is configured where none is.</summary>
    /// <exception cref="UsageException">None is given, and none is configured.</exception>
    public string[] Paths(ParseResult parsed, Terminal terminal, CorpusConfiguration configuration) => GivenPaths(parsed) switch
    {
        { } paths => paths,
        _ when configuration.Path is not null =>
            [configuration.Folder == terminal.WorkingDirectory ? "" : terminal.NameOf(configuration.Folder)],
        _ => throw new UsageException(
            "there is nothing to read: give files or folders, or describe the corpus in paperlint.yml\nRun 'paperlint --help' to see what "
            + "there is."),
    };

    /// <exception cref="UsageException">A path, a format or a key that cannot be used.</exception>
    public IEnumerable<SourceFile> Find(ParseResult parsed, Terminal terminal)
    {
        var configuration = LoadConfiguration(parsed, terminal);
        return Find(parsed, terminal, configuration, Files(parsed, terminal, configuration));
    }

    /// <exception cref="UsageException">A path, a format or a key that cannot be used.</exception>
    public IEnumerable<SourceFile> Find(ParseResult parsed, Terminal terminal, CorpusConfiguration configuration, InputFiles files)
    {
        var paths = Paths(parsed, terminal, configuration);
        var isStandardInput = paths.Contains(StandardInput);
        if (isStandardInput && paths.Length > 1)
        {
            throw new UsageException($"'{StandardInput}' stands for standard input and cannot be named beside other paths");
        }

        return !isStandardInput
            ? files.Find(paths)
            : files.OfStandardInput(parsed.GetValue(_standardInputName), terminal.In) is { } file
            ? [file]
            : [];
    }

    /// <summary>Finds and names files.</summary>
    /// <exception cref="UsageException">A format or a key that cannot be used.</exception>
    public InputFiles Files(ParseResult parsed, Terminal terminal, CorpusConfiguration configuration) =>
        new(terminal.WorkingDirectory, configuration)
        {
            Format = FormatOf(parsed),
            Mapping = MappingOf(parsed, configuration),
            ForceExclude = parsed.GetValue(_forceExclude),
            FollowsLinks = parsed.GetValue(_followLinks),
        };

    private CorpusFormat? FormatOf(ParseResult parsed) => parsed.GetValue(_format) is { } name
        ? CorpusFormats.ByName(name)
            ?? throw new UsageException(
            $"--input-format: there is no format '{name}'; allowed: {string.Join(", ", CorpusFormats.All.Select(format => format.Name))}")
        : null;

    private FieldMapping MappingOf(ParseResult parsed, CorpusConfiguration configuration)
    {
        var mapping = configuration.Fields;
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
        new($"--{field}-field")
        {
            Description =
        $"The key, column or element that holds the {field}; with dots where it is nested. The first of several that is there counts.",
            HelpName = "KEY"
        };
}
