using System.Text.Json;

namespace PaperLint.Formats.Json;

/// <summary>Says what is wrong with JSON in one line.</summary>
internal static class JsonProblem
{
    public static string Describe(JsonException exception)
    {
        // The parser's message ends with its own idea of the place, which counts from the start of the record.
        var message = exception.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
