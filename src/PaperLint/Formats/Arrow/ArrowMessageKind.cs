namespace PaperLint.Formats.Arrow;

/// <summary>What a part of a file is.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/Message.fbs, MessageHeader</remarks>
internal enum ArrowMessageKind
{
    None = 0,
    Schema = 1,
    DictionaryBatch = 2,
    RecordBatch = 3,
    Tensor = 4,
    SparseTensor = 5,
}
