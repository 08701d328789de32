using System.Collections.Immutable;

namespace PaperLint.Analyzers;

/// <summary>Looks at one text at a time. Used by several cores at once, so it holds no state that changes.</summary>
public abstract class FieldAnalyzer : Analyzer
{
    /// <summary>The fields it looks at.</summary>
    public abstract ImmutableArray<string> Scope { get; }

    /// <summary>
    /// ASCII literals of which a text must hold at least one, in any case, for anything to be found (a space in them
    /// stands for a line break too, and for either end of the text); the driver looks for those of all analyzers
    /// in one pass. Empty: it looks at every text, unless it <see cref="ReadsWords"/>.
    /// </summary>
    public virtual ImmutableArray<string> Triggers => [];

    /// <summary>Whether it looks at single words: then it is called for texts that hold one that it wants, or a trigger.</summary>
    public virtual bool ReadsWords => false;

    /// <summary>Whether a run of ASCII letters, wherever it stands, must be looked at. The answer is remembered.</summary>
    public virtual bool Wants(ReadOnlySpan<char> word) => false;

    /// <summary>
    /// Whether the words that it wants to see are those that no list of English words has: their number tells the language of a
    /// text.
    /// </summary>
    public virtual bool WantsUnknownWords => false;

    /// <summary>Whether it is called for every text that holds a URL, as <see cref="FieldContext.Urls"/> finds them.</summary>
    public virtual bool WantsUrls => false;

    /// <summary>
    /// Whether it is called for every text that holds a formula, as <see cref="FieldContext.Formulas"/> finds them: another one
    /// has none.
    /// </summary>
    public virtual bool WantsFormulas => false;

    /// <summary>
    /// Asked of one that <see cref="WantsFormulas"/>, where a text has none of its triggers: whether the words that it wants can
    /// make a formula where they stand.
    /// </summary>
    public virtual bool MayFindByWords(FieldContext context) => true;

    public abstract void Analyze(FieldContext context);
}
