namespace PaperLint.Corpus;

/// <summary>The engine rules that report what is wrong with an input; each has its page under <c>rules/engine</c>.</summary>
public static class ProblemCodes
{
    /// <summary>A line, row or entry that does not follow the rules of its format.</summary>
    public const string BrokenRecord = "PL0001";

    /// <summary>A file that is no text.</summary>
    public const string BinaryFile = "PL0002";

    /// <summary>Bytes that are not UTF-8.</summary>
    public const string InvalidUtf8 = "PL0003";

    /// <summary>A line that is longer than any paper.</summary>
    public const string OverlongLine = "PL0004";

    public const string EmptyFile = "PL0005";

    /// <summary>Half of a surrogate pair, written as an escape.</summary>
    public const string LoneSurrogate = "PL0006";

    /// <summary>A record in which no key is known to hold a title or an abstract.</summary>
    public const string UnmappedRecord = "PL0007";

    /// <summary>A key that stands twice in one record.</summary>
    public const string DuplicateKey = "PL0008";

    /// <summary>A number, null or an object where text is expected.</summary>
    public const string WrongType = "PL0009";

    /// <summary>A file in another encoding than UTF-8.</summary>
    public const string WrongEncoding = "PL0010";

    /// <summary>A document that must be held in memory as a whole, and is too large for it.</summary>
    public const string OversizedDocument = "PL0011";

    /// <summary>A row with more or fewer cells than the header.</summary>
    public const string RaggedRow = "PL0012";

    /// <summary>A document type definition in an XML file.</summary>
    public const string DocumentType = "PL0013";

    /// <summary>A compressed file that ends too early or is damaged.</summary>
    public const string BrokenArchive = "PL0014";

    /// <summary>A compressed file that grows beyond all measure.</summary>
    public const string DecompressionBomb = "PL0015";
}
