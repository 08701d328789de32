using System.Collections.Immutable;
using PaperLint.Corpus.Writing;

namespace PaperLint.Corpus.Reading;

/// <summary>One way of writing a corpus. Stateless. It knows nothing of rules.</summary>
public abstract class CorpusFormat
{
    /// <summary>As <c>--input-format</c> and <c>--format</c> take it: <c>feed</c>, <c>json-lines</c>, ...</summary>
    public abstract string Name { get; }

    /// <summary>With the dot, in lower case.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Splits a file into blocks. The blocks hold every byte of the stream, in order, if the format <see cref="IsText"/>. A broken input
    /// is never an exception: it is an <see cref="InputProblem"/> of the block it is in.
    /// </summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public abstract IEnumerable<Block> Read(Stream stream, FieldMapping mapping);

    /// <summary>
    /// Whether a file with the name of the format looks like papers, where much else is called so, too. What does not is passed
    /// over in folders.
    /// </summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public virtual bool Recognizes(Stream text) => true;

    /// <summary>The format that a file is in: this one, unless its content has to tell. Whoever writes a file back must know it.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public virtual CorpusFormat Told(Stream file) => this;

    /// <summary>Whether the blocks hold all bytes of a file: not so where it is a table whose columns lie apart.</summary>
    public virtual bool IsText => true;

    /// <summary>Whether papers know their <see cref="Entry.Extent"/>, so that one can be left out of a copy.</summary>
    public virtual bool CanLeaveOut => false;

    /// <summary>The bytes of a record with further fields; null where the format has no place for them.</summary>
    public virtual byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields) => null;

    /// <summary>The text of a file of the format: what the bytes of its blocks are.</summary>
    public virtual Stream OpenRead(Stream file) => file;

    /// <summary>
    /// Where the bytes of blocks are to be written so that <paramref name="file"/> becomes one of the format. To be disposed
    /// before the file is; that leaves the file open.
    /// </summary>
    public virtual Stream OpenWrite(Stream file) => new BufferedStream(new UnownedStream(file));

    /// <summary>
    /// A copy of a file of the format that takes changes. To be disposed before <paramref name="target"/> is, which stays open.
    /// </summary>
    /// <param name="source">The file; opened anew for what no block holds.</param>
    /// <param name="target">What is written.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public virtual CorpusCopy CreateCopy(SourceFile source, Stream target) => new TextCopy(source, target);

    /// <summary>What writes papers anew in this format; null for a format that is only told from content.</summary>
    public virtual EntryWriter? CreateWriter(Stream output) => null;
}
