using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Columnar;

/// <summary>A column of a table that holds a field.</summary>
/// <param name="Index">Among all columns of the file, from 0.</param>
/// <param name="Path">Its name in the file.</param>
/// <param name="Key">What it holds.</param>
/// <param name="Codec">How its texts stand in a block.</param>
internal sealed record TableColumn(int Index, string Path, MappedKey Key, FieldCodec Codec)
{
    public static TableColumn Of(int index, string path, MappedKey key, bool isList) =>
        new(index, path, key, isList ? ItemsCodec.Of(key.FieldName) : LinesCodec.Instance);
}
