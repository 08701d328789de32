using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>
/// Puts the copy of a paper first that stays, whoever asks: a run, a cleaned corpus, an index. One that can be repaired
/// comes before one that is set aside; then the longest folded abstract, then the longest folded title, then the one with
/// an arXiv id or DOI, with a URL, with authors, with the most text as it was read; then, so that the order of the inputs
/// does not matter, by hash of the text, name of the file and index in it.
/// </summary>
/// <param name="store">The papers.</param>
/// <param name="isRejected">Whether a paper is beyond repair, by its number in the store.</param>
internal sealed class Survivor(SketchStore store, Predicate<int> isRejected) : IComparer<int>
{
    public int Compare(int first, int second)
    {
        ref readonly var a = ref store[first];
        ref readonly var b = ref store[second];
        var order = isRejected(first).CompareTo(isRejected(second));
        order = order != 0 ? order : b.AbstractLetters.CompareTo(a.AbstractLetters);
        order = order != 0 ? order : b.TitleLetters.CompareTo(a.TitleLetters);
        order = order != 0 ? order : (b.Identifier != 0).CompareTo(a.Identifier != 0);
        order = order != 0 ? order : b.Has(SketchTraits.HasUrl).CompareTo(a.Has(SketchTraits.HasUrl));
        order = order != 0 ? order : b.Has(SketchTraits.HasAuthors).CompareTo(a.Has(SketchTraits.HasAuthors));
        order = order != 0 ? order : b.RawLength.CompareTo(a.RawLength);
        order = order != 0 ? order : a.Text.CompareTo(b.Text);
        order = order != 0 ? order : string.CompareOrdinal(store.Files[a.Place.File], store.Files[b.Place.File]);
        return order != 0 ? order : a.Place.Index.CompareTo(b.Place.Index);
    }
}
