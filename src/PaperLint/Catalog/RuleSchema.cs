using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperLint.Analyzers;

namespace PaperLint.Catalog;

/// <summary>
/// The JSON schema of rule files, made of what <see cref="RuleReader"/> checks them against, so that editors complete
/// and check them. Draft 7, the newest that the YAML language server understands in full.
/// </summary>
public static class RuleSchema
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with a line break at the end.</summary>
    public static string Text()
    {
        var kinds = AnalyzerProviders.All.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal).ToArray();
        var properties = CommonProperties(kinds);
        foreach (var parameters in kinds.SelectMany(kind => kind.Parameters).GroupBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            // One key may mean one thing to one kind and another to the next; the conditions below tell them apart.
            properties[parameters.Key] = parameters.Count() == 1 ? Value(parameters.First()) : new JsonObject();
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A rule of PaperLint",
            ["type"] = "object",
            ["required"] = Texts("analyzer", "message", "examples"),
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["oneOf"] = new JsonArray(Required("fix"), Required("no_fix")),
            ["allOf"] = new JsonArray([.. kinds.Select(Condition)]),
        };
        return schema.ToJsonString(Format).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject CommonProperties(AnalyzerProvider[] kinds) => new()
    {
        ["id"] = Pattern(@"^PL\d{4}$", "as the name of the file has it, ID-NAME.yml; may be left out"),
        ["name"] =
            Pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
            "the offence, in words joined with hyphens, as the name of the file has it; may be left out"),
        ["severity"] =
            OneOf(RuleKeys.Severities,
            "how grave it is, a warning unless said; 'suggestion' for matters of taste, 'none' for a rule that is off unless asked for"),
        ["analyzer"] = OneOf(kinds.Select(kind => kind.Name), "the kind of check"),
        ["scope"] = List("the fields that it looks at; title and abstract unless said"),
        ["message"] = Text("what is wrong, in a line; {match} stands for the reported text, doubled braces for themselves"),
        ["why"] = Text("why it matters, in one to three sentences"),
        ["fix"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "what it repairs",
            ["required"] = Texts("safety"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["safety"] =
                    OneOf(RuleKeys.Safeties,
                    "safe: the meaning cannot change; unsafe: a person should look; display: shown, never applied"),
                ["replace"] = Text("for the kind 'pattern': the replacement, with ${name} for a capture"),
                ["because"] = Text("why the fix is as safe as it says"),
            },
        },
        ["no_fix"] = Text("why there is no fix"),
        ["counts"] =
            new JsonObject
            {
                ["type"] = "boolean",
                ["description"] =
            "whether its reports count; false for what is not known for certain, which lets no run fail"
            },
        ["clean"] = OneOf(RuleKeys.CleanActions, "what 'paperlint clean' does with a paper that is reported"),
        ["evidence"] = Text("how right the rule was measured to be, and on what"),
        ["examples"] = RuleExampleSchema.Create(),
    };

    /// <summary>The keys that rules of one kind may and must have.</summary>
    private static JsonObject Condition(AnalyzerProvider kind)
    {
        var then = new JsonObject
        {
            ["propertyNames"] =
                new JsonObject { ["enum"] = Texts([.. RuleKeys.All, .. kind.Parameters.Select(parameter => parameter.Name)]) },
        };
        if (!kind.Parameters.IsEmpty)
        {
            then["required"] = Texts([.. kind.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name)]);
            then["properties"] =
                new JsonObject(kind.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)Value(parameter))));
        }

        return new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["analyzer"] = new JsonObject { ["const"] = kind.Name } } },
            ["then"] = then,
        };
    }

    private static JsonObject Value(ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => new JsonObject { ["type"] = "integer", ["description"] = parameter.Description },
        ParameterType.Flag => new JsonObject { ["type"] = "boolean", ["description"] = parameter.Description },
        ParameterType.Texts => List(parameter.Description),
        ParameterType.Table => new JsonObject { ["type"] = "object", ["description"] = parameter.Description },
        ParameterType.DataFile => Pattern(@"\.yml$", parameter.Description + "; a file beside the rule"),
        _ when parameter.Allowed is { } allowed => OneOf(allowed, parameter.Description),
        _ => Text(parameter.Description),
    };

    internal static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    internal static JsonArray Texts(params string[] texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static JsonObject Pattern(string pattern, string description) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = description };

    private static JsonObject OneOf(IEnumerable<string> values, string description) =>
        new() { ["enum"] = Texts([.. values]), ["description"] = description };

    private static JsonObject List(string description) =>
        new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["description"] = description };

    private static JsonObject Required(string key) => new() { ["required"] = Texts(key) };
}
