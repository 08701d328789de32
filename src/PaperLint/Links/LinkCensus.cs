namespace PaperLint.Links;

/// <summary>What was done about the links of a run, in numbers of addresses.</summary>
/// <param name="Links">Different addresses in the corpus.</param>
/// <param name="Known">Those of which enough was known.</param>
/// <param name="Asked">Those that gave an answer, whatever it was.</param>
public sealed record LinkCensus(int Links, int Known, int Asked)
{
    /// <summary>Those that were left for another run, as there were more than asked for or their hosts wanted to be left alone.</summary>
    public int Left => Links - Known - Asked;
}
