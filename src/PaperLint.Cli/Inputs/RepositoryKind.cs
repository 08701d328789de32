namespace PaperLint.Cli.Inputs;

/// <summary>What a folder of papers is kept for, as its files tell.</summary>
internal enum RepositoryKind
{
    /// <summary>Files of papers, and nothing that tells more.</summary>
    Corpus,

    /// <summary>A data set of a hub: its card says which files are which split.</summary>
    DataSet,

    /// <summary>Pages of papers, one a day or a month.</summary>
    DailyPapers,

    /// <summary>Bibliographies of a reference manager, in which abstracts may be missing.</summary>
    ReferenceLibrary,
}
