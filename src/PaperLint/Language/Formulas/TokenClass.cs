namespace PaperLint.Language.Formulas;

/// <summary>The classes of tokens that tell what stands beside a place, by the names that the table has for them.</summary>
internal static class TokenClass
{
    private static readonly Dictionary<ulong, string> s_names = [];

    public static readonly ulong Bound = New("bound");
    public static readonly ulong ShortWord = New("wrd");
    public static readonly ulong LongWord = New("word");
    public static readonly ulong Capitalized = New("Word");
    public static readonly ulong Capitals = New("WORD");
    public static readonly ulong Mixed = New("wORD");
    public static readonly ulong Code = New("code");
    public static readonly ulong SmallLetter = New("x");
    public static readonly ulong CapitalLetter = New("X");
    public static readonly ulong Digit = New("1");
    public static readonly ulong Integer = New("12");
    public static readonly ulong Decimal = New("1.2");
    public static readonly ulong Greek = New("γ");
    public static readonly ulong Mathematics = New("≤");
    public static readonly ulong Dash = New("–");
    public static readonly ulong Other = New("é");
    public static readonly ulong Function = New("fn");
    public static readonly ulong Glued = New("?glued");
    public static readonly ulong GluedFormula = New("+glued");

    private static readonly ulong[] s_unjudged = Roles("?");
    private static readonly ulong[] s_unjudgedEnglish = Roles("?e-");
    private static readonly ulong[] s_formula = Roles("+");
    private static readonly ulong[] s_prose = Roles("-");
    private static readonly ulong[] s_raw = Roles("\\");
    private static readonly ulong[] s_roles = Roles("is-");

    /// <summary>The names of all classes.</summary>
    public static IReadOnlyDictionary<ulong, string> Names => s_names;

    public static ulong Role(CommandRole role) => s_roles[(int)role];

    public static ulong Raw(CommandRole role) => s_raw[(int)role];

    public static ulong Unjudged(Command command) => (command.IsEnglish ? s_unjudgedEnglish : s_unjudged)[(int)command.Role];

    public static ulong Judged(Command command, bool isFormula) => (isFormula ? s_formula : s_prose)[(int)command.Role];

    private static ulong[] Roles(string prefix) => [.. Enum.GetNames<CommandRole>().Select(name => New(prefix + name.ToLowerInvariant()))];

    private static ulong New(string name)
    {
        var atom = Atom.Of(name);
        s_names.Add(atom, name);
        return atom;
    }

    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetter(word[0]))
        {
            return Code;
        }

        if (!word[1..].ContainsAnyInRange('A', 'Z'))
        {
            return char.IsAsciiLetterUpper(word[0]) ? Capitalized : word.Length > 3 ? LongWord : ShortWord;
        }

        return word.ContainsAnyInRange('a', 'z') ? Mixed : Capitals;
    }

    public static ulong OfSign(char sign) => sign switch
    {
        >= 'Α' and <= 'ϵ' => Greek,
        '–' or '—' or '’' or '‘' or '“' or '”' => Dash,
        _ => char.IsLetter(sign) ? Other : Mathematics,
    };
}
