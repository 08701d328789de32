using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>
/// What a text must hold for the reader to find anything in it: the signs that formulas keep, and the names of commands.
/// Names of two letters, and those that begin common words, are taken with what stands around them.
/// </summary>
internal static class LatexTriggers
{
    private static readonly ImmutableArray<string> Names =
    [
        "\\", "^", "_", "{", "}", "$", "\a", "\b", "\t", "\v", "\f",
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", " eta", "(eta", "-eta", "theta", "iota ", "kappa", "lambda", "sigma", "upsilon", "omega", "psi", "tau", "rho",
        " mu ", " mu-", " mu,", " mu.", "(mu", " mup", " nu ", " nu-", " nu,", " nu.", "(nu", " xi ", " xi-", " xi,", "(xi", " pi ", " pi-", " pi,", " pi.", "(pi)", "-pi ", "-pi,",
        " phi ", " phi-", " phi,", " phi.", "(phi", " chi ", " chi-", " chi,", "(chi",
        "times", "infty", "leq", "geq", "neq", "approx", "cdot", "arrow", "mapsto", "subset", "supset", "simeq", "equiv", "propto", "lesssim", "gtrsim", "prec", "succ", "notin", "setminus",
        " ell", "(ell", "nabla", "partial", "hbar", "ldots", "dots,", "circ ", "bullet", "oplus", "otimes", "odot", "wedge", "bigl", "bigg", "left(", "left[", "right)", "right]", "big(", "big)",
        "angle", "lceil", "lfloor", "vert", "sqrt", "frac", "math", "boldsymbol", "textbf", "textit", "textsf", "texttt", "textrm", "tilde", " hat ", "sum", "prod", "exists", "forall", "emptyset", "varnothing", "degree",
        "sim 0", "sim 1", "sim 2", "sim 3", "sim 4", "sim 5", "sim 6", "sim 7", "sim 8", "sim 9", "sim0", "sim1", "sim2", "sim3", "sim4", "sim5", "sim6", "sim7", "sim8", "sim9", " le ", " ge ", " pm ", " ll ", " gg ",
        "pm0", "pm1", "pm2", "pm3", "pm4", "pm5", "pm6", "pm7", "pm8", "pm9", "le0", "le1", "le2", "le3", "le4", "le5", "le6", "le7", "le8", "le9", "ge0", "ge1", "ge2", "ge3", "ge4", "ge5", "ge6", "ge7", "ge8", "ge9",
        "pm 0", "pm 1", "pm 2", "pm 3", "pm 4", "pm 5", "pm 6", "pm 7", "pm 8", "pm 9", "in [", "in (0", "in (1", "in (-", "in(0", "in {", "in[", "in{",
    ];

    /// <summary>"f in F," is all that is left of some formulas.</summary>
    private static readonly IEnumerable<string> Sets = "bcdefghjklmnopqrstuvwxyz".SelectMany(set => new[] { $" in {set} ", $" in {set},", $" in {set}." });

    /// <summary>Those that can stand inside a word; whether the word can be a formula's tells more.</summary>
    private static readonly SearchValues<string> InWords = SearchValues.Create([.. Names.Where(name => name.All(char.IsAsciiLetter))], StringComparison.OrdinalIgnoreCase);

    private static readonly Lazy<LiteralAutomaton> LazySigns = new(() => new LiteralAutomaton([Signs]));

    /// <summary>Those that are, or have beside them, what is no letter.</summary>
    public static ImmutableArray<string> Signs { get; } = [.. Names.Where(name => !name.All(char.IsAsciiLetter)), .. Sets];

    public static bool AreInWord(ReadOnlySpan<char> word) => word.ContainsAny(InWords);

    /// <summary>Whether a formula can show itself by the word; one that says nothing without what stands around it is left to the signs.</summary>
    /// <param name="word">The word.</param>
    /// <param name="chance">Where it can be part of a formula.</param>
    public static bool IsOne(ReadOnlySpan<char> word, GlueChance chance) => chance switch
    {
        GlueChance.None => false,
        GlueChance.InFormula => AreInWord(word),
        _ => true,
    };

    /// <summary>Whether one of the signs is in the text, or a word by which a formula can show itself.</summary>
    public static bool AreIn(ReadOnlySpan<char> text, LatexLexicon lexicon)
    {
        if (LazySigns.Value.AreAnyIn(text))
        {
            return true;
        }

        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            if (text[words.Start..words.End] is var word && IsOne(word, lexicon.ChanceOf(word)))
            {
                return true;
            }
        }

        return false;
    }
}
