using System.Text.Json;

namespace PaperLint.Cli.Tests.Server;

/// <summary>A diagnostic as an editor shows it, or as <c>check</c> reports it: places are 0-based.</summary>
internal sealed record Shown(int Line, int Character, int EndLine, int EndCharacter, string Code, string Severity, string Message)
{
    private static readonly string[] Severities = ["", "error", "warning", "info", "hint"];

    /// <summary>What a message publishes, in the order of places.</summary>
    public static Shown[] Of(JsonElement published) => InOrder(
        published.GetProperty("diagnostics").EnumerateArray().Select(diagnostic =>
        {
            var (start, end) = (diagnostic.GetProperty("range").GetProperty("start"), diagnostic.GetProperty("range").GetProperty("end"));
            return new Shown(start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32(),
                end.GetProperty("line").GetInt32(), end.GetProperty("character").GetInt32(),
                diagnostic.GetProperty("code").GetString()!, Severities[diagnostic.GetProperty("severity").GetInt32()],
                diagnostic.GetProperty("message").GetString()!);
        }));

    /// <summary>What <c>check</c> reports on a file, in the order of places.</summary>
    public static Shown[] Checked(CliRun cli, string name) => Checked(cli, name, name);

    /// <summary>What <c>check</c> of a path reports on one of its files.</summary>
    public static Shown[] Checked(CliRun cli, string path, string name)
    {
        cli.Run($"check --no-cache --allow-empty --output-format json-lines {path}").ShouldNotBe(ExitCode.Failed, cli.Error);
        var reports = cli.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line));
        return InOrder(reports.Where(json => json.RootElement.GetProperty("filename").GetString() == name).Select(json =>
        {
            var (start, end) = (json.RootElement.GetProperty("location"), json.RootElement.GetProperty("end_location"));
            return new Shown(start.GetProperty("row").GetInt32() - 1, start.GetProperty("column").GetInt32() - 1,
                end.GetProperty("row").GetInt32() - 1, end.GetProperty("column").GetInt32() - 1,
                json.RootElement.GetProperty("code").GetString()!,
                json.RootElement.GetProperty("severity").GetString()!,
                json.RootElement.GetProperty("message").GetString()!);
        }));
    }

    private static Shown[] InOrder(IEnumerable<Shown> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Character)
            .ThenBy(diagnostic => diagnostic.EndLine).ThenBy(diagnostic => diagnostic.EndCharacter)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];
}
