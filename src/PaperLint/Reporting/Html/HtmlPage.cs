using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Reporting.Html;

/// <summary>What is around the content of the HTML report. The page loads nothing, and runs no script but its own, by its hash.</summary>
internal static class HtmlPage
{
    public static void WriteHead(TextWriter output)
    {
        var scriptHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script())));
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{scriptHash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width">
            <title>PaperLint</title>
            <style>
            {Resource("report.css")}</style>
            </head>
            <body>

            """);
    }

    /// <summary>The controls and the places that the script fills, and the script.</summary>
    public static void WriteFindings(TextWriter output)
    {
        output.Write(Resource("findings.html"));
        output.Write($"<script>{Script()}</script>\n");
    }

    public static void WriteEnd(TextWriter output) => output.Write("</body>\n</html>\n");

    private static string Script() => Resource("report.js");

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("html/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
