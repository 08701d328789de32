using System.Buffers;

namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>Whole numbers in as many bytes as they need: seven bits in each, the lowest first.</summary>
/// <remarks>https://protobuf.dev/programming-guides/encoding/#varints</remarks>
internal static class Varint
{
    /// <summary>Bytes of the longest number.</summary>
    public const int Longest = 10;

    /// <param name="bytes">What begins with a number.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <param name="number">The number.</param>
    /// <param name="length">Bytes that were read.</param>
    /// <returns>Whether a number was read, the bytes end before it does, or it is longer than it may be.</returns>
    public static OperationStatus Read(ReadOnlySpan<byte> bytes, int most, out ulong number, out int length)
    {
        number = 0;
        for (length = 0; length < most;)
        {
            if (length == bytes.Length)
            {
                return OperationStatus.NeedMoreData;
            }

            var part = bytes[length];
            number |= (ulong)(part & 0x7F) << (7 * length++);
            if (part < 0x80)
            {
                return OperationStatus.Done;
            }
        }

        return OperationStatus.InvalidData;
    }

    public static void Write(Stream output, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            output.WriteByte((byte)(number | 0x80));
        }

        output.WriteByte((byte)number);
    }

    /// <summary>The number that is written so that small ones below zero are short, too: 0, -1, 1, -2, ...</summary>
    public static long FromZigZag(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);
}
