using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>The dictionaries of the columns that are read. In a stream a later one may take the place of another, or add to it.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/Message.fbs, DictionaryBatch</remarks>
internal sealed class ArrowDictionaries
{
    private const int IdField = 0;
    private const int DataField = 1;
    private const int DeltaField = 2;

    private readonly Dictionary<long, (ArrowField Texts, ArrowDictionary Dictionary)> _wanted = [];

    /// <param name="leaves">Those of which the texts are read.</param>
    public ArrowDictionaries(IEnumerable<ArrowField> leaves)
    {
        foreach (var leaf in leaves.Where(leaf => leaf.IsDictionary))
        {
            var texts = leaf.OfDictionary();
            _wanted[leaf.DictionaryId] = (texts, new ArrowDictionary(texts));
        }
    }

    public ArrowDictionary this[long id] => _wanted[id].Dictionary;

    /// <summary>Takes the texts of a part of the file, where they are wanted.</summary>
    /// <param name="file">Can be read at any place.</param>
    /// <param name="message">Says that it is a dictionary.</param>
    /// <exception cref="InvalidDataException">It is damaged, or larger than is read.</exception>
    public void Take(Stream file, ArrowMessage message)
    {
        var content = message.Content;
        if (!_wanted.TryGetValue(content.Int64(IdField), out var wanted))
        {
            return;
        }

        var batch = new RecordBatch(message, content.Table(DataField)
            ?? throw new InvalidDataException("a dictionary of it has no texts"), [wanted.Texts]);
        using var body = new BatchBody(file, batch);
        wanted.Dictionary.Take(body, isDelta: content.Byte(DeltaField) != 0);
    }
}
