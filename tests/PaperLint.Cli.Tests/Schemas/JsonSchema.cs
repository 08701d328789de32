using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperLint.Cli.Tests.Schemas;

/// <summary>As much of JSON Schema as the schemas here use. (No validator with all of it can be restored where this is built.)</summary>
internal sealed class JsonSchema(JsonNode root)
{
    private static readonly string[] Known =
    [
        "$schema", "$ref", "title", "description", "definitions", "type", "enum", "const", "pattern", "required", "properties",
            "additionalProperties",
        "propertyNames", "items", "minItems", "minimum", "minLength", "uniqueItems", "oneOf", "allOf", "if", "then",
    ];

    /// <summary>What is wrong with the value; empty for a valid one.</summary>
    public IEnumerable<string> Problems(JsonNode? value) => Problems(root, value, "$");

    private IEnumerable<string> Problems(JsonNode schemaNode, JsonNode? value, string at)
    {
        var schema = schemaNode.AsObject();
        schema.Select(pair => pair.Key).Except(Known).ShouldBeEmpty();
        if (schema["$ref"] is { } reference)
        {
            return Problems(root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!, value, at);
        }

        var problems = new List<string>();
        void Expect(bool holds, string what) => problems.AddRange(holds ? [] : [$"{at}: {what}"]);

        Expect(schema["type"] is not { } type || TypeOf(value).Contains(type.GetValue<string>()), $"is no {schema["type"]}");
        Expect(schema["enum"] is not JsonArray values
            || values.Any(one => JsonNode.DeepEquals(one, value)), $"'{value}' is none of {schema["enum"]?.ToJsonString()}");
        Expect(schema["const"] is not { } constant || JsonNode.DeepEquals(constant, value), $"is not {schema["const"]}");
        if (value is JsonValue text && text.TryGetValue<string>(out var content))
        {
            Expect(schema["pattern"] is not { } pattern
                || Regex.IsMatch(content, pattern.GetValue<string>()), $"'{content}' does not match {schema["pattern"]}");
            Expect(content.Length >= (schema["minLength"]?.GetValue<int>() ?? 0), "is too short");
        }

        Expect(value is not JsonValue number
            || !number.TryGetValue<long>(out var amount)
            || amount >= (schema["minimum"]?.GetValue<long>() ?? long.MinValue), "is too small");
        problems.AddRange(value switch
        {
            JsonObject mapping => ObjectProblems(schema, mapping, at),
            JsonArray list => ListProblems(schema, list, at),
            _ => [],
        });
        problems.AddRange((schema["allOf"] as JsonArray ?? []).SelectMany(part => Problems(part!, value, at)));
        Expect(schema["oneOf"] is not JsonArray choices
            || choices.Count(choice => !Problems(choice!, value, at).Any()) == 1, "fits none or several of what it may be");
        if (schema["if"] is { } condition && !Problems(condition, value, at).Any())
        {
            problems.AddRange(Problems(schema["then"]!, value, at));
        }

        return problems;
    }

    private IEnumerable<string> ObjectProblems(JsonObject schema, JsonObject value, string at)
    {
        foreach (var key in (schema["required"] as JsonArray ?? []).Select(key => key!.GetValue<string>())
            .Where(key => !value.ContainsKey(key)))
        {
            yield return $"{at}: lacks '{key}'";
        }

        foreach (var (key, item) in value)
        {
            var problems = schema["properties"]?[key] is { } property ? Problems(property, item, $"{at}.{key}")
                : schema["additionalProperties"] is JsonValue more && !more.GetValue<bool>() ? [$"{at}: has no key '{key}'"]
                : [];
            var nameProblems = schema["propertyNames"] is { } names ? Problems(names, JsonValue.Create(key), $"{at} (key)") : [];
            foreach (var problem in problems.Concat(nameProblems))
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> ListProblems(JsonObject schema, JsonArray list, string at)
    {
        if (list.Count < (schema["minItems"]?.GetValue<int>() ?? 0))
        {
            yield return $"{at}: has too few items";
        }

        for (var i = 0; schema["items"] is { } items && i < list.Count; i++)
        {
            foreach (var problem in Problems(items, list[i], $"{at}[{i}]"))
            {
                yield return problem;
            }
        }
    }

    private static string[] TypeOf(JsonNode? value) => value switch
    {
        null => ["null"],
        JsonObject => ["object"],
        JsonArray => ["array"],
        JsonValue one when one.TryGetValue<string>(out _) => ["string"],
        JsonValue one when one.TryGetValue<bool>(out _) => ["boolean"],
        JsonValue one when one.TryGetValue<long>(out _) => ["integer", "number"],
        _ => ["number"],
    };
}
