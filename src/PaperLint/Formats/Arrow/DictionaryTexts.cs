using System.Buffers.Binary;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Texts that stand in a dictionary; a batch has their numbers.</summary>
internal sealed class DictionaryTexts(BatchBody body, ArrowField field, ArrowDictionary dictionary) : ArrowTexts
{
    private const int BitsOfByte = 8;

    private readonly StreamWindow _numbers = body.Open(body.Batch.FirstBufferOf(field.Node) + 1);
    private readonly int _length = field.Bits is 8 or 16 or 32 or 64
        ? field.Bits / BitsOfByte
        : throw new InvalidDataException("the numbers of a dictionary have a length that none have");

    public override ReadOnlySpan<byte> At(long index)
    {
        _numbers.Skip((index * _length) - _numbers.Position);
        var number = _numbers.Take(_length);

        // Read without a sign, one that is negative is beyond the end of any dictionary that is held.
        return dictionary[_length switch
        {
            sizeof(byte) => number[0],
            sizeof(ushort) => BinaryPrimitives.ReadUInt16LittleEndian(number),
            sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(number),
            _ => BinaryPrimitives.ReadInt64LittleEndian(number),
        }];
    }
}
