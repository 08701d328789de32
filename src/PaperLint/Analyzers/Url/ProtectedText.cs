namespace PaperLint.Analyzers.Url;

/// <summary>Stretches of running text that are no prose and that rules on prose leave alone: URLs, DOIs, arXiv ids, e-mail addresses, code, hashes.</summary>
internal static class ProtectedText
{
    public static SpanSet Find(string text) => SpanSet.Empty;
}
