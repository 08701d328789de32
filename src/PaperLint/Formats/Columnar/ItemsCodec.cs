using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Columnar;

/// <summary>
/// The texts of a list, read as one text with a separator between the items. In a block a byte that no UTF-8 has stands between them.
/// A change that touches a separator joins items.
/// </summary>
internal sealed class ItemsCodec : FieldCodec
{
    /// <summary>Ends an item before another.</summary>
    public const byte Break = 0xFF;

    private static readonly ItemsCodec Texts = new(" ");
    private static readonly ItemsCodec Authors = new(AuthorNames.Between);
    private static readonly ItemsCodec Others = new(", ");

    private readonly string _separator;

    private ItemsCodec(string separator) => _separator = separator;

    /// <summary>For the items that together are a field; as a list in JSON is read.</summary>
    public static ItemsCodec Of(string fieldName) => fieldName switch
    {
        FieldNames.Title or FieldNames.Abstract => Texts,
        FieldNames.Authors => Authors,
        _ => Others,
    };

    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder();
        foreach (var item in raw.Split(Break))
        {
            text.Append(item.Start.Value == 0 ? "" : _separator).Append(Encoding.UTF8.GetString(raw[item]));
        }

        return text.ToString();
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var unit = 0;
        foreach (var item in raw.Split(Break))
        {
            if (item.Start.Value > 0)
            {
                // The separator begins where the item before it ends.
                offsets.AsSpan(unit, _separator.Length).Fill(item.Start.Value - 1);
                unit += _separator.Length;
            }

            unit += Utf8Offsets.Map(raw[item], item.Start.Value, offsets.AsSpan(unit));
        }

        offsets[unit] = raw.Length;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var text = FieldSplice.Apply(decoded, changes);
        var edited = FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, Encoding.UTF8.GetBytes);
        return Decode(edited) == text ? edited : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<byte[]> ItemsOf(ReadOnlySpan<byte> raw)
    {
        var items = new List<byte[]>();
        foreach (var item in raw.Split(Break))
        {
            items.Add(raw[item].ToArray());
        }

        return items;
    }
}
