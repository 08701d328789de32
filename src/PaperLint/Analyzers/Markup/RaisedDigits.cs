namespace PaperLint.Analyzers.Markup;

/// <summary>Unicode's superscripts and subscripts: what <c>&lt;sup&gt;</c> and <c>&lt;sub&gt;</c> are in plain text.</summary>
internal sealed class RaisedDigits
{
    private const string Plain = "0123456789+-=()n";
    private static readonly RaisedDigits s_superscripts = new("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ");
    private static readonly RaisedDigits s_subscripts = new("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ");
    private readonly string _raised;

    private RaisedDigits(string raised) => _raised = raised;

    /// <summary>The set that a tag asks for, by its name; null for any other tag.</summary>
    public static RaisedDigits? Find(ReadOnlySpan<char> name) =>
        name.Equals("sup", StringComparison.OrdinalIgnoreCase) ? s_superscripts
        : name.Equals("sub", StringComparison.OrdinalIgnoreCase) ? s_subscripts : null;

    /// <summary>The text raised or lowered; null where a character of it has no such form.</summary>
    public string? Raise(ReadOnlySpan<char> text)
    {
        var raised = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var index = Plain.IndexOf(text[i] == '−' ? '-' : text[i]);
            if (index < 0)
            {
                return null;
            }

            raised[i] = _raised[index];
        }

        return new string(raised);
    }
}
