namespace PaperLint.Duplicates.Folding;

/// <summary>
/// What characters beyond ASCII fold to: the letters that Unicode's compatibility decomposition leaves when marks are
/// dropped, and for symbols the name of their LaTeX command, which is what the feed makes of them. Own tables, for
/// <see cref="string.Normalize()"/> does nothing where globalization is invariant.
/// </summary>
internal static class FoldedCharacters
{
    /// <summary>The highest character of <see cref="Table"/> and what Unicode's ligature block adds to it.</summary>
    private const int LastLetter = 0x2BFF;

    // Lower case only: capitals are lowered first. From UnicodeData.txt, blocks Latin-1 to Latin Extended-B, Latin
    // Extended Additional, Superscripts and Subscripts, Letterlike Symbols.
    private const string Letters = """
        0 ⁰₀
        1 ¹₁
        2 ²₂
        3 ³₃
        4 ⁴₄
        5 ⁵₅
        6 ⁶₆
        7 ⁷₇
        8 ⁸₈
        9 ⁹₉
        a ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặₐ
        ae æ
        b ḃḅḇℬ
        c çćĉċčḉℂℭ
        d ðďđḋḍḏḑḓⅅⅆ
        dz ǆǳ
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệₑℯℰⅇ
        f ƒḟℱ
        g ĝğġģǧǵḡℊ
        h ĥħȟḣḥḧḩḫẖₕℋℌℍℎ
        i ìíîïĩīĭįıǐȉȋḭḯỉịⁱℐℑⅈ
        ij ĳ
        j ĵǰȷⅉ
        k ķǩḱḳḵₖ
        l ĺļľłḷḹḻḽₗℒ
        lj ǉ
        m ḿṁṃₘℳ
        n ñńņňŋǹṅṇṉṋⁿₙℕ
        nj ǌ
        o ºòóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợₒℴ
        oe œ
        p ṕṗₚℙ
        q ℚ
        r ŕŗřȑȓṙṛṝṟℛℜℝ
        s śŝşšſșṡṣṥṧṩẛₛ
        ss ß
        t ţťŧțṫṭṯṱẗₜ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍₓ
        y ýÿŷȳẏẙỳỵỷỹ
        z źżžẑẓẕℤℨ
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

    private static readonly string[] MathGreek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "o",
        "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The folded text of a lower-case character, or null where the table has none.</summary>
    public static string? Of(char c) => c switch
    {
        <= (char)LastLetter => Table[c],
        >= '\uFB00' and <= '\uFB06' => Ligatures[c - '\uFB00'],
        _ => null,
    };

    /// <summary>The ASCII character that a fullwidth form (U+FF01 to U+FF5E) stands for, else the character itself.</summary>
    public static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    /// <summary>
    /// What a character of the block Mathematical Alphanumeric Symbols (U+1D400 to U+1D7FF) folds to: a run of styles,
    /// each the whole Latin alphabet twice, then the Greek one in styles of 58, then digits.
    /// </summary>
    public static string? OfMathematical(int codePoint) => codePoint switch
    {
        >= 0x1D400 and < 0x1D6A4 => ((char)('a' + (codePoint - 0x1D400) % 26)).ToString(),
        >= 0x1D6A8 and < 0x1D7CA => Greek((codePoint - 0x1D6A8) % 58),
        >= 0x1D7CE and <= 0x1D7FF => ((char)('0' + (codePoint - 0x1D7CE) % 10)).ToString(),
        _ => null,
    };

    // Of the 58: 25 capitals (the 18th is a second theta), nabla, 25 small letters, partial, and six variants.
    private static string? Greek(int index) => index switch
    {
        17 => "theta",
        < 25 => MathGreek[index],
        25 => "nabla",
        < 51 => MathGreek[index - 26],
        51 => "partial",
        _ => (string[])["epsilon", "theta", "kappa", "phi", "rho", "pi"] is var variants ? variants[index - 52] : null,
    };

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

        return table;
    }
}
