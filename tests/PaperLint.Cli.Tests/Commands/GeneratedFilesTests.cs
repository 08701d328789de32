using System.Text.Json.Nodes;
using PaperLint.Cli.Tests.Schemas;
using PaperLint.Tests;
using YamlDotNet.Serialization;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>
/// The files of the repository that commands print are as the commands print them now.
/// To write them anew: PAPERLINT_REGENERATE=1 dotnet test.
/// </summary>
public sealed class GeneratedFilesTests : IDisposable
{
    private const string SchemaLine = "# yaml-language-server: $schema=../rule.schema.json\n";

    private static readonly bool Regenerate = Environment.GetEnvironmentVariable("PAPERLINT_REGENERATE") == "1";

    private readonly CliRun _cli = new();

    public static TheoryData<string> RuleFiles => [.. Directory
        .EnumerateFiles(Repository.PathOf("rules"), "PL*.yml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal)];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("rules/rule.schema.json", "rules schema")]
    [InlineData("rules/README.md", "rules list --output-format markdown")]
    [InlineData("docs/configuration.md", "rules options")]
    public void Is_what_the_command_prints(string file, string command)
    {
        _cli.Run(command).ShouldBe(ExitCode.Clean, _cli.Error);
        if (Regenerate)
        {
            File.WriteAllText(Repository.PathOf(file), _cli.Out);
        }

        File.ReadAllText(Repository.PathOf(file)).ShouldBe(_cli.Out, $"{file} is out of date; run PAPERLINT_REGENERATE=1 dotnet test");
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Rule_files_name_their_schema_to_editors(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        if (Regenerate && !text.StartsWith(SchemaLine, StringComparison.Ordinal))
        {
            File.WriteAllText(Repository.PathOf(file), text = SchemaLine + text);
        }

        text.ShouldStartWith(SchemaLine);
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Rule_files_fit_the_schema(string file)
    {
        _cli.Run("rules schema");
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize<object>(File.ReadAllText(Repository.PathOf(file)));
        new JsonSchema(JsonNode.Parse(_cli.Out)!).Problems(ToJson(yaml)).ShouldBeEmpty();
    }

    private static JsonNode? ToJson(object? yaml) => yaml switch
    {
        Dictionary<object, object> mapping =>
            new JsonObject(mapping.Select(pair => KeyValuePair.Create(pair.Key.ToString()!, ToJson(pair.Value)))),
        List<object> list => new JsonArray([.. list.Select(ToJson)]),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        null => null,
        IConvertible number => JsonValue.Create(Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException(yaml.GetType().Name),
    };
}
