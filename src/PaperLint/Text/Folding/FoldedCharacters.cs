using System.Globalization;
using System.Text;

namespace PaperLint.Text.Folding;

/// <summary>
/// What characters beyond ASCII fold to: the letters that Unicode's compatibility decomposition leaves when marks are
/// dropped, and for symbols the name of their LaTeX command, which is what the feed makes of them.
/// </summary>
internal static class FoldedCharacters
{
    /// <summary>
    /// The highest character of <see cref="Table"/>: beyond it are East Asian scripts, and forms of letters that are rare.
    /// </summary>
    private const int LastLetter = 0x2BFF;

    // Letters that Unicode does not decompose, or not into letters; lower case only, for capitals are lowered first.
    private const string Letters = """
        ae æ
        d đð
        f ƒ
        h ħ
        i ı
        j ȷ
        l łŀ
        n ŉ
        o ø
        oe œ
        ss ß
        t ŧ
        th þ
        """;

    private const string Symbols = """
        alpha α
        beta β
        gamma γ
        delta δ
        epsilon εϵ
        zeta ζ
        eta η
        theta θϑ
        iota ι
        kappa κϰ
        lambda λ
        mu μµ
        nu ν
        xi ξ
        pi πϖ
        rho ρϱ
        sigma σς
        tau τ
        upsilon υ
        phi φϕ
        chi χ
        psi ψ
        omega ω
        ell ℓ
        hbar ℏ
        times ×
        div ÷
        pm ±
        mp ∓
        cdot ⋅·∙
        ldots …
        infty ∞
        leq ≤⩽
        geq ≥⩾
        neq ≠
        approx ≈
        sim ∼
        simeq ≃
        cong ≅
        equiv ≡
        propto ∝
        ll ≪
        gg ≫
        in ∈
        notin ∉
        subset ⊂
        subseteq ⊆
        supset ⊃
        cup ∪
        cap ∩
        emptyset ∅
        forall ∀
        exists ∃
        nabla ∇
        partial ∂
        sum ∑
        prod ∏
        int ∫
        oplus ⊕
        otimes ⊗
        odot ⊙
        to →
        leftarrow ←
        leftrightarrow ↔
        uparrow ↑
        downarrow ↓
        mapsto ↦
        wedge ∧
        vee ∨
        neg ¬
        circ ∘°
        star ⋆
        top ⊤
        perp ⊥
        langle ⟨
        rangle ⟩
        lfloor ⌊
        rfloor ⌋
        lceil ⌈
        rceil ⌉
        """;

    private static readonly string?[] Table = CreateTable();

    /// <summary>
    /// The folded text of a lower-case character, in which a space parts words; null where the character folds to itself or is
    /// beyond the table.
    /// </summary>
    public static string? Of(char c) => c <= LastLetter ? Table[c] : null;

    /// <summary>Whether the table knows all that folds to something else.</summary>
    public static bool Covers(char c) => c <= LastLetter;

    private static string?[] CreateTable()
    {
        var table = new string?[LastLetter + 1];
        foreach (var line in Letters.Split('\n').Concat(Symbols.Split('\n')))
        {
            var space = line.IndexOf(' ');
            foreach (var c in line[(space + 1)..].Trim())
            {
                table[c] = line[..space];
            }
        }

        foreach (var codePoint in UnicodeTable.Decomposed)
        {
            if (codePoint <= LastLetter)
            {
                table[codePoint] ??= Fold(Decomposition.Of(codePoint), table);
            }
        }

        return table;
    }

    private static string Fold(ReadOnlySpan<char> decomposed, string?[] table)
    {
        var text = new StringBuilder();
        foreach (var c in decomposed)
        {
            var small = char.ToLowerInvariant(c);
            var letters = small <= LastLetter ? table[small] : null;
            text.Append(letters ?? (char.IsLetterOrDigit(small) ? small.ToString() : IsMark(small) ? "" : " "));
        }

        return text.ToString();
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
