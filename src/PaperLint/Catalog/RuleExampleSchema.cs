using System.Text.Json.Nodes;

namespace PaperLint.Catalog;

/// <summary>The part of <see cref="RuleSchema"/> that describes <c>examples</c>.</summary>
internal static class RuleExampleSchema
{
    public static JsonObject Create() => new()
    {
        ["type"] = "object",
        ["description"] = "the tests of the rule, and its documentation",
        ["required"] = RuleSchema.Texts("bad", "good"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["bad"] = List("what is reported, marked as in 'a [|2.7times|] speedup'"),
            ["good"] = List("what looks like the defect and is left alone"),
        },
    };

    private static JsonObject List(string description) => new()
    {
        ["type"] = "array",
        ["minItems"] = 1,
        ["description"] = description,
        ["items"] = new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" },
                new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = RuleSchema.Texts("text"),
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject
                    {
                        ["text"] = RuleSchema.Text("the text, with what is reported between [| and |]"),
                        ["fixed"] = RuleSchema.Text("the text after all fixes that are ever applied"),
                        ["severity"] = RuleSchema.Text("warning or suggestion: what every report on this text is, under a rule that warns"),
                        ["field"] = RuleSchema.Text("the field that holds the text; the first of the scope unless said"),
                        ["entry"] = new JsonObject { ["type"] = "object", ["description"] = "other fields of the paper" },
                        ["corpus"] =
                            new JsonObject
                            {
                                ["type"] = "array",
                                ["items"] = new JsonObject { ["type"] = "object" },
                                ["description"] =
                            "the papers before it"
                            },
                        ["reference"] =
                            new JsonObject
                            {
                                ["type"] = "array",
                                ["items"] = new JsonObject { ["type"] = "object" },
                                ["description"] =
                            "other copies of the paper"
                            },
                        ["verdicts"] =
                            new JsonObject
                            {
                                ["type"] = "object",
                                ["description"] =
                            "what following links shows, by address: dead, moved to ADDRESS, repository, repository to ADDRESS, "
                                + "unverified"
                            },
                    },
                }),
        },
    };
}
