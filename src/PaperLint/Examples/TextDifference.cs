namespace PaperLint.Examples;

/// <summary>Two texts, one below the other, with what differs marked in both as examples mark it.</summary>
internal static class TextDifference
{
    public static string Of(string expected, string actual)
    {
        var start = expected.AsSpan().CommonPrefixLength(actual);
        var longest = Math.Min(expected.Length, actual.Length) - start;
        var end = 0;
        while (end < longest && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        return $"\n  expected: {Mark(expected, start, end)}\n    actual: {Mark(actual, start, end)}";
    }

    private static string Mark(string text, int start, int end) => $"{text[..start]}[|{text[start..^end]}|]{text[^end..]}";
}
