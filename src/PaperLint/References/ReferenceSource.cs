using PaperLint.Corpus.Reading;
using PaperLint.Files;

namespace PaperLint.References;

/// <summary>A file in which copies are looked for.</summary>
/// <param name="File">The file; one of the corpus as the corpus reads it.</param>
/// <param name="IsOfCorpus">Whether the papers that are asked for are in it, too.</param>
internal readonly record struct ReferenceSource(SourceFile File, bool IsOfCorpus)
{
    /// <summary>The references, and which of them are files of the corpus, under whatever name.</summary>
    public static ReferenceSource[] Of(IReadOnlyList<SourceFile> references, IReadOnlyList<SourceFile> corpus)
    {
        var own = corpus.Where(file => file.Path is not null).ToLookup(file => FileVersion.Of(file.Path!).Identity);
        return
        [
            .. references.Select(file => file.Path is { } path && own[FileVersion.Of(path).Identity].FirstOrDefault() is { } same
                ? new ReferenceSource(same, IsOfCorpus: true)
                : new ReferenceSource(file, IsOfCorpus: false)),
        ];
    }
}
