using System.Reflection;
using PaperLint.Rules;

namespace PaperLint.Reporting;

/// <summary>Where a rule can be read: its file in the repository that the program was built from, or in the folder of its pack.</summary>
public static class RuleAddress
{
    private static readonly string? Repository = Metadata("RepositoryUrl");

    /// <summary>Null where no address is known: <c>rules explain</c> shows the rule, too.</summary>
    public static string? Of(Rule rule) =>
        rule.Parameters.IsBuiltIn ? InRepository(rule) : new Uri(Path.GetFullPath(rule.Path)).AbsoluteUri;

    private static string? InRepository(Rule rule) =>
        Repository is null ? null : $"{Repository.TrimEnd('/')}/blob/v{Version}/rules/{rule.Category}/{rule.Id}-{rule.Name}.yml";

    private static string Version => typeof(RuleAddress).Assembly.GetName().Version!.ToString(3);

    private static string? Metadata(string key) => typeof(RuleAddress).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
