namespace PaperLint.Cli.Tests.Commands;

/// <summary>A paper as it was written and as a page has it.</summary>
internal static class ReferenceSamples
{
    public const string Sound =
        "We sort maps by hand, one after another, and show that $O(\\\\sqrt{n}+\\\\alpha)$ steps are enough for any shelf. Our code is at "
        + "https://example.org/maps, with all maps of the house.";

    public const string Damaged =
        "We sort maps by hand, one after another, and show that O(n+alpha) steps are enough for any shelf. Our code is at this https URL, "
        + "with all";

    /// <summary>A page with a damaged paper, and a reference with it among others.</summary>
    public static void With(CliRun cli) => cli
        .With(".editorconfig", "root = true\n[*]\npaperlint_math_style = latex\n")
        .With("page.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Damaged))
        .With("arxiv.jsonl", Paper("2301.00009", "Sorting Coins", "We sort coins.") + Paper("2301.00010v3", "Sorting Maps by Hand", Sound));

    public static string Paper(string? id, string title, string text) =>
        (id is null ? "{" : $$"""{"id": "{{id}}", """) + $$""" "title": "{{title}}", "abstract": "{{text}}"}""" + "\n";
}
