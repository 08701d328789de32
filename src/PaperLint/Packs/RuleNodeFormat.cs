using System.Collections.Immutable;
using System.Text;

namespace PaperLint.Packs;

/// <summary>
/// Parsed rule files in one stream: an index of names and offsets, then the nodes of each. Written while the library is
/// built, read by the very same build, so it carries no version.
/// </summary>
internal static class RuleNodeFormat
{
    public static void Write(IReadOnlyCollection<(string Name, RuleNode Node)> files, Stream output)
    {
        var bodies = files.Select(file => Serialize(file.Node)).ToArray();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(files.Count);
        var offset = 0;
        foreach (var ((name, _), body) in files.Zip(bodies))
        {
            writer.Write(name);
            writer.Write(offset);
            offset += body.Length;
        }

        foreach (var body in bodies)
        {
            writer.Write(body);
        }
    }

    /// <summary>The names and the offsets of the files, from the position that <paramref name="reader"/> is at after the call.</summary>
    public static Dictionary<string, int> ReadIndex(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var index = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            index.Add(reader.ReadString(), reader.ReadInt32());
        }

        return index;
    }

    public static RuleNode Read(BinaryReader reader)
    {
        var kind = reader.ReadByte();
        var line = reader.Read7BitEncodedInt();
        var column = reader.Read7BitEncodedInt();
        switch (kind)
        {
            case 0:
                return new RuleScalar(reader.ReadString(), line, column);
            case 1:
                var items = ImmutableArray.CreateBuilder<RuleNode>(reader.Read7BitEncodedInt());
                for (var i = items.Capacity; i > 0; i--)
                {
                    items.Add(Read(reader));
                }

                return new RuleSequence(items.MoveToImmutable(), line, column);
            default:
                var pairs = ImmutableArray.CreateBuilder<RulePair>(reader.Read7BitEncodedInt());
                for (var i = pairs.Capacity; i > 0; i--)
                {
                    pairs.Add(new RulePair((RuleScalar)Read(reader), Read(reader)));
                }

                return new RuleMapping(pairs.MoveToImmutable(), line, column);
        }
    }

    private static byte[] Serialize(RuleNode node)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Write(node, writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(RuleNode node, BinaryWriter writer)
    {
        writer.Write((byte)(node switch { RuleScalar => 0, RuleSequence => 1, _ => 2 }));
        writer.Write7BitEncodedInt(node.Line);
        writer.Write7BitEncodedInt(node.Column);
        switch (node)
        {
            case RuleScalar scalar:
                writer.Write(scalar.Value);
                break;
            case RuleSequence sequence:
                writer.Write7BitEncodedInt(sequence.Items.Length);
                foreach (var item in sequence.Items)
                {
                    Write(item, writer);
                }

                break;
            case RuleMapping mapping:
                writer.Write7BitEncodedInt(mapping.Pairs.Length);
                foreach (var pair in mapping.Pairs)
                {
                    Write(pair.Key, writer);
                    Write(pair.Value, writer);
                }

                break;
        }
    }
}
