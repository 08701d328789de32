namespace PaperLint.Formats.Csv;

/// <summary>
/// The apostrophe that keeps a spreadsheet from running a cell as a formula. New cells that it would run, and those
/// that have such an apostrophe already, get one, and one is taken off again in reading: so what is written is read as it
/// was. It counts only in a cell in quotes, as we write it; in a bare one an apostrophe is part of the text.
/// </summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class SpreadsheetMark
{
    public const string Sign = "'";

    /// <summary>Whether a spreadsheet would run the text, or would but for apostrophes before it.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text is ['\t' or '\r' or '\n', ..] || text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
    }

    /// <summary>Whether the content of a cell in quotes begins with one.</summary>
    public static bool IsOn(ReadOnlySpan<char> content) => content is ['\'', ..] && IsNeeded(content);
}
