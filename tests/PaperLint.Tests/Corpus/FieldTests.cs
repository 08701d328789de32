using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Corpus;

namespace PaperLint.Tests.Corpus;

public sealed class FieldTests
{
    private const int Before = 5;

    private static readonly byte[][] Pieces =
    [
        .. new[] { "a", "plain text", " ", "é", "漢", "😀", "\\n", "\\\"", "\\\\", "\\u00d7", "\\ud83d\\ude00", "\\ud83d", "\\/",
            "\\t" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0xBD], [0x80],
    ];

    private static readonly Gen<byte[]> Contents = Gen.Elements(Pieces)
        .ArrayOf()
        .Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    public static TheoryData<string> Codecs => [.. Known.Keys];

    private static Dictionary<string, FieldCodec> Known { get; } = typeof(FieldCodec).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(FieldCodec)) && !type.IsAbstract)
        .SelectMany(type => type.GetProperties().Where(property => property.GetMethod!.IsStatic && property.PropertyType == type))
        .Select(property => (Name: property.DeclaringType!.Name + "." + property.Name, Codec: (FieldCodec)property.GetValue(null)!))
        .Where(item => item.Codec.Margin is not null)
        .ToDictionary(item => item.Name, item => item.Codec);

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Offsets_are_those_that_the_way_of_writing_gives(string name) => Prop.ForAll(Contents.ToArbitrary(), content =>
    {
        var codec = Known[name];
        var margin = Enumerable.Repeat((byte)'"', codec.Margin!.Value).ToArray();
        byte[] raw = [.. margin, .. content, .. margin];
        var text = codec.Decode(raw);
        var block = new OpaqueBlock(new byte[Before].Concat(raw).ToArray(), default, []);
        var field = new Field(FieldNames.Abstract, text, new FieldSource(block, Before, raw.Length, codec));
        Enumerable.Range(0, text.Length + 1)
            .Select(field.ByteOffset)
            .ShouldBe(codec.MapOffsets(raw, text).Select(offset => Before + offset));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_ways_of_writing_with_a_margin_are_tested() => Known.Count.ShouldBeGreaterThanOrEqualTo(3);
}
